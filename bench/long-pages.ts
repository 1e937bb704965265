/** Long pages for the measurements of time: as long as the longest articles, and 1 MB of text. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type DataOptions, findCorpus, findPrograms, headingOf } from "./data.ts";
import { readOwnRows } from "./own-pages.ts";
import { createRandom } from "./random.ts";

/** UTF-16 units of text. */
const LONG_ARTICLE = 40_000;
const ONE_MEGABYTE = 1_000_000;
/** A word of this many letters may be replaced by another one. */
const REPLACED_WORD = /\p{L}{4,}/gu;
const PARAGRAPHS_A_SECTION = 12;

/**
 * A folder with `longest.html` and `mb.html`; prints what they are made of. From a collection if
 * there is one with its own programs (`perf/pages.mjs`), else made of the paragraphs of our own
 * pages.
 */
export async function makeLongPages(options: DataOptions & { bench?: string }): Promise<string> {
  const corpus = findCorpus("anchoring", options);
  const programs = corpus && findPrograms(options.bench);
  if (corpus && programs) {
    console.log(headingOf(corpus, "2 long pages", [], "chromium"));
    const pages = (await import(pathToFileURL(join(programs, "perf/pages.mjs")).href)) as {
      makePages(corpus: string): { out: string };
    };
    return pages.makePages(corpus).out;
  }
  const rows = readOwnRows().filter(({ isArticle }) => isArticle);
  console.log(
    headingOf(
      null,
      "2 long pages",
      rows.map(({ site }) => site),
      "chromium",
    ),
  );
  const folder = mkdtempSync(join(tmpdir(), "bench-pages-"));
  const paragraphs = [...new Set(rows.flatMap((row) => row.paragraphs ?? []))];
  for (const [name, length] of [
    ["longest", LONG_ARTICLE],
    ["mb", ONE_MEGABYTE],
  ] as const) {
    writeFileSync(join(folder, `${name}.html`), asPage(makeLongText(paragraphs, length)));
  }
  return folder;
}

/**
 * Paragraphs of at least `length` units in all: the given ones, and then the same again with about
 * half of their longer words replaced by others of the text, so that hardly a sentence stands
 * twice. The same every time.
 */
export function makeLongText(paragraphs: readonly string[], length: number): string[] {
  const random = createRandom("long pages");
  const vocabulary = [...new Set(paragraphs.flatMap((text) => text.match(REPLACED_WORD) ?? []))];
  const vary = (text: string) =>
    text.replace(REPLACED_WORD, (word) =>
      random.next() < 0.5 ? word : (random.pick(vocabulary) ?? word),
    );
  const made: string[] = [];
  let units = 0;
  for (let i = 0; units < length; i += 1) {
    const text = paragraphs[i % paragraphs.length];
    if (text === undefined) throw new RangeError("no paragraphs to make a long text of");
    const next = i < paragraphs.length ? text : vary(text);
    made.push(next);
    units += next.length;
  }
  return made;
}

function asPage(paragraphs: readonly string[]): string {
  const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const body = paragraphs.map((text, i) => {
    const isFirst = i % PARAGRAPHS_A_SECTION === 0;
    const heading = isFirst ? `<h2>Part ${i / PARAGRAPHS_A_SECTION + 1}</h2>\n` : "";
    return `${heading}<p>${escaped(text)}</p>`;
  });
  const style = "body{max-width:700px;margin:auto;font:16px/1.5 serif}";
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Long page</title>
<style>${style}</style></head><body><header><nav><a href="#">Home</a></nav></header>
<main><article><h1>A long page</h1>
${body.join("\n")}
</article></main></body></html>
`;
}
