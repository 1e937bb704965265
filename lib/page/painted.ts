/** What the painter is told of a highlight. */
import type { Annotation } from "../model/annotation.ts";
import type { Settings } from "../model/settings.ts";
import type { Painted } from "./painter.ts";

/** Where highlights stand; those without ranges are left out. */
export function paintedOf(
  places: readonly { id: string; ranges: readonly Range[] }[],
  annotations: ReadonlyMap<string, Annotation>,
  { colors }: Settings,
): Painted[] {
  return places.flatMap(({ id, ranges }) => {
    const { color, note } = annotations.get(id)!.body;
    const { hue } = colors[color.value];
    return ranges.length > 0 ? { id, ranges: [...ranges], hue, noted: note.value !== "" } : [];
  });
}
