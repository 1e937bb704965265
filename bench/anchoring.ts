/**
 * Does a saved highlight land on the same words of the changed page, or is it reported lost? And
 * how fast? README.md says what data the bench takes and from where.
 *
 * Without a collection's own programs: cases from the collection, or made of the pages of
 * tests/fixtures/pages, our anchoring beside two simple references, our own judgement.
 *
 *   npm run bench:anchoring -- [--own] [--corpus DIR] [--engine chromium|jsdom] [--seed TEXT] [--rounds N]
 *
 * With them, the extension's own code (anchoring.adapter.ts) and its peers in Chromium, in one run:
 *
 *   npm run bench:anchoring                     one table: measure, reach, ours, both halves of the sites, each peer
 *   npm run -s bench:anchoring -- --corpus DIR --out FILE.jsonl      predictions for any folder of the same form
 *
 * Also: --bench DIR, --peers a,b (names in the bench's adapters/ or in peers/, "all", or ""),
 * --runs N (of the speed measurement; the table shows the medians), --no-speed. For both: --kind
 * REGEX, --max N. Peers that are packages are installed into .out/peers, never into the project.
 */
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type HalfName, readCases, writeHalf } from "./anchoring-halves.ts";
import { runOwnBench } from "./anchoring-own.ts";
import { type Measured, printTable, type Scored, type SpeedRow } from "./anchoring-table.ts";
import { chooseEngine } from "./chromium.ts";
import { findCorpus, findPrograms, headingOf } from "./data.ts";
import { installPeers } from "./peers/install.ts";

/**
 * The packages that a peer's adapter imports, in the versions that the figures of docs/decisions
 * were taken with.
 */
const PACKAGES: Record<string, string[]> = {
  "dom-anchor-text-quote": ["dom-anchor-text-quote@4.0.2"],
  "dom-anchor-text-quote-hint": ["dom-anchor-text-quote@4.0.2", "dom-anchor-text-position@5.0.0"],
  // @apache-annotator/dom imports its sister package without naming it among its dependencies
  "apache-annotator": ["@apache-annotator/dom@0.2.0", "@apache-annotator/selector@0.2.0"],
  "text-fragments": ["text-fragments-polyfill@6.7.0"],
  "approx-string-match": ["approx-string-match@2.0.0"],
};
/** Adapters of our own; the others lie in the bench's folder. */
const ADAPTERS: Record<string, string> = {
  "approx-string-match": resolve("bench/peers/approx-string-match.js"),
};
/** The peers whose speed is measured too; the others take minutes for a thousand highlights. */
const TIMED = new Set(["quote-normalized", "approx-string-match"]);
const ALL = ["quote-normalized", "xpath-checked", ...Object.keys(PACKAGES)];
const { values: options } = parseArgs({
  options: {
    own: { type: "boolean", default: false },
    corpus: { type: "string" },
    bench: { type: "string" },
    out: { type: "string" },
    peers: { type: "string", default: "quote-normalized,xpath-checked" },
    kind: { type: "string" },
    max: { type: "string" },
    runs: { type: "string", default: "3" },
    "no-speed": { type: "boolean", default: false },
    engine: { type: "string" },
    seed: { type: "string", default: "1" },
    rounds: { type: "string", default: "1" },
  },
});

const collection = findCorpus("anchoring", options);
const programs = collection && findPrograms(options.bench);
if (!collection || !programs) {
  await runOwnBench({
    corpus: collection,
    engine: chooseEngine(options.engine),
    seed: options.seed,
    rounds: Number(options.rounds),
    kind: new RegExp(options.kind ?? ""),
    max: Number(options.max ?? Number.POSITIVE_INFINITY),
  });
  process.exit();
}
const corpus: string = collection;
const bench: string = programs;
const ours = `pressmark=${resolve("bench/anchoring.adapter.ts")}`;
const work = mkdtempSync(join(tmpdir(), "bench-anchoring-"));

/**
 * The folder whose node_modules the bench uses: the project's, or one with the peers' packages
 * besides.
 */
function folderFor(peers: string[]): string {
  const packages = [...new Set(peers.flatMap((peer) => PACKAGES[peer] ?? []))];
  return packages.length > 0 ? installPeers(packages) : process.cwd();
}

/**
 * What the runner is told of a peer: its name, with the path of its adapter if that is one of ours.
 */
function specOf(peer: string): string {
  return ADAPTERS[peer] ? `${peer}=${ADAPTERS[peer]}` : peer;
}

function node(script: string, args: string[], cwd = process.cwd()): string {
  return execFileSync(process.execPath, [join(bench, script), ...args], {
    cwd,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    stdio: ["ignore", "pipe", "inherit"],
  });
}

function score(folder: string, names: string[], by = "kind"): Scored[] {
  const files = names.map((name) => join(work, `${name}.jsonl`));
  return JSON.parse(
    node("score.mjs", [folder, ...files, "--json", "--by", by, "--partial"]),
  ) as Scored[];
}

function predict(peers: string[], cwd: string): void {
  const filter = [
    ...(options.kind ? ["--kind", options.kind] : []),
    ...(options.max ? ["--max", options.max] : []),
  ];
  node("run.mjs", [corpus, work, ours, ...peers.map(specOf), ...filter], cwd);
}

/**
 * Each selection once (many cases share one); of each page the slowest is left out: it also reads
 * the page and builds the index.
 */
function describeP95(): number {
  const pages = new Map<string, Map<string, number>>();
  const cases = new Map(readCases(corpus).map((entry) => [entry.id, entry]));
  for (const line of readFileSync(join(work, "pressmark.jsonl"), "utf8").trim().split("\n")) {
    const { caseId, describeMs } = JSON.parse(line) as { caseId: string; describeMs?: number };
    const { before, start, end } = cases.get(caseId)!;
    const selections = pages.get(before) ?? new Map<string, number>();
    pages.set(before, selections.set(`${start} ${end}`, describeMs ?? 0));
  }
  const times = [...pages.values()].flatMap((list) =>
    [...list.values()].sort((a, b) => a - b).slice(0, -1),
  );
  return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? Number.NaN;
}

function speedOf(peers: string[], cwd: string, run: number): SpeedRow[] {
  const file = join(work, `speed-${run}.json`);
  const timed = peers.filter((peer) => TIMED.has(peer)).map(specOf);
  const printed = node("perf/speed.mjs", [corpus, file, ...timed, ours], cwd);
  process.stderr.write(printed);
  return (JSON.parse(readFileSync(file, "utf8")) as { results: SpeedRow[] }).results;
}

const cases = readCases(corpus);
const sites = cases.map(({ site }) => site);
console.log(headingOf(corpus, `${cases.length} cases`, sites, "chromium"));
if (options.out) {
  predict([], process.cwd());
  copyFileSync(join(work, "pressmark.jsonl"), options.out);
  console.log(`written: ${options.out}`);
} else {
  const peers = options.peers === "all" ? ALL : options.peers.split(",").filter(Boolean);
  const cwd = folderFor(peers);
  predict(peers, cwd);
  const half = (name: HalfName) =>
    score(writeHalf(corpus, join(work, `half-${name}`), name), ["pressmark"])[0]!;
  const measured: Measured = {
    all: score(corpus, ["pressmark", ...peers]),
    halves: [half("A"), half("B")],
    byStatus: score(corpus, ["pressmark", ...peers], "status"),
    byScript: score(corpus, ["pressmark", ...peers], "script"),
    describeP95: describeP95(),
    speed: options["no-speed"]
      ? []
      : Array.from({ length: Number(options.runs) }, (_, run) => speedOf(peers, cwd, run)),
  };
  printTable(measured);
}
