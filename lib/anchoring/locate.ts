/** Finds passages in a text: strings and offsets only. */
import { foldedAt } from "./fold.ts";
import { foldedOf, type TextIndex } from "./text-index.ts";
import type { Wanted } from "./wanted.ts";

export type AnchorState = "exact" | "moved" | "edited" | "not-found";

/** Words that changed: `was` in the quote, `is` on the page; either may be empty. */
export interface Change {
  was: string;
  is: string;
}

/** Where a passage was found. Spans are folded offsets, ascending, end exclusive; more than one if a box was put between. */
export interface Located {
  state: AnchorState;
  spans: { from: number; to: number }[];
  similarity: number;
  changes: Change[];
  rivals: number;
}

export const LOST: Located = { state: "not-found", spans: [], similarity: 0, changes: [], rivals: 0 };

function tail(a: string, atA: number, b: string): number {
  let n = 0;
  while (n < b.length && n < atA && a.charCodeAt(atA - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++;
  return n;
}

function head(a: string, atA: number, b: string): number {
  let n = 0;
  while (n < b.length && atA + n < a.length && a.charCodeAt(atA + n) === b.charCodeAt(n)) n++;
  return n;
}

/** Finds the quote unchanged, by its place first, then anywhere. */
export function locateExact(index: TextIndex, wanted: Wanted): Located {
  const folded = foldedOf(index);
  const page = folded.text;
  const quote = wanted.quote.text;
  if (quote === "") return LOST;
  const found = (from: number, rivals: number, state: AnchorState): Located => ({
    state,
    spans: [{ from, to: from + quote.length }],
    similarity: 1,
    changes: [],
    rivals,
  });
  const contextAt = (from: number) =>
    Math.min(32, tail(page, from, wanted.prefix)) + Math.min(32, head(page, from + quote.length, wanted.suffix));
  const full = Math.min(32, wanted.prefix.length) + Math.min(32, wanted.suffix.length);
  for (const position of wanted.positions) {
    const from = foldedAt(folded, position);
    if (page.startsWith(quote, from) && contextAt(from) >= full) return found(from, 0, "exact");
  }
  let best = -1;
  let bestContext = -1;
  let rivals = 0;
  for (let from = page.indexOf(quote), n = 0; from >= 0 && n < 20_000; from = page.indexOf(quote, from + 1), n++) {
    const context = contextAt(from);
    if (context === bestContext) rivals++;
    else if (context > bestContext) {
      best = from;
      bestContext = context;
      rivals = 0;
    }
  }
  if (best < 0) return LOST;
  const enough = quote.length >= 30 || bestContext >= Math.min(full, 20);
  return enough ? found(best, rivals, bestContext * 2 >= full ? "exact" : "moved") : LOST;
}
