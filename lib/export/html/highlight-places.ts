/** Where highlights stand in the parts of an article's text, in the offsets of each part. */
import { type Annotation, type Selector, selectorOf } from "../../model/annotation.ts";
import type { Span } from "../../model/segments.ts";
import { type ArchivedText, findPassage, textOfBlocks } from "../passage.ts";

/** A piece of the text that is set by itself: a paragraph, the title. */
export interface TextPart {
  id: string;
  text: string;
}

export interface PlacedSpan extends Span {
  /** The highlight ends in this part: here stands its number. */
  isLast: boolean;
}

export interface Places {
  /** The highlights of a part, by its id. */
  spansIn(part: string): readonly PlacedSpan[];
  /** Those that stand somewhere, in the order of the text. */
  placed: readonly Annotation[];
  /** Those whose words the text does not have. */
  missing: readonly Annotation[];
}

/** Finds the highlights in the parts, which follow each other in this order. */
export function placesOf(parts: readonly TextPart[], annotations: readonly Annotation[]): Places {
  const text = textOfBlocks(parts.map((part) => ({ type: "paragraph", ...part })));
  const found = annotations
    .map((annotation) => ({ annotation, passage: passageOf(annotation, text) }))
    .toSorted((a, b) => (a.passage?.start ?? 0) - (b.passage?.start ?? 0));
  const spans = new Map<string, PlacedSpan[]>();
  for (const { annotation, passage } of found) {
    if (!passage) continue;
    for (const piece of piecesOf(parts, text, passage)) {
      const known = spans.get(piece.part) ?? [];
      spans.set(piece.part, known);
      known.push({ ...piece.span, id: annotation.id });
    }
  }
  return {
    spansIn: (part) => spans.get(part) ?? [],
    placed: found.filter(({ passage }) => passage).map(({ annotation }) => annotation),
    missing: found.filter(({ passage }) => !passage).map(({ annotation }) => annotation),
  };
}

type Stretch = Pick<Span, "start" | "end">;

/** By the words as they were marked or, where the text changed since, as they stand now. */
function passageOf({ target }: Annotation, text: ArchivedText): Stretch | null {
  const placeOf = (selectors: readonly Selector[] | undefined) => {
    const quote = selectorOf(selectors ?? [], "TextQuoteSelector");
    return quote ? findPassage(quote, text) : null;
  };
  return placeOf(target.selector) ?? placeOf(target.reanchoring?.selector);
}

interface Piece {
  part: string;
  span: Omit<PlacedSpan, "id">;
}

/** The pieces of a passage in the parts that have words. */
function piecesOf(parts: readonly TextPart[], whole: ArchivedText, passage: Stretch): Piece[] {
  const wordy = parts.filter(({ text }) => text.trim() !== "");
  const starts = [0, ...whole.blockBreaks.map((at) => at + 1)];
  const ends = [...whole.blockBreaks, whole.text.length];
  return wordy.flatMap(({ id, text }, i) => {
    const [from, to] = [starts[i] ?? 0, ends[i] ?? 0];
    if (passage.start >= to || passage.end <= from) return [];
    const start = rawOffset(text, Math.max(0, passage.start - from));
    const end = rawOffset(text, Math.min(to, passage.end) - from - 1) + 1;
    return [{ part: id, span: { start, end, isLast: passage.end <= to } }];
  });
}

/** Where a unit of the text with its white space collapsed stands in the text itself. */
function rawOffset(text: string, collapsed: number): number {
  let at = text.search(/\S/);
  for (let passed = 0; passed < collapsed; passed++) {
    at++;
    if (!isSpace(text[at - 1])) continue;
    while (isSpace(text[at])) at++;
  }
  return at;
}

function isSpace(unit: string | undefined): boolean {
  return unit !== undefined && /\s/.test(unit);
}
