/**
 * One file of an import as the formats look at it: as text, as JSON, as a table. What it is, is
 * told by what is in it; its name is only shown.
 */

import type * as v from "valibot";
import { say } from "../i18n/say.ts";
import { problemIn, wordsOf } from "../schema/problem.ts";
import type { Problems } from "./foreign-article.ts";

/** A file, or one of the files of a ZIP. */
export interface Part {
  /** Shown to the reader, and how parts of one ZIP name each other. */
  readonly name: string;
  readonly text: string;
  /** undefined: it is no JSON. */
  readonly json: unknown;
  /** The headings of its columns in lower case; empty if it is JSON or no table. */
  readonly headings: readonly string[];
}

/** Where something of a part stands, and who is told what is wrong with it. */
export interface Place {
  part: Part;
  problems: Problems;
}

/**
 * The value if it has the shape, else null; then the reader is told where it breaks, and that it
 * was left out. `path` says where the value stands: `annotations[3]`.
 */
export function checked<T>(
  { part, problems }: Place,
  schema: v.GenericSchema<unknown, T>,
  value: unknown,
  path: string,
): T | null {
  const problem = problemIn(schema, value);
  if (!problem) return value as T; // the schema has just checked it
  const { found } = problem;
  const words = wordsOf(problem);
  const isIndex = problem.path.startsWith("[");
  problems.add({
    file: part.name,
    line: null,
    field: problem.path ? `${path}${isIndex ? "" : "."}${problem.path}` : path,
    wrong: found ? say("imports.found", { problem: words, found }) : words,
    done: say("imports.leftOut"),
  });
  return null;
}

/** Whether the value is an object that has these fields. */
export function hasFields(value: unknown, ...keys: string[]): value is Record<string, unknown> {
  return (
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    keys.every((key) => Object.hasOwn(value, key))
  );
}
