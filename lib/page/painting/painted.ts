/** What the painter is told of highlights. */
import type { Annotation } from "../../model/annotation.ts";
import type { Settings } from "../../model/settings.ts";
import type { Painted, Painter } from "./painter.ts";

interface AnchorStatus {
  id: string;
  ranges: readonly Range[];
}

/**
 * Where highlights stand; those without ranges are left out. One that was just found or made may lie around others, or
 * no longer: these are painted again, in their new layer.
 */
export function paintedOf(
  places: readonly AnchorStatus[],
  annotations: ReadonlyMap<string, Annotation>,
  { colors }: Settings,
  layers: ReadonlyMap<string, number>,
  painter: Painter,
): Painted[] {
  const now = new Set(places.map(({ id }) => id));
  const layerOf = (id: string) => layers.get(id) ?? 0;
  const moved = [...annotations.keys()].filter(
    (id) => !now.has(id) && painter.layerOf(id) !== layerOf(id),
  );
  return [...places, ...moved.map((id) => ({ id, ranges: painter.rangesOf(id) }))].flatMap(
    ({ id, ranges }) => {
      const { color, note } = annotations.get(id)!.body;
      const { hue } = colors[color.value];
      const noted = note.value !== "";
      return ranges.length > 0 ? { id, ranges: [...ranges], hue, noted, layer: layerOf(id) } : [];
    },
  );
}
