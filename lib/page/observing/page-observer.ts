/** Notices that the page's text changed. What a page can make us do is bounded, however restless it is. */
import { pauseAfter } from "../../anchoring/reanchor.ts";

/** The name of the element that holds our parts (overlay.tsx). */
const OVERLAY = "pressmark-overlay";

/** Milliseconds after the first change until it is looked at: a page that is being written is not read at every word. */
const QUIET = 400;
/** Milliseconds after which `quiet` waits no more. */
const LONGEST = 2000;

/** What is done about a change. */
export interface Watch {
  /** Said once for all changes until the next look: what is known of the text is old. */
  changed(): void;
  /** Is something broken that the reader sees? Then it is not waited for. */
  hasLostHighlight(): boolean;
  /** Is a look done in less than a frame, as far as is known? */
  isQuick(): boolean;
  /** Looks at the page. `atOnce`: before the browser draws. Resolves with the main thread's milliseconds. */
  look(atOnce: boolean): Promise<number>;
}

/**
 * Calls `look` after text came, went or was replaced, never in a hidden tab, and with pauses of twenty times what the
 * last look took. Between the first change and the look nothing is listened to, so that a page that changes a hundred
 * thousand times a second costs what one change costs. Stops with the signal.
 */
export function watchText(doc: Document, signal: AbortSignal, watch: Watch): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let free = 0;
  let state: "listening" | "due" | "looking" | "due again" = "listening";
  const listen = () =>
    observer.observe(doc, { childList: true, characterData: true, subtree: true });

  const look = async (atOnce: boolean) => {
    state = "looking";
    listen(); // what changes while it is read is heard
    try {
      free = performance.now() + pauseAfter(await watch.look(atOnce));
    } finally {
      const isAgain = (state as string) === "due again";
      state = isAgain ? "due" : "listening";
      if (isAgain) plan(watch.hasLostHighlight());
    }
  };
  const plan = (hasLostHighlight: boolean) => {
    if (doc.hidden || signal.aborted) return; // planned when the tab is shown again
    clearTimeout(timer);
    const now = performance.now();
    if (hasLostHighlight && now >= free && watch.isQuick()) return void look(true);
    timer = setTimeout(
      () => !doc.hidden && void look(false),
      Math.max(hasLostHighlight ? 0 : QUIET, free - now),
    );
  };
  const heard = () => {
    observer.disconnect();
    watch.changed();
    if (state === "looking") state = "due again";
    if (state !== "listening") return;
    state = "due";
    plan(watch.hasLostHighlight());
  };
  const observer = new MutationObserver(
    (records) => records.some((record) => isText(doc, record)) && heard(),
  );
  const shown = () => !doc.hidden && state === "due" && plan(true);
  const options = { signal, capture: true };
  doc.addEventListener("toggle", heard, options); // a section was folded out or in
  doc.addEventListener("visibilitychange", shown, options);
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  listen();
}

/** The whole document is observed, since pages replace their body; its head and our own overlay are no text. */
function isText(doc: Document, { target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (doc.head?.contains(target)) return false;
  if (target !== doc.documentElement) return true;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length === 0 || nodes.some((node) => node.nodeName.toLowerCase() !== OVERLAY);
}

/** Resolves when the page's nodes have been still for a while, or after `LONGEST` at the latest. */
export function quiet(doc: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(still);
      clearTimeout(latest);
      resolve();
    };
    let still = setTimeout(done, QUIET);
    const latest = setTimeout(done, LONGEST);
    const observer = new MutationObserver(() => {
      clearTimeout(still);
      still = setTimeout(done, QUIET);
    });
    observer.observe(doc, { childList: true, characterData: true, subtree: true });
    signal.addEventListener("abort", done, { once: true });
  });
}

/** Calls `changed` after the page switched its own theme: a class, style or data attribute of its root elements. */
export function watchTheme(doc: Document, signal: AbortSignal, changed: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET); // after a transition of colours, mostly
  });
  for (const root of [doc.documentElement, doc.body]) observer.observe(root, { attributes: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
