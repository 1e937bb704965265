/**
 * The full backup as JSON: the inverse of lib/import/backup.ts. One record per line, so that two
 * files can be compared.
 */
import { say } from "../i18n/say.ts";
import { BACKUP_FORMAT, BACKUP_VERSION, type Records } from "../model/backup.ts";
import { contentOf, linesOf, RECORD_LISTS } from "../model/backup-content.ts";
import { canonicalJson } from "../model/canonical-json.ts";
import type { Notebook } from "../model/notebook.ts";
import { escapeJson } from "./escape.ts";
import { dayOf } from "./file-name.ts";
import type { ExportFormat, ExportOptions } from "./format.ts";

/** UTF-16 units that one part of the file holds, at least, but for the last. */
const MIN_PART = 1 << 20;

export const backup = {
  id: "backup",
  get name() {
    return say("exports.backupName");
  },
  get purpose() {
    return say("exports.backup");
  },
  group: "backup",
  extension: "json",
  mime: "application/json",
  includesHistory: true,
  async serialize(notebook, options) {
    return {
      name: `Pressmark backup ${dayOf(options.now, options.timeZone)}.json`,
      mime: "application/json",
      parts: await backupParts(recordsIn(notebook), options),
    };
  },
} satisfies ExportFormat;

function recordsIn({ entries, tombstones = [] }: Omit<Notebook, "colorNames">): Records {
  return {
    articles: entries.map((entry) => entry.article),
    annotations: entries.flatMap((entry) => entry.annotations),
    versions: entries.flatMap((entry) => entry.versions),
    tombstones,
  };
}

/**
 * The file in parts, so that no string is much longer than a megabyte, however large the notebook.
 * The same records give the same bytes: keys are sorted, and records are in order of creation, then
 * of id. What the file says of its content stands at its end: what is cut off lacks it.
 */
export async function backupParts(
  records: Records,
  options: Pick<ExportOptions, "now" | "settings">,
): Promise<string[]> {
  const lines = linesOf(records);
  const content = await contentOf(lines, options.settings);
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
  if (options.settings !== undefined)
    write(`,\n"settings": ${escapeJson(canonicalJson(options.settings))}`);
  for (const name of RECORD_LISTS) {
    write(`,\n"${name}": [`);
    for (const [i, line] of lines[name].entries()) write(`${i ? "," : ""}\n${escapeJson(line)}`);
    write(lines[name].length ? "\n]" : "]");
  }
  write(`,\n"content": ${canonicalJson(content)}\n}\n`);
  if (part) parts.push(part);
  return parts;
}
