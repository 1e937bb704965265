/** Which highlight is the next one, or the one before. */

/** Pixels below the top of the window from which a highlight counts as further down. */
const TOP_EDGE = 4;

/**
 * Goes on from the highlight that is open, or else from the top of the window, around the ends.
 * `ids` are in document order; undefined if there are none.
 */
export function neighbourOf(
  ids: readonly string[],
  which: "next" | "previous",
  from: { openId: string | null; topOf(id: string): number },
): string | undefined {
  return ids.at(indexOf(ids, which, from) % Math.max(1, ids.length));
}

/** May be -1, which is the last one, or the length, which is the first. */
function indexOf(
  ids: readonly string[],
  which: "next" | "previous",
  { openId, topOf }: { openId: string | null; topOf(id: string): number },
): number {
  const open = openId === null ? -1 : ids.indexOf(openId);
  if (open >= 0) return which === "next" ? open + 1 : open - 1;
  const below = ids.findIndex((id) => topOf(id) > TOP_EDGE);
  if (which === "previous") return Math.max(below, 0) - 1;
  return below < 0 ? ids.length : below;
}
