/** What is wrong with a value, in the words of the schema that refuses it. */
import * as v from "valibot";

/** UTF-16 units of a wrong value that the words quote. */
const MAX_SHOWN = 60;

/**
 * Where a value breaks the schema, what is wrong there, and what stands there; never the whole
 * value.
 */
export interface Problem {
  /** As `annotations[3].target.selector`; "" if it is the value itself. */
  path: string;
  /** As `should be a text`, or `is missing`. */
  words: string;
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
    return { path, words: "is missing", found: "", isTooLarge };
  }
  // A text of any length may be wrong: it is cut before it is written as JSON.
  const value = typeof issue.input === "string" ? issue.input.slice(0, 2 * MAX_SHOWN) : issue.input;
  const isSimple = typeof value === "string" || typeof value === "number";
  const json = isSimple ? JSON.stringify(value) : "";
  const shown = json.length > MAX_SHOWN ? `${json.slice(0, MAX_SHOWN)}…` : json;
  return {
    path,
    words: issue.message,
    found: shown || issue.received.slice(0, MAX_SHOWN),
    isTooLarge,
  };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  return (issue.path ?? [])
    .map(({ key }) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("")
    .replace(/^\./, "");
}
