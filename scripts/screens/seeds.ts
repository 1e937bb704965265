/** Notebooks for the pictures: articles of ours with a reader's marks on them, as rows. */
import { readFileSync } from "node:fs";
import {
  type Annotation,
  COLOR_KEYS,
  type ColorKey,
  createAnnotation,
} from "../../lib/model/annotation.ts";
import { type Block, emptyMeta, type SavedArticle, type Version } from "../../lib/model/article.ts";
import { identityOf } from "../../lib/model/source.ts";
import { SAMPLE_ADDRESS, sampleSnapshot } from "../../lib/notebook/sample.ts";
import type { Rig } from "../../tests/e2e/harness.ts";
import { sampleEntry } from "../../tests/unit/sample.ts";

export interface Rows {
  articles: SavedArticle[];
  annotations: Annotation[];
  versions: Version[];
}

interface Entry {
  article: SavedArticle;
  annotations: readonly Annotation[];
  versions: readonly Version[];
}

const NOW = "2026-03-05T08:00:00.000Z";

/** What a reader did with a passage of an article. */
interface Mark {
  words: string;
  color?: ColorKey;
  note?: string;
  tags?: string[];
}

/** An article of these paragraphs. */
export function entryOf(
  address: string,
  meta: Partial<SavedArticle["meta"]>,
  blocks: Block[],
  marks: readonly Mark[],
): Entry {
  const id = identityOf(address);
  const text = blocks.map((block) => block.text).join("\n");
  const stamp = <T>(value: T) => ({ value, modified: NOW });
  const annotations = marks.map(({ words, color = "fact", note = "", tags = [] }, i) => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`not in the article: ${words}`);
    const end = start + words.length;
    return createAnnotation({
      id: `${id}-${i}`,
      articleId: id,
      source: address,
      selector: [
        {
          type: "TextQuoteSelector",
          exact: words,
          prefix: text.slice(Math.max(0, start - 64), start).replace(/\s+/g, " "),
          suffix: text.slice(end, end + 64).replace(/\s+/g, " "),
        },
        { type: "TextPositionSelector", start, end },
      ],
      color,
      note,
      tags,
      now: NOW,
    });
  });
  return {
    article: {
      id,
      address,
      identities: [id],
      claims: [],
      meta: { ...emptyMeta(), ...meta },
      note: stamp(""),
      tags: stamp([]),
      created: NOW,
      modified: NOW,
      deleted: stamp(false),
    },
    annotations,
    versions: [{ id: `${id}-text`, articleId: id, created: NOW, hash: "0".repeat(64), blocks }],
  };
}

/** The article as a page of the web, of which extraction makes the same again. */
export function pageOf({ article, versions }: Entry): string {
  const { title, language, siteName, authors } = article.meta;
  const blocks = versions[0]!.blocks.map(({ text }) => `<p>${text}</p>`).join("\n");
  const dir = language === "ar" ? "rtl" : "ltr";
  return `<!doctype html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8">
<title>${title}</title><meta property="og:type" content="article">
<meta property="og:site_name" content="${siteName}"><meta name="author" content="${authors.join()}">
<style>body{font:18px/1.6 Georgia,serif;max-width:640px;margin:24px auto;padding:0 20px}</style></head>
<body><header><a href="/">${siteName}</a></header><article><h1>${title}</h1>${blocks}</article></body></html>`;
}

const paragraphs = (...texts: string[]): Block[] =>
  texts.map((text) => ({ type: "paragraph", text }));

/** The repository's sample article with seven marks. */
export const SAMPLE_ENTRY: Entry = sampleEntry();
const ONE: Entry = { ...SAMPLE_ENTRY, annotations: SAMPLE_ENTRY.annotations.slice(2, 3) };

const LONG_PARAGRAPH =
  "The harbour office counted every boat that left between midnight and dawn, wrote down who was on board and why, and found after twelve months that nobody in the building could say what the numbers had been for. ";

