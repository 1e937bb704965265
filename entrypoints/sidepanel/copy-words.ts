/** What the panel puts into the clipboard: words always with their source. */

import type { Reporter } from "../../components/notice.ts";
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
