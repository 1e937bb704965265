/** What the search offers while it is typed: operators, and the values that they can have. */
import { say } from "../i18n/say.ts";
import { cleanTag } from "../model/tags.ts";
import { OPERATORS, type Operator, placedTerms, printQuery } from "./query.ts";

export interface Completion {
  /** What it is for, in a few words; "" for a value. */
  purpose: string;
  /** What is shown: `tag:eu/border`. */
  label: string;
  /** The whole query with it, and where the caret is then. */
  text: string;
  caret: number;
}

/** The values to offer for an operator, the likeliest first. */
export type Vocabulary = Readonly<Partial<Record<Operator, readonly string[]>>>;

/** The operators are the same in every language; what they are for is said (decision 208). */
const PURPOSES = {
  tag: "library.withTag",
  site: "library.fromSite",
  author: "library.byAuthor",
  color: "library.ofColor",
  before: "library.publishedBefore",
  after: "library.publishedAfter",
  on: "library.publishedOn",
  marked: "library.markedOn",
  has: "library.having",
  in: "library.inTrash",
} as const satisfies Record<Operator, string>;
const MOST = 8;

/** Completions for the term in which the caret stands; none behind a space. */
export function completionsAt(text: string, caret: number, vocabulary: Vocabulary): Completion[] {
  const term = placedTerms(text).find(({ start, end }) => start < caret && caret <= end);
  if (!term) return [];
  const put = (written: string, label: string, purpose: string): Completion => {
    const before = `${text.slice(0, term.start)}${term.isExcluded ? "-" : ""}${written}`;
    return { label, purpose, text: before + text.slice(term.end), caret: before.length };
  };
  const { operator, value, isPhrase } = term;
  if (operator === null) {
    if (isPhrase || value === "") return [];
    const named = OPERATORS.filter((name) => name.startsWith(value.toLowerCase()));
    return named.map((name) => put(`${name}:`, `${name}:`, say(PURPOSES[name])));
  }
  const values = valuesFor(operator, value, vocabulary[operator] ?? []);
  return values.map((one) => {
    const written = printQuery([{ operator, value: one, isPhrase: false, isExcluded: false }]);
    const isLast = term.end >= text.length;
    return put(isLast ? `${written} ` : written, written, "");
  });
}

/** Those that begin with what is typed, then those in which it stands. */
function valuesFor(operator: Operator, typed: string, values: readonly string[]): string[] {
  const wanted = (operator === "tag" ? cleanTag(typed) : typed).toLowerCase();
  const fitting = values.filter((value) => value.toLowerCase() !== wanted);
  const beginning = fitting.filter((value) => value.toLowerCase().startsWith(wanted));
  const containing = fitting.filter((value) => value.toLowerCase().indexOf(wanted) > 0);
  return [...beginning, ...containing].slice(0, MOST);
}
