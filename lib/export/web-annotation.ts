/**
 * W3C Web Annotation Data Model as JSON-LD (https://www.w3.org/TR/annotation-model/): one AnnotationCollection with one
 * page. Positions count Unicode code points there (4.2.5), UTF-16 units here; they are converted.
 */
import { type Annotation, type Selector, selectorOf } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { dayOf } from "./file-name.ts";
import type { Format } from "./format.ts";
import { textDirective } from "./fragment.ts";
import { findPassage, type Reading, readingOf } from "./passage.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
type JsonObject = { [key: string]: Json };

const TEXT_FRAGMENT = "https://wicg.github.io/scroll-to-text-fragment/";

export const webAnnotation: Format = {
  id: "web-annotation",
  name: "Web Annotation",
  purpose: "W3C JSON-LD, for other annotation tools",
  extension: "jsonld",
  mime: "application/ld+json",
  isWhole: false,
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
      parts: [JSON.stringify(collection, wellFormed, 2), "\n"],
    };
  },
};

/** JSON allows half a surrogate pair as an escape, but not every reader of it does. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}

function itemsOf(entry: NotebookEntry, colorNames: ColorNames): JsonObject[] {
  const { article: page, annotations } = entry;
  const reading = readingOf(entry);
  const items = annotations.map((annotation) => itemOf(annotation, page, reading, colorNames));
  const bodies = bodiesOf(page.note.value, page.tags.value);
  if (bodies.length === 0) return items;
  const whole = {
    id: `urn:uuid:${page.id}`,
    type: "Annotation",
    motivation: motivationsOf(page.note.value, page.tags.value),
    created: page.created,
    modified: page.modified,
    generator: { type: "Software", name: "Pressmark" },
    body: bodies,
    target: sourceOf(page, page.url),
  };
  return [whole, ...items];
}

function itemOf(
  annotation: Annotation,
  page: SavedArticle,
  reading: Reading,
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
    generator: { type: "Software", name: "Pressmark" },
    body: [...bodiesOf(body.note.value, body.tags.value), color],
    target: {
      type: "SpecificResource",
      source: sourceOf(page, target.source || page.url),
      styleClass: `pressmark-${body.color.value}`,
      selector: selectorsOf(target.selector, reading),
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

/** What the article is, in schema.org's words; the prefix `schema` is part of the annotation context. */
function sourceOf({ meta }: SavedArticle, address: string): JsonObject {
  const said: JsonObject = {
    "schema:headline": meta.title,
    "schema:author": [...meta.authors, ...meta.agencies],
    "schema:publisher": meta.siteName,
    "schema:datePublished": meta.published,
    "schema:dateModified": meta.modified,
    "schema:articleSection": meta.section,
  };
  const known = Object.entries(said).filter(
    ([, value]) => (Array.isArray(value) ? value.length : value) !== "",
  );
  return {
    id: address,
    type: "schema:NewsArticle",
    format: "text/html",
    ...(meta.language ? { language: meta.language } : {}),
    ...Object.fromEntries(known.filter(([, value]) => !Array.isArray(value) || value.length)),
  };
}

function selectorsOf(selectors: readonly Selector[], reading: Reading): JsonObject[] {
  const quote = selectorOf(selectors, "TextQuoteSelector");
  const position = selectorOf(selectors, "TextPositionSelector");
  if (!quote) return [];
  const { exact, prefix, suffix } = quote;
  const found: JsonObject[] = [{ type: "TextQuoteSelector", exact, prefix, suffix }];
  const passage = findPassage(quote, reading);
  if (position && passage) {
    const before = surrogatePairs(reading.text.slice(0, passage.start));
    const inside = surrogatePairs(reading.text.slice(passage.start, passage.end));
    const start = position.start - before;
    found.push({ type: "TextPositionSelector", start, end: position.end - before - inside });
  }
  const directive = textDirective({ selector: selectors, reading });
  if (directive)
    found.push({ type: "FragmentSelector", conformsTo: TEXT_FRAGMENT, value: `:~:${directive}` });
  return found;
}

/** How many units fewer the text has when it is counted in code points. */
function surrogatePairs(text: string): number {
  return text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
}
