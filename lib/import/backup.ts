/**
 * The full backup, read back: the inverse of lib/export/backup.ts. A file is taken as a whole or
 * not at all, and a message for the reader says what is wrong with one that is not.
 */
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup } from "../model/backup.ts";
import { isSoundlyNested } from "../model/nesting.ts";
import { backupFromVersion1, rescuedFromVersion1, VERSION_1_NAMES } from "../model/upgrade.ts";
import { problemIn } from "../schema/problem.ts";
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
  if (json.trim() === "") return refused("This file is empty. Nothing was imported.");
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
  if (own)
    return `This is a ${own} file, made for reading elsewhere. Only a Pressmark backup (.json) can be imported.`;
  const program = foreignText(text);
  if (program) return messageForForeign(program);
  if (!/^\s*[[{]/.test(text))
    return "This is not a Pressmark backup: it is not a JSON file. Nothing was imported.";
  const error = findJsonError(text);
  const place = error ? ` at line ${error.line}, column ${error.column}: ${error.problem}` : "";
  return `This is not a sound Pressmark backup: the file breaks off or was changed${place}. Nothing was imported.`;
}

function messageForForeign(program: string): string {
  if (program === "ZIP")
    return "This is a ZIP file, and a Pressmark backup is a .json file. An export of another tool can be imported in the library. Nothing was imported.";
  const article = /^[AEIO]/.test(program) ? "an" : "a";
  const advice = isImported(program)
    ? "It is no backup, but the library can import it"
    : "Pressmark cannot read that";
  return `This looks like ${article} ${program} export. ${advice}. Nothing was imported.`;
}

function parseJsonValue(data: unknown): ParsedBackup {
  const fields = typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
  if (fields.format !== BACKUP_FORMAT) {
    const program = foreignJson(data);
    if (program) return refused(messageForForeign(program));
    return refused(
      `This is not a Pressmark backup: the field "format" should say "${BACKUP_FORMAT}". Nothing was imported.`,
    );
  }
  if (typeof fields.version === "number" && fields.version > BACKUP_VERSION) {
    return refused(
      `This backup was made by a newer version of Pressmark (backup version ${fields.version}, this one reads ${BACKUP_VERSION}): update Pressmark, then import it again. Nothing was imported.`,
    );
  }
  if (!isSoundlyNested(data, dropPrototypeKeys))
    return refused(
      "This backup is damaged: it is nested too deeply. Nothing was imported, and nothing here has changed.",
    );
  if (fields.rescued === true) return validateRescued(rescuedFromVersion1(fields));
  const isOld = fields.version === 1;
  const parsed = validate(isOld ? backupFromVersion1(fields) : fields);
  return parsed.ok || !isOld ? parsed : refused(inWordsOfVersion1(parsed.message));
}

function validateRescued(fields: Readonly<Record<string, unknown>>): ParsedBackup {
  const { records, leftOut } = soundRecordsIn(fields);
  const parsed = validate({ ...fields, ...records });
  return parsed.ok ? { ...parsed, leftOut } : parsed;
}

/** A message about a file of version 1 names the fields as they stand in the file. */
function inWordsOfVersion1(message: string): string {
  const oldNames = new Map(Object.entries(VERSION_1_NAMES).map(([old, name]) => [name, old]));
  return message.replace(/(?<=[ .])[a-zA-Z]{3,20}(?=[:.[])/g, (name) => oldNames.get(name) ?? name);
}

function validate(data: unknown): ParsedBackup {
  const wrong = problemIn(backupSchema, data);
  if (wrong) {
    const { path, words, found } = wrong;
    const what = found ? `${words}, but is ${found}` : words;
    return refused(`This backup is damaged: ${path || "the file"}: ${what}. Nothing was imported.`);
  }
  // The schema checks every field of the model. Older backups have no tombstones.
  const backup = { tombstones: [], ...(data as Omit<Backup, "tombstones">) } as Backup;
  const problem = referenceProblem(backup);
  if (problem) return refused(`This backup is damaged: ${problem}. Nothing was imported.`);
  return { ok: true, backup, leftOut: 0 };
}

/**
 * The first id that occurs twice, or the first record of an article that the file does not contain;
 * "" if all is well.
 */
function referenceProblem({ articles, annotations, versions }: Backup): string {
  for (const [name, records] of Object.entries({ articles, annotations, versions })) {
    const indexById = new Map<string, number>();
    for (const [i, { id }] of records.entries()) {
      const earlier = indexById.get(id);
      if (earlier !== undefined) return `${name}[${i}].id: is the same as ${name}[${earlier}].id`;
      indexById.set(id, i);
    }
  }
  const articleIds = new Set(articles.map(({ id }) => id));
  for (const [name, records] of Object.entries({ annotations, versions })) {
    const i = records.findIndex((record) => !articleIds.has(record.articleId));
    if (i >= 0) return `${name}[${i}].articleId: no article of the file has this id`;
  }
  return "";
}

const PROTOTYPE_KEYS = ["__proto__", "constructor", "prototype"];

/**
 * Deletes own fields of these names: no notebook has them, and code that copies them could change a
 * prototype.
 */
function dropPrototypeKeys(object: object): void {
  if (Array.isArray(object)) return;
  for (const key of PROTOTYPE_KEYS)
    if (Object.hasOwn(object, key)) delete (object as Record<string, unknown>)[key];
}
