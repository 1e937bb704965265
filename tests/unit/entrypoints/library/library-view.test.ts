import { describe, expect, it } from "vitest";
import { searchedTrash, titleOf, trashOf } from "../../../../entrypoints/library/library-view.ts";
import { foldedRecords } from "../../../../lib/library/folded-records.ts";
import { matchingOf } from "../../../../lib/library/matching.ts";
import { parseQuery } from "../../../../lib/library/query.ts";
import { colorNamesOf, DEFAULT_SETTINGS } from "../../../../lib/model/settings.ts";
import { sampleEntry } from "../../sample.ts";

const gone = { value: true, modified: "2026-04-01T00:00:00.000Z" };

describe("the trash", () => {
  const { article, annotations } = sampleEntry();
  const one = annotations.map((annotation, i) =>
    i < 2 ? { ...annotation, deleted: gone } : annotation,
  );

  it("has what is deleted, and the highlights of a deleted article with it", () => {
    expect(trashOf([article], one).annotations.map(({ annotation }) => annotation.id)).toEqual([
      ...[one[0]!.id, one[1]!.id],
    ]);
    const trash = trashOf([{ ...article, deleted: gone }], one);
    expect([trash.articles.length, trash.annotations.length]).toEqual([1, 0]);
  });

  it("is searched as the library is", () => {
    const trash = trashOf([article], one);
    const found = (query: string) =>
      searchedTrash(
        trash,
        matchingOf(parseQuery(query), colorNamesOf(DEFAULT_SETTINGS), foldedRecords()),
      ).annotations.length;
    expect([found("in:trash"), found("in:trash taxi"), found("in:trash zeppelin")]).toEqual([
      2, 1, 0,
    ]);
  });
});

it("an article without a title has words in its place", () => {
  const { article } = sampleEntry();
  expect(titleOf({ ...article, meta: { ...article.meta, title: "" } })).toBe("Untitled page");
});
