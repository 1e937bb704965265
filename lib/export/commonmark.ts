/**
 * Markdown as CommonMark defines it (https://spec.commonmark.org/0.31.2/) and nothing beyond: no
 * properties, no block ids, no links between notes. Words of a page are escaped as for Obsidian: a
 * backslash before any ASCII punctuation is read as the sign alone.
 */

import { say } from "../i18n/say.ts";
import type { SavedArticle } from "../model/article.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { articleFiles } from "./article-files.ts";
import { closeOpenBlocks, escapeAddress, escapeLine, markdownQuotation } from "./escape.ts";
import { publishedDay } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import { authorsOf, type PlainEntry, plainHighlights, titleOf } from "./plain.ts";

const FILE = { extension: "md", mime: "text/markdown" };

export const commonmark = {
  id: "commonmark",
  get name() {
    return say("exports.commonmarkName");
  },
  get purpose() {
    return say("exports.commonmark");
  },
  group: "notes",
  ...FILE,
  includesHistory: false,
  serialize(notebook, options) {
    const write = (entry: NotebookEntry) => articleText(entry, notebook.colorNames);
    return articleFiles(notebook, options, { ...FILE, write });
  },
} satisfies ExportFormat;

function articleText(entry: NotebookEntry, colorNames: ColorNames): string {
  const { article } = entry;
  const highlights = plainHighlights(entry, colorNames).map(highlightText);
  const parts = [
    `# ${headingOf(article)}`,
    sourceOf(article),
    closeOpenBlocks(article.note.value),
    tagsLine(article.tags.value),
    highlights.length > 0 ? "## Highlights" : "",
    ...highlights,
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

function headingOf(article: SavedArticle): string {
  const title = escapeLine(titleOf(article)) || "Untitled";
  return title.replace(/(?<=\s)#$/, "\\#"); // alone at the end it would close the heading
}

function sourceOf({ meta, address }: SavedArticle): string {
  const published = publishedDay(meta.published);
  const words = [...authorsOf(meta), meta.siteName, published].map(escapeLine).filter(Boolean);
  const link = address ? [`<${escapeAddress(address)}>`] : [];
  return [...words, ...link].join(", ");
}

function tagsLine(tags: readonly string[]): string {
  const words = tags.map(escapeLine).filter(Boolean);
  return words.length > 0 ? `Tags: ${words.join(", ")}` : "";
}

function highlightText({
  paragraphs,
  note,
  tags,
  color,
  link,
  translatedInto,
}: PlainEntry): string {
  const details = [
    escapeLine(color),
    tagsLine(tags),
    link && `[Open passage](${escapeAddress(link)})`,
    translatedInto && escapeLine(`marked in a translation into ${translatedInto}`),
  ];
  const parts = [
    markdownQuotation(paragraphs),
    closeOpenBlocks(note),
    details.filter(Boolean).join(" · "),
  ];
  return parts.filter(Boolean).join("\n\n");
}
