/** What the search offers while it is typed: operators, and the values that they can have. */
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

const PURPOSES: Record<Operator, string> = {
  tag: "has this tag, or one below it",
  site: "from this publication",
  author: "by this author",
  color: "of this colour",
  before: "published before a day",
  after: "published after a day",
  on: "published on a day, in a month or year",
  marked: "marked on a day, in a month or year",
  has: "note, tag, change or missing",
  in: "trash",
};
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
    return named.map((name) => put(`${name}:`, `${name}:`, PURPOSES[name]));
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
