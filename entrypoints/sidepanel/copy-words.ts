/** What the panel puts into the clipboard: words always with their source. */

import type { Reporter } from "../../components/notice.ts";
import { type Cited, citationOf } from "../../lib/export/citation.ts";
import { quoteAsMarkdown, quotesAsMarkdown } from "../../lib/export/quote.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { readRow } from "../../lib/store/rows.ts";
import { versionsOf } from "../../lib/store/versions.ts";

/** Highlights of one article as Markdown, in this order. */
export function copyHighlights(
  db: NotebookDb,
  annotations: readonly Annotation[],
  reporter: Reporter,
): void {
  const count = annotations.length;
  const copied = count > 1 ? sayCount("panel.copiedMany", count) : say("highlight.copied");
  void markdownOf(db, annotations)
    .then((text) => navigator.clipboard.writeText(text))
    .then(() => reporter.report(copied), reporter.reportFailure(say("highlight.notCopied")));
}

async function markdownOf(db: NotebookDb, annotations: readonly Annotation[]): Promise<string> {
  const [first] = annotations;
  const article = first && (await readRow(db, "articles", first.articleId));
  if (!article) throw new Error(say("panel.articleGone"));
  const versions = await versionsOf(db, article.id);
  if (annotations.length === 1) return quoteAsMarkdown({ annotation: first, article, versions });
  return quotesAsMarkdown(annotations, { article, versions });
}

/** The citation of the article as one line. */
export function copyCitation(article: Cited, reporter: Reporter): void {
  void navigator.clipboard
    .writeText(citationOf(article))
    .then(
      () => reporter.report(say("panel.citationCopied")),
      reporter.reportFailure(say("highlight.notCopied")),
    );
}
