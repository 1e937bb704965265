/** What the panel puts into the clipboard: words always with their source. */

import type { Reporter } from "../../components/notice.ts";
import { citationOf } from "../../lib/export/citation.ts";
import type { Cited } from "../../lib/export/csl-item.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import { quoteHighlights } from "../../lib/notebook/quote-highlights.ts";
import type { NotebookDb } from "../../lib/store/db.ts";

/** Highlights of one article as Markdown, in this order. */
export function copyHighlights(
  db: NotebookDb,
  annotations: readonly Annotation[],
  reporter: Reporter,
): void {
  const count = annotations.length;
  const copied = count > 1 ? sayCount("panel.copiedMany", count) : say("shared.copied");
  void quoteHighlights(db, annotations)
    .then((text) => navigator.clipboard.writeText(text))
    .then(() => reporter.report(copied), reporter.reportFailure(say("shared.notCopied")));
}

/** The citation of the article as one line. */
export function copyCitation(article: Cited, reporter: Reporter): void {
  void navigator.clipboard
    .writeText(citationOf(article))
    .then(
      () => reporter.report(say("panel.citationCopied")),
      reporter.reportFailure(say("shared.notCopied")),
    );
}
