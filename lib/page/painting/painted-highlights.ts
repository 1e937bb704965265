/** From anchored annotations to what the painter paints. */
import type { Annotation } from "../../model/annotation.ts";
import type { Settings } from "../../model/settings.ts";
import type { PaintedHighlight, Painter } from "./painter.ts";

/** Where a highlight is on the page; no ranges if it was not found. */
export interface HighlightRanges {
  id: string;
  ranges: readonly Range[];
}

/** What the highlights look like now. */
export interface Appearance {
  annotations: ReadonlyMap<string, Annotation>;
  colors: Settings["colors"];
  /** In how many others each lies. */
  layers: ReadonlyMap<string, number>;
}

/**
 * What is to be painted when these highlights were found or changed; those without ranges are left
 * out. Others that are painted in a layer that is no longer theirs, since one of these lies in them
 * or around them, are added.
 */
export function highlightsToPaint(
  highlights: readonly HighlightRanges[],
  { annotations, colors, layers }: Appearance,
  painter: Painter,
): PaintedHighlight[] {
  const layerOf = (id: string) => layers.get(id) ?? 0;
  const given = new Set(highlights.map(({ id }) => id));
  const inOldLayer = [...annotations.keys()].filter(
    (id) => !given.has(id) && painter.layerOf(id) !== layerOf(id),
  );
  const all = [...highlights, ...inOldLayer.map((id) => ({ id, ranges: painter.rangesOf(id) }))];
  return all.flatMap(({ id, ranges }) => {
    const annotation = annotations.get(id);
    if (!annotation || ranges.length === 0) return [];
    const { color, note } = annotation.body;
    const { hue } = colors[color.value];
    return { id, ranges: [...ranges], hue, noted: note.value !== "", layer: layerOf(id) };
  });
}
