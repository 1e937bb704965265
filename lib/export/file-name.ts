/**
 * File names that every system takes: what Windows, macOS, Linux or Obsidian refuse is left out everywhere, so that a
 * folder can be synced between them.
 */
import type { Timestamp } from "../model/annotation.ts";
import type { NotebookEntry } from "../model/notebook.ts";

/** Linux counts bytes (255); room is left for an extension and for a number that makes a name unique. */
const LONGEST_NAME = 235;

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
 * A name without folder and extension. Control and direction characters, `# | ^ [ ] < > : " / \ ? *`, dots at the
 * ends, and names that Windows keeps for devices are gone; "Untitled" if nothing is left; at most 235 bytes of UTF-8.
 */
export function safeFileName(raw: string): string {
  const clean = raw
    .toWellFormed()
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is to go
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .replace(/[#|^[\]<>:"/\\?*]/g, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+/, "");
  const cut = cutToBytes(clean, LONGEST_NAME).replace(/[\s.]+$/, "");
  const isDevice = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i.test(cut);
  return (isDevice ? `_${cut}` : cut) || "Untitled";
}

function cutToBytes(text: string, limit: number): string {
  const { read } = new TextEncoder().encodeInto(text, new Uint8Array(limit));
  return text.slice(0, read); // encodeInto never stops inside a character
}

/** The file's name for an article, by the reader's template. Days are of `timeZone`, or else of the system's. */
export function fileNameOf(
  template: string,
  entry: Pick<NotebookEntry, "article">,
  timeZone?: string,
): string {
  return safeFileName(withoutLooseEnds(fillTemplate(template, fieldsOf(entry, timeZone))));
}

/** The folder, parts joined by `/`, by the reader's template; "" for none. A value never opens a folder of its own. */
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

/** An empty field leaves no dash behind: `2026-03-04  - Title`, ` - Title`. */
function withoutLooseEnds(name: string): string {
  return name
    .replace(/(\s[-–—·|]\s)(?:\s*[-–—·|]\s)+/g, "$1")
    .replace(/^[\s\-–—·|,]+|[\s\-–—·|,]+$/g, "")
    .replace(/\s+/g, " ");
}

function fieldsOf(
  { article: page }: Pick<NotebookEntry, "article">,
  timeZone?: string,
): Record<keyof typeof NAME_FIELDS, string> {
  const { meta } = page;
  const kept = dayOf(page.created, timeZone);
  const date = publishedDay(meta.published) || kept;
  return {
    title: meta.title,
    publication: meta.siteName || siteOf(page.url),
    author: meta.authors[0] ?? "",
    section: meta.section,
    date,
    year: date.slice(0, 4),
    month: date.slice(5, 7),
    kept,
    site: siteOf(page.url),
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
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
}

/** The host without `www.`; "" if the address is none. */
function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./, "") : "";
}

/**
 * The paths made different from each other: ` (2)`, ` (3)` … before the extension. Case and accents' spelling do not
 * tell two files apart on every system.
 */
export function uniquePaths(paths: readonly string[]): string[] {
  const taken = new Set<string>();
  const keyOf = (path: string) => path.normalize("NFC").toLowerCase();
  return paths.map((path) => {
    const [, stem = path, extension = ""] = /^(.*?)(\.[^./]*)?$/s.exec(path) ?? [];
    let unique = path;
    for (let n = 2; taken.has(keyOf(unique)); n++) unique = `${stem} (${n})${extension}`;
    taken.add(keyOf(unique));
    return unique;
  });
}
