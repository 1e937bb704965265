/** Which highlights of the page the panel lists. Pure. */

import { type Annotation, type ColorKey, quoteOf } from "../../lib/model/annotation.ts";

export interface HighlightFilter {
  /** As typed; every word must occur in quote, note or tags. */
  query: string;
  /** Undefined: every colour. */
  color: ColorKey | undefined;
}

export const NO_FILTER: HighlightFilter = { query: "", color: undefined };

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
  const text = [quoteOf(annotation), note.value, ...tags.value.map((tag) => `#${tag}`)]
    .join(" ")
    .toLowerCase();
  return filter.query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
