/** Files of other programs, recognised so that the reader is told what they are. */

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const has = (value: unknown, ...keys: string[]): value is Fields =>
  isFields(value) && keys.every((key) => Object.hasOwn(value, key));
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);

/** By shape, the most telling first. Sources: the exporters of each program. */
const JSON_SHAPES: [name: string, test: (data: unknown) => boolean][] = [
  [
    "Hypothesis",
    (data) =>
      has(data, "annotations", "export_date") ||
      has(first(field(data, "annotations")), "uri", "target"),
  ],
  [
    "Hypothesis",
    (data) =>
      has(field(data, "rows") ?? data, "uri", "target", "user") ||
      has(first(field(data, "rows")), "uri", "target"),
  ],
  ["Web Annotation (JSON-LD)", (data) => has(data, "@context") || has(first(data), "@context")],
  [
    "Obsidian Web Clipper",
    (data) => isClipper(first(data)) || (isFields(data) && isClipper(Object.values(data)[0])),
  ],
  ["Omnivore", (data) => has(first(data), "slug", "readingProgress")],
  [
    "Pocket",
    (data) => has(first(data), "url", "highlights") || has(first(data), "url", "time_added"),
  ],
  ["Karakeep", (data) => has(data, "bookmarks")],
  ["Linkwarden", (data) => has(data, "collections")],
  ["Memex", (data) => has(data, "formatName", "data")],
  [
    "wallabag",
    (data) =>
      has(first(data), "annotations", "is_archived") || has(first(data), "is_starred", "tags"),
  ],
  [
    "Zotero (CSL JSON)",
    (data) => has(first(data), "type", "title", "URL") || has(first(data), "citationKey"),
  ],
];

const TEXT_SHAPES: [name: string, test: RegExp][] = [
  ["ZIP", /^PK\p{Cc}{2}/u],
  ["Hypothesis", /^"?Created at"?,"?Author"?,"?SavedArticle"?,/i],
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

const OWN_SHAPES: [name: string, test: RegExp][] = [
  ["Pressmark CSV", /^"?Title"?,"?Highlight"?,"?Note"?,"?Tags"?,"?Colour"?/],
  ["Pressmark Markdown", /^---\n[\s\S]*?\npressmark_id: [\s\S]*?\n---/],
];

function field(data: unknown, key: string): unknown {
  return has(data, key) ? data[key] : undefined;
}

function isClipper(page: unknown): boolean {
  return has(page, "highlights") && (has(first(page.highlights), "text") || has(page, "data"));
}

/** The program whose JSON this seems to be, or null. */
export function foreignJson(data: unknown): string | null {
  return JSON_SHAPES.find(([, test]) => test(data))?.[0] ?? null;
}

/** The program whose file this seems to be, where the text is no JSON, or null. */
export function foreignText(text: string): string | null {
  const head = text.slice(0, 20_000).trimStart();
  return TEXT_SHAPES.find(([, test]) => test.test(head))?.[0] ?? null;
}

/** A format of ours that is made for reading elsewhere, or null. */
export function ownText(text: string): string | null {
  const head = text.slice(0, 20_000).trimStart();
  return OWN_SHAPES.find(([, test]) => test.test(head))?.[0] ?? null;
}
