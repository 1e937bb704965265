/**
 * The full backup as JSON: the inverse of lib/import/backup.ts. One record per line, so that two
 * files can be compared.
 */
import { BACKUP_FORMAT, BACKUP_VERSION, type Records } from "../model/backup.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import type { Notebook } from "../model/notebook.ts";
import { escapeJson } from "./escape.ts";
import { dayOf } from "./file-name.ts";
import type { ExportFormat, ExportOptions } from "./format.ts";

/** UTF-16 units that one part of the file holds, at least, but for the last. */
const MIN_PART = 1 << 20;

export const backup: ExportFormat = {
  id: "backup",
  name: "Backup",
  purpose: "everything, to restore or to move to another browser",
  extension: "json",
  mime: "application/json",
  includesHistory: true,
  serialize(notebook, options) {
    return {
      name: `Pressmark backup ${dayOf(options.now, options.timeZone)}.json`,
      mime: "application/json",
      parts: backupParts(recordsIn(notebook), options),
    };
  },
};

function recordsIn({ entries }: Pick<Notebook, "entries">): Records {
  return {
    articles: entries.map((entry) => entry.article),
    annotations: entries.flatMap((entry) => entry.annotations),
    versions: entries.flatMap((entry) => entry.versions),
  };
}

/**
 * The file in parts, so that no string is much longer than a megabyte, however large the notebook.
 * The same records give the same bytes: keys are sorted, and records are in order of creation, then
 * of id.
 */
export function backupParts(
  records: Records,
  options: Pick<ExportOptions, "now" | "settings">,
): string[] {
  const parts: string[] = [];
  let part = "";
  const write = (text: string) => {
    part += text;
    if (part.length < MIN_PART) return;
    parts.push(part);
    part = "";
  };
  write(
    `{\n"format": "${BACKUP_FORMAT}",\n"version": ${BACKUP_VERSION},\n"created": ${JSON.stringify(options.now)}`,
  );
  const json = (value: unknown) => escapeJson(canonicalJson(value));
  if (options.settings !== undefined) write(`,\n"settings": ${json(options.settings)}`);
  for (const name of ["articles", "annotations", "versions"] as const) {
    write(`,\n"${name}": [`);
    for (const [i, record] of records[name].toSorted(byCreation).entries())
      write(`${i ? "," : ""}\n${json(record)}`);
    write(records[name].length ? "\n]" : "]");
  }
  write("\n}\n");
  if (part) parts.push(part);
  return parts;
}

interface Created {
  created: string;
  id: string;
}

function byCreation(a: Created, b: Created): number {
  return compareText(a.created, b.created) || compareText(a.id, b.id);
}

/** By UTF-16 units, the same in every locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
