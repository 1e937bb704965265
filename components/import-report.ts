/** What an import did, in words. */

import { say, sayCount } from "../lib/i18n/say.ts";
import type { ImportReport } from "../lib/model/merge-notebooks.ts";
import { articlesAndHighlights, sentencesOf } from "./count.ts";

/** Sentences for the reader: what was added, what was updated, what was there already. */
export function importReportText(report: ImportReport): string {
  const { unchanged, inTrash, fromFuture, leftOut, keptOut } = report;
  const removed = articlesAndHighlights(report.articlesRemoved, report.annotationsRemoved);
  const removedCount = report.articlesRemoved + report.annotationsRemoved;
  const added = articlesAndHighlights(report.articlesAdded, report.annotationsAdded);
  const changed = articlesAndHighlights(report.articlesChanged, report.annotationsChanged);
  const sentences = [
    added && say("importing.reportAdded", { what: added }),
    changed && say("importing.reportChanged", { what: changed }),
    unchanged > 0 && sayCount("importing.reportUnchanged", unchanged),
    inTrash > 0 && sayCount("importing.reportInTrash", inTrash),
    keptOut > 0 && sayCount("importing.reportKeptOut", keptOut),
    removed && sayCount("importing.reportRemoved", removedCount, { what: removed }),
    fromFuture > 0 && sayCount("importing.reportFuture", fromFuture),
    leftOut > 0 && sayCount("importing.reportDamaged", leftOut),
  ];
  return sentencesOf(sentences) || say("importing.reportNone");
}
