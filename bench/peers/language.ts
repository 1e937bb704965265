/**
 * Which language is this article in? Our guess (lib/extraction/metadata/language.ts) beside the
 * libraries': share of labelled articles named rightly, from the first 3000, 500 and 200 UTF-16
 * units of their text; milliseconds for each text; bytes in the bundle.
 *
 *   npx node bench/peers/language.ts [CORPUS ...]     folders with an index.jsonl of {text, language}
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { articleLanguage } from "../../lib/extraction/metadata/language.ts";
import { bundleSize, importPeer, installPeers } from "./install.ts";

interface Labelled {
  text: string;
  /** ISO 639-1. */
  language: string;
}

interface Detector {
  name: string;
  /** ISO 639-1, or "" for "cannot tell". */
  detect(text: string): string;
  /** The import that goes into the bundle. */
  code: string;
}

/** A page that states no language, so that ours has only the text to go by. */
const SILENT_PAGE = { documentElement: null } as unknown as Document;
const LENGTHS = [3000, 500, 200];
const ROUNDS = 5;
/**
 * Code of ISO 639-3, as franc gives it, to the code of the labels; two spellings of Norwegian are
 * one label.
 */
const TWO_LETTERS: Record<string, string> = Object.fromEntries(
  (
    "arb ar|ces cs|dan da|deu de|ell el|eng en|spa es|fra fr|hin hi|ind id|isl is|ita it|jpn ja|kor ko|lit lt|nld nl|" +
    "nob no|nno no|nor no|por pt|rus ru|swe sv|tur tr|xho xh|cmn zh|pol pl|ukr uk|bul bg|srp sr|fin fi|slk sk|hun hu|" +
    "ron ro|vie vi|hrv hr|slv sl|lav lv|lvs lv|est et|ekk et|cat ca|eus eu|als sq|tgl tl|pes fa|urd ur|mar mr|tha th|heb he"
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

async function detectors(): Promise<Detector[]> {
  installPeers(["franc-min@6.2.0", "franc@6.2.0", "tinyld@1.3.4", "eld@2.1.0"]);
  type Franc = { franc(text: string, options?: { only: string[] }): string };
  type Tinyld = { detect(text: string): string };
  const min = await importPeer<Franc>("franc-min");
  const all = await importPeer<Franc>("franc");
  const light = await importPeer<Tinyld>("tinyld/light");
  const whole = await importPeer<Tinyld>("tinyld");
  const { eld } = await importPeer<{ eld: { detect(text: string): { language: string } } }>(
    "eld/extrasmall",
  );
  const only = Object.keys(TWO_LETTERS);
  const known = (code: string) => (code === "nb" || code === "nn" ? "no" : code);
  return [
    {
      name: "ours",
      detect: (text) => articleLanguage(SILENT_PAGE, new Map(), "", text),
      code: 'export { articleLanguage } from "/project/lib/extraction/metadata/language.ts"',
    },
    {
      name: "franc-min",
      detect: (text) => TWO_LETTERS[min.franc(text, { only })] ?? "",
      code: 'export { franc } from "franc-min"',
    },
    {
      name: "franc",
      detect: (text) => TWO_LETTERS[all.franc(text, { only })] ?? "",
      code: 'export { franc } from "franc"',
    },
    {
      name: "tinyld/light",
      detect: (text) => known(light.detect(text)),
      code: 'export { detect } from "tinyld/light"',
    },
    {
      name: "tinyld",
      detect: (text) => known(whole.detect(text)),
      code: 'export { detect } from "tinyld"',
    },
    {
      name: "eld/extrasmall",
      detect: (text) => known(eld.detect(text).language),
      code: 'export { eld } from "eld/extrasmall"',
    },
  ];
}

function readLabelled(corpus: string): Labelled[] {
  const lines = readFileSync(join(corpus, "index.jsonl"), "utf8").trim().split("\n");
  return lines
    .map((line) => JSON.parse(line) as Partial<Labelled>)
    .flatMap(({ text, language }) => (text && language ? [{ text, language }] : []));
}

/** Median milliseconds for one text, over all texts, of the best of several rounds. */
function timeOf({ detect }: Detector, texts: readonly string[]): number {
  const times = texts.map((text) => {
    const rounds = Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      detect(text);
      return performance.now() - start;
    });
    return Math.min(...rounds);
  });
  return times.sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
}

/** `right / wrong` in percent; what is in neither was called unknown. */
function shares({ detect }: Detector, articles: readonly Labelled[], length: number): string {
  const guesses = articles.map(({ text, language }) => [detect(text.slice(0, length)), language]);
  const right = guesses.filter(([guess, label]) => guess === label).length;
  const wrong = guesses.filter(([guess, label]) => guess !== "" && guess !== label).length;
  const percent = (count: number) => ((100 * count) / articles.length).toFixed(1);
  return `${percent(right)} / ${percent(wrong)}`;
}

/**
 * The mean over the languages of the share that is right: a language of one article counts as much
 * as English.
 */
function meanByLanguage({ detect }: Detector, articles: readonly Labelled[]): string {
  const byLanguage = Map.groupBy(articles, ({ language }) => language);
  const rights = [...byLanguage].map(([language, list]) => {
    const right = list.filter(({ text }) => detect(text.slice(0, 3000)) === language).length;
    return right / list.length;
  });
  return ((100 * rights.reduce((sum, right) => sum + right, 0)) / rights.length).toFixed(1);
}

const folders = process.argv.slice(2);
const corpora = folders.length > 0 ? folders : ["../shared/corpora/articles"];
const articles = corpora.flatMap(readLabelled);
const samples = articles.map(({ text }) => text.slice(0, 3000));
console.log(`${articles.length} articles; right / wrong in percent`);
const rows = [];
for (const detector of await detectors()) {
  const [bytes, compressed] = await bundleSize(detector.code);
  rows.push({
    detector: detector.name,
    ...Object.fromEntries(
      LENGTHS.map((length) => [`first ${length}`, shares(detector, articles, length)]),
    ),
    "mean by language": meanByLanguage(detector, articles),
    "ms a text": timeOf(detector, samples).toFixed(3),
    "kB minified": (bytes / 1000).toFixed(1),
    "kB gzip": (compressed / 1000).toFixed(1),
  });
}
console.table(rows);
