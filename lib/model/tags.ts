/** Tags: the reader's keywords. A slash nests them: `transport/ferries`. */

/**
 * `#tag` in running text: at a line's start, after a space or a bracket, but not in a Markdown
 * link.
 */
const HASHTAG = /(?<=^|\s|(?<!\])\()#([\p{L}\p{N}\p{M}_/-]+)/gu;
/** `#1` is no tag. */
const LETTER = /\p{L}/u;

/** UTF-16 units; a longer tag is cut. */
const MAX_TAG_LENGTH = 100;
/** UTF-16 units that are looked at, with what is cleaned away. */
const MAX_RAW_LENGTH = 1000;

/**
 * A tag as it is stored: no `#`, no white space at the ends, inner white space as one hyphen; "" if
 * nothing is left.
 */
export function cleanTag(raw: string): string {
  const tag = raw
    .slice(0, MAX_RAW_LENGTH) // signs without end over one letter take long to normalize
    .normalize("NFC")
    .replace(/^[\s#]+/, "")
    .trim()
    .slice(0, MAX_TAG_LENGTH)
    .replace(/[\s,;]+/g, "-")
    .replace(/\/{2,}/g, "/")
    .replace(/^[-/#]+/, "");
  let end = tag.length;
  while (/[-/]/.test(tag.charAt(end - 1))) end--;
  return tag.slice(0, end);
}

/** The tags as they are stored, without empty ones; of tags that differ only in case the first. */
export function cleanTags(raw: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of raw.map(cleanTag)) {
    const key = tag.toLowerCase();
    if (tag && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()];
}

/** `tags` without those in `removed`; case does not matter. */
export function withoutTags(tags: readonly string[], removed: readonly string[]): string[] {
  const keys = new Set(removed.map((tag) => tag.toLowerCase()));
  return tags.filter((tag) => !keys.has(tag.toLowerCase()));
}

/**
 * A three-way merge: what the reader did between `before` and `edited` (tags added, tags removed)
 * is done to `current`, which may have changed meanwhile. Without `before` the reader started from
 * `current`, and the result is `edited`.
 */
export function mergeTagEdit(
  current: readonly string[],
  edited: readonly string[],
  before: readonly string[] = current,
): string[] {
  const removed = withoutTags(before, edited);
  const added = withoutTags(edited, before);
  return cleanTags([...withoutTags(current, removed), ...added]);
}

/**
 * The tags that a note names with `#`. Markdown headings (`# Title`) and addresses (`…/#part`) name
 * none.
 */
export function tagsInText(note: string): string[] {
  const names = [...note.matchAll(HASHTAG)].map(([, name = ""]) => name);
  return cleanTags(names.filter((name) => LETTER.test(name)));
}

/** Whether a tag is this one or lies below it: `eu/border` is within `EU`. */
export function isWithinTag(tag: string, ancestor: string): boolean {
  const [inner, outer] = [tag.toLowerCase(), ancestor.toLowerCase()];
  return inner === outer || inner.startsWith(`${outer}/`);
}

/**
 * The tags with one renamed, and those below it with it; where there is the new one already, they
 * become one. `to` empty: they are removed. The same list if nothing is renamed.
 */
export function renameTagIn(tags: readonly string[], from: string, to: string): readonly string[] {
  if (!tags.some((tag) => isWithinTag(tag, from))) return tags;
  const depth = from.split("/").length;
  const renamed = tags.map((tag) => {
    if (!isWithinTag(tag, from)) return tag;
    return to === "" ? "" : [to, ...tag.split("/").slice(depth)].join("/");
  });
  return cleanTags(renamed);
}
