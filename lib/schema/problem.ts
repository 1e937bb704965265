/** What is wrong with a value: which rule of its schema it breaks, and where. */
import * as v from "valibot";
import type { Key } from "../i18n/messages.ts";
import { say } from "../i18n/say.ts";
import { COLOR_KEYS } from "../model/annotation.ts";
import { LONGEST_STORED_NOTE } from "../model/limits.ts";

/** UTF-16 units of a wrong value that the words quote. */
const MAX_SHOWN = 60;

/** The rules of our schemas by the names of their words: `schema.text` says “should be a text”. */
export type Rule = Extract<Key, `schema.${string}`>;

/**
 * Where a value breaks the schema, which rule, and what stands there; never the whole value. A file
 * of damaged records has it as it is here: what leaves is in no language but the code's.
 */
export interface Problem {
  /** As `annotations[3].target.selector`; "" if it is the value itself. */
  path: string;
  /** A `Rule`; messages between our own parts have words of their own, which nobody reads. */
  rule: string;
  /** The wrong value as JSON, cut, or its type; "" if it is missing. */
  found: string;
  /** It has the right shape, but is longer than it may be. */
  isTooLarge: boolean;
}

/** The first thing that is wrong, or null if the value has the shape. */
export function problemIn(schema: v.GenericSchema, value: unknown): Problem | null {
  const result = v.safeParse(schema, value, { abortEarly: true });
  return result.success ? null : problemOf(result.issues[0]);
}

function problemOf(issue: v.BaseIssue<unknown>): Problem {
  const path = pathOf(issue);
  const isTooLarge = issue.type === "max_length" || issue.type === "check";
  if (issue.received === "undefined" && issue.input === undefined) {
    return { path, rule: "schema.missing", found: "", isTooLarge };
  }
  // A text of any length may be wrong: it is cut before it is written as JSON.
  const value = typeof issue.input === "string" ? issue.input.slice(0, 2 * MAX_SHOWN) : issue.input;
  const isSimple = typeof value === "string" || typeof value === "number";
  const json = isSimple ? JSON.stringify(value) : "";
  const shown = json.length > MAX_SHOWN ? `${json.slice(0, MAX_SHOWN)}…` : json;
  return {
    path,
    rule: issue.message,
    found: shown || issue.received.slice(0, MAX_SHOWN),
    isTooLarge,
  };
}

/** What is wrong with a value of a record or a file, behind its place: “should be a text”. */
export function wordsOf({ rule }: Pick<Problem, "rule">): string {
  const colors = COLOR_KEYS.join(", ");
  // Records and files are checked with schemas whose messages are rules.
  return say(rule as Rule, { most: LONGEST_STORED_NOTE, colors });
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}
