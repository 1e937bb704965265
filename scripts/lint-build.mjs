// Runs `web-ext lint` over the Firefox build and judges what it says: no error, and no warning that
// comes from our own code. `npm run lint:build` runs it by itself.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ROOT, run } from "./setup.mjs";

/** Everything that web-ext lint calls UNSAFE_VAR_ASSIGNMENT, and what would hide it. */
const MARKUP =
  /innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|setHTMLUnsafe/;

/**
 * Our sources that make markup from text. Comments count too: they are cheaper to reword than to
 * tell apart.
 */
function sourcesWithMarkup() {
  const sources = ["lib", "components", "entrypoints"].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true }).map((name) => join(room, String(name))),
  );
  return sources
    .filter((file) => /\.(tsx?|mjs|js|html)$/.test(file))
    .filter((file) => MARKUP.test(readFileSync(join(ROOT, file), "utf8")));
}

/**
 * The linter sees one bundle in which Preact, Readability and our code lie together, so a warning
 * does not say whose it is. But of one kind, markup made from text, our sources hold none; while
 * that is so, every such warning is a package's. Gives `problems` (any means failure) and `allowed`
 * (to be printed).
 */
function judge(output) {
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

/**
 * Needs the Firefox build. Gives whether it passes, what is wrong with it, and what was let pass.
 */
export async function lintBuild() {
  const folder = ".output/firefox-mv3";
  const { output } = await run(["web-ext", "lint", "--source-dir", folder, "--output", "json"]);
  const report = output.slice(output.indexOf("{"), output.lastIndexOf("}") + 1);
  try {
    const { problems, allowed } = judge(report);
    return { ok: problems.length === 0, output: problems.join("\n"), remark: allowed };
  } catch (error) {
    return { ok: false, output: `web-ext lint gave no report (${error.message}):\n${output}` };
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { ok, output, remark } = await lintBuild();
  console.log([ok ? "ok" : "FAIL", remark, output].filter(Boolean).join("\n"));
  process.exitCode = ok ? 0 : 1;
}
