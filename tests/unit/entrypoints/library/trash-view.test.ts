import { describe, expect, it } from "vitest";
import {
  deletedBefore,
  hasHidden,
  idsIn,
  matchedTrash,
  trashGroupsOf,
} from "../../../../entrypoints/library/trash-view.ts";
import { foldedRecords } from "../../../../lib/library/folded-records.ts";
import { matchingOf } from "../../../../lib/library/matching.ts";
import { parseQuery } from "../../../../lib/library/query.ts";
import type { Annotation } from "../../../../lib/model/annotation.ts";
import type { SavedArticle } from "../../../../lib/model/article.ts";
import { sampleEntry } from "../../sample.ts";

const gone = (day: number) => ({ value: true, modified: `2026-04-0${day}T00:00:00.000Z` });
const { article, annotations } = sampleEntry();
const [first, second, ...rest] = annotations as [Annotation, Annotation, ...Annotation[]];
const other: SavedArticle = {
  ...article,
  id: "other",
  meta: { ...article.meta, title: "Café strike", siteName: "Other Post" },
  deleted: gone(5),
};
const ofOther: Annotation = { ...first, id: "of-other", articleId: "other", deleted: gone(5) };
const NAMES = { fact: "", quote: "", question: "", follow: "", doubt: "" };
const matching = (query: string) => matchingOf(parseQuery(query), NAMES, foldedRecords());

describe("the trash", () => {
  it("is in groups by article, the last deleted first", () => {
    const groups = trashGroupsOf(
      [article, other],
      [{ ...first, deleted: gone(3) }, second, ...rest, ofOther],
    );
    expect(
      groups.map((group) => [
        ...[group.article.id, group.isArticleDeleted, group.annotations.map(({ id }) => id)],
      ]),
    ).toEqual([
      ["other", true, ["of-other"]],
      [article.id, false, [first.id]],
    ]);
    expect(idsIn(groups)).toEqual({
      articleIds: ["other"],
      annotationIds: ["of-other", first.id],
    });
  });

  it("knows what was deleted before its article was, which stays when that comes back", () => {
    const all = [
      { ...first, deleted: gone(2) },
      { ...second, deleted: gone(5) },
    ];
    const [group] = trashGroupsOf([{ ...article, deleted: gone(5) }], all);
    expect(deletedBefore(group!).map(({ id }) => id)).toEqual([first.id]);
    expect(deletedBefore(trashGroupsOf([article], all)[0]!)).toEqual([]);
  });

  it("is searched in titles, quotes, notes and tags, without regard to case and accents", () => {
    const deleted = annotations.map((one) => ({ ...one, deleted: gone(3) }));
    const groups = trashGroupsOf([article, other], [...deleted, ofOther]);
    const search = (query: string) => matchedTrash(groups, matching(`in:trash ${query}`));
    const found = (query: string) =>
      search(query).map((group) => [group.article.id, group.annotations.length]);
    expect(found("")).toHaveLength(2);
    expect(found("CAFE")).toEqual([["other", 1]]);
    expect(found("forecast")).toEqual([[article.id, 1]]);
    expect(found("tag:ferries")).toEqual([[article.id, 1]]);
    expect(found("solheim tide")).toEqual([[article.id, 1]]);
    expect(found("nowhere")).toEqual([]);
    // An article takes all of its highlights with it, also those that the search does not show.
    const inTrash = trashGroupsOf([{ ...article, deleted: gone(3) }], deleted);
    const [shown] = matchedTrash(inTrash, matching("in:trash forecast"));
    expect([shown!.annotations.length, idsIn([shown!]).annotationIds.length]).toEqual([
      ...[1, deleted.length],
    ]);
  });

  it("knows whether a search hides something of it, which emptying it deletes, too", () => {
    const groups = trashGroupsOf([article, other], [{ ...first, deleted: gone(3) }, ofOther]);
    const isHiding = (query: string) =>
      hasHidden(groups, matchedTrash(groups, matching(`in:trash ${query}`)));
    expect([isHiding(""), isHiding("cafe"), isHiding("nowhere")]).toEqual([false, true, true]);
  });
});
