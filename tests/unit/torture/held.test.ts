import { describe, expect, it } from "vitest";
import { type Annotation, createAnnotation } from "../../../lib/model/annotation.ts";
import type { Tables } from "../../e2e/notebook.ts";
import { findBroken, findGhosts, heldIn } from "../../torture/held.ts";
import { sampleEntry } from "../sample.ts";

const { article } = sampleEntry();
const highlight = (exact: string, more: Partial<Annotation> = {}): Annotation => ({
  ...createAnnotation({
    ...{ id: `id of ${exact}`, articleId: article.id, source: article.address, color: "fact" },
    selector: [{ type: "TextQuoteSelector", exact, prefix: "", suffix: "" }],
    ...{ note: "one\n\ntwo", tags: ["x"], now: "2026-03-04T10:00:00.000Z" },
  }),
  ...more,
});
const tables = (more: Partial<Tables> = {}): Tables => ({
  ...{ articles: [article], annotations: [highlight("a")], versions: [] },
  ...more,
});

it("a highlight is held by its quote, with its tags and the lines of its note", () => {
  const [, { record, fields } = { record: "", fields: new Map() }] = heldIn(tables());
  expect([record, Object.fromEntries(fields)]).toEqual([
    "a",
    {
      ...{ exists: "yes", deleted: "no", color: "fact" },
      ...{ "tag x": "on", "line one": "on", "line two": "on" },
    },
  ]);
});

describe("what is wrong with the rows", () => {
  const words = (more: Partial<Tables>) => findBroken(tables(more)).map(({ words }) => words);

  it("is nothing where they are sound", () => expect(words({})).toEqual([]));

  it("is a highlight without its article", () =>
    expect(words({ annotations: [highlight("a", { articleId: "gone" })] })).toEqual([
      "has no article",
    ]));

  it("is a row that lacks what it should have", () =>
    expect(words({ annotations: [highlight("a", { created: "soon" })] })[0]).toMatch(/created/));

  it("is a line that stands in a note twice", () => {
    const { body } = highlight("a");
    const note = { ...body.note, value: "one\none" };
    expect(words({ annotations: [highlight("a", { body: { ...body, note } })] })).toEqual([
      "holds the line twice: one",
    ]);
  });

  it("is an article that is there twice", () =>
    expect(words({ articles: [article, { ...article, id: "other" }] }).length).toBeGreaterThan(0));

  it("is an article in the trash with highlights that are not", () => {
    const deleted = { value: true, modified: article.modified };
    expect(words({ articles: [{ ...article, deleted }] })).toEqual([
      "is deleted, 1 highlights are not",
    ]);
  });
});

it("a ghost is what a page paints and the notebook has not, or has in the trash", () => {
  const deleted = { value: true, modified: article.modified };
  const annotations = [highlight("a"), highlight("b", { deleted })];
  const ghosts = findGhosts(["a", "b", "c"], tables({ annotations }));
  expect(ghosts.map(({ record }) => record)).toEqual(["b", "c"]);
});
