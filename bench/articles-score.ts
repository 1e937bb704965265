/**
 * How good one reading of a labelled page is, and many of them together. Pure: labels and
 * predictions in, figures out. The labels are those of a collection's `index.jsonl`; a label that
 * is not there is not scored.
 */
import type { Row } from "./articles-corpus.ts";

/** A page and what is true of it. */
export interface LabelledPage extends Row {
  title?: string;
  authors?: string[];
  /**
   * ISO 8601, a day or an instant. Only the day is compared, in the zone in which it is written.
   */
  published?: string;
  /** ISO 639-1. */
  language?: string;
  /** The body without headings and captions. */
  paragraphs?: string[];
  /** The body has more paragraphs than these: what else is found cannot be judged. */
  isPartial?: boolean;
  /** What may be among the paragraphs of a prediction or not, beside the title. */
  headings?: string[];
  summary?: string[];
  optional?: string[];
  /** Words that must stand in the body, and words that must not. */
  snippets?: { with: string[]; without: string[] };
}

/** What is scored of a prediction. */
export interface Reading {
  isArticle: boolean;
  title: string;
  byline: string;
  authors?: string[];
  published: string;
  language: string;
  text: string;
  paragraphs: string[];
}

/** Of one page. Shares are 0 to 1; null: nothing to compare with. */
export interface PageScore {
  detection: { expected: boolean; found: boolean } | null;
  title: number | null;
  /** F1 of the set of names. */
  authors: number | null;
  date: number | null;
  language: number | null;
  paragraphRecall: number | null;
  /** Null also when no paragraph was found, or when the labels are partial. */
  paragraphPrecision: number | null;
  /** Share of the unwanted snippets that were kept out. */
  boilerplate: number | null;
}

/** One line of the table: a share, and the number of pages that it is the mean of. */
export interface Measure {
  name: string;
  pages: number;
  value: number | null;
}

/** Compares what was read of a page with its labels. */
export function scorePage(page: LabelledPage, reading: Reading): PageScore {
  const { title, authors, published, language, snippets } = page;
  return {
    detection:
      page.isArticle === null ? null : { expected: page.isArticle, found: reading.isArticle },
    title: title ? asShare(fold(title) === fold(reading.title)) : null,
    authors: authors?.length ? namesF1(authors, namesOf(reading)) : null,
    date: dayOf(published) ? asShare(dayOf(published) === dayOf(reading.published)) : null,
    language: language ? asShare(primary(language) === primary(reading.language)) : null,
    boilerplate: snippets?.without.length ? shareAbsent(snippets.without, reading.text) : null,
    ...paragraphScores(page, reading.paragraphs),
  };
}

/** The means over all pages, in the order of the table. Detection counts pages instead. */
export function summarize(scores: readonly PageScore[]): Measure[] {
  const mean = (name: string, pick: (score: PageScore) => number | null): Measure => {
    const values = scores.map(pick).filter((value) => value !== null);
    return { name, pages: values.length, value: ratio(sumOf(values), values.length) };
  };
  return [
    ...detectionMeasures(scores),
    mean("title, the same", (score) => score.title),
    mean("authors, F1 of the names", (score) => score.authors),
    mean("date, the same day", (score) => score.date),
    mean("language", (score) => score.language),
    mean("paragraphs of the body, precision", (score) => score.paragraphPrecision),
    mean("paragraphs of the body, recall", (score) => score.paragraphRecall),
    mean("boilerplate kept out", (score) => score.boilerplate),
  ];
}

/** The names of what is not as the labels say, for a list of pages to look at. */
export function shortfallsOf(score: PageScore): string[] {
  const { detection, ...shares } = score;
  const fields = Object.entries(shares) as [string, number | null][];
  const short = fields
    .filter(([, value]) => value !== null && value < 1)
    .map(([name, value]) => `${name} ${(value ?? 0).toFixed(2)}`);
  return detection && detection.expected !== detection.found ? ["detection", ...short] : short;
}

function detectionMeasures(scores: readonly PageScore[]): Measure[] {
  const judged = scores.map(({ detection }) => detection).filter((entry) => entry !== null);
  const count = (expected: boolean, found: boolean) =>
    judged.filter((entry) => entry.expected === expected && entry.found === found).length;
  const hits = count(true, true);
  const misses = count(true, false);
  const alarms = count(false, true);
  const passes = count(false, false);
  const line = (name: string, value: number | null) => ({
    name: `detection ${name}`,
    pages: judged.length,
    value,
  });
  return [
    line("precision", ratio(hits, hits + alarms)),
    line("recall", ratio(hits, hits + misses)),
    line("F1", ratio(2 * hits, 2 * hits + misses + alarms)),
    line("specificity", ratio(passes, passes + alarms)),
  ];
}

/** Each paragraph counts as often as it stands in the truth. */
function paragraphScores(
  page: LabelledPage,
  found: string[],
): Pick<PageScore, "paragraphRecall" | "paragraphPrecision"> {
  if (!page.paragraphs?.length) return { paragraphRecall: null, paragraphPrecision: null };
  const { title = "", headings = [], summary = [], optional = [] } = page;
  const neutral = new Set([title, ...headings, ...summary, ...optional].map(clean));
  const left = countsOf(found.map(clean));
  let hits = 0;
  for (const paragraph of page.paragraphs.map(clean)) {
    const count = left.get(paragraph) ?? 0;
    if (count > 0) hits += 1;
    left.set(paragraph, count - 1);
  }
  const counted = found.map(clean).filter((text) => text && !neutral.has(text)).length;
  const precision = ratio(hits, counted);
  return {
    paragraphRecall: hits / page.paragraphs.length,
    // a paragraph of the truth may be neutral too (a standfirst): then there are more hits than
    // counted
    paragraphPrecision: precision === null || page.isPartial ? null : Math.min(1, precision),
  };
}

function countsOf(texts: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}

function namesOf({ authors, byline }: Reading): string[] {
  if (authors?.length) return authors;
  return byline
    .replace(/^\s*(?:by|von|par|por)\s+/i, "")
    .split(/\s*(?:[,;|/]|\band\b|\bund\b|\bet\b|\by\b)\s*/i)
    .filter(Boolean);
}

function namesF1(expected: string[], found: string[]): number {
  const [truth, names] = [new Set(expected.map(fold)), new Set(found.map(fold))];
  const common = [...truth].filter((name) => names.has(name)).length;
  return (2 * common) / (truth.size + names.size);
}

function shareAbsent(snippets: string[], text: string): number {
  const body = clean(text);
  return snippets.filter((snippet) => !body.includes(clean(snippet))).length / snippets.length;
}

/** White space run together, composed; what nobody sees is taken out. */
function clean(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u00ad\u200b]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** For titles and names: typography and case aside. */
function fold(text: string): string {
  return clean(text.normalize("NFKC"))
    .replace(/[‘’‚‛´`′]/g, "'")
    .replace(/[“”„‟«»″]/g, '"')
    .replace(/[‐‑‒–—―]/g, "-")
    .toLowerCase();
}

const dayOf = (date = "") => /^\d{4}-\d\d-\d\d/.exec(date)?.[0] ?? "";
const primary = (language: string) => language.trim().toLowerCase().split(/[-_]/)[0] ?? "";
const asShare = (isRight: boolean) => (isRight ? 1 : 0);
const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const ratio = (part: number, whole: number) => (whole > 0 ? part / whole : null);
