/** The full backup, read back: the inverse of lib/export/backup.ts. Nothing is taken in unless all of it is sound. */
import * as v from "valibot";
import { BACKUP_FORMAT, BACKUP_VERSION, type Backup } from "../model/backup.ts";
import { backupFromVersion1 } from "../model/upgrade.ts";
import { backupSchema } from "./backup-schema.ts";
import { foreignJson, foreignText, ownText } from "./foreign.ts";
import { findJsonError } from "./json-error.ts";

export type ParsedBackup = { ok: true; backup: Backup } | { ok: false; message: string };

const refused = (message: string): ParsedBackup => ({ ok: false, message });

/**
 * Reads a backup file's text. The message is for the reader: what the file is or where it breaks, and what to do. Never
 * throws.
 */
export function parseBackup(text: string): ParsedBackup {
  const json = text.replace(/^\ufeff/, "");
  if (json.trim() === "") return refused("This file is empty. Nothing was imported.");
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return refused(notJson(json));
  }
  return parseData(data);
}

function notJson(text: string): string {
  const own = ownText(text);
  if (own)
    return `This is a ${own} file, made for reading elsewhere. Only a Pressmark backup (.json) can be imported.`;
  const other = foreignText(text);
  if (other) return looksLike(other);
  if (!/^\s*[[{]/.test(text))
    return "This is not a Pressmark backup: it is not a JSON file. Nothing was imported.";
  const error = findJsonError(text);
  const place = error ? ` at line ${error.line}, column ${error.column}: ${error.problem}` : "";
  return `This is not a sound Pressmark backup: the file breaks off or was changed${place}. Nothing was imported.`;
}

function looksLike(name: string): string {
  if (name === "ZIP")
    return "This is a ZIP file. Unpack it first; a Pressmark backup is the .json file. Nothing was imported.";
  return `This looks like ${/^[AEIO]/.test(name) ? "an" : "a"} ${name} export; Pressmark cannot read that yet. Nothing was imported.`;
}

function parseData(data: unknown): ParsedBackup {
  const fields = typeof data === "object" && data !== null ? (data as Record<string, unknown>) : {};
  if (fields.format !== BACKUP_FORMAT) {
    const other = foreignJson(data);
    if (other) return refused(looksLike(other));
    return refused(
      `This is not a Pressmark backup: the field "format" should say "${BACKUP_FORMAT}". Nothing was imported.`,
    );
  }
  if (typeof fields.version === "number" && fields.version > BACKUP_VERSION) {
    return refused(
      `This backup was made by a newer version of Pressmark (backup version ${fields.version}, this one reads ${BACKUP_VERSION}): update Pressmark, then import it again. Nothing was imported.`,
    );
  }
  try {
    dropPrototypeKeys(data);
    return checked(fields.version === 1 ? backupFromVersion1(fields) : data);
  } catch (error) {
    if (error instanceof RangeError)
      return refused("This backup is nested too deeply to be sound. Nothing was imported.");
    throw error;
  }
}

function checked(data: unknown): ParsedBackup {
  const result = v.safeParse(backupSchema, data, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    return refused(
      `This backup is damaged: ${pathOf(issue)}: ${problemOf(issue)}. Nothing was imported.`,
    );
  }
  const backup = result.output as unknown as Backup;
  const loose = looseEnd(backup);
  return loose
    ? refused(`This backup is damaged: ${loose}. Nothing was imported.`)
    : { ok: true, backup };
}

/** `annotations[3].target.selector`. */
function pathOf(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => key);
  const path = keys
    .map((key) => (typeof key === "number" ? `[${key}]` : `.${String(key)}`))
    .join("");
  return path.replace(/^\./, "") || "the file";
}

function problemOf(issue: v.BaseIssue<unknown>): string {
  if (issue.received === "undefined") return "is missing";
  const value =
    typeof issue.input === "string" || typeof issue.input === "number"
      ? JSON.stringify(issue.input)
      : "";
  const shown = value.length > 60 ? `${value.slice(0, 60)}…` : value;
  return `${issue.message}${shown ? `, but is ${shown}` : `, but is ${issue.received.slice(0, 60)}`}`;
}

/** Ids that occur twice, and records of articles that the file does not hold; "" if there are none. */
function looseEnd({ articles, annotations, versions }: Backup): string {
  for (const [name, records] of Object.entries({ articles, annotations, versions })) {
    const seen = new Map<string, number>();
    for (const [i, { id }] of records.entries()) {
      if (seen.has(id)) return `${name}[${i}].id: is the same as ${name}[${seen.get(id)}].id`;
      seen.set(id, i);
    }
  }
  const known = new Set(articles.map(({ id }) => id));
  for (const [name, records] of Object.entries({ annotations, versions })) {
    const i = records.findIndex((record) => !known.has(record.articleId));
    if (i >= 0) return `${name}[${i}].articleId: no article of the file has this id`;
  }
  return "";
}

const PROTOTYPE_KEYS = ["__proto__", "constructor", "prototype"];

/** Own fields of these names have no place in a notebook and are a trap for whoever copies them. */
function dropPrototypeKeys(value: unknown): void {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) {
    for (const key of PROTOTYPE_KEYS)
      if (Object.hasOwn(value, key)) delete (value as Record<string, unknown>)[key];
  }
  for (const inner of Object.values(value)) dropPrototypeKeys(inner);
}
