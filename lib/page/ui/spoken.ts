/** What is read out, and said in messages, of highlights. */
import type { Annotation } from "../../model/annotation.ts";
import type { Settings } from "../../model/settings.ts";

/**
 * A highlight as the reader comes to it with the keyboard. Not its note: that is in its own frame,
 * out of the page's reach.
 */
export function highlightInWords(
  { body }: Annotation,
  { colors }: Pick<Settings, "colors">,
  place: { at: number; of: number },
): string {
  const { name, hue } = colors[body.color.value];
  const kind = name.toLowerCase() === hue ? name : `${name}, ${hue}`;
  const note = body.note.value === "" ? "" : ", has a note";
  return `Highlight ${place.at} of ${place.of}, ${kind}${note}.`;
}

/** What became of highlights that overlapped a new one. */
export function unitedInWords(replaced: number): string {
  return replaced === 1
    ? "Made one of this and the highlight that it overlapped."
    : `Made one of this and the ${replaced} highlights that it overlapped.`;
}

/** What a new highlight lies on. */
export function overlapInWords(count: number): string {
  const others = count === 1 ? "another highlight" : `${count} other highlights`;
  return `This overlaps ${others}. All are kept.`;
}
