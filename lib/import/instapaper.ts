/** Instapaper: a table of saved articles; what was selected when one was saved is its excerpt. */
import { say } from "../i18n/say.ts";
import { articlesOfRows, type Row } from "./csv-table.ts";
import { type ForeignArticle, foreignArticle } from "./foreign-article.ts";
import { formatOfParts, hasColumns } from "./import-format.ts";
import { momentOf } from "./import-moment.ts";
import type { Place } from "./import-part.ts";

/** Folders that everybody has; others are the reader's own order, and become tags. */
const OWN_FOLDERS = new Set(["", "Unread", "Archive", "Starred"]);

export const instapaper = formatOfParts({
  id: "instapaper",
  name: "Instapaper CSV",
  recognises: (part) => hasColumns(part, "url", "title", "selection", "folder"),
  readPart: (place) => articlesOfRows(place, (row) => articleOf(place, row)),
});

function articleOf(place: Place, row: Row): ForeignArticle {
  const folder = row.cell("folder");
  return foreignArticle({
    address: row.cell("url"),
    title: row.cell("title"),
    excerpt: row.cell("selection"),
    tags: [...tagsOf(place, row), ...(OWN_FOLDERS.has(folder) ? [] : [folder])],
    created: momentOf(row.cell("timestamp")),
  });
}

/** A JSON list; files of old have no such column. */
function tagsOf({ part, problems }: Place, row: Row): string[] {
  const cell = row.cell("tags");
  if (!cell) return [];
  try {
    const tags: unknown = JSON.parse(cell);
    if (Array.isArray(tags)) return tags.filter((tag) => typeof tag === "string");
  } catch {} // said below, as for what is JSON but no list
  problems.add({
    ...{ file: part.name, line: row.line, field: "Tags" },
    wrong: say("imports.notTags"),
    done: say("imports.withoutTags"),
  });
  return [];
}
