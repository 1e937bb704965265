/** The highlights of the printed copy: which words of which part, and the numbers of the notes. */

import type { Annotation } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import type { PartPlace, Places } from "./copy-highlights.ts";
import { NO_SPANS, type PrintedSpan, type SpansOf } from "./Words.tsx";

/** The notes in reading order, from 1: of highlights that have a note or tags. */
export function numbersOf(annotations: readonly Annotation[]): ReadonlyMap<string, number> {
  const noted = annotations.filter(
    ({ body }) => body.note.value !== "" || body.tags.value.length > 0,
  );
  return new Map(noted.map(({ id }, i) => [id, i + 1]));
}

interface Layout {
  parts: readonly PartPlace[];
  numbers: ReadonlyMap<string, number>;
  colors: Settings["colors"];
}

/** For every part the highlights in it; the number of a note stands where its highlight ends. */
export function printedSpans(
  annotations: readonly Annotation[],
  places: Places,
  { parts, numbers, colors }: Layout,
): SpansOf {
  const byPart = new Map<string, PrintedSpan[]>();
  for (const { id, body } of annotations) {
    const span = places.get(id)?.span;
    if (!span) continue;
    for (const { part, start, end } of parts) {
      if (span.start >= end || span.end <= start) continue;
      const spans = byPart.get(part) ?? [];
      byPart.set(part, spans);
      spans.push({
        id,
        start: Math.max(0, span.start - start),
        end: Math.min(end, span.end) - start,
        hue: colors[body.color.value].hue,
        number: span.end <= end ? numbers.get(id) : undefined,
      });
    }
  }
  return byPart.size === 0 ? NO_SPANS : (part) => byPart.get(part) ?? [];
}
