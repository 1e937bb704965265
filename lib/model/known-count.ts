/**
 * How many highlights the notebook had when it was last seen: browsers have lost databases, and a
 * reader should not find that out by searching.
 */

/** Fewer are nothing to speak of: who begins may begin anew. */
const WORTH_SAYING = 5;

export interface KnownCount {
  /** Those in the trash, too. */
  highlights: number;
  /** Those that were deleted for ever, by then. */
  purged: number;
}

/** The count out of anything that was stored. */
export function knownCountFrom(stored: unknown): KnownCount {
  const { highlights, purged } = (stored ?? {}) as Partial<Record<keyof KnownCount, unknown>>;
  return { highlights: countFrom(highlights), purged: countFrom(purged) };
}

function countFrom(value: unknown): number {
  return Number.isSafeInteger(value) ? Math.max(0, Number(value)) : 0;
}

/**
 * Whether so much is gone that nobody deleted it: what is in the trash is counted, too, and what
 * was deleted for ever since then is not missed.
 */
export function isLoss(known: KnownCount, present: KnownCount): boolean {
  const expected = known.highlights - Math.max(0, present.purged - known.purged);
  return expected >= WORTH_SAYING && present.highlights < expected / 2;
}
