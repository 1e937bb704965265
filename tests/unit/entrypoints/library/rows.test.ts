import { expect, it } from "vitest";
import { INITIAL_STATE } from "../../../../entrypoints/library/library-state.ts";
import { choosableRows, rowsOf } from "../../../../entrypoints/library/rows.ts";
import type { Entry, Listing, Section } from "../../../../lib/library/listing.ts";

const entry = (
  articleId: string,
  annotationIds: string[],
  total = 3,
  isTextHit = false,
): Entry => ({
  ...{ articleId, annotationIds, total, isTextHit },
});
const listing = (sections: Section[], articles = 2): Listing => ({
  ...{ sections, articles, highlights: 0, hasMore: false, ids: { articles: [], annotations: [] } },
  facets: { colors: [], tags: [], sites: [], authors: [], months: [], has: [] },
});
const section = (heading: string | null, ...entries: Entry[]): Section => ({
  ...{ heading, entries, highlights: 0 },
});
const all = () => ["a", "b", "c"];
const kinds = (...of: Parameters<typeof rowsOf>) =>
  rowsOf(...of).map((row) => (row.kind === "article" && row.isOpen ? "open" : row.kind));

const two = listing([section(null, entry("A", ["a", "b"]), entry("B", [], 3, true))]);

it("are closed at first, and open in a search but for hits in the text", () => {
  expect(kinds(two, INITIAL_STATE, all)).toEqual(["article", "article"]);
  const searched = { ...INITIAL_STATE, query: "ferry" };
  expect(kinds(two, searched, all)).toEqual(["open", "highlight", "highlight", "rest", "article"]);
  const one = listing([section(null, entry("A", ["a"], 1))], 1);
  expect(kinds(one, INITIAL_STATE, all)).toEqual(["open", "highlight"]);
});

it("open and close one by one or all, and show the rest of an article", () => {
  const allOpen = { ...INITIAL_STATE, areAllOpen: true };
  expect(kinds(two, allOpen, all).filter((kind) => kind === "open")).toHaveLength(2);
  const butOne = { ...allOpen, opened: new Map([[" A", false]]) };
  expect(kinds(two, butOne, all)).toEqual(["article", "open", "rest"]);
  const revealed = { ...butOne, revealed: new Set(["B"]) };
  expect(kinds(two, revealed, all)).toEqual(["article", "open", ...Array(3).fill("highlight")]);
});

it("have a key each, also where an article stands under two tags", () => {
  const tagged = listing([section("x", entry("A", ["a"])), section("", entry("A", ["a"]))]);
  const rows = rowsOf(tagged, { ...INITIAL_STATE, areAllOpen: true }, all);
  expect(new Set(rows.map(({ key }) => key)).size).toBe(rows.length);
  expect(choosableRows(rows)).toHaveLength(4);
});
