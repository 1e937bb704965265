/**
 * Obsidian Web Clipper: pages with their highlights, as plain text and as what was stored of the
 * page (HTML, with the words around it). Highlights that were made together share a group.
 */
import * as v from "valibot";
import { fields, text } from "../schema/records.ts";
import {
  type ForeignArticle,
  type ForeignHighlight,
  foreignArticle,
  foreignHighlight,
} from "./foreign-article.ts";
import { asList, maybeMoment, maybeText, maybeTexts } from "./foreign-json.ts";
import { plainTextOf } from "./html-text.ts";
import { formatOfParts } from "./import-format.ts";
import { momentOf } from "./import-moment.ts";
import { checked, hasFields, type Place } from "./import-part.ts";

const page = fields({ url: text, title: maybeText });
const plain = fields({ text, timestamp: maybeMoment, notes: maybeTexts });
const context = v.optional(v.nullable(fields({ prefix: maybeText, suffix: maybeText })));
const stored = fields({
  id: text,
  content: text,
  notes: maybeTexts,
  groupId: maybeText,
  textQuote: context,
});
type Stored = v.InferOutput<typeof stored>;

export const obsidianClipper = formatOfParts({
  id: "obsidian-clipper",
  name: "Obsidian Web Clipper JSON",
  recognises: ({ json }) => pagesIn(json).some(([, item]) => isPage(item)),
  readPart: (place) =>
    pagesIn(place.part.json).flatMap(([path, item]) => articlesOf(place, item, path)),
});

/** A list of pages, or one object with the pages by their addresses. */
function pagesIn(json: unknown): [path: string, page: unknown][] {
  if (Array.isArray(json)) return json.map((item, i) => [`[${i}]`, item]);
  if (!hasFields(json)) return [];
  if (isPage(json)) return [["page", json]];
  const pages = Object.entries(json).filter(([address]) => /^https?:/i.test(address));
  return pages.map(([address, item]) => [
    address.slice(0, 200),
    hasFields(item) ? { url: address, ...item } : item,
  ]);
}

function isPage(item: unknown): boolean {
  if (hasFields(item, "url", "data")) return Array.isArray(item.data);
  return (
    hasFields(item, "url", "highlights") &&
    asList(item.highlights).some((highlight) => hasFields(highlight, "text"))
  );
}

function articlesOf(place: Place, item: unknown, path: string): ForeignArticle[] {
  const sound = checked(place, page, item, path);
  if (!sound) return [];
  const data = asList(sound.data);
  const highlights =
    data.length > 0
      ? storedHighlights(place, data, `${path}.data`)
      : plainHighlights(place, asList(sound.highlights), `${path}.highlights`);
  const from = { file: place.part.name, line: null, field: path };
  return [foreignArticle({ from, address: sound.url, title: sound.title ?? "", highlights })];
}

function plainHighlights(place: Place, items: readonly unknown[], path: string) {
  return items.flatMap((item, i) => {
    const sound = checked(place, plain, item, `${path}[${i}]`);
    if (!sound) return [];
    const note = (sound.notes ?? []).join("\n\n");
    return [foreignHighlight({ quote: sound.text, note, created: momentOf(sound.timestamp) })];
  });
}

/** Those of one group are one highlight, as they were to the reader. */
function storedHighlights(place: Place, items: readonly unknown[], path: string) {
  const groups = new Map<string, Stored[]>();
  for (const [i, item] of items.entries()) {
    const sound = checked(place, stored, item, `${path}[${i}]`);
    if (!sound) continue;
    const key = sound.groupId ? `group ${sound.groupId}` : `${i}`;
    groups.set(key, [...(groups.get(key) ?? []), sound]);
  }
  return [...groups.values()].map(highlightOf);
}

function highlightOf(pieces: readonly Stored[]): ForeignHighlight {
  const notes = pieces.flatMap((piece) => piece.notes ?? []);
  const id = pieces[0]?.id ?? "";
  return foreignHighlight({
    toolId: id,
    quote: pieces
      .map(({ content }) => plainTextOf(content))
      .filter(Boolean)
      .join(" "),
    prefix: pieces[0]?.textQuote?.prefix ?? "",
    suffix: pieces.at(-1)?.textQuote?.suffix ?? "",
    note: [...new Set(notes)].join("\n\n"),
    created: momentOf(id), // milliseconds
  });
}
