// Judges what `web-ext lint` says of the Firefox build: no error, and no warning that comes from our own code.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./setup.mjs";

/** Everything that web-ext lint calls UNSAFE_VAR_ASSIGNMENT, and what would hide it. */
const MARKUP =
  /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe/;

/** Our sources that make markup from text. Comments count too: they are cheaper to reword than to tell apart. */
function sourcesWithMarkup() {
  const sources = ["lib", "components", "entrypoints"].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true }).map((name) => join(room, String(name))),
  );
  return sources
    .filter((file) => /\.(tsx?|mjs|js|html)$/.test(file))
    .filter((file) => MARKUP.test(readFileSync(join(ROOT, file), "utf8")));
}

/**
 * The linter sees one bundle in which Preact, Readability and our code lie together, so a warning does not say whose it
 * is. But of one kind, markup made from text, our sources hold none; while that is so, every such warning is a package's.
 * Gives `problems` (any means failure) and `allowed` (to be printed).
 */
export function judge(output) {
  const report = JSON.parse(output);
  const guilty = sourcesWithMarkup();
  const isTheirs = ({ code }) => code === "UNSAFE_VAR_ASSIGNMENT" && guilty.length === 0;
  const say = ({ _type, code, message, file, line, column }) =>
    `${_type} ${code} in ${file ?? "the build"}:${line ?? 0}:${column ?? 0}: ${message}`;
  const problems = [
    ...report.errors,
    ...report.warnings.filter((warning) => !isTheirs(warning)),
  ].map(say);
  if (guilty.length && problems.length)
    problems.push(`Our own sources name markup: ${guilty.join(", ")}`);
  const theirs = report.warnings.filter(isTheirs);
  const files = [...new Set(theirs.map(({ file }) => file))].join(", ");
  const allowed = theirs.length
    ? `allowed: ${theirs.length} × UNSAFE_VAR_ASSIGNMENT in ${files}, from Preact and Readability (our sources make no markup)`
    : "";
  return { problems, allowed };
}
