/**
 * What the library lists: a request in, ids and counts out. So it can be answered from memory, as
 * today, or from an index on disk: who asks never sees all records.
 */
import { type Annotation, byPosition, COLOR_KEYS, type ColorKey } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import { compareStrings } from "../model/compare.ts";
import type { ColorNames } from "../model/notebook.ts";
import { FacetCounts, type Facets } from "./facets.ts";
import {
  datedOf,
  type FoldedRecords,
  localDayOf,
  type Matching,
  matchingOf,
  publicationOf,
  type TextHits,
} from "./matching.ts";
import type { Query } from "./query.ts";

export const SORTS = ["marked", "published", "kept", "title", "publication", "highlights"] as const;
export type Sort = (typeof SORTS)[number];
export const VIEWS = ["articles", "tags", "days"] as const;
export type View = (typeof VIEWS)[number];

export interface LibraryRequest {
  query: Query;
  sort: Sort;
  view: View;
  /** So many entries at most; what is counted is all of them. */
  limit: number;
}

/** One article with those of its highlights that are let through, by their ids. */
export interface Entry {
  articleId: string;
  /** In reading order. */
  annotationIds: string[];
  /** How many highlights it has in all. */
  total: number;
  /** It is here for a word in its text, which none of its highlights has. */
  isTextHit: boolean;
}

/** Entries under one heading. */
export interface Section {
  /** A tag, a day (`2026-03-04`), or "" for what has none; null: no heading. */
  heading: string | null;
  entries: Entry[];
  /** Highlights in it, those behind the limit included. */
  highlights: number;
}

export interface Listing {
  sections: Section[];
  /** What was let through in all, each counted once. */
  articles: number;
  highlights: number;
  /** The ids of all of them, those behind the limit included: for an export of what is listed. */
  ids: { articles: string[]; annotations: string[] };
  /** There are entries behind the limit. */
  hasMore: boolean;
  facets: Facets;
}

/** One article with all of its highlights that are not deleted. */
interface Group {
  article: SavedArticle;
  annotations: readonly Annotation[];
}

/** An entry with its records, to be sorted. */
interface Found extends Group {
  matching: Annotation[];
  isTextHit: boolean;
}

/** What a listing is made of. */
export interface ListedRecords {
  articles: readonly SavedArticle[];
  annotations: readonly Annotation[];
  colorNames: ColorNames;
  folded: FoldedRecords;
  /** Words found in the articles' texts, as far as these were read. */
  texts: TextHits;
}

/** Where the library looks things up. */
export interface LibraryIndex {
  find(request: LibraryRequest): Promise<Listing>;
}

/** An index of what is in memory. */
export function memoryIndex(records: ListedRecords): LibraryIndex {
  return { find: async (request) => listingOf(records, request) };
}

/** Answers a request from records in memory. */
export function listingOf(records: ListedRecords, request: LibraryRequest): Listing {
  const matching = matchingOf(request.query, records.colorNames, records.folded);
  const counts = new FacetCounts();
  const found = groupsOf(records).flatMap(
    (group) => foundIn(group, matching, records.texts, counts) ?? [],
  );
  const sections = sectionsOf(sorted(found, request.sort), request);
  const entries = sections.reduce((sum, section) => sum + section.entries.length, 0);
  return {
    sections: limited(sections, request.limit),
    articles: found.length,
    highlights: found.reduce((sum, one) => sum + one.matching.length, 0),
    ids: {
      articles: found.map(({ article }) => article.id),
      annotations: found.flatMap((one) => one.matching.map(({ id }) => id)),
    },
    hasMore: entries > request.limit,
    facets: counts.facets(),
  };
}

function groupsOf({ articles, annotations }: ListedRecords): Group[] {
  const present = annotations.filter(({ deleted }) => !deleted.value);
  const byArticle = Map.groupBy(present, ({ articleId }) => articleId);
  return articles
    .filter(({ deleted }) => !deleted.value)
    .map((article) => ({ article, annotations: byArticle.get(article.id) ?? [] }));
}

function foundIn(
  { article, annotations }: Group,
  matching: Matching,
  texts: TextHits,
  counts: FacetCounts,
): Found | null {
  const failed = annotations.map((one) => matching.failsOfAnnotation(one, article));
  const failedItself = matching.failsOfArticle(article, texts);
  counts.add(article, failedItself, annotations, failed);
  const found = annotations.filter((_one, i) => failed[i] === 0).sort(byPosition);
  const stands = annotations.length === 0 || matching.asksForArticles;
  if (found.length === 0 && !(failedItself === 0 && stands)) return null;
  const isTextHit = found.length === 0 && matching.needsTextOf(article);
  return { article, annotations, matching: found, isTextHit };
}

/** When the newest of the highlights that are let through was made, or else the article kept. */
function markedOf({ article, matching }: Found): string {
  const times = matching.map(({ created }) => created);
  return times.reduce(
    (newest, time) => (time > newest ? time : newest),
    times[0] ?? article.created,
  );
}