/** A quote of a whole article, and tags that do not end. */
export const LONG: Entry = entryOf(
  "https://www.marsh-post.example/2026/03/05/what-the-numbers-were-for",
  {
    title: "What the numbers were for: a year of counting boats, and what came of it in the end",
    authors: ["Agnes Holm"],
    siteName: "Marsh Post",
    language: "en",
    published: "2026-03-05",
  },
  paragraphs(LONG_PARAGRAPH.repeat(9).trim(), "Nobody asked for them again."),
  [
    {
      words: LONG_PARAGRAPH.repeat(9).trim(),
      color: "quote",
      note: "Far too long to quote: find the sentence.",
      tags: ["harbour/statistics/passengers/night-service/first-year-of-the-new-timetable"],
    },
    {
      words: "Nobody asked for them again.",
      color: "doubt",
      tags: ["Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"],
    },
  ],
);

export const GERMAN: Entry = entryOf(
  "https://www.marschbote.example/2026/03/05/nachtfaehre",
  {
    title: "Nachtfähre: Verkehrsverbund prüft Fahrgastzahlenerfassungssystem",
    authors: ["Jürgen Größmann"],
    siteName: "Marschbote",
    language: "de",
    published: "2026-03-05",
  },
  paragraphs(
    "Der Verkehrsverbund will die Fahrgastzahlen der Nachtfähre künftig automatisch erfassen, teilte die Geschäftsführung am Donnerstag mit.",
    "„Wir haben mit einem Rinnsal gerechnet und eine Flut bekommen“, sagte die Vorsitzende des Fährausschusses nach der fünfstündigen Sitzung.",
    "Die Stadtverwaltung zahlt für jede Überfahrt rund 5,40 Euro dazu, insgesamt 1,84 Millionen Euro im Jahr.",
    "Über die Verlängerung entscheidet der Stadtrat am 26. März in öffentlicher Sitzung im großen Saal des Rathauses.",
  ),
  [
    {
      words: "„Wir haben mit einem Rinnsal gerechnet und eine Flut bekommen“",
      color: "quote",
      note: "Für den Anfang? Rückfrage bei der Pressestelle der Hafengesellschaft.",
      tags: ["Fährverkehr", "Öffentlicher-Personennahverkehr"],
    },
    { words: "rund 5,40 Euro dazu", tags: ["Haushaltsplanung"] },
  ],
);

const arabic = JSON.parse(readFileSync("tests/fixtures/pages/arabic/article.json", "utf8"));
export const ARABIC: Entry = entryOf(
  arabic.url,
  {
    title: arabic.title,
    authors: arabic.authors,
    siteName: arabic.siteName,
    section: arabic.section,
    language: "ar",
    published: arabic.published,
  },
  arabic.blocks,
  [
    {
      words: "ستون ألف كتاب وقاعة قراءة حتى الثانية صباحًا",
      note: "للتحقق من الرقم مع Hafen AG قبل النشر.",
      tags: ["مكتبات", "libraries"],
    },
    { words: "كان أربعون قارئًا ينتظرون", color: "quote" },
  ],
);

/** A thousand passages of one article. */
function thousand(): Entry {
  const words = "ferry tide harbour night council fare bridge passenger timetable winter".split(
    " ",
  );
  const sentence = (i: number) =>
    `Passage ${i} of the long report speaks of the ${words[i % 10]} and of the ${words[(i * 7 + 3) % 10]}.`;
  const numbers = Array.from({ length: 1000 }, (_, i) => i);
  const lines = Array.from({ length: 100 }, (_, i) =>
    numbers
      .slice(i * 10, i * 10 + 10)
      .map(sentence)
      .join(" "),
  );
  return entryOf(
    "https://www.marsh-post.example/2026/03/05/the-long-report",
    {
      title: "The long report",
      authors: ["Peter Quist"],
      siteName: "Marsh Post",
      language: "en",
      published: "2026-03-05",
    },
    paragraphs(...lines),
    numbers.map((i) => ({
      words: sentence(i),
      color: COLOR_KEYS[i % COLOR_KEYS.length]!,
      note: i % 9 === 0 ? `Compare with passage ${i + 1}.` : "",
      tags: i % 4 === 0 ? [words[i % 10]!] : [],
    })),
  );
}
export const THOUSAND: Entry = thousand();

