/** Hypothesis: the client's export as a table, without the surroundings of a quote. */
import { say } from "../i18n/say.ts";
import { articlesOfRows, type Row } from "./csv-table.ts";
import { type ForeignArticle, foreignArticle, foreignHighlight } from "./foreign-article.ts";
import { formatOfParts, hasColumns, listIn } from "./import-format.ts";
import { momentOf } from "./import-moment.ts";
import type { Place } from "./import-part.ts";

export const hypothesisCsv = formatOfParts({
  id: "hypothesis",
  name: "Hypothesis CSV",
  recognises: (part) => hasColumns(part, "created at", "author", "url", "group", "comment"),
  readPart: (place) => articlesOfRows(place, (row) => articleOf(place, row)),
});

function articleOf({ part, problems }: Place, row: Row): ForeignArticle | null {
  if (row.cell("type").toLowerCase() === "reply") {
    problems.add({
      ...{ file: part.name, line: row.line, field: "Type" },
      wrong: say("imports.anAnswer"),
      done: say("imports.leftOut"),
    });
    return null;
  }
  const quote = row.cell("quote/description", "quote");
  const created = momentOf(row.cell("created at"));
  const said = { note: row.cell("comment"), tags: listIn(row.cell("tags"), ","), created };
  const article = { address: row.cell("url"), title: row.cell("page", "page title") };
  if (!quote) return foreignArticle({ ...article, ...said });
  return foreignArticle({ ...article, highlights: [foreignHighlight({ quote, ...said })] });
}
