/**
 * File names that Windows, macOS, Linux and Obsidian all take: what one of them refuses is left out
 * for all, so that a folder can be synced between them.
 */
import reservedCharacters, { windowsReservedNameRegex } from "filename-reserved-regex";
import type { Timestamp } from "../model/annotation.ts";
import { compareStrings } from "../model/compare.ts";
import type { NotebookEntry } from "../model/notebook.ts";
import { trimEndOf, trimOf } from "../text/trim.ts";

/**
 * Bytes of UTF-8. Linux allows 255; the rest is for an extension and for the sign that makes a name
 * unique.
 */
const MAX_NAME_BYTES = 235;
const UNTITLED = "Untitled";
/**
 * `< > : " / \ | ? *`, control characters, and a dot or blank at the end: refused by Windows or by
 * other systems.
 */
const SYSTEM_CHARACTERS = reservedCharacters();
/** Names of Windows devices, with any extension: `con`, `nul.txt`, `COM1`. */
const DEVICE_NAME = windowsReservedNameRegex();
/**
 * Obsidian refuses them in note names, since they would break links to the note (`|` is among the
 * system's).
 */
const OBSIDIAN_CHARACTERS = /[#^[\]]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const CONTROLS_AND_LINE_BREAKS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
/**
 * Soft hyphen, zero-width space, word joiner, byte order mark and direction marks: invisible, and
 * some make `gpj.exe` look like `exe.jpg`. The joiners U+200C and U+200D stay: Persian and emoji
 * are spelled with them.
 */
const INVISIBLE_CHARACTERS = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** The fields a template may name, as `{{field}}`, and what each stands for. */
export const NAME_FIELDS = {
  title: "the article's title",
  publication: "the newspaper or site",
  author: "the first author",
  section: "the section",
  date: "the day it was published, or else kept",
  year: "the year of that day",
  month: "its month, 01 to 12",
  kept: "the day it came into the notebook",
  site: "the host of its address",
  language: "its language, such as en",
} as const;

/**
 * A name without folder and extension that every system takes, in NFC, of at most 235 bytes of
 * UTF-8. Characters that one of them refuses are removed; a device's name gets `_` before it;
 * "Untitled" if nothing is left.
 */
export function safeFileName(raw: string): string {
  const allowed = raw
    .toWellFormed()
    .normalize("NFC") // first: a mark that belongs to a removed sign goes with it
    .replace(CONTROLS_AND_LINE_BREAKS, " ")
    .replace(INVISIBLE_CHARACTERS, "")
    .replace(SYSTEM_CHARACTERS, "")
    .replace(OBSIDIAN_CHARACTERS, "")
    .normalize("NFC") // and again: what was apart may now be one
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+/, ""); // a dot at the start hides the file on macOS and Linux
  const name = DEVICE_NAME.test(allowed) ? `_${allowed}` : allowed;
  return trimEndOf(cutToBytes(name, MAX_NAME_BYTES), /[\s.]/) || UNTITLED;
}

let graphemes: Intl.Segmenter | undefined;

/**
 * The start of `text` that fits `limit` bytes of UTF-8, cut between characters as a person sees
 * them.
 */
function cutToBytes(text: string, limit: number): string {
  const encoder = new TextEncoder();
  const head = text.slice(0, limit + 1); // a unit of UTF-16 takes a byte or more
  if (encoder.encode(head).length <= limit) return head;
  graphemes ??= new Intl.Segmenter(undefined, { granularity: "grapheme" });
  let bytes = 0;
  for (const { segment, index } of graphemes.segment(head)) {
    bytes += encoder.encode(segment).length;
    if (bytes <= limit) continue;
    return index > 0 ? head.slice(0, index) : cutToCodePoints(segment, limit);
  }
  return head;
}

/** For one character of hundreds of marks, which has no end within the limit. */
function cutToCodePoints(text: string, limit: number): string {
  const encoder = new TextEncoder();
  let cut = "";
  for (const point of text) {
    if (encoder.encode(cut + point).length > limit) break;
    cut += point;
  }
  return cut;
}

/**
 * The file's name for an article, by a template of the reader's (NAME_FIELDS). Days are of
 * `timeZone`, or else of the system's.
 */
export function fileNameOf(
  template: string,
  entry: Pick<NotebookEntry, "article">,
  timeZone?: string,
): string {
  return safeFileName(withoutLooseEnds(fillTemplate(template, fieldsOf(entry, timeZone))));
}

