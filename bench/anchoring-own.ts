/**
 * The anchoring bench with our own cases and our own judgement: for a clone without the public
 * collection.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { JSDOM } from "jsdom";
import { type AnchorCase, type CaseSet, makeCases } from "./anchoring-cases.ts";
import { readCases } from "./anchoring-halves.ts";
import { type Figures, figuresOf, type Judged, judge } from "./anchoring-judge.ts";
import {
  type Answers,
  anchorAll,
  type Descriptions,
  describeAll,
  IMPLEMENTATIONS,
  type ImplementationName,
} from "./anchoring-own-page.ts";
import { bundle, within } from "./articles-engines.ts";
import { type EngineName, launchChromium } from "./chromium.ts";
import { headingOf } from "./data.ts";
import { OWN_PAGES, readOwnRows } from "./own-pages.ts";
import type { Span } from "./text-stream.ts";

export interface OwnOptions {
  /** The folder of a collection; null: cases are made of our own pages. */
  corpus: string | null;
  engine: EngineName;
  /** Of the cases that are made. */
  seed: string;
  rounds: number;
  /** Only cases with this kind of change, and only so many of them. */
  kind: RegExp;
  max: number;
}

/** Opens pages one after the other, and asks in each of them. */
interface PageRunner {
  describeAll(html: string, passages: Span[]): Promise<Descriptions>;
  anchorAll(html: string, descriptions: Descriptions): Promise<Answers>;
  close(): Promise<void>;
}

/** Milliseconds after which a question to a page counts as failed. */
const LIMIT_MS = 10_000;
/** Cases that are listed as wrong or missed. */
const MAX_LISTED = 20;

type JudgedBy = Record<ImplementationName, Judged[]>;

const NAMES = Object.keys(IMPLEMENTATIONS) as ImplementationName[];

/** Runs all implementations over the cases, judges them, and prints the tables. */
export async function runOwnBench(options: OwnOptions): Promise<void> {
  const { corpus, engine, kind, max } = options;
  const all = corpus ? readCollection(corpus) : makeOwnCases(options);
  const cases = all.cases.filter((entry) => kind.test(entry.kind)).slice(0, max);
  const pages = new Set(cases.map(({ before }) => before)).size;
  const seed = corpus ? "" : ` (seed "${options.seed}")`;
  const sites = cases.map(({ site }) => site);
  console.log(headingOf(corpus, `${cases.length} cases${seed} of ${pages} pages`, sites, engine));
  const runner = engine === "chromium" ? await createChromiumRunner() : createJsdomRunner();
  try {
    const { judged, failed } = await judgeAll({ ...all, cases }, runner);
    printOwnTables(judged);
    for (const [page, error] of failed)
      console.log(`left out with all its cases: ${page}: ${error}`);
  } finally {
    await runner.close();
  }
}

/** Of the articles among our own pages: nobody highlights a front page. */
function makeOwnCases(options: OwnOptions): CaseSet {
  const pages = readOwnRows()
    .filter((row) => row.isArticle)
    .map(({ id, site, file }) => ({ id, site, html: readFileSync(join(OWN_PAGES, file), "utf8") }));
  return makeCases(pages, createParser(), options);
}

function readCollection(corpus: string): CaseSet {
  const html = (name: string) => gunzipSync(readFileSync(join(corpus, name))).toString("utf8");
  return { cases: readCases(corpus) as AnchorCase[], html };
}

/** One window parses all pages: a window for each would be most of the time. */
function createParser(): (html: string) => Document {
  const { DOMParser } = new JSDOM("").window;
  return (html) => new DOMParser().parseFromString(html, "text/html");
}

/** A page that gives no answer, or none in time, is left out with all of its cases. */
async function judgeAll(
  { cases, html }: CaseSet,
  runner: PageRunner,
): Promise<{ judged: JudgedBy; failed: Map<string, string> }> {
  const judged = Object.fromEntries(NAMES.map((name) => [name, []])) as unknown as JudgedBy;
  const described = new Map<string, Descriptions>();
  const failed = new Map<string, string>();
  const ask = async (entry: AnchorCase): Promise<void> => {
    const key = `${entry.before} ${entry.start} ${entry.end}`;
    const known = described.get(key);
    const descriptions = known ?? (await runner.describeAll(html(entry.before), [spanOf(entry)]));
    described.set(key, descriptions);
    const answers = await runner.anchorAll(html(entry.after), descriptions);
    for (const name of NAMES) judged[name].push(...answers[name].map((one) => judge(entry, one)));
  };
  for (const [done, entry] of cases.entries()) {
    if (failed.has(entry.before)) continue;
    await ask(entry).catch((error) => failed.set(entry.before, String(error)));
    if ((done + 1) % 200 === 0) process.stderr.write(`${done + 1}/${cases.length} cases\n`);
  }
  for (const name of NAMES)
    judged[name] = judged[name].filter(({ entry }) => !failed.has(entry.before));
  return { judged, failed };
}

