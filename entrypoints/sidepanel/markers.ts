/** Where highlights stand along an article, for the line of markers above their list. */

import { inPercent } from "../../components/percent.ts";
import { findPassage, textOfBlocks } from "../../lib/export/passage.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
import { type Annotation, quoteOf, selectorOf } from "../../lib/model/annotation.ts";
import type { Block } from "../../lib/model/article.ts";

export interface Marker {
  annotation: Annotation;
  /** 0 to 1: of the article's length. */
  at: number;
}

/**
 * A marker for each of these highlights, which stand in reading order. One whose words are not in
 * the article's text as it is, edited ones and captions, stands midway between its neighbours.
 */
export function markersOf(annotations: readonly Annotation[], blocks: readonly Block[]): Marker[] {
  const archived = textOfBlocks(blocks);
  const places = annotations.map(({ target }) => {
    const quote = selectorOf(target.selector, "TextQuoteSelector");
    const passage = quote ? findPassage(quote, archived) : null;
    return passage && passage.start / Math.max(1, archived.text.length);
  });
  let before = 0;
  return annotations.map((annotation, i) => {
    const after = places.slice(i).find((place) => place !== null) ?? 1;
    // Reading order is that of the page, which may set a box elsewhere than the text has it.
    const at = places[i] ?? (before + Math.max(before, after)) / 2;
    before = at;
    return { annotation, at };
  });
}

/**
 * Markers that are pressed as one, because apart they would be narrower than `least`, a share of
 * the line; in the order of the line.
 */
export function groupMarkers(markers: readonly Marker[], least: number): Marker[][] {
  const groups: Marker[][] = [];
  for (const marker of markers.toSorted((a, b) => a.at - b.at)) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last && first && marker.at - first.at < least) last.push(marker);
    else groups.push([marker]);
  }
  return groups;
}

const LONGEST_NAME = 60;

/** What a group is called: how far into the article it stands, and the beginning of its words. */
export function groupName(group: readonly Marker[]): string {
  const [first, last] = [group[0], group.at(-1)];
  if (!first || !last) return "";
  if (group.length > 1) {
    const ends = { first: inPercent(first.at), last: inPercent(last.at) };
    return sayCount("panel.markerGroup", group.length, ends);
  }
  const quote = quoteOf(first.annotation);
  const shown =
    quote.length > LONGEST_NAME ? `${quote.slice(0, LONGEST_NAME).toWellFormed()}…` : quote;
  return say("panel.marker", { share: inPercent(first.at), quote: shown });
}
