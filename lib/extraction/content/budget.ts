/** The time that an extraction may take. */

/** Thrown where work is cut off; caught by `extractArticle`, never seen outside. */
export class OutOfTime extends Error {}

export interface Budget {
  /** True when the time is used up. Looks at the clock each time. */
  isSpent(): boolean;
  /**
   * Throws OutOfTime when the time is used up. Looks at the clock only every 64th time: cheap
   * enough for loops.
   */
  check(): void;
}

/** Calls of `check` between two looks at the clock. */
const CALLS_PER_LOOK = 64;

/** A budget of `ms` milliseconds from now on; `now` is a clock in milliseconds. */
export function createBudget(ms: number, now: () => number): Budget {
  const end = now() + ms;
  let calls = 0;
  const isSpent = () => now() >= end;
  const check = () => {
    calls += 1;
    if (calls % CALLS_PER_LOOK === 0 && isSpent()) throw new OutOfTime();
  };
  return { isSpent, check };
}
