/** Text right before and after the article that may have been missed. */
import { mayBelong } from "../model/choices.ts";
import type { Witnesses } from "./features.ts";
import { foldOf } from "./text.ts";
import type { Piece } from "./walk.ts";

/** So many pieces before and after the text are looked at. */
const MARGIN = 12;
/** A line that names the author and is no longer than this is the author's line. */
const BY_LINE = 120;

/** `first` and `last` are the numbers of the article's own first and last piece. */
export function mayBeMissed(
  piece: Piece,
  number: number,
  { first, last, likely, witnesses }: { first: number; last: number; likely: number; witnesses: Witnesses },
): boolean {
  if (number < first - MARGIN || number > last + MARGIN || !mayBelong({ text: piece.text, likely })) return false;
  // The headline and the author's line are read as such, and a heading outside the text is that of something else.
  if (piece.type === "heading") return false;
  const folded = foldOf(piece.text);
  if (folded === witnesses.title) return false;
  return piece.text.length > BY_LINE || !witnesses.authors.some((author) => author && folded.includes(author));
}
