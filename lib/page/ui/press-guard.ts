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
  const isReaders = (heard: MouseEvent) => {
    const event = handedOn.get(heard) ?? heard;
    if (!event.isTrusted) return false;
    if (isByKey(event)) return true;
    return !sight.isLost() && event.timeStamp - restedAt >= REST && !watcher.isCovered();
  };
  const check = (event: MouseEvent) => {
    if (!(event.target as Element).closest(ACTIONS) || isReaders(event)) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    const { isTrusted } = handedOn.get(event) ?? event;
    if (isTrusted && event.type === "click") watcher.onRefused();
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

/** Copies of clicks that a page stopped, with the clicks. No page ever gets hold of a copy. */
const handedOn = new WeakMap<Event, MouseEvent>();

/** The element of ours in the page, and what is in it. */
interface Part {
  host: HTMLElement;
  shadow: ShadowRoot;
}

/**
 * Some pages stop every press in their document, on its way to our buttons. Heard on the window,
 * before that: the selection stays, and a click that did not come to our part is handed on to it,
 * as an event that does not leave it. The guard asks the same of it as of the click itself.
 */
export function bringPressesHome(
  win: Window,
  signal: AbortSignal,
  part: () => Part | undefined,
): void {
  const own = (event: MouseEvent) => {
    const { host, shadow } = part() ?? {};
    return event.isTrusted && event.target === host ? shadow : undefined;
  };
  const keepSelection = (event: MouseEvent) => {
    if (own(event)) event.preventDefault();
  };
  const onClick = (event: MouseEvent) => {
    const shadow = own(event);
    const { clientX, clientY } = event;
    const pressed = isByKey(event)
      ? shadow?.activeElement
      : shadow?.elementFromPoint(clientX, clientY);
    if (!shadow || !pressed) return;
    // Above the guard, which stops what it refuses: that came, and must not come again.
    let isHome = false;
    const arrive = () => {
      isHome = true;
    };
    shadow.addEventListener("click", arrive, { capture: true, once: true });
    // After every listener of the page.
    setTimeout(() => {
      shadow.removeEventListener("click", arrive, { capture: true });
      if (isHome || !pressed.isConnected) return;
      const copy = new Event("click", { bubbles: true, cancelable: true });
      handedOn.set(copy, event);
      pressed.dispatchEvent(copy);
    });
  };
  win.addEventListener("mousedown", keepSelection, { capture: true, signal });
  win.addEventListener("click", onClick, { capture: true, signal });
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
