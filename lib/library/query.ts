/**
 * The language of the library's search: words, `"phrases"`, operators such as `tag:` with a value,
 * and `-` before any of them. Whatever is typed can be read, and what was read can be written
 * again: a query is the one place where filters are kept, too.
 */

/** What may stand before a colon. */
export const OPERATORS = [
  ...(["tag", "site", "author", "color", "before", "after", "on", "marked", "has", "in"] as const),
] as const;
export type Operator = (typeof OPERATORS)[number];

/** Other names for the same. */
const ALIASES: Readonly<Record<string, Operator>> = {
  colour: "color",
  publication: "site",
  by: "author",
};

export interface Term {
  /** null: words to look for. */
  operator: Operator | null;
  value: string;
  /** Words that were in quotation marks: whole, and in this order. */
  isPhrase: boolean;
  /** `-` stood before it. */
  isExcluded: boolean;
}

export type Query = readonly Term[];

/** Marks that open or close a phrase; some keyboards and pages set them by themselves. */
const QUOTES = /["“”„«»]/;
const SPACE = /\s/;

/** Where a term stands in what was typed, end exclusive. */
export interface PlacedTerm extends Term {
  start: number;
  end: number;
}

/** Reads what was typed; there is nothing that cannot be read. */
export function parseQuery(text: string): Query {
  return placedTerms(text)
    .filter(({ operator, value }) => operator !== null || value !== "")
    .map(({ start: _start, end: _end, ...term }) => term);
}

/** The terms with their places, those without words included. */
export function placedTerms(text: string): PlacedTerm[] {
  const terms: PlacedTerm[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text.charAt(at))) {
      at++;
      continue;
    }
    const term = termAt(text, at);
    terms.push(term);
    at = term.end;
  }
  return terms;
}

function termAt(text: string, start: number): PlacedTerm {
  // A minus alone, or before a space, is a word like any other.
  const isExcluded = text.charAt(start) === "-" && /^-\S/.test(text.slice(start, start + 2));
  const from = isExcluded ? start + 1 : start;
  const [said = "", name = ""] = /^(\p{L}+):/u.exec(text.slice(from, from + 20)) ?? [];
  const operator = operatorOf(name);
  const valueAt = operator ? from + said.length : from;
  const { value, end, isQuoted } = valueFrom(text, valueAt);
  return { operator, value, isPhrase: operator === null && isQuoted, isExcluded, start, end };
}

function operatorOf(name: string): Operator | null {
  const lower = name.toLowerCase();
  return OPERATORS.find((operator) => operator === lower) ?? ALIASES[lower] ?? null;
}

function valueFrom(text: string, start: number): { value: string; end: number; isQuoted: boolean } {
  const isQuoted = QUOTES.test(text.charAt(start));
  let value = "";
  let at = isQuoted ? start + 1 : start;
  for (; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isQuoted && QUOTES.test(sign)) return { value, end: at + 1, isQuoted };
    if (!isQuoted && SPACE.test(sign)) break;
    const isEscape = isQuoted && sign === "\\" && /["“”„«»\\]/.test(text.charAt(at + 1));
    if (isEscape) at++;
    value += text.charAt(at);
  }
  return { value, end: at, isQuoted };
}

/** The query as the reader could have typed it. The inverse of `parseQuery`. */
export function printQuery(query: Query): string {
  return query.map(printTerm).join(" ");
}

function printTerm({ operator, value, isPhrase, isExcluded }: Term): string {
  const needsQuotes = isPhrase || SPACE.test(value) || QUOTES.test(value.charAt(0));
  const printed = needsQuotes ? `"${value.replace(/["“”„«»\\]/g, "\\$&")}"` : value;
  return `${isExcluded ? "-" : ""}${operator ? `${operator}:` : ""}${printed}`;
}

const isSameValue = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function isTerm(term: Term, operator: Operator, value: string): boolean {
  return term.operator === operator && !term.isExcluded && isSameValue(term.value, value);
}

/** Whether what was typed asks for this value. */
export function asksFor(query: Query, operator: Operator, value: string): boolean {
  return query.some((term) => isTerm(term, operator, value));
}

/** What was typed with a value asked for, or no longer if it was. */
export function toggleValue(text: string, operator: Operator, value: string): string {
  const query = parseQuery(text);
  const without = query.filter((term) => !isTerm(term, operator, value));
  const term: Term = { operator, value, isPhrase: false, isExcluded: false };
  return printQuery(without.length < query.length ? without : [...query, term]);
}

/** What was typed, its values of one operator changed; "" takes the term out. */
export function mapValues(
  text: string,
  operator: Operator,
  change: (value: string) => string,
): string {
  const changed = parseQuery(text).flatMap((term) => {
    if (term.operator !== operator) return [term];
    const value = change(term.value);
    return value === "" ? [] : [{ ...term, value }];
  });
  return printQuery(changed);
}
