/** Finds passages in a text: strings and offsets only. First those that stand unchanged, then, with more work, the others. */

import { foldedAt } from "../../text/fold.ts";
import { placesOf } from "../text-index/ngrams.ts";
import {
  foldedOf,
  foldSteps,
  gramIndexSteps,
  gramsOf,
  type TextIndex,
  tokenIndexSteps,
} from "../text-index/text-index.ts";
import { type AnchorQuery, isBare } from "./anchor-query.ts";
import { approximate, compared } from "./approximate.ts";

export type AnchorState = "exact" | "moved" | "edited" | "not-found";

/** Words that changed: `was` in the quote, `is` on the page; either may be empty. */
export interface Change {
  was: string;
  is: string;
}

/** Where a passage was found. Spans are folded offsets, ascending, end exclusive; more than one if a box was put between. */
export interface Match {
  state: AnchorState;
  spans: { from: number; to: number }[];
  similarity: number;
  changes: Change[];
  alternatives: number;
}

export const NO_MATCH: Match = {
  state: "not-found",
  spans: [],
  similarity: 0,
  changes: [],
  alternatives: 0,
};

export interface Answer {
  wanted: AnchorQuery;
  located: Match;
}

/** Folded units of context that, on both sides, make a place certain. */
const CERTAIN = 24;
/** A quote of this many folded units that stands once on the page needs no context. */
const LONG = 28;

/** What a shorter one needs that stands once: twice its folded units and those of its context. */
const ENOUGH = 50;
/** The same, for a quote that came without context. */
const ENOUGH_ALONE = 16;

/** Answers every request once, the certain ones first; a step without answers is a pause. */
export function* matchAll(
  index: TextIndex,
  list: Iterable<AnchorQuery>,
): Generator<Answer[], void> {
  for (const _ of foldSteps(index)) yield [];
  const open: AnchorQuery[] = [];
  for (const wanted of list) {
    const located = byPosition(index, wanted) ?? asSighted(index, wanted, byPosition);
    if (located) yield [{ wanted, located }];
    else {
      open.push(wanted);
      yield [];
    }
  }
  if (open.length === 0) return;
  for (const _ of gramIndexSteps(index)) yield [];
  const rest: AnchorQuery[] = [];
  for (const wanted of open) {
    const located = byWords(index, wanted) ?? asSighted(index, wanted, byWords);
    if (located) yield [{ wanted, located }];
    else {
      rest.push(wanted);
      yield [];
    }
  }
  if (rest.length === 0) return;
  for (const _ of tokenIndexSteps(index)) yield [];
  for (const wanted of rest) {
    const located = approximate(index, wanted);
    const lost = located.state === "not-found";
    yield [{ wanted, located: (lost ? asSighted(index, wanted, approximate) : null) ?? located }];
  }
}

type Search = (index: TextIndex, wanted: AnchorQuery) => Match | null;

/** Looks for the words that were last seen in its place; what is told of it is still compared with the original. */
function asSighted(index: TextIndex, wanted: AnchorQuery, search: Search): Match | null {
  const found = wanted.sighted ? search(index, wanted.sighted) : null;
  return found && found.state !== "not-found" ? compared(index, wanted, found) : null;
}

function unchanged(wanted: AnchorQuery, from: number, state: AnchorState): Match {
  const to = from + wanted.quote.length;
  return { state, spans: [{ from, to }], similarity: 1, changes: [], alternatives: 0 };
}

/** Length of the context before `from` that is as it was, in folded units, at most `most`. */
export function leftOf(page: string, wanted: AnchorQuery, from: number, most: number): number {
  const query = wanted.folded.text;
  let n = 0;
  while (
    n < most &&
    n < wanted.from &&
    n < from &&
    page.charCodeAt(from - 1 - n) === query.charCodeAt(wanted.from - 1 - n)
  ) {
    n++;
  }
  return n;
}

/** Length of the context behind `to` that is as it was, in folded units, at most `most`. */
export function rightOf(page: string, wanted: AnchorQuery, to: number, most: number): number {
  const query = wanted.folded.text;
  let n = 0;
  while (
    n < most &&
    to + n < page.length &&
    wanted.to + n < query.length &&
    page.charCodeAt(to + n) === query.charCodeAt(wanted.to + n)
  ) {
    n++;
  }
  return n;
}

/** The words and their surroundings stand where they stood. */
function byPosition(index: TextIndex, wanted: AnchorQuery): Match | null {
  const { quote } = wanted;
  if (quote === "") return NO_MATCH;
  const folded = foldedOf(index);
  for (const position of wanted.positions) {
    const from = foldedAt(folded, position);
    if (folded.text.startsWith(quote, from) && isCertain(index, wanted, from)) {
      return unchanged(wanted, from, "exact");
    }
  }
  return null;
}

function isCertain(index: TextIndex, wanted: AnchorQuery, from: number): boolean {
  const page = foldedOf(index).text;
  const to = from + wanted.quote.length;
  const left = Math.min(CERTAIN, wanted.from);
  const right = Math.min(CERTAIN, wanted.folded.text.length - wanted.to);
  const enough = left + right > 8 || wanted.length === index.text.length; // on a very short page there is no more
  return (
    enough &&
    leftOf(page, wanted, from, left) === left &&
    rightOf(page, wanted, to, right) === right
  );
}

/** The words stand with their surroundings in one place only, or they are many and stand in one place only. */
function byWords(index: TextIndex, wanted: AnchorQuery): Match | null {
  const { codes, text } = foldedOf(index);
  const query = wanted.folded;
  const grams = gramsOf(index);
  const left = Math.max(0, wanted.from - CERTAIN);
  const right = Math.min(query.codes.length, wanted.to + CERTAIN);
  if (right - left >= wanted.quote.length + 8) {
    const places = placesOf(grams, codes, query.codes, left, right, 20);
    if (places?.length === 1) return unchanged(wanted, places[0]! + wanted.from - left, "exact");
  }
  const places = placesOf(grams, codes, query.codes, wanted.from, wanted.to, 3);
  if (places?.length !== 1) return null;
  const from = places[0]!;
  const before = leftOf(text, wanted, from, CERTAIN);
  const behind = rightOf(text, wanted, from + wanted.quote.length, CERTAIN);
  const enough = isBare(wanted) ? ENOUGH_ALONE : ENOUGH;
  if (wanted.quote.length < LONG && wanted.quote.length * 2 + Math.max(before, behind) < enough)
    return null;
  return unchanged(wanted, from, before + behind >= 12 || isBare(wanted) ? "exact" : "moved");
}
