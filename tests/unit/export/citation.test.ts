import { expect, it } from "vitest";
import { citationOf } from "../../../lib/export/citation.ts";
import { quotesAsMarkdown } from "../../../lib/export/quote.ts";
import { emptyMeta } from "../../../lib/model/article.ts";
import { sampleEntry } from "../sample.ts";

const address = "https://post.example/2026/a";
const cite = (meta: Partial<ReturnType<typeof emptyMeta>>) =>
  citationOf({ address, meta: { ...emptyMeta(), ...meta } });

it.each([
  [
    {
      authors: ["Ada Verdi", "Tom Quill", "Li Wei"],
      title: "Where the\n river runs",
      siteName: "Marsh Post",
      published: "2026-03-04T23:40:00-05:00",
    },
    `Ada Verdi, Tom Quill and Li Wei, “Where the river runs”, Marsh Post, 4 March 2026, ${address}`,
  ],
  [
    { byline: "The night desk", agencies: ["dpa"], title: "A" },
    `The night desk, “A”, post.example, ${address}`,
  ],
  [{ agencies: ["dpa", "AFP"], siteName: "Post" }, `dpa and AFP, Post, ${address}`],
  [{ published: "2026-02-30" }, `post.example, 2026-02-30, ${address}`],
  [{ published: "soon" }, `post.example, ${address}`],
])("a citation of %j is %j (demand 55)", (meta, line) => expect(cite(meta)).toBe(line));

it("highlights are copied with their source once, each with its passage and note", () => {
  const { article, annotations, versions } = sampleEntry();
  const text = quotesAsMarkdown(annotations, { article, versions });
  expect(text.match(/^\[Ana Okafor, .*, 2026-03-04\]\(https:/gm)).toHaveLength(1);
  expect(text.match(/^> — \[Open passage\]\(https:.*#:~:text=/gm)).toHaveLength(annotations.length);
  for (const { body } of annotations) expect(text).toContain(body.note.value.trim());
  const [first] = annotations;
  expect(quotesAsMarkdown([first!], { article })).not.toContain("taxi");
});
