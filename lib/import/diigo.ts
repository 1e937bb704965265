/** Diigo: a table of bookmarks, the highlights of each in one cell. */
import { articlesOfRows, type Row } from "./csv-table.ts";
import { type ForeignArticle, foreignArticle, foreignHighlight } from "./foreign-article.ts";
import { formatOfParts, hasColumns, listIn } from "./import-format.ts";
import { momentOf } from "./import-moment.ts";
import { highlightsIn } from "./marked-text.ts";

/** Stands where a bookmark has none. */
const NO_TAG = "no_tag";

export const diigo = formatOfParts({
  id: "diigo",
  name: "Diigo CSV",
  recognises: (part) => hasColumns(part, "title", "url", "tags", "description", "annotations"),
  readPart: (place) => articlesOfRows(place, articleOf),
});

function articleOf(row: Row): ForeignArticle {
  const created = momentOf(row.cell("created_at"));
  const tags = listIn(row.cell("tags"), ",").filter((tag) => tag.replace(" ", "_") !== NO_TAG);
  return foreignArticle({
    address: row.cell("url"),
    title: row.cell("title"),
    note: [row.cell("description"), row.cell("comments")].filter(Boolean).join("\n\n"),
    tags,
    created,
    highlights: highlightsIn(row.cell("annotations")).map(({ quote, note }) =>
      foreignHighlight({ quote, note, created }),
    ),
  });
}