/** By what an entry is sorted: names from A on, all else the newest or the most first. */
const SORT_KEYS: Record<Sort, (one: Found) => string | number> = {
  marked: markedOf,
  published: ({ article }) => datedOf(article),
  kept: ({ article }) => article.created,
  title: ({ article }) => article.meta.title,
  publication: ({ article }) => publicationOf(article),
  highlights: ({ matching }) => matching.length,
};

/** Of two that are equal the one that was marked last comes first. */
function sorted(found: readonly Found[], sort: Sort): Found[] {
  const names = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });
  const isByName = sort === "title" || sort === "publication";
  const keyed = found.map((one) => ({ one, key: SORT_KEYS[sort](one), marked: markedOf(one) }));
  const compare = (a: string | number, b: string | number) => {
    if (typeof a === "number" || typeof b === "number") return Number(b) - Number(a);
    return isByName ? names.compare(a, b) : compareStrings(b, a);
  };
  keyed.sort((a, b) => compare(a.key, b.key) || compareStrings(b.marked, a.marked));
  return keyed.map(({ one }) => one);
}

function entryOf({ article, annotations, matching, isTextHit }: Found, only = matching): Entry {
  const annotationIds = only.map(({ id }) => id);
  return { articleId: article.id, annotationIds, total: annotations.length, isTextHit };
}

function sectionsOf(found: readonly Found[], { view, sort }: LibraryRequest): Section[] {
  if (view === "tags") return sectionsByTag(found);
  if (view === "days") return sectionsByDay(found, sort === "marked" || sort === "kept");
  return [
    sectionOf(
      null,
      found.map((one) => entryOf(one)),
    ),
  ];
}

function sectionOf(heading: string | null, entries: Entry[]): Section {
  const highlights = entries.reduce((sum, { annotationIds }) => sum + annotationIds.length, 0);
  return { heading, entries, highlights };
}

/** Tags by name, what has none at the end. A tag of the article is one of each highlight. */
function sectionsByTag(found: readonly Found[]): Section[] {
  const entries = new Map<string, Entry[]>();
  const spelled = new Map<string, string>();
  const add = (tag: string, entry: Entry) => {
    const key = tag.toLowerCase();
    if (!spelled.has(key)) spelled.set(key, tag);
    const all = entries.get(key);
    if (all) all.push(entry);
    else entries.set(key, [entry]);
  };
  for (const one of found) {
    const ofArticle = one.article.tags.value;
    const tagged = Map.groupBy(
      one.matching.flatMap((annotation) =>
        tagsOrNone([...ofArticle, ...annotation.body.tags.value]).map((tag) => ({
          tag,
          annotation,
        })),
      ),
      ({ tag }) => tag.toLowerCase(),
    );
    for (const all of tagged.values()) {
      const [first] = all;
      if (first)
        add(
          first.tag,
          entryOf(
            one,
            all.map(({ annotation }) => annotation),
          ),
        );
    }
    if (one.matching.length === 0) for (const tag of tagsOrNone(ofArticle)) add(tag, entryOf(one));
  }
  const names = new Intl.Collator(undefined, { numeric: true });
  return [...entries]
    .sort(([a], [b]) => Number(a === "") - Number(b === "") || names.compare(a, b))
    .map(([key, all]) => sectionOf(spelled.get(key) ?? key, all));
}

function tagsOrNone(tags: readonly string[]): string[] {
  const unique = new Map(tags.map((tag) => [tag.toLowerCase(), tag]));
  return unique.size > 0 ? [...unique.values()] : [""];
}

/** The newest day first: of marking, in the reader's own days, or the paper's. */
function sectionsByDay(found: readonly Found[], isOfMarking: boolean): Section[] {
  const entries = new Map<string, Entry[]>();
  const add = (day: string, entry: Entry) => {
    const all = entries.get(day);
    if (all) all.push(entry);
    else entries.set(day, [entry]);
  };
  for (const one of found) {
    if (!isOfMarking || one.matching.length === 0) {
      const { created } = one.article;
      add(isOfMarking ? localDayOf(created) : datedOf(one.article).slice(0, 10), entryOf(one));
      continue;
    }
    const byDay = Map.groupBy(one.matching, ({ created }) => localDayOf(created));
    for (const [day, annotations] of byDay) add(day, entryOf(one, annotations));
  }
  return [...entries]
    .sort(([a], [b]) => compareStrings(b, a))
    .map(([day, all]) => sectionOf(day, all));
}

function limited(sections: readonly Section[], limit: number): Section[] {
  let left = limit;
  return sections.flatMap((section) => {
    const entries = section.entries.slice(0, Math.max(0, left));
    left -= section.entries.length;
    return entries.length > 0 ? [{ ...section, entries }] : [];
  });
}

/** The colours in their order, with how many highlights have them. */
export function colorFacets(facets: Facets): { key: ColorKey; count: number }[] {
  const counts = new Map(facets.colors.map(({ value, count }) => [value, count]));
  return COLOR_KEYS.map((key) => ({ key, count: counts.get(key) ?? 0 }));
}
