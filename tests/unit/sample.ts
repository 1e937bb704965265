/**
 * The sample article with a reader's work on it, as a notebook: what the golden files are made of.
 */
import { readFileSync } from "node:fs";
import {
  type Annotation,
  byPosition,
  type ColorKey,
  createAnnotation,
} from "../../lib/model/annotation.ts";
import { type Block, emptyMeta, type SavedArticle, type Version } from "../../lib/model/article.ts";
import type { Notebook, NotebookEntry } from "../../lib/model/notebook.ts";
import { colorNamesOf, DEFAULT_SETTINGS } from "../../lib/model/settings.ts";

export const SAMPLE = "tests/fixtures/pages/sample";
const said = JSON.parse(readFileSync(`${SAMPLE}/article.json`, "utf8"));
/** As `readText` gives it: one line break between two blocks. */
const text: string = said.blocks.map((block: Block) => block.text).join("\n");

const PAGE_ID = "9c1f6a52-30c4-4b1e-9d0a-6f2b8f0c7a11";

interface Mark {
  id: string;
  /**
   * First and last words of the passage; `last` of several places is the one that is meant if
   * `fromEnd`.
   */
  words: string;
  fromEnd?: boolean;
  color: ColorKey;
  note?: string;
  tags?: string[];
  now: string;
}

const MARKS: Mark[] = [
  {
    id: "0d9a2c1e-51f7-4c60-8a37-2e0f5d6b1a01",
    words: "The last boat leaves at 1.40 in the morning, and it is almost never empty.",
    color: "doubt",
    note: "“Almost never” – how often is it?",
    now: "2026-03-05T08:01:00.000Z",
  },
  {
    id: "0d9a2c1e-51f7-4c60-8a37-2e0f5d6b1a02",
    words:
      "a dozen others who would rather not say why they are out so late.\nA year ago most of them would have taken a taxi over the bridge",
    color: "question",
    now: "2026-03-05T08:02:00.000Z",
  },
  {
    id: "0d9a2c1e-51f7-4c60-8a37-2e0f5d6b1a03",
    words:
      "In its first twelve months the night service carried 212,480 passengers, according to figures that the harbour authority published on Monday, against a forecast of 160,000.",
    color: "fact",
    note: "212,480 / 160,000 = 1.328, so *a third more* is right.\n\n- ask for the monthly figures\n- who made the forecast?",
    tags: ["ferries", "statistics/transport"],
    now: "2026-03-05T08:03:00.000Z",
  },
  {
    id: "0d9a2c1e-51f7-4c60-8a37-2e0f5d6b1a04",
    words: "“We planned for a trickle and got a tide,”",
    color: "quote",
    tags: ["Solheim"],
    now: "2026-03-05T08:04:00.000Z",
  },
  {
    id: "0d9a2c1e-51f7-4c60-8a37-2e0f5d6b1a05",
    words: "€1.84 million",
    color: "fact",
    note: "=1.84-0.69 leaves 1.15 million, 5.41 a crossing",
    tags: ["budget", "2026"],
    now: "2026-03-05T08:05:00.000Z",
  },
  {
    id: "0d9a2c1e-51f7-4c60-8a37-2e0f5d6b1a06",
    words: "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    color: "follow",
    now: "2026-03-05T08:06:00.000Z",
  },
  {
    id: "0d9a2c1e-51f7-4c60-8a37-2e0f5d6b1a07",
    words: "The last boat leaves at 1.40 in the morning, and it is almost never empty.",
    fromEnd: true,
    color: "quote",
    now: "2026-03-05T08:07:00.000Z",
  },
];

function annotationOf({ id, words, fromEnd, color, note = "", tags = [], now }: Mark): Annotation {
  const start = fromEnd ? text.lastIndexOf(words) : text.indexOf(words);
  if (start < 0) throw new Error(`not in the sample: ${words}`);
  const end = start + words.length;
  const plain = (part: string) => part.replace(/\s+/g, " ");
  return createAnnotation({
    id,
    articleId: PAGE_ID,
    source: said.url,
    selector: [
      {
        type: "TextQuoteSelector",
        exact: plain(words),
        prefix: plain(text.slice(Math.max(0, start - 64), start)),
        suffix: plain(text.slice(end, end + 64)),
      },
      { type: "TextPositionSelector", start, end },
    ],
    color,
    note,
    tags,
    now,
  });
}

export function sampleEntry(): NotebookEntry {
  const { url, blocks, isArticle, links, notInText, ...meta } = said;
  const now = "2026-03-05T08:00:00.000Z";
  const page: SavedArticle = {
    id: PAGE_ID,
    address: url,
    identities: ["harbour-courier.example/2026/03/04/ferry-night-service"],
    claims: [],
    meta: { ...emptyMeta(), ...meta },
    note: { value: "For the piece on *night work*. Compare with the bus figures.", modified: now },
    tags: { value: ["night-work"], modified: now },
    created: now,
    modified: now,
    deleted: { value: false, modified: now },
  };
  const version: Version = {
    id: "b7a1d5b4-7f0e-4c8e-a3f5-7d6a1f3e9c22",
    articleId: PAGE_ID,
    created: now,
    hash: "0".repeat(64),
    blocks,
  };
  return {
    article: page,
    annotations: MARKS.map(annotationOf).sort(byPosition),
    versions: [version],
  };
}

export function sampleNotebook(): Notebook {
  return { entries: [sampleEntry()], colorNames: colorNamesOf(DEFAULT_SETTINGS) };
}

export function sampleOptions() {
  let made = 0;
  return {
    now: "2026-03-06T09:00:00.000Z",
    newId: () => `5f0e2c4a-9a3b-4d57-8e21-00000000000${++made}`,
    folder: DEFAULT_SETTINGS.exportFolder,
    fileName: DEFAULT_SETTINGS.exportName,
    timeZone: "UTC",
    settings: DEFAULT_SETTINGS,
  };
}
