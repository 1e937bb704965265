/** The time that an extraction may take. */

/** Thrown where work is cut off; caught by `extractArticle`, never seen outside. */
export class OutOfTime extends Error {}

export interface Budget {
  /** True when the time is used up. */
  spent(): boolean;
  /** Throws OutOfTime when the time is used up. Looks at the clock only every 64th time: cheap enough for loops. */
  check(): void;
}

/** A budget of `ms` milliseconds from now on, by the clock given. */
export function createBudget(ms: number, now: () => number): Budget {
  const end = now() + ms;
  let calls = 0;
  const spent = () => now() >= end;
  const check = () => {
    calls += 1;
    if (calls % 64 === 0 && spent()) throw new OutOfTime();
  };
  return { spent, check };
}
