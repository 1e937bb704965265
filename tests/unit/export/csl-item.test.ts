import { expect, it } from "vitest";
import { citationKeys } from "../../../lib/export/citation-key.ts";
import { cslItemOf } from "../../../lib/export/csl-item.ts";
import { type ArticleMeta, emptyMeta } from "../../../lib/model/article.ts";
import { sampleEntry } from "../sample.ts";

const itemOf = (meta: Partial<ArticleMeta>, address = "https://post.example/a") =>
  cslItemOf({ address, meta: { ...emptyMeta(), ...meta } }, "UTC");

it("says of an article what it says of itself (demands 51, 55)", () => {
  const { article } = sampleEntry();
  expect(cslItemOf({ ...article, address: `${article.address}?utm_source=x` }, "UTC")).toEqual({
    type: "article-newspaper",
    title: article.meta.title,
    author: [
      { family: "Okafor", given: "Ana" },
      { family: "Lindqvist", given: "Tomás" },
    ],
    "container-title": "The Harbour Courier",
    section: "Harbour",
    issued: { "date-parts": [[2026, 3, 4]] },
    accessed: { "date-parts": [[2026, 3, 5]] },
    URL: article.address,
    language: "en",
    abstract: article.meta.excerpt,
  });
});

it("says nothing of what is not known", () =>
  expect(itemOf({})).toEqual({
    type: "webpage",
    "container-title": "post.example",
    URL: "https://post.example/a",
  }));

it.each([
  [{ kind: "news" }, "https://post.example/a", "article-newspaper"],
  [{ kind: "opinion" }, "https://post.example/a", "article-newspaper"],
  [{ kind: "news", siteName: "Harbour Magazine" }, "https://x.example/a", "article-magazine"],
  [{ kind: "news", siteName: "Imagazin" }, "https://x.example/a", "article-newspaper"],
  [{ kind: "news", section: "Blogs" }, "https://x.example/a", "post-weblog"],
  [{ kind: "news" }, "https://blog.x.example/a", "post-weblog"],
  [{ kind: "news" }, "https://x.example/blog/a", "post-weblog"],
  [{ kind: "news" }, "https://x.example/a/blog-war", "article-newspaper"],
  [{ kind: "video" }, "https://x.example/a", "webpage"],
] as const)("%j at %s is of the type %s", (meta, address, type) =>
  expect(itemOf(meta, address).type).toBe(type),
);

it.each([
  ["2026-03-04T23:40:00-05:00", [2026, 3, 4]], // the paper's own day
  ["2026-02-30", [2026, 2]],
  ["2024-02-29", [2024, 2, 29]],
  ["2026-13-01", [2026]],
  ["0000-01-01", undefined],
  ["yesterday", undefined],
])("the day of %s is %j", (published, parts) =>
  expect(itemOf({ published }).issued?.["date-parts"][0]).toEqual(parts),
);

it("cites the byline as printed where nobody is named, and then the agencies", () => {
  expect(itemOf({ byline: "The night desk", agencies: ["dpa"] }).author).toEqual([
    { literal: "The night desk" },
  ]);
  expect(itemOf({ agencies: ["dpa", "AFP"] }).author).toEqual([
    { literal: "dpa" },
    { literal: "AFP" },
  ]);
});

const keyed = (meta: Partial<ArticleMeta>, id: string, address = "https://post.example/a") => ({
  article: { id, address, meta: { ...emptyMeta(), ...meta } },
  item: itemOf(meta, address),
});
const RUIZ = { authors: ["Ana Ruíz"], published: "2026-03-04", title: "The Ærø ferry" };

it.each([
  [RUIZ, "ruiz2026aero"],
  [{ title: "„Ümlaut“ first" }, "postndumlaut"],
  [{ authors: ["毛泽东"], language: "zh", published: "2026-01-01", title: "新闻" }, "post2026"],
  [{ agencies: ["24 Horas"], title: "The" }, "a24horasndthe"],
])("the citation key of %j is %s", (meta, key) =>
  expect(citationKeys([keyed(meta, "one")])).toEqual([key]),
);

it("gives no key twice, and none that depends on the order", () => {
  const three = [keyed(RUIZ, "0d9a2c1e-1"), keyed(RUIZ, "7f3c-2"), keyed({}, "x")];
  const keys = citationKeys(three);
  expect(keys).toEqual(["ruiz2026aero-0d9a2c", "ruiz2026aero-7f3c2", "postnd"]);
  expect(citationKeys(three.toReversed())).toEqual(keys.toReversed());
  const alike = citationKeys([...three, keyed(RUIZ, "7f3c-2")]);
  expect(new Set(alike).size).toBe(4);
});
