import { describe, expect, it } from "vitest";
import { libraryViewOf } from "../../../../entrypoints/library/library-view.ts";
import { sampleEntry } from "../../sample.ts";

function two() {
  const { article, annotations, versions } = sampleEntry();
  const older = {
    ...article,
    id: "older",
    created: "2026-01-01T00:00:00.000Z",
    tags: { ...article.tags, value: ["Budget"] },
    meta: { ...article.meta, siteName: "Other" },
  };
  const gone = { value: true, modified: "2026-04-01T00:00:00.000Z" };
  return { articles: [older, article], annotations, versions, article, older, gone };
}

describe("the library", () => {
  it("shows the newest first, an article without highlights too", () => {
    const { articles, annotations } = two();
    const { entries } = libraryViewOf(articles, annotations, {});
    expect(
      entries.map((entry) => [entry.article.id.slice(0, 5), entry.annotations.length, entry.total]),
    ).toEqual([
      ["9c1f6", 7, 7],
      ["older", 0, 0],
    ]);
  });

  it("filters by colour, tag and publication, and counts what the other filters let through", () => {
    const { articles, annotations } = two();
    const facts = libraryViewOf(articles, annotations, { color: "fact" });
    expect(facts.entries.map((entry) => [entry.annotations.length, entry.total])).toEqual([[2, 7]]);
    expect(facts.colors.find(({ value }) => value === "quote")?.count).toBe(2);
    const tagged = libraryViewOf(articles, annotations, { tag: "budget" });
    // The other is tagged as a whole.
    expect(tagged.entries.map((entry) => entry.annotations.length)).toEqual([1, 0]);
    expect(tagged.tags[0]).toEqual({ value: "budget", count: 2 });
    expect(libraryViewOf(articles, annotations, { publication: "Other" }).entries).toHaveLength(1);
  });

  it("keeps the deleted for the trash, and those of a deleted article with it", () => {
    const { articles, annotations, gone } = two();
    const one = annotations.map((annotation, i) =>
      i === 0 ? { ...annotation, deleted: gone } : annotation,
    );
    expect(libraryViewOf(articles, one, {}).entries[0]!.total).toBe(6);
  });
});
