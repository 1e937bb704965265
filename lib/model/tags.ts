/** Tags: words the reader gives. `a/b` nests. */

/** `#tag` in running text: after a start, a space or a bracket that opens no Markdown link; at least one letter. */
const HASHTAG = /(?<=^|\s|(?<!\])\()#([\p{L}\p{N}\p{M}_/-]*[\p{L}][\p{L}\p{N}\p{M}_/-]*)/gu;

/** UTF-16 units; a longer word is cut. Also keeps the patterns below from taking long over made-up ones. */
const LONGEST = 100;

/** A tag as it is stored: no `#`, no white space at the ends, inner white space as one hyphen; "" if nothing is left. */
export function cleanTag(raw: string): string {
  return raw
    .normalize("NFC")
    .replace(/^[\s#]+/, "")
    .trim()
    .slice(0, LONGEST)
    .replace(/[\s,;]+/g, "-")
    .replace(/\/{2,}/g, "/")
    .replace(/^[-/#]+|[-/]+$/g, "");
}

/** Cleaned, empty ones gone, the first of those that differ only in case kept. */
export function cleanTags(raw: readonly string[]): string[] {
  const seen = new Map<string, string>();
  for (const tag of raw.map(cleanTag)) {
    const key = tag.toLowerCase();
    if (tag && !seen.has(key)) seen.set(key, tag);
  }
  return [...seen.values()];
}

/** Those of `tags` that are not among the others, case folded. */
export function without(tags: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others.map((tag) => tag.toLowerCase()));
  return tags.filter((tag) => !known.has(tag.toLowerCase()));
}

/** The change from `before` to `next`, made to `now`; all of `next` where it is not known what was before. */
export function rebaseTags(
  now: readonly string[],
  next: readonly string[],
  before: readonly string[] = now,
): string[] {
  return cleanTags([...without(now, without(before, next)), ...without(next, before)]);
}

/** The tags that a note's text names with `#`. Markdown headings (`# Title`) and addresses (`…/#part`) are none. */
export function tagsInText(note: string): string[] {
  return cleanTags([...note.matchAll(HASHTAG)].map((match) => match[1] ?? ""));
}
