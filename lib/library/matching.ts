/**
 * Which records a query lets through. Values of one operator widen, operators and words narrow:
 * `tag:a tag:b site:x` is what has one of the tags and is from x.
 */
import { say } from "../i18n/say.ts";
import { type Annotation, type ColorKey, isMissing } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import type { ColorNames } from "../model/notebook.ts";
import { siteOf } from "../model/source.ts";
import { isWithinTag } from "../model/tags.ts";
import { type FoldedText, foldedTextOf, type Needle, needleOf } from "./folded-words.ts";
import type { Operator, Query } from "./query.ts";

/** What is asked of a record, each with a bit of its own: facets count what only they keep out. */
export const ASKED = {
  words: 1,
  tag: 2,
  site: 4,
  author: 8,
  color: 16,
  on: 32,
  has: 64,
  other: 128,
} as const;
/** Bits of `ASKED`: of what a record does not fulfil. */
export type Failed = number;

/** Folded texts of records, made when they are first asked for. */
export interface FoldedRecords {
  ofArticle(article: SavedArticle): FoldedText;
  ofAnnotation(annotation: Annotation): FoldedText;
}

export interface Matching {
  /** The words that are looked for, to be marked where they stand. */
  needles: readonly Needle[];
  /** The query asks for something that an article can have by itself. */
  asksForArticles: boolean;
  failsOfAnnotation(annotation: Annotation, article: SavedArticle): Failed;
  /** Whether one of the words is in nothing that is shown of the article. */
  needsTextOf(article: SavedArticle): boolean;
  /** `texts`: for each needle, by its text, the articles in whose text it stands. */
  failsOfArticle(article: SavedArticle, texts: TextHits): Failed;
}

/** By the text of a needle: the articles in whose archived text it stands. */
export type TextHits = ReadonlyMap<string, ReadonlySet<string>>;

/** The name that an article is listed under. */
export function publicationOf(article: SavedArticle): string {
  return article.meta.siteName || siteOf(article.address) || say("library.noPublication");
}

/** The day, or the day and hour, by which an article is dated: the paper's, or when it was kept. */
export function datedOf({ meta, created }: SavedArticle): string {
  return /^\d{4}-\d{2}-\d{2}/.test(meta.published) ? meta.published : localDayOf(created);
}

/** People and agencies; where neither is known apart, the byline. */
export function authorsOf({ meta }: SavedArticle): string[] {
  const named = [...meta.authors, ...meta.agencies];
  if (named.length > 0) return named;
  return meta.byline ? [meta.byline] : [];
}

/** Whether the passage was last found in a text that changed since it was marked. */
export function isChanged({ target }: Annotation): boolean {
  return target.reanchoring !== undefined;
}

/** The text of an article by which it is found: what is shown of it. */
export function searchTextOfArticle(article: SavedArticle): FoldedText {
  const { meta, note, tags } = article;
  return foldedTextOf(
    ...[meta.title, publicationOf(article), meta.section, meta.byline],
    ...[meta.authors.join(" "), meta.agencies.join(" "), note.value, ...tags.value],
  );
}

const lower = (text: string) => text.toLowerCase();

/** The key of a colour that is called so, by the reader or by itself. */
export function colorCalled(value: string, names: ColorNames): ColorKey | undefined {
  const entries = Object.entries(names) as [ColorKey, string][];
  const called = entries.find(([, name]) => lower(name) === lower(value));
  return (called ?? entries.find(([key]) => key === lower(value)))?.[0];
}

