/**
 * The full backup, read back: the inverse of lib/export/backup.ts. A file is taken as a whole or
 * not at all, and a message for the reader says what is wrong with one that is not.
 */
import { say } from "../i18n/say.ts";
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup } from "../model/backup.ts";
import { dropPrototypeKeys, isSoundlyNested } from "../model/nesting.ts";
import { backupFromVersion1, rescuedFromVersion1, VERSION_1_NAMES } from "../model/upgrade.ts";
import { problemIn, wordsOf } from "../schema/problem.ts";
import { backupSchema } from "./backup-schema.ts";
import { foreignJson, foreignText, isImported, ownText } from "./foreign.ts";
import { findJsonError } from "./json-error.ts";
import { soundRecordsIn } from "./rescued.ts";

/**
 * `leftOut`: rows of a rescue file that are no records any more. `message`: for the reader.
 */
export type ParsedBackup =
  | { ok: true; backup: Backup; leftOut: number }
  | { ok: false; message: string };

function refused(message: string): ParsedBackup {
  return { ok: false, message };
}

/**
 * Reads a backup file's text, of this version or an older one. The message of a refused file says
 * what the file is or where it breaks, and what to do. Never throws.
 */
export function parseBackup(text: string): ParsedBackup {
  const json = text.replace(/^\ufeff/, "");
  if (json.trim() === "") return refused(say("imports.emptyFile"));
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return refused(messageForText(json));
  }
  return parseJsonValue(data);
}

/** For a file that is not JSON. */
function messageForText(text: string): string {
  const own = ownText(text);
  if (own) return say("imports.ownFile", { program: own });
  const program = foreignText(text);
  if (program) return messageForForeign(program);
  if (!/^\s*[[{]/.test(text)) return say("imports.notJson");
  const error = findJsonError(text);
  return error ? say("imports.brokenBackupAt", { ...error }) : say("imports.brokenBackup");
}

function messageForForeign(program: string): string {
  if (program === "ZIP") return say("imports.zipFile");
  return isImported(program)
    ? say("imports.foreignFile", { program })
    : say("imports.unknownFile", { program });
}

function parseJsonValue(data: unknown): ParsedBackup {
  const fields = typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
  if (fields.format !== BACKUP_FORMAT) {
    const program = foreignJson(data);
    if (program) return refused(messageForForeign(program));
    return refused(say("imports.notBackup", { format: BACKUP_FORMAT }));
  }
  if (typeof fields.version === "number" && fields.version > BACKUP_VERSION) {
    const { version } = fields;
    return refused(say("imports.newerBackup", { version, known: BACKUP_VERSION }));
  }
  if (!isSoundlyNested(data, dropPrototypeKeys)) return refused(say("imports.deepBackup"));
  if (fields.rescued === true) return validateRescued(rescuedFromVersion1(fields));
  if (fields.version !== 1) return validate(fields);
  return validate(backupFromVersion1(fields), asInVersion1);
}

function validateRescued(fields: Readonly<Record<string, unknown>>): ParsedBackup {
  const { records, leftOut } = soundRecordsIn(fields);
  const parsed = validate({ ...fields, ...records });
  return parsed.ok ? { ...parsed, leftOut } : parsed;
}

/** The place as it is called in a file of version 1. */
function asInVersion1(path: string): string {
  const oldNames = new Map(Object.entries(VERSION_1_NAMES).map(([old, name]) => [name, old]));
  return path.replace(/[a-zA-Z]+/g, (name) => oldNames.get(name) ?? name);
}

/** `nameOf`: what the reader's file calls a place. */
function validate(data: unknown, nameOf = (path: string) => path): ParsedBackup {
  const wrong = problemIn(backupSchema, data);
  if (wrong) {
    const { path, found } = wrong;
    const words = wordsOf(wrong);
    const problem = found ? say("imports.found", { problem: words, found }) : words;
    const place = path ? nameOf(path) : say("imports.wholeFile");
    return refused(say("imports.damagedBackup", { place, problem }));
  }
  // The schema checks every field of the model. Older backups have no tombstones.
  const backup = { tombstones: [], ...(data as Omit<Backup, "tombstones">) } as Backup;
  const fault = referenceFault(backup, nameOf);
  if (fault) return refused(say("imports.damagedBackup", fault));
  return { ok: true, backup, leftOut: 0 };
}

/**
 * The first id that occurs twice, or the first record of an article that the file does not contain;
 * null if all is well.
 */
function referenceFault(
  { articles, annotations, versions }: Backup,
  nameOf: (path: string) => string,
): { place: string; problem: string } | null {
  for (const [name, records] of Object.entries({ articles, annotations, versions })) {
    const indexById = new Map<string, number>();
    for (const [i, { id }] of records.entries()) {
      const earlier = indexById.get(id);
      if (earlier !== undefined) {
        const other = nameOf(`${name}[${earlier}].id`);
        return { place: nameOf(`${name}[${i}].id`), problem: say("imports.sameId", { other }) };
      }
      indexById.set(id, i);
    }
  }
  const articleIds = new Set(articles.map(({ id }) => id));
  for (const [name, records] of Object.entries({ annotations, versions })) {
    const i = records.findIndex((record) => !articleIds.has(record.articleId));
    const place = nameOf(`${name}[${i}].articleId`);
    if (i >= 0) return { place, problem: say("imports.noSuchArticle") };
  }
  return null;
}
