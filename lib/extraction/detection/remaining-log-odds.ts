/** How far the steps of detection that are left can move its score. */

/**
 * The least and the most that step i and all later ones add to the log-odds: sums of
 * `sign-weights.ts`, written out because every page would have to sum them anew. The test computes
 * them, and says what must stand here.
 */
export const REMAINING_LOG_ODDS: readonly (readonly [least: number, most: number])[] = [
  [-13.82, 23.07],
  [-6.98, 12.51],
  [-6.09, 9.46],
  [-2.59, 6.89],
  [-2.59, 5.16],
  [-0.35, 3],
  [-0.08, 1.81],
];
