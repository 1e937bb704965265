/**
 * Where does a broken JSON file break? Ours (lib/import/json-error.ts) beside libraries that name a
 * position: is it right, does deep nesting break the stack, how long does a long file take, how
 * many bytes does it add to a bundle?
 *
 *   npx node bench/peers/json-error.ts [MEGABYTES [PARSER ...]]     length of the long file, 20 by default; all parsers
 */
import { findJsonError } from "../../lib/import/json-error.ts";
import { bundleSize, importPeer, installPeers } from "./install.ts";

interface Parser {
  name: string;
  /**
   * Offset of the first error in UTF-16 units; null for none; NaN if it says "error" but not where.
   */
  errorOffset(text: string): number | null;
  code: string;
}

/** Broken texts, the place at which each breaks marked by `¦`. */
const BROKEN = [
  '{\n  "a": 1,\n  ¦b: 2\n}',
  "[1,¦]",
  '{"a" ¦1}',
  '{"a":1 ¦"b":2}',
  '["ok", ¦tru]',
  "[0¦1]",
  "{} ¦x",
  '["ä\u{1f600}", ¦}',
  '{"a":1,¦}',
];
const DEPTH = 100_000;
const ROUNDS = 3;

/** Column and line, both from 1, as an offset. */
function offsetAt(text: string, line: number, column: number): number {
  const lines = text.split("\n").slice(0, line - 1);
  return lines.reduce((sum, { length }) => sum + length + 1, column - 1);
}

/** Calls `parse`; what `positionOf` makes of the error that it throws. */
function caught(parse: () => unknown, positionOf: (error: Error) => number): number | null {
  try {
    parse();
    return null;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    return positionOf(error as Error);
  }
}

const numberIn = (pattern: RegExp) => (error: Error) =>
  Number(pattern.exec(error.message)?.[1] ?? Number.NaN);

async function parsers(): Promise<Parser[]> {
  installPeers([
    ...["jsonc-parser@3.3.1", "json-source-map@0.6.1", "@humanwhocodes/momoa@3.3.13"],
    ...["json-parse-even-better-errors@5.0.0", "@streamparser/json@0.0.26"],
  ]);
  type Visitor = { onError(error: number, offset: number): void };
  const jsonc = await importPeer<{
    visit(text: string, visitor: Visitor, options: { disallowComments: boolean }): void;
  }>("jsonc-parser");
  const sourceMap = await importPeer<{ parse(text: string): unknown }>("json-source-map");
  const momoa = await importPeer<{ parse(text: string): unknown }>("@humanwhocodes/momoa");
  const better = await importPeer<{ parseJson?(text: string): unknown; default: unknown }>(
    "json-parse-even-better-errors",
  );
  const betterParse = (better.parseJson ?? better.default) as (text: string) => unknown;
  const stream = await importPeer<{
    JSONParser: new (
      options: object,
    ) => {
      write(text: string): void;
      end(): void;
      onValue: unknown;
      onError: (error: Error) => void;
    };
  }>("@streamparser/json");
  return [
    {
      name: "ours",
      errorOffset: (text) => {
        const error = findJsonError(text);
        return error ? offsetAt(text, error.line, error.column) : null;
      },
      code: 'export { findJsonError } from "/project/lib/import/json-error.ts"',
    },
    {
      name: "jsonc-parser",
      errorOffset: (text) => {
        const offsets: number[] = [];
        jsonc.visit(
          text,
          { onError: (_, offset) => offsets.push(offset) },
          { disallowComments: true },
        );
        return offsets[0] ?? null;
      },
      code: 'export { visit } from "jsonc-parser"',
    },
    {
      name: "json-source-map",
      errorOffset: (text) => caught(() => sourceMap.parse(text), numberIn(/position (\d+)/)),
      code: 'export { parse } from "json-source-map"',
    },
    {
      name: "@humanwhocodes/momoa",
      errorOffset: (text) =>
        caught(
          () => momoa.parse(text),
          (error) => (error as Error & { offset?: number }).offset ?? Number.NaN,
        ),
      code: 'export { parse } from "@humanwhocodes/momoa"',
    },
    {
      name: "json-parse-even-better-errors",
      errorOffset: (text) =>
        caught(
          () => betterParse(text),
          (error) => (error as Error & { position?: number }).position ?? Number.NaN,
        ),
      code: 'import parse from "json-parse-even-better-errors"; export { parse }',
    },
    {
      name: "@streamparser/json",
      errorOffset: (text) =>
        caught(
          () => {
            const parser = new stream.JSONParser({ keepStack: false, paths: [] });
            parser.onValue = () => undefined;
            parser.onError = (error) => {
              throw error;
            };
            parser.write(text);
            parser.end();
          },
          numberIn(/position "?(\d+)/),
        ),
      code: 'export { JSONParser } from "@streamparser/json"',
    },
  ];
}

/** What `ask` gives, or the kind of error that ends it. */
function outcome(ask: () => string): string {
  try {
    return ask();
  } catch (error) {
    return error instanceof RangeError ? "stack overflow" : (error as Error).name;
  }
}

/** A backup-like file of about `megabytes` million units that breaks in its last line. */
function longText(megabytes: number): string {
  const row = `{"id":"a1","text":"${"A line of an article that is kept. ".repeat(25)}","at":[12,34.5]},\n`;
  return `[\n${row.repeat(Math.round((megabytes * 1e6) / row.length))}oops]`;
}

function medianSeconds(ask: () => unknown): string {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    ask();
    return (performance.now() - start) / 1000;
  });
  return times.sort((a, b) => a - b)[ROUNDS >> 1]?.toFixed(2) ?? "-";
}

const megabytes = Number(process.argv[2] ?? 20);
const names = process.argv.slice(3);
const long = longText(megabytes);
const deep = "[".repeat(DEPTH) + "]".repeat(DEPTH);
const rows = [];
for (const { name, errorOffset, code } of await parsers()) {
  if (names.length > 0 && !names.includes(name)) continue;
  const wrong = BROKEN.filter((marked) => {
    const found = outcome(() => String(errorOffset(marked.replace("¦", ""))));
    return found !== String(marked.indexOf("¦"));
  });
  const [bytes, compressed] = await bundleSize(code);
  rows.push({
    parser: name,
    "right places": `${BROKEN.length - wrong.length} of ${BROKEN.length}`,
    [`depth ${DEPTH}`]: outcome(() => (errorOffset(deep) === null ? "no error" : "error")),
    [`${megabytes} MB, s`]: outcome(() => medianSeconds(() => errorOffset(long))),
    "place there": outcome(() => String(errorOffset(long) === long.length - 5)),
    "kB minified": (bytes / 1000).toFixed(1),
    "kB gzip": (compressed / 1000).toFixed(1),
  });
  if (wrong.length > 0) console.log(name, "elsewhere:", wrong);
}
console.table(rows);
