/**
 * Markdown for a graph of Logseq that is kept in files (logseq/docs, "Properties" and "Markdown"):
 * the article's properties in the first block, then a tree of blocks, each level a tab deeper. A
 * block's own properties stand before its quote, as Logseq writes them. For the folder `pages`.
 * Written by those pages and by files that Logseq wrote; not tried in Logseq itself, nor in graphs
 * that are kept in a database.
 *
 * `title` is the page's name: a slash would make it a page below another one, so it becomes a
 * hyphen; brackets and `#` would make links and are left out.
 */

import { say } from "../i18n/say.ts";
import type { SavedArticle } from "../model/article.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { articleFiles } from "./article-files.ts";
import { closeOpenBlocks, collapsePrintable, escapeAddress, markdownQuotation } from "./escape.ts";
import { publishedDay } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import { authorsOf, type PlainEntry, plainHighlights, titleOf } from "./plain.ts";

const FILE = { extension: "md", mime: "text/markdown" };
/** Invisible and without width: parts two signs that would be a mark of Logseq's. */
const WORD_JOINER = "\u2060";

export const logseq = {
  id: "logseq",
  name: "Logseq",
  get purpose() {
    return say("exports.logseq");
  },
  group: "notes",
  ...FILE,
  includesHistory: false,
  serialize(notebook, options) {
    const write = (entry: NotebookEntry) => articleText(entry, notebook.colorNames);
    return articleFiles(notebook, options, { ...FILE, folder: "pages", write });
  },
} satisfies ExportFormat;

function articleText(entry: NotebookEntry, colorNames: ColorNames): string {
  const { article } = entry;
  const note = noteText(article.note.value);
  const highlights = plainHighlights(entry, colorNames).map(highlightBlocks);
  return [
    `${properties(articleProperties(article)).join("\n")}\n`,
    ...(note ? [block(0, note)] : []),
    ...(highlights.length > 0 ? [block(0, "## Highlights"), ...highlights] : []),
    "",
  ].join("\n");
}

function articleProperties(article: SavedArticle): [name: string, value: string][] {
  const { meta, address } = article;
  return [
    ["title", pageName(titleOf(article))],
    ["type", pageLink("news article")],
    ["url", quoted(address)],
    ["author", authorsOf(meta).map(pageLink).filter(Boolean).join(", ")],
    ["publication", pageLink(meta.siteName)],
    ["date-published", publishedDay(meta.published)],
    ["tags", article.tags.value.map(listedTag).filter(Boolean).join(", ")],
    ["pressmark-id", article.id],
  ];
}

/** Empty ones are left out: Logseq hides them. */
function properties(pairs: readonly [name: string, value: string][]): string[] {
  return pairs.flatMap(([name, value]) => (value ? [`${name}:: ${oneLine(value)}`] : []));
}

function highlightBlocks(said: PlainEntry): string {
  const { id, paragraphs, color, link, tags, translatedInto } = said;
  const facts = properties([
    ["pressmark-id", id],
    ["colour", quoted(color)],
    ["passage", link && `[Open passage](${escapeAddress(link)})`],
    ["translated-into", quoted(translatedInto)],
  ]);
  const quotation = quotationOf(paragraphs);
  const named = tags.map(tagOf).filter(Boolean).join(" ");
  const note = [noteText(said.note), named].filter(Boolean);
  const own = block(1, [...facts, quotation].filter(Boolean).join("\n"));
  return [own, ...note.map((text) => block(2, text))].join("\n");
}

/** A block of the outline; its further lines stand below the beginning of its words. */
function block(depth: number, text: string): string {
  const [first = "", ...more] = text.split("\n");
  const tabs = "\t".repeat(depth);
  return [`${tabs}- ${first}`, ...more.map((line) => (line ? `${tabs}  ${line}` : line))].join(
    "\n",
  );
}

/**
 * The reader's Markdown, in which nothing of Logseq's runs: macros may load what stands elsewhere,
 * Hiccup is HTML in brackets, and a property may rename or hide the block.
 */
function noteText(note: string): string {
  const marks = /\{(?=\{)|\[(?=:)|\((?=\([0-9a-f-]{36}\))|^[^\s:]{1,100}:(?=:\s)/gim;
  return closeOpenBlocks(note).replace(marks, `$&${WORD_JOINER}`).trim();
}

/** A quote in which `((a block's id))` and `^^marked^^` are the signs they are, too. */
function quotationOf(paragraphs: readonly string[]): string {
  const marks = /(?<!\\)(?:\((?=\([0-9a-f-]{36}\))|\^(?=\^))/gi;
  return markdownQuotation(paragraphs).replace(marks, "\\$&");
}

function pageLink(name: string): string {
  const page = pageName(name);
  return page && `[[${page}]]`;
}

/** A name that a page can have. */
function pageName(name: string): string {
  return oneLine(name.replace(/[[\]#{}]/g, "").replaceAll("/", "-"));
}

/** A tag as a page's name in a list, in which commas part the names. */
function listedTag(tag: string): string {
  return tagName(tag).replace(/[,;]+/g, " ");
}

/** A slash stays: Logseq nests tags by it, as we do. */
function tagName(tag: string): string {
  return tag.split("/").map(pageName).filter(Boolean).join("/");
}

/** `#tag`, or `#[[several words]]`. */
function tagOf(tag: string): string {
  const name = tagName(tag);
  if (!name) return "";
  return /^[\p{L}\p{N}\p{M}_/-]+$/u.test(name) ? `#${name}` : `#[[${name}]]`;
}

/** A value in quotation marks has no links in it. */
function quoted(value: string): string {
  return value && `"${value.replaceAll('"', "'")}"`;
}

/** A property ends with its line. Nothing in it is a mark of a template or of HTML. */
function oneLine(text: string): string {
  return collapsePrintable(text).replace(/([<{])(?=[%{a-z/!?])|(:)(?=:)/gi, `$&${WORD_JOINER}`);
}
