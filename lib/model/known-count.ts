/**
 * How many highlights the notebook had when it was last seen: browsers have lost databases, and a
 * reader should not find that out by searching.
 */

/** Fewer are nothing to speak of: who begins may begin anew. */
const WORTH_SAYING = 5;

export interface KnownCount {
  highlights: number;
}

/** The count out of anything that was stored. */
export function knownCountFrom(stored: unknown): KnownCount {
  const { highlights } = (stored ?? {}) as Partial<KnownCount>;
  return { highlights: Number.isSafeInteger(highlights) ? Math.max(0, highlights ?? 0) : 0 };
}

/**
 * Whether so much is gone that nobody deleted it: what is deleted stays in the trash, and is
 * counted, too.
 */
export function isLoss(known: KnownCount, present: number): boolean {
  return known.highlights >= WORTH_SAYING && present < known.highlights / 2;
}
