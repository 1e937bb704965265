/** Raindrop.io: a table of bookmarks, the highlights of each in one cell. */
import { articlesOfRows, type Row } from "./csv-table.ts";
import { type ForeignArticle, foreignArticle, foreignHighlight } from "./foreign-article.ts";
import { formatOfParts, hasColumns, listIn } from "./import-format.ts";
import { momentOf } from "./import-moment.ts";
import { highlightsIn } from "./marked-text.ts";

export const raindrop = formatOfParts({
  id: "raindrop",
  name: "Raindrop.io CSV",
  recognises: (part) => hasColumns(part, "title", "note", "excerpt", "url", "folder"),
  readPart: (place) => articlesOfRows(place, articleOf),
});

function articleOf(row: Row): ForeignArticle {
  const created = momentOf(row.cell("created"));
  const folder = row.cell("folder");
  return foreignArticle({
    address: row.cell("url"),
    title: row.cell("title"),
    excerpt: row.cell("excerpt"),
    note: row.cell("note"),
    tags: [...listIn(row.cell("tags"), ","), ...(folder && folder !== "Unsorted" ? [folder] : [])],
    created,
    highlights: highlightsIn(row.cell("highlights")).map(({ quote, note }) =>
      foreignHighlight({ quote, note, created }),
    ),
  });
}
