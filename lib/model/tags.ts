/** Tags: the reader's keywords. A slash nests them: `transport/ferries`. */

/**
 * `#tag` in running text: at a line's start, after a space or a bracket, but not in a Markdown
 * link; with a letter.
 */
const HASHTAG = /(?<=^|\s|(?<!\])\()#([\p{L}\p{N}\p{M}_/-]*[\p{L}][\p{L}\p{N}\p{M}_/-]*)/gu;

/**
 * UTF-16 units; a longer tag is cut, before the patterns of `cleanTag` run: on endless text they
 * would take long.
 */
const MAX_TAG_LENGTH = 100;

/**
 * A tag as it is stored: no `#`, no white space at the ends, inner white space as one hyphen; "" if
 * nothing is left.
 */
export function cleanTag(raw: string): string {
  return raw
    .normalize("NFC")
    .replace(/^[\s#]+/, "")
    .trim()
    .slice(0, MAX_TAG_LENGTH)
    .replace(/[\s,;]+/g, "-")
    .replace(/\/{2,}/g, "/")
    .replace(/^[-/#]+|[-/]+$/g, "");
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
  return cleanTags([...note.matchAll(HASHTAG)].map((match) => match[1] ?? ""));
}
