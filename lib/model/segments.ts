/** The words of a block, cut where a link, an emphasis or a highlight begins or ends. Pure. */

import type { Mark } from "./article.ts";

/** A stretch of a text in UTF-16 offsets, end exclusive, and whose it is. */
export interface Span {
  start: number;
  end: number;
  id: string;
}

/** Words that all marks and highlights treat alike. */
export interface Segment<S extends Span = Span> {
  text: string;
  /** Around it, the longest first. */
  marks: Mark[];
  /** Highlights that it lies in, the shortest last. */
  spans: S[];
}

/** The text in segments: joined they are the text again. Empty stretches are ignored. */
export function segmentsOf<S extends Span>(
  text: string,
  marks: readonly Mark[],
  spans: readonly S[] = [],
): Segment<S>[] {
  const inText = <T extends Omit<Span, "id">>(stretches: readonly T[]): T[] =>
    stretches
      .filter(({ start, end }) => start < end && start < text.length && end > 0)
      .toSorted((a, b) => b.end - b.start - (a.end - a.start));
  const [ownMarks, ownSpans] = [inText(marks), inText(spans)];
  const edges = new Set([0, text.length]);
  for (const { start, end } of [...ownMarks, ...ownSpans]) {
    edges.add(Math.max(0, start)).add(Math.min(end, text.length));
  }
  const cuts = [...edges].sort((a, b) => a - b);
  return cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0;
    const isAround = (stretch: Omit<Span, "id">) => stretch.start <= start && stretch.end >= end;
    return {
      text: text.slice(start, end),
      marks: ownMarks.filter(isAround),
      spans: ownSpans.filter(isAround),
    };
  });
}

/** The cells of a table's text, with where each begins in it: tabs part cells, line breaks rows. */
export function rowsOf(table: string): { text: string; start: number }[][] {
  let start = 0;
  return table.split("\n").map((row) =>
    row.split("\t").map((text) => {
      const cell = { text, start };
      start += text.length + 1;
      return cell;
    }),
  );
}

/** Marks or highlights of a whole text as they lie in the part of it that begins at `offset`. */
export function shifted<T extends Omit<Span, "id">>(stretches: readonly T[], offset: number): T[] {
  return stretches.map((stretch) => ({
    ...stretch,
    start: stretch.start - offset,
    end: stretch.end - offset,
  }));
}
