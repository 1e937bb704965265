/**
 * Pocket: a ZIP with tables of saved articles and JSON of what was highlighted in them, or any of
 * these files by itself.
 */

import * as v from "valibot";
import { fields, list, rule, text } from "../schema/records.ts";
import { articlesOfRows, type Row } from "./csv-table.ts";
import { type ForeignArticle, foreignArticle, foreignHighlight } from "./foreign-article.ts";
import { formatOfParts, hasColumns, listIn } from "./import-format.ts";
import { momentOf } from "./import-moment.ts";
import { checked, hasFields, type Part, type Place } from "./import-part.ts";

const moment = v.optional(v.nullable(v.union([v.number(), v.string()], rule("schema.anyMoment"))));
const annotated = fields({
  url: text,
  title: v.optional(v.nullable(text)),
  highlights: list(fields({ quote: text, created_at: moment })),
});

export const pocket = formatOfParts({
  id: "pocket",
  name: "Pocket",
  recognises: (part) => isTable(part) || isAnnotations(part.json),
  readPart: (place) =>
    isTable(place.part) ? articlesOfRows(place, articleOfRow) : articlesOfJson(place),
});

function isTable(part: Part): boolean {
  return hasColumns(part, "title", "url", "time_added");
}

function isAnnotations(json: unknown): boolean {
  return (
    Array.isArray(json) &&
    json.some(
      (item) =>
        hasFields(item, "url", "highlights") &&
        Array.isArray(item.highlights) &&
        item.highlights.some((highlight) => hasFields(highlight, "quote")),
    )
  );
}

function articleOfRow(row: Row): ForeignArticle {
  const address = row.cell("url");
  const title = row.cell("title");
  return foreignArticle({
    address,
    title: title === address ? "" : title, // Pocket's word for a page whose title it did not know
    tags: listIn(row.cell("tags"), "|"),
    created: momentOf(row.cell("time_added")),
  });
}

function articlesOfJson(place: Place): ForeignArticle[] {
  const items = place.part.json as unknown[]; // `isAnnotations`
  return items.flatMap((item, i) => {
    const sound = checked(place, annotated, item, `[${i}]`);
    if (!sound) return [];
    const highlights = sound.highlights.map(({ quote, created_at }) =>
      foreignHighlight({ quote, created: momentOf(created_at) }),
    );
    const from = { file: place.part.name, line: null, field: `[${i}]` };
    return [foreignArticle({ from, address: sound.url, title: sound.title ?? "", highlights })];
  });
}
