/**
 * Several highlights that overlap as one: its passage is the one that holds all of them, its notes
 * and tags are those of all. What it replaces goes to the trash and not away.
 */
import type { Annotation, Body } from "./annotation.ts";
import { MOST_TAGS } from "./limits.ts";
import { cleanTags } from "./tags.ts";

/** A stretch of the page's text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/**
 * The span that holds `made` and all that overlap it, also by way of others, and which those are;
 * spans that only touch do not overlap.
 */
export function unionOf<T extends Span>(
  made: Span,
  others: readonly T[],
): { span: Span; overlapped: T[] } {
  let span = { start: made.start, end: made.end };
  let overlapped: T[] = [];
  for (;;) {
    const within = others.filter(({ start, end }) => start < span.end && end > span.start);
    if (within.length === overlapped.length) return { span, overlapped };
    overlapped = within;
    span = {
      start: Math.min(span.start, ...within.map(({ start }) => start)),
      end: Math.max(span.end, ...within.map(({ end }) => end)),
    };
  }
}

/** The new annotation with the notes of the others before its own, each once, and with all tags. */
export function withBodiesOf(
  annotation: Annotation,
  others: readonly Pick<Annotation, "body">[],
): Annotation {
  const { body } = annotation;
  const bodies = [...others.map((other) => other.body), body];
  const note = { ...body.note, value: joinedNotes(bodies) };
  return withTags({ ...annotation, body: { ...body, note } }, tagsOf(bodies));
}

/** The new annotation with these tags before its own. */
export function withTags(annotation: Annotation, more: readonly string[]): Annotation {
  const { body } = annotation;
  const tags = cleanTags([...more, ...body.tags.value]).slice(0, MOST_TAGS);
  return { ...annotation, body: { ...body, tags: { ...body.tags, value: tags } } };
}

function tagsOf(bodies: readonly Body[]): string[] {
  return bodies.flatMap(({ tags }) => tags.value);
}

function joinedNotes(bodies: readonly Body[]): string {
  const notes = bodies.map(({ note }) => note.value.trim()).filter((note) => note !== "");
  return [...new Set(notes)].join("\n\n");
}
