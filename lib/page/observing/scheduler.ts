/** Long work in slices: between two of them the browser may draw and answer clicks. */

/** Milliseconds of work after which the browser gets its turn. */
const SLICE = 6;
/** The same for what should be done at once if it can; with its last step it is no long task. */
const LONG_SLICE = 30;

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

/**
 * To the end, for what the reader asked for: on nearly all pages at once, so that nothing changes
 * meanwhile; a page that takes longer is read in long slices.
 */
export async function inLongSlices<T>(work: Generator<void, T>): Promise<T> {
  for (let began = performance.now(); ; ) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - began < LONG_SLICE) continue;
    await yieldToMain();
    began = performance.now();
  }
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

/**
 * The same steps, made with a clock (milliseconds since 1970) that stands still between two of
 * them: what is given a time to work in does not lose it while others work.
 */
export function* onOwnTime<T>(
  make: (now: () => number) => Generator<void, T>,
  clock: () => number = Date.now,
): Generator<void, T> {
  let resting = 0;
  const steps = make(() => clock() - resting);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    const from = clock();
    yield;
    resting += clock() - from;
  }
}