/** Articles of several papers. */
function shelf(count: number): Entry[] {
  const papers = ["Marsh Post", "The Harbour Courier", "Bridge Gazette"];
  return Array.from({ length: count }, (_, i) =>
    entryOf(
      `https://www.marsh-post.example/2026/02/${i + 1}/story`,
      {
        title: `Ferry story ${i + 1}: what the council said, and what it did not`,
        authors: ["Agnes Holm"],
        siteName: papers[i % 3]!,
        language: "en",
        published: `2026-02-${String((i % 28) + 1).padStart(2, "0")}`,
      },
      paragraphs(`In part ${i + 1} the committee spoke of fares. Nobody asked about the boats.`),
      [
        { words: "the committee spoke of fares", color: COLOR_KEYS[i % 5]!, tags: ["ferries"] },
        ...(i % 2 ? [{ words: "Nobody asked about the boats.", note: "Ask them." }] : []),
      ],
    ),
  );
}

const deleted = <T extends SavedArticle | Annotation>(record: T): T => ({
  ...record,
  deleted: { value: true, modified: new Date().toISOString() },
});

/** The rows of these articles. */
function rowsOf(...entries: Entry[]): Rows {
  return {
    articles: entries.map(({ article }) => article),
    annotations: entries.flatMap(({ annotations }) => [...annotations]),
    versions: entries.flatMap(({ versions }) => [...versions]),
  };
}

function trash(): Rows {
  const rows = rowsOf(SAMPLE_ENTRY, GERMAN);
  return {
    ...rows,
    articles: rows.articles.map((article, i) => (i === 1 ? deleted(article) : article)),
    annotations: rows.annotations.map((annotation, i) =>
      i < 2 ? deleted(annotation) : annotation,
    ),
  };
}

/** Of the article on which a reader tries things; its words are of the language that is spoken. */
export const GUIDE_ID = identityOf(SAMPLE_ADDRESS);

function guide(marks: readonly Omit<Mark, "words">[]): Rows {
  const { address, meta, blocks } = sampleSnapshot();
  const words = blocks[0]!.text.slice(0, 40).replace(/\s\S*$/, "");
  return rowsOf(
    entryOf(
      address,
      meta,
      [...blocks],
      marks.map((mark) => ({ ...mark, words })),
    ),
  );
}

/** Two passages were not on their page when that was seen last. */
function missing(): Rows {
  const rows = rowsOf(SAMPLE_ENTRY, GERMAN, ...shelf(3));
  const notFound = { value: true, modified: "2026-04-02T09:00:00.000Z" };
  return {
    ...rows,
    annotations: rows.annotations.map((one, i) =>
      i % 5 === 1 ? { ...one, target: { ...one.target, notFound } } : one,
    ),
  };
}

/** By the names that the states use. */
export const SEEDS = {
  none: (): Rows => rowsOf(),
  one: () => rowsOf(ONE),
  sample: () => rowsOf(SAMPLE_ENTRY),
  long: () => rowsOf(LONG),
  german: () => rowsOf(GERMAN),
  arabic: () => rowsOf(ARABIC),
  thousand: () => rowsOf(THOUSAND),
  few: () => rowsOf(SAMPLE_ENTRY, GERMAN, ...shelf(3)),
  shelf: () => rowsOf(SAMPLE_ENTRY, LONG, GERMAN, ARABIC, ...shelf(12)),
  trash,
  guide: () => guide([]),
  guideDone: () => guide([{ note: "1,198?" }]),
  missing,
} satisfies Record<string, () => Rows>;
export type Seed = keyof typeof SEEDS;

/** Puts these rows in the place of what is in the notebook, which a page of ours must have opened. */
export function plant(rig: Rig, rows: Rows): Promise<void> {
  return rig.ask(async (tables) => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open("pressmark");
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = Object.keys(tables);
    const writing = db.transaction(names, "readwrite");
    for (const [name, all] of Object.entries(tables)) {
      writing.objectStore(name).clear();
      for (const row of all) writing.objectStore(name).put(row);
    }
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onerror = () => reject(writing.error);
    });
    db.close();
  }, rows);
}
