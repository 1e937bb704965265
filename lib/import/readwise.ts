/**
 * Readwise: its export, which has books and articles without addresses, and the table that it takes
 * in, which many tools write.
 */

import { articlesOfRows, type Row } from "./csv-table.ts";
import {
  colorFrom,
  type ForeignArticle,
  foreignArticle,
  foreignHighlight,
} from "./foreign-article.ts";
import { formatOfParts, hasColumns, listIn } from "./import-format.ts";
import { momentOf } from "./import-moment.ts";

/** Tags stand at the beginning of a note: `.housing .statistics What was written`. */
const INLINE_TAG = /^\.([\p{L}\p{N}\p{M}_/-]{1,100})(?:\s+|$)/u;

export const readwise = formatOfParts({
  id: "readwise",
  name: "Readwise CSV",
  recognises: (part) =>
    hasColumns(part, "highlight", "book title") || hasColumns(part, "highlight", "title", "note"),
  readPart: (place) => articlesOfRows(place, articleOf),
});

function articleOf(row: Row): ForeignArticle {
  const inline = row.cell("tags")
    ? { tags: [], note: row.cell("note") }
    : splitNote(row.cell("note"));
  const author = row.cell("book author", "author");
  const quote = row.cell("highlight");
  return foreignArticle({
    address: row.cell("url", "source url"),
    title: row.cell("book title", "title"),
    authors: author ? [author] : [],
    tags: listIn(row.cell("document tags"), ","),
    highlights: [
      foreignHighlight({
        quote,
        note: inline.note,
        tags: [...inline.tags, ...listIn(row.cell("tags"), ",")],
        color: colorFrom(row.cell("color")),
        created: momentOf(row.cell("highlighted at", "date")),
      }),
    ],
  });
}

function splitNote(note: string): { tags: string[]; note: string } {
  const tags: string[] = [];
  let rest = note;
  for (let match = INLINE_TAG.exec(rest); match?.[1]; match = INLINE_TAG.exec(rest)) {
    tags.push(match[1]);
    rest = rest.slice(match[0].length);
  }
  return { tags, note: rest };
}
