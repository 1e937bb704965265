/** Work in steps, between which others have their turn: a generator that yields at each pause. */

/** All of it at once. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
