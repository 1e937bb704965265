/**
 * Which presses on our parts are the reader's: not what a script made, and not a press that was
 * meant for something else, because our part was covered or had only just come under the pointer.
 */

/**
 * Milliseconds for which a part must be seen before a press on it counts: the longest double click
 * of the systems' defaults. The second click of one that opened a card must not delete something in
 * it.
 */
export const REST = 500;

export interface PressGuard {
  /** From now on presses must wait: the part was only just shown, or only just uncovered. */
  rest(): void;
  stop(): void;
}

export interface PressWatcher {
  /** Whether something is known to stand above the part now. */
  isCovered(): boolean;
  onRefused(): void;
}

/** Buttons and choices; a press into a field changes nothing. */
const ACTIONS = "button, a, [role=option]";

/**
 * Stops presses before they reach what is in `root`, unless they are the reader's. Keys are not
 * presses: who presses one sees where the focus is.
 */
export function guardPresses(root: HTMLElement, watcher: PressWatcher): PressGuard {
  const stop = new AbortController();
  let restedAt = Number.NEGATIVE_INFINITY;
  const rest = () => {
    restedAt = performance.now();
  };
  const sight = watchSight(root, rest);
  const isReaders = (event: MouseEvent) => {
    if (!event.isTrusted) return false;
    if (isByKey(event)) return true;
    return !sight.isLost() && event.timeStamp - restedAt >= REST && !watcher.isCovered();
  };
  const check = (event: MouseEvent) => {
    if (!(event.target as Element).closest(ACTIONS) || isReaders(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.isTrusted && event.type === "click") watcher.onRefused();
  };
  for (const type of ["click", "pointerdown"] as const) {
    root.addEventListener(type, check, { capture: true, signal: stop.signal });
  }
  return {
    rest,
    stop: () => {
      stop.abort();
      sight.stop();
    },
  };
}

/** A click without a pointer: Enter or Space on a button. */
function isByKey(event: MouseEvent): boolean {
  return event.type === "click" && event.detail === 0;
}

/**
 * Whether the browser says that something covers, fades or bends the element. Chromium does; for
 * Firefox it is never lost (IntersectionObserver v2 is not there).
 */
function watchSight(element: Element, onRegained: () => void) {
  let isLost = false;
  if (typeof IntersectionObserver === "undefined") return { isLost: () => false, stop: () => {} };
  const onSight = (entries: IntersectionObserverEntry[]) => {
    const { isVisible } = entries.at(-1) as { isVisible?: boolean };
    const wasLost = isLost;
    isLost = isVisible === false;
    if (wasLost && !isLost) onRegained();
  };
  // 100 ms is the least delay that Chromium takes.
  const options = { trackVisibility: true, delay: 100, threshold: [0, 1] };
  const observer = new IntersectionObserver(onSight, options);
  observer.observe(element);
  return { isLost: () => isLost, stop: () => observer.disconnect() };
}
