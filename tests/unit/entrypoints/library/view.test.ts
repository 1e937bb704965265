import { describe, expect, it } from "vitest";
import { libraryOf, reportText, trashOf } from "../../../../entrypoints/library/view.ts";
import { sampleEntry } from "../../sample.ts";

function two() {
  const { article: page, annotations, versions } = sampleEntry();
  const older = {
    ...page,
    id: "older",
    created: "2026-01-01T00:00:00.000Z",
    tags: { ...page.tags, value: ["Budget"] },
    meta: { ...page.meta, siteName: "Other" },
  };
  const gone = { value: true, modified: "2026-04-01T00:00:00.000Z" };
  return { pages: [older, page], annotations, versions, page, older, gone };
}

describe("the library", () => {
  it("shows the newest first, an article without highlights too", () => {
    const { pages, annotations } = two();
    const { entries } = libraryOf(pages, annotations, {});
    expect(
      entries.map((entry) => [entry.page.id.slice(0, 5), entry.annotations.length, entry.total]),
    ).toEqual([
      ["9c1f6", 7, 7],
      ["older", 0, 0],
    ]);
  });

  it("filters by colour, tag and publication, and counts what the other filters let through", () => {
    const { pages, annotations } = two();
    const facts = libraryOf(pages, annotations, { color: "fact" });
    expect(facts.entries.map((entry) => [entry.annotations.length, entry.total])).toEqual([[2, 7]]);
    expect(facts.colors.find(({ value }) => value === "quote")?.count).toBe(2);
    const tagged = libraryOf(pages, annotations, { tag: "budget" });
    expect(tagged.entries.map((entry) => entry.annotations.length)).toEqual([1, 0]); // the other is tagged as a whole
    expect(tagged.tags[0]).toEqual({ value: "budget", count: 2 });
    expect(libraryOf(pages, annotations, { publication: "Other" }).entries).toHaveLength(1);
  });

  it("keeps the deleted for the trash, and those of a deleted article with it", () => {
    const { pages, annotations, page, gone } = two();
    const one = annotations.map((annotation, i) =>
      i === 0 ? { ...annotation, deleted: gone } : annotation,
    );
    expect(libraryOf(pages, one, {}).entries[0]!.total).toBe(6);
    expect(trashOf(pages, one).annotations.map(({ annotation }) => annotation.id)).toEqual([
      one[0]!.id,
    ]);
    const without = pages.map((any) => (any.id === page.id ? { ...any, deleted: gone } : any));
    const trash = trashOf(without, one);
    expect([trash.pages.length, trash.annotations.length]).toEqual([1, 0]);
  });
});

describe("the report of an import", () => {
  const none = {
    pagesAdded: 0,
    pagesChanged: 0,
    annotationsAdded: 0,
    annotationsChanged: 0,
    unchanged: 0,
    inTrash: 0,
  };
  it.each([
    [{ pagesAdded: 1, annotationsAdded: 7 }, "Added 1 article and 7 highlights."],
    [
      { annotationsChanged: 1, unchanged: 3 },
      "Updated 1 highlight. 3 articles and highlights were here already.",
    ],
    [
      { unchanged: 2, inTrash: 1 },
      "2 articles and highlights were here already. 1 of the backup's lies in the trash.",
    ],
    [{}, "The backup holds no articles."],
  ])("%j", (some, words) => expect(reportText({ ...none, ...some })).toBe(words));
});
