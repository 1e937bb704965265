/** Long work in slices: between two of them the browser may draw and answer clicks. */

/** Milliseconds of work after which the browser gets its turn. */
const SLICE = 6;

/** What was made, unless it was stopped before, and the main thread's milliseconds that it took. */
export type Worked<T> =
  | { stopped: false; value: T; ms: number }
  | { stopped: true; value?: never; ms: number };

/** A way to drive work to its end; every step's value is handed over. */
export type Scheduler = <S, T>(
  steps: Generator<S, T>,
  each?: (step: S) => void,
) => Promise<Worked<T>>;

/** In slices, until the signal stops it. */
export function inSlices(signal: AbortSignal): Scheduler {
  return async (steps, each) => {
    let ms = 0;
    let began = performance.now();
    for (let step = steps.next(); ; step = steps.next()) {
      if (!step.done) each?.(step.value);
      const slice = performance.now() - began;
      if (step.done) return { stopped: false, value: step.value, ms: ms + slice };
      if (slice < SLICE) continue;
      ms += slice;
      await yieldToMain();
      if (signal.aborted) return { stopped: true, ms };
      began = performance.now();
    }
  };
}

/** All of it before the browser draws again: for work that is known to be short. */
export const atOnce: Scheduler = async (steps, each) => {
  const began = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return { stopped: false, value: step.value, ms: performance.now() - began };
    each?.(step.value);
  }
};

/** `scheduler.yield` exists in Chrome 129 and Firefox 142. */
function yieldToMain(): Promise<void> {
  const scheduler = (globalThis as { scheduler?: { yield?(): Promise<void> } }).scheduler;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
