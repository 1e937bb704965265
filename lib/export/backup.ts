/** The full backup as JSON: the inverse of lib/import/backup.ts. A line a record, so that two files can be compared. */
import { BACKUP_FORMAT, BACKUP_VERSION, type Records } from "../model/backup.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import type { Notebook } from "../model/notebook.ts";
import { dayOf } from "./file-name.ts";
import type { ExportOptions, Format } from "./format.ts";

/** About so many UTF-16 units stand in one part of the file. */
const PART = 1 << 20;

export const backup: Format = {
  id: "backup",
  name: "Backup",
  purpose: "everything, to restore or to move to another browser",
  extension: "json",
  mime: "application/json",
  isWhole: true,
  serialize(notebook, options) {
    return {
      name: `Pressmark backup ${dayOf(options.now, options.timeZone)}.json`,
      mime: "application/json",
      parts: backupParts(recordsOf(notebook), options),
    };
  },
};

/** The notebook's records, out of their entries. */
export function recordsOf({ entries }: Pick<Notebook, "entries">): Records {
  return {
    articles: entries.map((entry) => entry.article),
    annotations: entries.flatMap((entry) => entry.annotations),
    versions: entries.flatMap((entry) => entry.versions),
  };
}

/**
 * The file in pieces: no string holds more than about a megabyte, however large the notebook. The same records give the
 * same bytes: keys are sorted, records stand by time and id.
 */
export function backupParts(
  records: Records,
  options: Pick<ExportOptions, "now" | "settings">,
): string[] {
  const parts: string[] = [];
  let lines = "";
  const write = (text: string) => {
    lines += text;
    if (lines.length >= PART) parts.push(lines);
    if (lines.length >= PART) lines = "";
  };
  write(
    `{\n"format": "${BACKUP_FORMAT}",\n"version": ${BACKUP_VERSION},\n"created": ${JSON.stringify(options.now)}`,
  );
  if (options.settings !== undefined) write(`,\n"settings": ${canonicalJson(options.settings)}`);
  for (const name of ["articles", "annotations", "versions"] as const) {
    write(`,\n"${name}": [`);
    records[name].toSorted(byTime).forEach((record, i) => {
      write(`${i ? "," : ""}\n${canonicalJson(record)}`);
    });
    write(records[name].length ? "\n]" : "]");
  }
  write("\n}\n");
  if (lines) parts.push(lines);
  return parts;
}

function byTime(a: { created: string; id: string }, b: { created: string; id: string }): number {
  const [x, y] = a.created === b.created ? [a.id, b.id] : [a.created, b.created];
  return x < y ? -1 : x > y ? 1 : 0;
}
