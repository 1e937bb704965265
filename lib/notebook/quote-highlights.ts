/** Highlights for the clipboard: always with their source, wherever they are copied. */
import { quoteAsMarkdown, quotesAsMarkdown } from "../export/quote.ts";
import { say } from "../i18n/say.ts";
import type { Annotation } from "../model/annotation.ts";
import type { NotebookDb } from "../store/db.ts";
import { readRow } from "../store/rows.ts";
import { versionsOf } from "../store/versions.ts";

/** Highlights of one article, in this order, as Markdown. */
export async function quoteHighlights(
  db: NotebookDb,
  annotations: readonly Annotation[],
): Promise<string> {
  const [first] = annotations;
  const article = first && (await readRow(db, "articles", first.articleId));
  if (!article) throw new Error(say("errors.articleGone"));
  const versions = await versionsOf(db, article.id);
  if (annotations.length === 1) return quoteAsMarkdown({ annotation: first, article, versions });
  return quotesAsMarkdown(annotations, { article, versions });
}

/** The highlight of that id. */
export async function quoteHighlight(db: NotebookDb, id: string): Promise<string> {
  const annotation = await readRow(db, "annotations", id);
  if (!annotation || annotation.deleted.value) throw new Error(say("errors.highlightGone"));
  return quoteHighlights(db, [annotation]);
}
