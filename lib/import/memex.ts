/**
 * Memex: a dump of its database (dexie-export-import). Annotations carry the selectors of
 * Hypothesis; tags and the full addresses of pages stand in tables of their own.
 */
import type * as v from "valibot";
import { fields, text } from "../schema/records.ts";
import { type ForeignArticle, foreignArticle, foreignHighlight } from "./foreign-article.ts";
import { asList, maybeMoment, maybeText, quoteFrom } from "./foreign-json.ts";
import { plainTextOf } from "./html-text.ts";
import { formatOfParts } from "./import-format.ts";
import { momentOf } from "./import-moment.ts";
import { checked, hasFields } from "./import-part.ts";

const annotation = fields({
  url: text,
  pageUrl: text,
  pageTitle: maybeText,
  body: maybeText,
  comment: maybeText,
  createdWhen: maybeMoment,
  lastEdited: maybeMoment,
});
type MemexAnnotation = v.InferOutput<typeof annotation>;
type Names = ReadonlyMap<string, string>;

export const memex = formatOfParts({
  id: "memex",
  name: "Memex dump",
  recognises: ({ json }) =>
    hasFields(json, "formatName", "data") && tableOf(json, "annotations") !== null,
  readPart: (place) => {
    const { json } = place.part;
    const addresses = pairsOf(tableOf(json, "pages"), "url", "fullUrl");
    const titles = pairsOf(tableOf(json, "pages"), "url", "fullTitle");
    const tags = tagsOf(tableOf(json, "tags"));
    return (tableOf(json, "annotations") ?? []).flatMap((row, i) => {
      const sound = checked(place, annotation, rowOf(row), `annotations[${i}]`);
      const from = { file: place.part.name, line: null, field: `annotations[${i}]` };
      return sound ? [{ ...articleOf(sound, { addresses, titles, tags }), from }] : [];
    });
  },
});

/** The rows of one table of the dump; null if it has no such table. */
function tableOf(json: unknown, name: string): unknown[] | null {
  const data = hasFields(json, "data") && hasFields(json.data, "data") ? json.data.data : null;
  const table = asList(data).find(
    (one): one is Record<string, unknown> => hasFields(one, "tableName") && one.tableName === name,
  );
  return table ? asList(table.rows) : null;
}

/** Where keys do not stand in the rows, a row is a pair of key and value. */
function rowOf(row: unknown): unknown {
  return Array.isArray(row) && row.length === 2 ? row[1] : row;
}

function pairsOf(rows: unknown[] | null, key: string, value: string): Names {
  const pairs = new Map<string, string>();
  for (const row of (rows ?? []).map(rowOf)) {
    if (!hasFields(row, key, value)) continue;
    const [name, named] = [row[key], row[value]];
    if (typeof name === "string" && typeof named === "string") pairs.set(name, named);
  }
  return pairs;
}

function tagsOf(rows: unknown[] | null): ReadonlyMap<string, string[]> {
  const tags = new Map<string, string[]>();
  for (const row of (rows ?? []).map(rowOf)) {
    if (!hasFields(row, "name", "url")) continue;
    const { name, url } = row;
    if (typeof name !== "string" || typeof url !== "string") continue;
    tags.set(url, [...(tags.get(url) ?? []), name]);
  }
  return tags;
}

interface Known {
  addresses: Names;
  titles: Names;
  tags: ReadonlyMap<string, string[]>;
}

function articleOf(sound: MemexAnnotation, known: Known): ForeignArticle {
  const created = momentOf(sound.createdWhen);
  const said = {
    note: sound.comment ?? "",
    tags: known.tags.get(sound.url) ?? [],
    created,
    modified: momentOf(sound.lastEdited) || created,
  };
  const article = {
    address: known.addresses.get(sound.pageUrl) ?? addressFrom(sound.pageUrl),
    title: known.titles.get(sound.pageUrl) ?? sound.pageTitle ?? "",
    created,
  };
  const quote = quoteOf(sound);
  if (!quote.quote) return foreignArticle({ ...article, ...said });
  return foreignArticle({
    ...article,
    highlights: [foreignHighlight({ toolId: sound.url, ...quote, ...said })],
  });
}

/** Memex stores addresses without their scheme. */
function addressFrom(pageUrl: string): string {
  return /^[a-z]+:/i.test(pageUrl) ? pageUrl : `https://${pageUrl}`;
}

function quoteOf({ selector, body }: MemexAnnotation) {
  const descriptor = hasFields(selector, "descriptor") ? selector.descriptor : null;
  const exact = hasFields(descriptor, "content") ? quoteFrom(descriptor.content) : null;
  const quote = hasFields(selector, "quote") ? selector.quote : null;
  const plain = typeof quote === "string" ? quote : plainTextOf(body ?? "");
  return exact ?? { quote: plain, prefix: "", suffix: "" };
}
