/**
 * The sample article, on which a reader tries things without letting Pressmark onto any site. It is
 * an article of the notebook like others, in the reader's language.
 */
import { language, say } from "../i18n/say.ts";
import { emptyMeta, type PageSnapshot } from "../model/article.ts";
import { askWithRetry } from "../platform/messages.ts";

/** No web page is there. */
export const SAMPLE_ADDRESS = "https://sample.pressmark.example/umbrellas";

/** Whether this is the sample. */
export function isSample({ address }: { address: string }): boolean {
  return address === SAMPLE_ADDRESS;
}

/** Keeps the sample in the notebook, or takes it out of the trash; gives its id. */
export async function keepSample(): Promise<string> {
  const { id } = await askWithRetry("saveArticle", { snapshot: sampleSnapshot() });
  return id;
}

/** As extraction would see it. */
export function sampleSnapshot(): PageSnapshot {
  const paragraph = (text: string) => ({ type: "paragraph" as const, text });
  return {
    address: SAMPLE_ADDRESS,
    claimed: [],
    meta: {
      ...emptyMeta(),
      title: say("sample.title"),
      authors: [say("sample.author")],
      siteName: say("sample.publication"),
      language: language(),
    },
    blocks: [
      paragraph(say("sample.first")),
      paragraph(say("sample.second")),
      paragraph(say("sample.third")),
      { type: "heading", level: 2, text: say("sample.heading") },
      paragraph(say("sample.fourth")),
    ],
  };
}
