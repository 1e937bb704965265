/**
 * The table that the Hypothesis client exports (hypothesis/client, `annotations-exporter.tsx`, and
 * its columns of today): for tools that read it; Hypothesis itself takes no tables in. RFC 4180,
 * times by the reader's own clock, to the minute.
 *
 * `Page` has the title, where Hypothesis has the number of a PDF's page. Behind its nine columns
 * stand four of ours. Quotes come without their surroundings, tags with a comma would be two, and
 * nothing tells two articles of one address apart.
 */

import Papa from "papaparse";
import { say } from "../i18n/say.ts";
import type { Timestamp } from "../model/annotation.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { dayOf, publishedDay } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import { authorsOf, type PlainEntry, plainArticle, plainHighlights, readable } from "./plain.ts";

const COLUMNS = [
  ...["Created at", "Author", "Page", "URL", "Group", "Type", "Quote/description", "Comment"],
  ...["Tags", "Colour", "Source", "Published", "Passage"],
];

export const hypothesisCsv = {
  id: "hypothesis-csv",
  name: "Hypothesis CSV",
  get purpose() {
    return say("exports.hypothesisCsv");
  },
  group: "annotations",
  extension: "csv",
  mime: "text/csv",
  includesHistory: false,
  serialize({ entries, colorNames }, { now, timeZone }) {
    const data = entries.flatMap((entry) => rowsOf(entry, colorNames, timeZone));
    const table = Papa.unparse({ fields: COLUMNS, data }, { newline: "\r\n" });
    return {
      name: `Pressmark for Hypothesis ${dayOf(now, timeZone)}.csv`,
      mime: "text/csv",
      parts: [table, "\r\n"],
    };
  },
} satisfies ExportFormat;

function rowsOf(entry: NotebookEntry, colorNames: ColorNames, timeZone?: string): string[][] {
  const { meta, address } = entry.article;
  const pageNote = plainArticle(entry.article);
  const source = [...authorsOf(meta), meta.siteName].filter(Boolean).join(", ");
  const cellsOf = (type: string, said: PlainEntry) => [
    ...[localMinute(said.created, timeZone), "reader", meta.title, address, "", type],
    ...[said.paragraphs.join("\n"), said.note, said.tags.join(","), said.color],
    ...[source, publishedDay(meta.published), said.paragraphs.length > 0 ? said.link : ""],
  ];
  const rows = plainHighlights(entry, colorNames).map((said) => cellsOf("Annotation", said));
  return [...(pageNote ? [cellsOf("Page note", pageNote)] : []), ...rows].map((cells) =>
    cells.map(readable),
  );
}

/** `2026-03-04 18:22`; "" if the moment cannot be read. */
function localMinute(moment: Timestamp, timeZone?: string): string {
  const day = dayOf(moment, timeZone);
  if (!day) return "";
  const time = new Intl.DateTimeFormat("en", {
    ...{ hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    ...(timeZone ? { timeZone } : {}),
  });
  return `${day} ${time.format(new Date(moment))}`;
}