/**
 * The folder, parts joined by `/`, by the reader's template; "" for none. A value never opens a
 * folder of its own.
 */
export function folderOf(
  template: string,
  entry: Pick<NotebookEntry, "article">,
  timeZone?: string,
): string {
  const fields = fieldsOf(entry, timeZone);
  return template
    .split(/[/\\]+/)
    .map((part) => withoutLooseEnds(fillTemplate(part, fields)))
    .filter((part) => part.replace(/[\s.]+/g, "") !== "")
    .map(safeFileName)
    .join("/");
}

function fillTemplate(template: string, fields: Record<string, string>): string {
  return template.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) =>
    Object.hasOwn(fields, name) ? (fields[name] ?? "") : whole,
  );
}

/**
 * Takes away the separators that empty fields leave behind: `2026-03-04 -  - Title`, ` - Title`.
 */
function withoutLooseEnds(name: string): string {
  const joined = name.replace(/(\s[-–—·|]\s)(?:\s*[-–—·|]\s)+/g, "$1");
  return trimOf(joined, /[\s\-–—·|,]/).replace(/\s+/g, " ");
}

function fieldsOf(
  { article }: Pick<NotebookEntry, "article">,
  timeZone?: string,
): Record<keyof typeof NAME_FIELDS, string> {
  const { meta } = article;
  const kept = dayOf(article.created, timeZone);
  const date = publishedDay(meta.published) || kept;
  return {
    title: meta.title,
    publication: meta.siteName || siteOf(article.address),
    author: meta.authors[0] ?? "",
    section: meta.section,
    date,
    year: date.slice(0, 4),
    month: date.slice(5, 7),
    kept,
    site: siteOf(article.address),
    language: meta.language,
  };
}

/** The day as the article gives it, in its own zone; "" if it gives none. */
export function publishedDay(published: string): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(published)?.[0] ?? "";
}

/** The reader's day of a moment, `2026-03-04`; "" if the moment cannot be read. */
export function dayOf(moment: Timestamp, timeZone?: string): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return "";
  const parts = new Intl.DateTimeFormat("en", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    calendar: "gregory",
    ...(timeZone ? { timeZone } : {}),
  }).formatToParts(date);
  const digitsOf = (type: string) => parts.find((part) => part.type === type)?.value ?? "";
  return `${digitsOf("year").padStart(4, "0")}-${digitsOf("month")}-${digitsOf("day")}`;
}

/** The host without `www.`; "" if `url` cannot be parsed. */
function siteOf(url: string): string {
  return URL.parse(url)?.hostname.replace(/^www\./, "") ?? "";
}

/** A file to be, and whose it is. */
export interface NamedFile {
  path: string;
  /** Of its article. */
  id: string;
  created: Timestamp;
}

/**
 * The paths in their order, made different from each other and from those that are `reserved`. Of
 * several alike that of the article that was kept first stays as it is; behind the others stands
 * the end of the article's id, so that a path does not depend on the order, nor on what else is
 * there. Paths that differ only in case or in how accents are encoded count as the same, as on
 * Windows and macOS.
 */
export function uniquePaths(
  files: readonly NamedFile[],
  reserved: readonly string[] = [],
): string[] {
  const comparable = (path: string) => path.normalize("NFC").toLowerCase();
  const taken = new Set(reserved.map(comparable));
  const unique = new Map<NamedFile, string>();
  const oldestFirst = files.toSorted(
    (a, b) => compareStrings(a.created, b.created) || compareStrings(a.id, b.id),
  );
  for (const file of oldestFirst) {
    let path = file.path;
    for (let number = 1; taken.has(comparable(path)); number++) path = withSign(file, number);
    taken.add(comparable(path));
    unique.set(file, path);
  }
  return files.map((file) => unique.get(file) ?? file.path);
}

/** The path with the end of the id behind the name, as block ids have it. */
function withSign({ path, id }: NamedFile, number: number): string {
  const [, stem = path, extension = ""] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
  const sign = id.replace(/[^A-Za-z0-9]/g, "").slice(-8);
  const parts = [sign, number > 1 ? String(number) : ""].filter(Boolean);
  return parts.length > 0 ? `${stem} (${parts.join(" ")})${extension}` : path;
}
