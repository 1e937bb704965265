/** Which highlights of the page the panel lists. Pure. */

import { type Annotation, type ColorKey, quoteOf } from "../../lib/model/annotation.ts";

export interface HighlightFilter {
  /** As typed; every word must occur in quote, note or tags. */
  query: string;
  /** Undefined: every colour. */
  color: ColorKey | undefined;
  /** "": every tag. `eu` has `eu/border` in it. */
  tag: string;
}

export const NO_FILTER: HighlightFilter = { query: "", color: undefined, tag: "" };

/** The filter with this colour alone, or with every colour if it was set already. */
export function toggleColor(filter: HighlightFilter, color: ColorKey): HighlightFilter {
  return { ...filter, color: filter.color === color ? undefined : color };
}

/**
 * Whether the highlight is listed. Case does not matter, and a word may be found inside another
 * one.
 */
export function matchesFilter(annotation: Annotation, filter: HighlightFilter): boolean {
  const { note, tags, color } = annotation.body;
  if (filter.color && color.value !== filter.color) return false;
  if (filter.tag && !tags.value.some((tag) => isWithin(tag, filter.tag))) return false;
  const text = [quoteOf(annotation), note.value, ...tags.value.map((tag) => `#${tag}`)]
    .join(" ")
    .toLowerCase();
  return filter.query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function isWithin(tag: string, wanted: string): boolean {
  const [own, other] = [tag.toLowerCase(), wanted.toLowerCase()];
  return own === other || own.startsWith(`${other}/`);
}

/** Each tag of these highlights, and each that has one of them in it, with how many it lists. */
export function tagCounts(annotations: readonly Annotation[]): [tag: string, count: number][] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const { body } of annotations) {
    const own = new Map(
      body.tags.value.flatMap(withParents).map((tag) => [tag.toLowerCase(), tag]),
    );
    for (const [key, tag] of own) {
      const known = counts.get(key) ?? { tag, count: 0 };
      counts.set(key, { ...known, count: known.count + 1 });
    }
  }
  return [...counts.values()]
    .map(({ tag, count }): [string, number] => [tag, count])
    .sort(([a], [b]) => a.localeCompare(b));
}

/** `eu/border/wall` has `eu/border` and `eu` above it. */
function withParents(tag: string): string[] {
  const parts = tag.split("/");
  return parts.map((_, i) => parts.slice(0, i + 1).join("/")).filter(Boolean);
}