const spanOf = ({ start, end }: AnchorCase): Span => ({ start, end });

function createJsdomRunner(): PageRunner {
  const open = createParser();
  return {
    describeAll: async (html, passages) => describeAll(open(html), passages),
    anchorAll: async (html, descriptions) => anchorAll(open(html), descriptions),
    close: async () => {},
  };
}

/** One tab for all pages: each is written into it anew, and the code of the bench stays. */
async function createChromiumRunner(): Promise<PageRunner> {
  const code = await bundle("./anchoring-own-page.ts");
  const open = async () => {
    const browser = await launchChromium(["--host-resolver-rules=MAP * ~NOTFOUND"]);
    const tab = await browser.newPage();
    await tab.evaluate(code);
    return { browser, tab };
  };
  let { browser, tab } = await open();
  const ask = async (name: string, html: string, question: unknown) => {
    const expression = `document.open(); document.write(${JSON.stringify(html)}); document.close();
      PressmarkBench.${name}(document, ${JSON.stringify(question)})`;
    try {
      return await within(LIMIT_MS, tab.evaluate(expression));
    } catch (error) {
      await browser.close(); // a tab whose script never ends answers no more
      ({ browser, tab } = await open());
      throw error;
    }
  };
  return {
    describeAll: async (html, passages) =>
      (await ask("describeAll", html, passages)) as Descriptions,
    anchorAll: async (html, described) => (await ask("anchorAll", html, described)) as Answers,
    close: () => browser.close(),
  };
}

function printOwnTables(judged: JudgedBy): void {
  const figures = NAMES.map((name) => figuresOf(judged[name]));
  const row = (measure: string, pick: (figures: Figures) => string) => ({
    measure,
    ...Object.fromEntries(NAMES.map((name, i) => [name, pick(figures[i] as Figures)])),
  });
  const reference = figures[NAMES.indexOf("exact quote")]?.ms ?? Number.NaN;
  console.table([
    row("found, of those still there, %", ({ found }) => percent(found)),
    row("wrong place, of those still there, %", ({ wrong }) => percent(wrong)),
    row("gone, and reported so, %", ({ reportedGone }) => percent(reportedGone)),
    row("edited and found, exact edges, %", ({ exactEdges }) => percent(exactEdges)),
    row("time, × exact quote", ({ ms }) => (ms / reference).toFixed(2)),
  ]);
  console.log(
    "right (found, or gone and reported so) / wrong place, %, by change and by selection:",
  );
  console.table([...groupRows(judged, "kind"), ...groupRows(judged, "sel")]);
  const bad = judged.pressmark.filter(({ verdict }) => verdict === "wrong" || verdict === "missed");
  for (const { entry, verdict } of bad.slice(0, MAX_LISTED)) {
    console.log(`Pressmark, ${verdict}: ${entry.id}`);
  }
}

/** A row for each kind of change or selection. */
function groupRows(judged: JudgedBy, field: "kind" | "sel"): Record<string, string | number>[] {
  const groups = new Set(judged.pressmark.map(({ entry }) => entry[field]));
  return [...groups].map((group) => {
    const cells = NAMES.map((name) => {
      const members = judged[name].filter(({ entry }) => entry[field] === group);
      const wrong = members.filter(({ verdict }) => verdict === "wrong").length;
      const right = members.filter(({ verdict }) => /right|gone/.test(verdict)).length;
      return [name, `${percent(right / members.length)} / ${percent(wrong / members.length)}`];
    });
    const cases = judged.pressmark.filter(({ entry }) => entry[field] === group).length;
    return { group, cases, ...Object.fromEntries(cells) };
  });
}

const percent = (share: number | null) => (share === null ? "-" : (100 * share).toFixed(1));
