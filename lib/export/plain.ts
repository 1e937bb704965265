/** What a format that knows no selectors says of an article and its highlights, as plain texts. */
import { quoteOf, selectorOf, type Timestamp } from "../model/annotation.ts";
import type { ArticleMeta, SavedArticle } from "../model/article.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { collapsePrintable } from "./escape.ts";
import { passageLink } from "./fragment.ts";
import { archivedTextOf, quoteParagraphs } from "./passage.ts";
import { translatedInto } from "./translation.ts";

/** One highlight, or what the reader says of the article as a whole: then without a quote. */
export interface PlainEntry {
  id: string;
  /** The quote by its paragraphs. */
  paragraphs: string[];
  note: string;
  tags: readonly string[];
  /** The reader's name for its colour. */
  color: string;
  created: Timestamp;
  modified: Timestamp;
  /** To the passage, or to the article. */
  link: string;
  /** The language of the translation whose words the quote has, or "". */
  translatedInto: string;
}

/** The article's highlights, in their order. */
export function plainHighlights(entry: NotebookEntry, colorNames: ColorNames): PlainEntry[] {
  const archived = archivedTextOf(entry);
  return entry.annotations.map(({ id, created, modified, target, body }) => {
    const quote = selectorOf(target.selector, "TextQuoteSelector");
    const address = target.source || entry.article.address;
    return {
      ...{ id, created, modified },
      paragraphs: quoteOf({ target }) && quote ? quoteParagraphs(quote, archived) : [],
      note: body.note.value,
      tags: body.tags.value,
      color: colorNames[body.color.value],
      link: address && passageLink(address, { selector: target.selector, archived }),
      translatedInto: translatedInto(target),
    };
  });
}

/** What the reader says of the article as a whole; null if that is nothing. */
export function plainArticle(article: SavedArticle): PlainEntry | null {
  const isSilent = article.note.value.trim() === "" && article.tags.value.length === 0;
  return isSilent ? null : articleRow(article);
}

/**
 * The rows of a table: the highlights, and before them the article's own note and tags. An article
 * with neither has a row of its own only if it has no highlight.
 */
export function plainRows(entry: NotebookEntry, colorNames: ColorNames): PlainEntry[] {
  const highlights = plainHighlights(entry, colorNames);
  const own = plainArticle(entry.article);
  if (!own && highlights.length === 0) return [articleRow(entry.article)];
  return own ? [own, ...highlights] : highlights;
}

function articleRow({ id, created, modified, address, note, tags }: SavedArticle): PlainEntry {
  return {
    ...{ id, created, modified, paragraphs: [], note: note.value, tags: tags.value },
    ...{ color: "", link: address, translatedInto: "" },
  };
}

/** What the article is called, in one line; its address if it has no title. */
export function titleOf({ meta, address }: Pick<SavedArticle, "meta" | "address">): string {
  return collapsePrintable(meta.title) || address;
}

/** People, or the byline as printed where they are not known apart, then agencies. */
export function authorsOf({ authors, byline, agencies }: ArticleMeta): string[] {
  const people = authors.length > 0 ? authors : [byline].filter(Boolean);
  return [...people, ...agencies];
}

/** Text that every program can read: no half surrogate pairs, and no NUL, which ends it in C. */
export function readable(text: string): string {
  return text.toWellFormed().replaceAll("\u0000", "");
}

/** The text in HTML, where it is nothing but text. */
export function asHtml(text: string): string {
  return readable(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&#39;");
}

/** A moment in UTC as tables have it: `2026-03-04 18:22:05`. */
export function tableTime(timestamp: Timestamp): string {
  return timestamp.slice(0, 19).replace("T", " ");
}