/** Whether `tags` has one that is meant; `tag:eu` means `eu/border`, too. */
const hasTag = (tags: readonly string[], value: string) =>
  tags.some((tag) => isWithinTag(tag, value.replace(/^#/, "")));

/** A date as typed, `2026`, `2026-3` or `2026-03-04`, as the beginning of one. */
function dateFrom(value: string): string {
  const [, year = "", month = "", day = ""] =
    /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/.exec(value) ?? [];
  const parts = [year, month, day].filter(Boolean);
  return parts.map((part) => part.padStart(2, "0")).join("-");
}

/** The reader's own day of a moment. */
export function localDayOf(moment: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return "";
  const pad = (value: number) => String(value).padStart(2, "0");
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

type Test = (article: SavedArticle, annotation: Annotation | null) => boolean;

/** What one value of an operator asks; undefined if it asks nothing that can be understood. */
function testOf(operator: Operator, value: string, names: ColorNames): Test | undefined {
  const date = dateFrom(value);
  const color = colorCalled(value, names);
  const tests: Record<Operator, Test | undefined> = {
    tag: (article, annotation) =>
      hasTag(article.tags.value, value) || hasTag(annotation?.body.tags.value ?? [], value),
    site: (article) =>
      lower(publicationOf(article)) === lower(value) || isSiteWithin(article.address, value),
    author: (article) => authorsOf(article).some((name) => isNameWithin(name, value)),
    color: color && ((_article, annotation) => annotation?.body.color.value === color),
    before: date ? (article) => datedOf(article) < date : undefined,
    after: date ? (article) => datedOf(article).slice(0, date.length) > date : undefined,
    on: date ? (article) => datedOf(article).startsWith(date) : undefined,
    marked: date
      ? (article, annotation) => localDayOf(annotation?.created ?? article.created).startsWith(date)
      : undefined,
    has: hasTestOf(value),
    in: undefined, // the trash is another list
  };
  return tests[operator];
}

function hasTestOf(value: string): Test | undefined {
  const tests: Record<string, Test> = {
    note: (article, annotation) => (annotation ? annotation.body.note : article.note).value !== "",
    tag: (article, annotation) =>
      (annotation ? annotation.body.tags : article.tags).value.length > 0,
    change: (_article, annotation) => annotation !== null && isChanged(annotation),
    missing: (_article, annotation) => annotation !== null && isMissing(annotation),
  };
  return tests[lower(value).replace(/s$/, "")];
}

/** `site:example.org` means its subdomains, too. */
function isSiteWithin(address: string, value: string): boolean {
  const [site, wanted] = [siteOf(address), lower(value)];
  return site === wanted || site.endsWith(`.${wanted}`);
}

/** Part of a name, by its words: `author:lindqvist`. */
function isNameWithin(name: string, value: string): boolean {
  const needle = needleOf(value, false);
  return needle !== undefined && foldedTextOf(name).includes(needle.text);
}

const BITS: Readonly<Record<Operator, number>> = {
  ...{ tag: ASKED.tag, site: ASKED.site, author: ASKED.author, color: ASKED.color },
  ...{ on: ASKED.on, has: ASKED.has, before: ASKED.other, after: ASKED.other },
  ...{ marked: ASKED.other, in: ASKED.other },
};
/** Values of these narrow: an article after one day and before another. */
const NARROWING: ReadonlySet<Operator> = new Set(["before", "after", "has"]);

interface Asked {
  bit: number;
  /** One of them must hold. */
  tests: Test[];
}

/** The query made ready to be asked of thousands of records. */
export function matchingOf(query: Query, names: ColorNames, folded: FoldedRecords): Matching {
  const asked = askedOf(query, names);
  const words = query.flatMap(({ operator, value, isPhrase, isExcluded }) => {
    const needle = operator === null ? needleOf(value, isPhrase) : undefined;
    return needle ? [{ needle, isExcluded }] : [];
  });
  const needles = words.filter(({ isExcluded }) => !isExcluded).map(({ needle }) => needle);
  const excluded = words.filter(({ isExcluded }) => isExcluded).map(({ needle }) => needle);
  const failsOf = (article: SavedArticle, annotation: Annotation | null): Failed =>
    asked.reduce(
      (failed, { bit, tests }) =>
        tests.some((test) => test(article, annotation)) ? failed : failed | bit,
      0,
    );
  return {
    needles,
    asksForArticles: query.some(
      ({ operator, isExcluded }) =>
        !isExcluded && (operator === null || operator === "tag" || operator === "has"),
    ),
    failsOfAnnotation(annotation, article) {
      const has = (needle: Needle) =>
        folded.ofAnnotation(annotation).includes(needle.text) ||
        folded.ofArticle(article).includes(needle.text);
      const isFound = needles.every(has) && !excluded.some(has);
      return failsOf(article, annotation) | (isFound ? 0 : ASKED.words);
    },
    needsTextOf: (article) =>
      needles.some((needle) => !folded.ofArticle(article).includes(needle.text)),
    failsOfArticle(article, texts) {
      const has = (needle: Needle) => folded.ofArticle(article).includes(needle.text);
      const isInText = ({ text }: Needle) => texts.get(text)?.has(article.id) ?? false;
      const isFound =
        needles.every((needle) => has(needle) || isInText(needle)) && !excluded.some(has);
      return failsOf(article, null) | (isFound ? 0 : ASKED.words);
    },
  };
}

function askedOf(query: Query, names: ColorNames): Asked[] {
  const widening = new Map<Operator, Asked>();
  const asked: Asked[] = [];
  for (const { operator, value, isExcluded } of query) {
    if (operator === null || value === "") continue;
    const test = testOf(operator, value, names);
    if (!test) continue;
    const bit = BITS[operator];
    if (isExcluded) asked.push({ bit: ASKED.other, tests: [(...of) => !test(...of)] });
    else if (NARROWING.has(operator)) asked.push({ bit, tests: [test] });
    else widening.set(operator, { bit, tests: [...(widening.get(operator)?.tests ?? []), test] });
  }
  return [...asked, ...widening.values()];
}
