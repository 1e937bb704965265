/** From anchored highlights to what the panel is told of them. */
import { type Anchored, anchorAll } from "../anchoring/anchor.ts";
import type { PageText } from "../anchoring/text.ts";
import type { Annotation } from "../model/annotation.ts";
import type { Standing } from "../platform/messages.ts";

/** Anchors in slices: after each, what was found is handed over and the browser may draw. Stops with the signal. */
export async function anchorInSlices(
  text: PageText,
  annotations: readonly Annotation[],
  signal: AbortSignal,
  found: (anchored: Anchored) => void,
): Promise<void> {
  const requests = annotations.map(({ id, target }) => ({
    id,
    selector: target.selector,
    ...(target.sighting ? { sighting: target.sighting.selector } : {}),
  }));
  for (const batch of anchorAll(text, requests, { now: () => performance.now() })) {
    for (const anchored of batch) found(anchored);
    await breathe();
    if (signal.aborted) return;
  }
}

/** Lets the browser draw and answer clicks. `scheduler.yield` exists in Chrome 129 and Firefox 142. */
function breathe(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?(): Promise<void> } }).scheduler;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** The visible state of one highlight. */
export function standingOf(anchored: Anchored): Standing {
  const { id, state, similarity, changes, rivals, ranges } = anchored;
  const hidden = ranges.length > 0 && ranges.every((range) => range.getClientRects().length === 0);
  return { id, state, similarity, changes, rivals, hidden };
}
