import { readingCopyPath } from "../../components/reading-copy.ts";
import { say } from "../../lib/i18n/say.ts";
import { readSnippet } from "../../lib/store/text-search.ts";
import { useLive } from "../../lib/store/use-live.ts";
import { Marked } from "./Marked.tsx";
import type { ListParts } from "./row-parts.ts";

/** Where the words stand in the article's text, read when it is shown. */
export function Snippet({ articleId, parts }: { articleId: string; parts: ListParts }) {
  const { db, needles } = parts;
  const wanted = needles.map(({ text }) => text).join("\n");
  const live = useLive(() => readSnippet(db, articleId, needles), [db, articleId, wanted]);
  const text = live.state === "ready" ? live.value : "";
  return (
    <p class="snippet" dir="auto">
      <a href={readingCopyPath(articleId)} target="_blank" rel="noopener">
        {say("library.inText")}
      </a>{" "}
      <Marked text={text} needles={needles} />
    </p>
  );
}
