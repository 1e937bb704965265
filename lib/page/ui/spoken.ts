/** What is read out, and said in messages, of highlights. */
import { say, sayCount } from "../../i18n/say.ts";
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
  const tint = say(`colors.${hue}`);
  const isSaidOnce = name.toLowerCase() === tint.toLowerCase();
  const color = isSaidOnce ? name : say("page.colorAndTint", { name, tint });
  const said = { ...place, color };
  return body.note.value === "" ? say("page.spoken", said) : say("page.spokenWithNote", said);
}

/** What became of highlights that overlapped a new one. */
export function unitedInWords(replaced: number): string {
  return sayCount("page.united", replaced);
}

/** What a new highlight lies on. */
export function overlapInWords(count: number): string {
  return sayCount("page.overlaps", count);
}
