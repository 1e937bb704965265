/**
 * Recognises files of other programs, so that the reader is told what they are instead of "not a
 * backup".
 */

type Fields = Record<string, unknown>;

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function hasFields(value: unknown, ...keys: string[]): value is Fields {
  return isFields(value) && keys.every((key) => Object.hasOwn(value, key));
}

function field(value: unknown, key: string): unknown {
  return hasFields(value, key) ? value[key] : undefined;
}

function firstOf(value: unknown): unknown {
  return Array.isArray(value) ? value[0] : undefined;
}

/**
 * The most specific shape first, because several test a list's first item only. Sources: the
 * exporters' own code.
 */
const JSON_SHAPES: [name: string, test: (data: unknown) => boolean][] = [
  ["Hypothesis", isHypothesis],
  [
    "Web Annotation (JSON-LD)",
    (data) => hasFields(data, "@context") || hasFields(firstOf(data), "@context"),
  ],
  [
    "Obsidian Web Clipper",
    (data) =>
      isClipperPage(firstOf(data)) || (isFields(data) && isClipperPage(Object.values(data)[0])),
  ],
  ["Omnivore", (data) => hasFields(firstOf(data), "slug", "readingProgress")],
  [
    "Pocket",
    (data) =>
      hasFields(firstOf(data), "url", "highlights") ||
      hasFields(firstOf(data), "url", "time_added"),
  ],
  ["Karakeep", (data) => hasFields(data, "bookmarks")],
  ["Linkwarden", (data) => hasFields(data, "collections")],
  ["Memex", (data) => hasFields(data, "formatName", "data")],
  [
    "wallabag",
    (data) =>
      hasFields(firstOf(data), "annotations", "is_archived") ||
      hasFields(firstOf(data), "is_starred", "tags"),
  ],
  [
    "Zotero (CSL JSON)",
    (data) =>
      hasFields(firstOf(data), "type", "title", "URL") || hasFields(firstOf(data), "citationKey"),
  ],
];

/** An export of the client or of the API, which lists annotations as `rows`. */
function isHypothesis(data: unknown): boolean {
  const rows = field(data, "rows");
  return (
    hasFields(data, "annotations", "export_date") ||
    hasFields(firstOf(field(data, "annotations")), "uri", "target") ||
    hasFields(rows ?? data, "uri", "target", "user") ||
    hasFields(firstOf(rows), "uri", "target")
  );
}

function isClipperPage(page: unknown): boolean {
  if (!hasFields(page, "highlights")) return false;
  return hasFields(firstOf(page.highlights), "text") || hasFields(page, "data");
}

/** By the beginning of the file: a signature, or the column headings of a table. */
const TEXT_SHAPES: [name: string, test: RegExp][] = [
  ["ZIP", /^PK\p{Cc}{2}/u],
  ["Hypothesis", /^"?Created at"?,"?Author"?,"?Page"?,/i],
  ["Readwise", /^"?Highlight"?,"?(Book )?Title"?,/i],
  ["Readwise Reader", /^"?Title"?,"?URL"?,"?ID"?,"?Document tags"?/i],
  ["Raindrop", /^"?id"?,"?title"?,"?note"?,"?excerpt"?,/i],
  ["Instapaper", /^"?URL"?,"?Title"?,"?Selection"?/i],
  ["Diigo", /^"?title"?,"?url"?,"?tags"?,"?description"?/i],
  ["Pocket", /^"?title"?,"?url"?,"?time_added"?/i],
  ["Matter", /^"?Title"?,"?Author"?,"?Publisher"?,/i],
  ["bookmarks", /^<!DOCTYPE NETSCAPE-Bookmark-file/i],
  ["Kindle clippings", /^==========\r?$/m],
  ["RIS", /^TY {2}- /],
  ["BibTeX", /^@\w+\s*\{/],
];

const OWN_CSV = /^"?Title"?,"?Highlight"?,"?Note"?,"?Tags"?,"?Colour"?/;

/** UTF-16 units of a file that are looked at. */
const HEAD_LENGTH = 20_000;

/** Of the programs below those whose files can be imported (formats.ts). */
const IMPORTED = new Set([
  ...["Hypothesis", "Web Annotation (JSON-LD)", "Obsidian Web Clipper", "Omnivore", "Pocket"],
  ...["Memex", "Readwise", "Raindrop", "Instapaper", "Diigo", "Kindle clippings"],
]);

/** Whether files of this program can be imported. */
export function isImported(program: string): boolean {
  return IMPORTED.has(program);
}

/** The program whose JSON this seems to be, or null. */
export function foreignJson(data: unknown): string | null {
  return JSON_SHAPES.find(([, test]) => test(data))?.[0] ?? null;
}

/** The program whose file this seems to be, where the text is not JSON, or null. */
export function foreignText(text: string): string | null {
  return nameOfShape(TEXT_SHAPES, text);
}

/** The format of ours that this is, one made for reading elsewhere and not for import, or null. */
export function ownText(text: string): string | null {
  const head = headOf(text);
  if (OWN_CSV.test(head)) return "Pressmark CSV";
  return isOwnMarkdown(head) ? "Pressmark Markdown" : null;
}

/** Whether our id stands in the properties. */
function isOwnMarkdown(head: string): boolean {
  const end = head.startsWith("---\n") ? head.indexOf("\n---", 3) : -1;
  return end >= 0 && head.slice(0, end).includes("\npressmark_id: ");
}

function nameOfShape(shapes: [name: string, test: RegExp][], text: string): string | null {
  const head = headOf(text);
  return shapes.find(([, test]) => test.test(head))?.[0] ?? null;
}

function headOf(text: string): string {
  return text.slice(0, HEAD_LENGTH).trimStart();
}
