/** Notices that the page's text changed, and says so at most twice a second and never in a hidden tab. */

/** The name of the element that holds our parts (overlay.tsx). */
const OVERLAY = "pressmark-overlay";

/** Milliseconds of quiet before a change is looked at, and after which it is looked at even without quiet. */
const QUIET = 400;
const LONGEST = 2000;

/** Calls `changed` after text came, went or was replaced. Stops with the signal. */
export function watchText(doc: Document, signal: AbortSignal, changed: () => void): void {
  let first = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const fire = () => {
    timer = undefined;
    first = doc.hidden ? 1 : 0; // hidden meanwhile: looked at when the tab is shown again
    if (!doc.hidden) changed();
  };
  const observer = new MutationObserver((records) => {
    if (!records.some((record) => isText(doc, record))) return;
    if (doc.hidden) {
      first ||= 1; // looked at when the tab is shown again
      return;
    }
    const now = performance.now();
    first ||= now;
    if (timer !== undefined && now - first > LONGEST - QUIET) return;
    clearTimeout(timer);
    timer = setTimeout(fire, QUIET);
  });
  observer.observe(doc, { childList: true, characterData: true, subtree: true });
  doc.addEventListener("visibilitychange", () => !doc.hidden && first && timer === undefined && fire(), { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** The whole document is observed, since pages replace their body; its head and our own overlay are no text. */
function isText(doc: Document, { target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (doc.head?.contains(target)) return false;
  const nodes = [...addedNodes, ...removedNodes];
  const isOurs = nodes.length > 0 && nodes.every((node) => node.nodeName.toLowerCase() === OVERLAY);
  return !(target === doc.documentElement && isOurs);
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
