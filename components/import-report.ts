/** What an import did, in words. */

import type { ImportReport } from "../lib/model/merge-notebooks.ts";
import { articlesAndHighlights, countOf } from "./count.ts";

/** The reader wanted nothing of the file. */
export const NOTHING_IMPORTED = "Nothing was imported. All is as it was.";

/** Sentences for the reader: what was added, what was updated, what was there already. */
export function importReportText(report: ImportReport): string {
  const { unchanged, inTrash, fromFuture, leftOut, keptOut } = report;
  const removed = articlesAndHighlights(report.articlesRemoved, report.annotationsRemoved);
  const isOne = report.articlesRemoved + report.annotationsRemoved === 1;
  const added = articlesAndHighlights(report.articlesAdded, report.annotationsAdded);
  const changed = articlesAndHighlights(report.articlesChanged, report.annotationsChanged);
  const sentences = [
    added && `Added ${added}.`,
    changed && `Updated ${changed}.`,
    unchanged === 1 && "1 article or highlight was here already.",
    unchanged > 1 && `${unchanged} articles and highlights were here already.`,
    inTrash > 0 &&
      `${inTrash} of what the file holds ${inTrash === 1 ? "is" : "are"} in the trash.`,
    keptOut > 0 &&
      `${keptOut} of what the file holds ${keptOut === 1 ? "was deleted for ever and stays so" : "were deleted for ever and stay so"}.`,
    removed &&
      `${removed} ${isOne ? "was" : "were"} deleted for ever where the file was made, and ${isOne ? "is" : "are"} gone here, too.`,
    fromFuture > 0 &&
      `${fromFuture === 1 ? "1 record was" : `${fromFuture} records were`} dated in the future by a clock that was ahead: what you wrote since then stays.`,
    leftOut > 0 &&
      `${countOf(leftOut, "record")} in the file ${leftOut === 1 ? "is" : "are"} damaged and ${leftOut === 1 ? "was" : "were"} left out: keep the file.`,
  ];
  return sentences.filter(Boolean).join(" ") || "The file holds no articles.";
}
