/** Made-up notebooks with hostile words, and what of them a file of ours is read as. */
import fc from "fast-check";
import { collapsePrintable } from "../../../lib/export/escape.ts";
import type { ExportFile } from "../../../lib/export/format.ts";
import { archivedTextOf, quoteParagraphs } from "../../../lib/export/passage.ts";
import { Problems } from "../../../lib/import/foreign-article.ts";
import { readForeignFile } from "../../../lib/import/formats.ts";
import { type JoinedArticle, joinArticles } from "../../../lib/import/join-articles.ts";
import {
  type Annotation,
  createAnnotation,
  selectorOf,
  type TextQuoteSelector,
} from "../../../lib/model/annotation.ts";
import { emptyMeta } from "../../../lib/model/article.ts";
import type { Notebook, NotebookEntry } from "../../../lib/model/notebook.ts";
import { colorNamesOf, DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { cleanTags } from "../../../lib/model/tags.ts";
import { hostileText } from "../arbitraries.ts";
import { sampleEntry } from "../sample.ts";

const LATER = "2026-05-01T00:00:00.000Z";
const moment = fc
  .integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2026, 3, 1) })
  .map((ms) => new Date(ms).toISOString());
const tags = fc.array(hostileText, { maxLength: 3 }).map(cleanTags);

/** What is highlighted has words. */
const quote = hostileText.filter((text) => collapsePrintable(text) !== "");

const highlight = fc.record({ quote, note: hostileText, tags, now: moment });
const article = fc.record({
  title: hostileText,
  authors: fc.array(hostileText, { maxLength: 2 }),
  siteName: hostileText,
  note: hostileText,
  tags,
  created: moment,
  highlights: fc.array(highlight, { maxLength: 4 }),
});
type Said = typeof article extends fc.Arbitrary<infer T> ? T : never;

function entryOf(said: Said, number: number): NotebookEntry {
  const { article: sample } = sampleEntry();
  const id = `article-${number}`;
  const address = `https://example.org/${number}`;
  const { title, authors, siteName, created } = said;
  const stamp = <T>(value: T) => ({ value, modified: created });
  return {
    article: {
      ...{ ...sample, id, address, identities: [], created, modified: created },
      meta: { ...emptyMeta(), title, authors, siteName, published: "2026-03-04" },
      note: stamp(said.note),
      tags: stamp(said.tags),
    },
    annotations: said.highlights.map(({ quote: exact, note, tags: own, now }, i) =>
      createAnnotation({
        ...{
          id: `${id}-${i}`,
          articleId: id,
          source: address,
          color: "fact",
          note,
          tags: own,
          now,
        },
        selector: [
          { type: "TextQuoteSelector", exact, prefix: said.note, suffix: said.title },
          { type: "TextPositionSelector", start: i, end: i + 1 },
        ],
      }),
    ),
    versions: [],
  };
}

/** Articles of different addresses. */
export const notebooks: fc.Arbitrary<Notebook> = fc
  .array(article, { minLength: 1, maxLength: 3 })
  .map((all) => notebookOf(all.map(entryOf)));

export function notebookOf(entries: NotebookEntry[]): Notebook {
  return { entries, colorNames: colorNamesOf(DEFAULT_SETTINGS) };
}

/** A rich notebook with this in one note. */
export function withNote(note: string): Notebook {
  const entry = sampleEntry();
  entry.annotations[0]!.body.note.value = note;
  return notebookOf([entry]);
}

export async function bytesOf({ parts }: ExportFile): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The articles that our own importer reads; fails if there is a problem, or nothing knows it. */
export async function readBack(file: ExportFile, format: string): Promise<JoinedArticle[]> {
  const read = readForeignFile(await bytesOf(file), file.name);
  if (read?.format.name !== format) throw new Error(`taken for ${read?.format.name ?? "nothing"}`);
  const articles = joinArticles(read.articles, new Problems(), LATER);
  const [problem] = read.problems.list;
  if (problem) throw new Error(`${problem.field}: ${problem.wrong}`);
  return articles;
}

export const sound = (text: string) => text.toWellFormed();

/** The quote as plain text: one line a paragraph. */
export function plainQuote(entry: NotebookEntry, annotation: Annotation): string {
  const words = selectorOf(annotation.target.selector, "TextQuoteSelector") as TextQuoteSelector;
  return quoteParagraphs(words, archivedTextOf(entry)).join("\n");
}
