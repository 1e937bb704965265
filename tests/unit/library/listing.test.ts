import { describe, expect, it } from "vitest";
import { foldedRecords } from "../../../lib/library/folded-records.ts";
import {
  type LibraryRequest,
  listingOf,
  type Sort,
  type View,
} from "../../../lib/library/listing.ts";
import { parseQuery } from "../../../lib/library/query.ts";
import { type Annotation, type ColorKey, createAnnotation } from "../../../lib/model/annotation.ts";
import { type ArticleMeta, emptyMeta, type SavedArticle } from "../../../lib/model/article.ts";
import { colorNamesOf, DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";

const NOW = "2026-03-05T08:00:00.000Z";

interface Said extends Partial<ArticleMeta> {
  id: string;
  note?: string;
  tags?: string[];
  address?: string;
  created?: string;
}

function articleOf({ id, note = "", tags = [], created = NOW, ...said }: Said): SavedArticle {
  const { address = `https://www.${id}.example/story`, ...meta } = said;
  return {
    ...{ id, address, identities: [], claims: [], created, modified: created },
    meta: { ...emptyMeta(), ...meta },
    note: { value: note, modified: created },
    tags: { value: tags, modified: created },
    deleted: { value: false, modified: created },
  };
}

function highlightOf(
  articleId: string,
  id: string,
  exact: string,
  more: { color?: ColorKey; tags?: string[]; note?: string; now?: string } = {},
): Annotation {
  const { color = "fact", now = NOW, ...body } = more;
  const selector = [{ type: "TextQuoteSelector" as const, exact, prefix: "", suffix: "" }];
  return createAnnotation({ id, articleId, source: "", selector, color, now, ...body });
}

const FERRY = articleOf({
  id: "ferry",
  title: "Night ferries carried more",
  siteName: "The Harbour Courier",
  authors: ["Mira Lindqvist"],
  excerpt: "An excerpt that nobody sees",
  published: "2026-03-04T18:40:00+01:00",
});
const VOTE = articleOf({
  id: "vote",
  title: "Council backs rent cap",
  authors: ["Ana Ruiz"],
  published: "2026-02-28",
  tags: ["Housing"],
  note: "Ask the clerk",
  address: "https://news.city.example/rent",
});
const BARE = articleOf({ id: "bare", title: "Kept without a mark", siteName: "Other" });
const articles = [FERRY, VOTE, BARE];
const annotations = [
  highlightOf("ferry", "f1", "212,480 passengers", { note: "a third more", tags: ["eu/border"] }),
  highlightOf("ferry", "f2", "a trickle and a tide", { color: "quote", tags: ["EU"] }),
  highlightOf("ferry", "f3", "the last boat leaves", {
    color: "doubt",
    now: "2026-04-01T08:00:00.000Z",
  }),
  highlightOf("vote", "v1", "a limit of three years", { color: "quote", tags: ["europe"] }),
];
const folded = foldedRecords();

function list(
  query: string,
  more: Partial<LibraryRequest> & {
    inTexts?: Record<string, string[]>;
    annotations?: Annotation[];
  } = {},
) {
  const { inTexts = {}, annotations: given = annotations, ...request } = more;
  const texts = new Map(Object.entries(inTexts).map(([word, ids]) => [` ${word}`, new Set(ids)]));
  const colorNames = colorNamesOf(DEFAULT_SETTINGS);
  return listingOf(
    { articles, annotations: given, colorNames, folded, texts },
    { query: parseQuery(query), sort: "marked", view: "articles", limit: 100, ...request },
  );
}
/** `article: its highlights`, in the order of the list. */
const shown = (...of: Parameters<typeof list>) =>
  list(...of).sections.flatMap(({ entries }) =>
    entries.map(({ articleId, annotationIds }) => [articleId, ...annotationIds].join(" ")),
  );

describe("what the library lists", () => {
  it.each([
    ["", ["ferry f1 f2 f3", "vote v1", "bare"]],
    ["tide", ["ferry f2"]],
    ["tide -trickle", []],
    ['"last boat"', ["ferry f3"]],
    ['"boat last"', []],
    ["ferries boat", ["ferry f3"]], // a word of the title, one of the quote
    ["lindqvist", ["ferry f1 f2 f3"]],
    ["excerpt", []], // what is not shown is not found
    ["tag:eu", ["ferry f1 f2"]],
    ["tag:#EU/border", ["ferry f1"]],
    ["tag:housing", ["vote v1"]], // of the article, so of its highlights
    ["tag:eu tag:europe", ["ferry f1 f2", "vote v1"]],
    ["-tag:eu", ["ferry f3", "vote v1", "bare"]],
    ["color:quote", ["ferry f2", "vote v1"]],
    ["color:quote tag:eu", ["ferry f2"]],
    ['site:"the harbour courier"', ["ferry f1 f2 f3"]],
    ["site:city.example", ["vote v1"]],
    ["author:ruiz", ["vote v1"]],
    ["before:2026-03", ["vote v1"]],
    ["after:2026-03-03 before:2026-03-05", ["ferry f1 f2 f3"]],
    ["on:2026-2", ["vote v1"]],
    ["marked:2026-04", ["ferry f3"]],
    ["has:note", ["ferry f1", "vote"]],
    ["has:tags", ["ferry f1 f2", "vote v1"]],
    ["tag: before:soon color:mauve", ["ferry f1 f2 f3", "vote v1", "bare"]], // still being typed
    ["clerk", ["vote v1"]],
    ["—", ["ferry f1 f2 f3", "vote v1", "bare"]],
  ])("for %j is %j (demand 43)", (query, expected) =>
    expect(shown(query).sort()).toEqual(expected.toSorted()),
  );

  it("of an article with the word in its text names the article alone", () => {
    const inTexts = { zeppelin: ["ferry", "bare"] };
    expect(shown("zeppelin")).toEqual([]);
    expect(shown("zeppelin", { inTexts }).sort()).toEqual(["bare", "ferry"]);
    expect(shown("zeppelin ferries", { inTexts: { ...inTexts } })).toEqual(["ferry"]);
    const [section] = list("zeppelin", { inTexts }).sections;
    expect(section!.entries.map(({ isTextHit }) => isTextHit)).toEqual([true, true]);
  });

  it("leaves out what is deleted", () => {
    const gone = { value: true, modified: NOW };
    const without = listingOf(
      {
        articles: articles.map((one) => (one === VOTE ? { ...one, deleted: gone } : one)),
        annotations: annotations.map((one) => (one.id === "f1" ? { ...one, deleted: gone } : one)),
        ...{
          colorNames: colorNamesOf(DEFAULT_SETTINGS),
          folded: foldedRecords(),
          texts: new Map(),
        },
      },
      { query: [], sort: "marked", view: "articles", limit: 100 },
    );
    expect(without.ids).toEqual({ articles: ["ferry", "bare"], annotations: ["f2", "f3"] });
  });

  it.each<[Sort, string[]]>([
    ["marked", ["ferry", "vote", "bare"]],
    ["published", ["bare", "ferry", "vote"]], // without a date: when it was kept
    ["title", ["vote", "bare", "ferry"]],
    ["publication", ["vote", "bare", "ferry"]],
    ["highlights", ["ferry", "vote", "bare"]],
  ])("by %s: %j", (sort, expected) =>
    expect(shown("", { sort }).map((entry) => entry.split(" ")[0])).toEqual(expected),
  );

  it.each<[View, Sort, (string | null)[]]>([
    ["articles", "marked", [null]],
    ["tags", "marked", ["EU", "eu/border", "europe", "Housing", ""]],
    ["days", "marked", ["2026-04-01", "2026-03-05"]],
    ["days", "published", ["2026-03-05", "2026-03-04", "2026-02-28"]], // the paper's own day
  ])("under headings, %s by %s: %j", (view, sort, expected) =>
    expect(list("", { view, sort }).sections.map(({ heading }) => heading)).toEqual(expected),
  );

  it("lists each highlight under each of its tags", () => {
    const { sections } = list("tag:eu", { view: "tags" });
    const under = (tag: string) => sections.find(({ heading }) => heading === tag)?.entries;
    expect(under("eu/border")?.map(({ annotationIds }) => annotationIds)).toEqual([["f1"]]);
    expect(under("EU")?.map(({ annotationIds }) => annotationIds)).toEqual([["f2"]]);
  });

  it("counts everything, and lists no more than is wanted", () => {
    const { sections, articles, highlights, hasMore, ids } = list("", { limit: 1 });
    expect(sections.flatMap(({ entries }) => entries)).toHaveLength(1);
    expect([articles, highlights, hasMore]).toEqual([3, 4, true]);
    expect([ids.articles.length, ids.annotations.length]).toEqual([3, 4]);
    expect(list("", { limit: 3 }).hasMore).toBe(false);
  });
});

describe("facets", () => {
  const counts = (all: { value: string; count: number }[]) =>
    Object.fromEntries(all.map(({ value, count }) => [value, count]));

  it("count what everything else that is asked lets through", () => {
    const { facets } = list("color:quote");
    expect(counts(facets.colors)).toEqual({ fact: 1, quote: 2, doubt: 1 });
    expect(counts(list("color:quote site:other").facets.sites)).toEqual({
      "The Harbour Courier": 1,
      "news.city.example": 1,
    });
  });

  it("are a tree of tags, the upper ones with all below them (demand 41)", () => {
    const { tags } = list("").facets;
    const eu = tags.find(({ value }) => value.toLowerCase() === "eu")!;
    expect([eu.count, eu.below.map(({ name, count }) => [name, count])]).toEqual([
      2,
      [["border", 1]],
    ]);
    expect(tags.map(({ value }) => value.toLowerCase())).toEqual(["eu", "europe", "housing"]);
  });

  it("tell what was not on its page when that was seen last, and list it (demand 1)", () => {
    const [first, second, ...others] = annotations;
    const notFound = { value: true, modified: "2026-05-01T00:00:00.000Z" };
    const gone = { ...first!, target: { ...first!.target, notFound } };
    const found = { ...notFound, value: false };
    const back = { ...second!, target: { ...second!.target, notFound: found } };
    const of = (query: string) => list(query, { annotations: [gone, back, ...others] });
    expect(counts(of("").facets.has).missing).toBe(1);
    expect(of("has:missing").ids.annotations).toEqual([gone.id]);
    expect(of("-has:missing").ids.annotations).not.toContain(gone.id);
  });

  it("are months by the paper's own day, and what has a note", () => {
    const { months, has } = list("").facets;
    expect(months).toEqual([
      { value: "2026-03", count: 2 },
      { value: "2026-02", count: 1 },
    ]);
    expect(counts(has)).toEqual({ note: 1, tag: 3 });
  });
});
