/**
 * The W3C's Web Annotation Data Model as JSON-LD (https://www.w3.org/TR/annotation-model/): one
 * AnnotationCollection with one page. Positions count Unicode code points there (section 4.2.5),
 * UTF-16 units here; they are converted.
 */
import { say } from "../i18n/say.ts";
import {
  type Annotation,
  type Selector,
  selectorOf,
  type TextQuoteSelector,
} from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { escapeJson } from "./escape.ts";
import { dayOf } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import { textDirective } from "./fragment.ts";
import { type ArchivedText, archivedTextOf, findPassage } from "./passage.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const TEXT_FRAGMENT = "https://wicg.github.io/scroll-to-text-fragment/";
const GENERATOR = { type: "Software", name: "Pressmark" };

export const webAnnotation = {
  id: "web-annotation",
  name: "Web Annotation",
  get purpose() {
    return say("exports.webAnnotation");
  },
  group: "annotations",
  extension: "jsonld",
  mime: "application/ld+json",
  includesHistory: false,
  serialize(notebook, options) {
    const items = notebook.entries.flatMap((entry) => itemsOf(entry, notebook.colorNames));
    const collection = {
      "@context": "http://www.w3.org/ns/anno.jsonld",
      id: `urn:uuid:${options.newId()}`,
      type: "AnnotationCollection",
      label: "Pressmark",
      created: options.now,
      total: items.length,
      first: { id: `urn:uuid:${options.newId()}`, type: "AnnotationPage", startIndex: 0, items },
    };
    return {
      name: `Pressmark ${dayOf(options.now, options.timeZone)}.jsonld`,
      mime: "application/ld+json",
      parts: [escapeJson(JSON.stringify(collection, wellFormed, 2)), "\n"],
    };
  },
} satisfies ExportFormat;

/**
 * A replacer without lone surrogates: JSON may contain them as escapes, but not every parser takes
 * them.
 */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}

/**
 * The article's own note and tags as an annotation of the whole page, if it has any, then its
 * highlights.
 */
function itemsOf(entry: NotebookEntry, colorNames: ColorNames): JsonObject[] {
  const { article, annotations } = entry;
  const archived = archivedTextOf(entry);
  const highlights = annotations.map((annotation) =>
    highlightItem(annotation, article, archived, colorNames),
  );
  const note = article.note.value;
  const tags = article.tags.value;
  const bodies = bodiesOf(note, tags);
  if (bodies.length === 0) return highlights;
  const pageNote = {
    id: `urn:uuid:${article.id}`,
    type: "Annotation",
    motivation: motivationsOf(note, tags),
    created: article.created,
    modified: article.modified,
    generator: GENERATOR,
    body: bodies,
    target: sourceOf(article, article.address),
  };
  return [pageNote, ...highlights];
}

function highlightItem(
  annotation: Annotation,
  article: SavedArticle,
  archived: ArchivedText,
  colorNames: ColorNames,
): JsonObject {
  const { body, target, created, modified } = annotation;
  const color = {
    type: "TextualBody",
    value: colorNames[body.color.value],
    purpose: "classifying",
  };
  return {
    id: `urn:uuid:${annotation.id}`,
    type: "Annotation",
    motivation: ["highlighting", ...motivationsOf(body.note.value, body.tags.value)],
    created,
    modified,
    generator: GENERATOR,
    body: [...bodiesOf(body.note.value, body.tags.value), color],
    target: {
      type: "SpecificResource",
      source: sourceOf(article, target.source || article.address),
      styleClass: `pressmark-${body.color.value}`,
      selector: selectorsOf(target.selector, archived),
      state: { type: "TimeState", sourceDate: created },
    },
  };
}

function motivationsOf(note: string, tags: readonly string[]): string[] {
  return [...(note.trim() ? ["commenting"] : []), ...(tags.length ? ["tagging"] : [])];
}

function bodiesOf(note: string, tags: readonly string[]): JsonObject[] {
  const bodies: JsonObject[] = tags.map((value) => ({
    type: "TextualBody",
    value,
    purpose: "tagging",
  }));
  if (note.trim()) {
    bodies.unshift({
      type: "TextualBody",
      value: note,
      format: "text/markdown",
      purpose: "commenting",
    });
  }
  return bodies;
}

/**
 * The article in the words of schema.org, whose prefix `schema` is part of the annotation context.
 */
function sourceOf({ meta }: SavedArticle, address: string): JsonObject {
  const properties: Record<string, string | string[]> = {
    "schema:headline": meta.title,
    "schema:author": [...meta.authors, ...meta.agencies],
    "schema:publisher": meta.siteName,
    "schema:datePublished": meta.published,
    "schema:dateModified": meta.modified,
    "schema:articleSection": meta.section,
  };
  const known = Object.entries(properties).filter(([, value]) => value.length > 0);
  return {
    id: address,
    type: "schema:NewsArticle",
    format: "text/html",
    ...(meta.language ? { language: meta.language } : {}),
    ...Object.fromEntries(known),
  };
}

/**
 * The quote, its position where it can be converted, and a text fragment where the quote has words.
 */
function selectorsOf(selectors: readonly Selector[], archived: ArchivedText): JsonObject[] {
  const quote = selectorOf(selectors, "TextQuoteSelector");
  if (!quote) return [];
  const { exact, prefix, suffix } = quote;
  const position = codePointPosition(selectors, quote, archived);
  const directive = textDirective({ selector: selectors, archived });
  return [
    { type: "TextQuoteSelector", exact, prefix, suffix },
    ...(position ? [position] : []),
    ...(directive
      ? [{ type: "FragmentSelector", conformsTo: TEXT_FRAGMENT, value: `:~:${directive}` }]
      : []),
  ];
}

/**
 * The position counted in code points, or null where the quote is not in the archived text: only
 * that tells how many surrogate pairs stand before it.
 */
function codePointPosition(
  selectors: readonly Selector[],
  quote: TextQuoteSelector,
  archived: ArchivedText,
): JsonObject | null {
  const position = selectorOf(selectors, "TextPositionSelector");
  const passage = position ? findPassage(quote, archived) : null;
  if (!position || !passage) return null;
  const pairsBefore = countSurrogatePairs(archived.text.slice(0, passage.start));
  const pairsInside = countSurrogatePairs(archived.text.slice(passage.start, passage.end));
  return {
    type: "TextPositionSelector",
    start: position.start - pairsBefore,
    end: position.end - pairsBefore - pairsInside,
  };
}

/** By how much the text is shorter counted in code points than in UTF-16 units. */
function countSurrogatePairs(text: string): number {
  return text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
}
