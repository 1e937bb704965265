/** Long work in slices: between two of them the browser may draw and answer clicks. */

/** Milliseconds of work after which the browser gets its turn. */
const SLICE = 6;

/**
 * What the work returned, unless it was stopped before; `ms` are the main thread's milliseconds
 * that it took.
 */
type WorkResult<T> =
  | { stopped: false; value: T; ms: number }
  | { stopped: true; value?: never; ms: number };

/** Runs a generator to its end; `onStep` gets what each step yields. */
export type Scheduler = <Step, T>(
  work: Generator<Step, T>,
  onStep?: (step: Step) => void,
) => Promise<WorkResult<T>>;

/** In slices, until the signal stops it. */
export function inSlices(signal: AbortSignal): Scheduler {
  return async (work, onStep) => {
    let ms = 0;
    let began = performance.now();
    for (let step = work.next(); ; step = work.next()) {
      if (!step.done) onStep?.(step.value);
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
export const atOnce: Scheduler = async (work, onStep) => {
  const began = performance.now();
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return { stopped: false, value: step.value, ms: performance.now() - began };
    onStep?.(step.value);
  }
};

/** `scheduler.yield` exists in Chrome 129 and Firefox 142. */
function yieldToMain(): Promise<void> {
  const { scheduler } = globalThis as { scheduler?: { yield?(): Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
