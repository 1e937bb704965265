/**
 * Notices that the page's text changed. What a page can make us do is bounded, however often it
 * changes.
 */
import { pauseAfter } from "../../anchoring/reread.ts";
import { elementsWithin } from "../../text/beyond-measure.ts";
import { frameDocumentOf, openShadowOf, type Tree } from "../../text/composed.ts";
import { createKnownTrees, type KnownTrees } from "./known-trees.ts";

/** Our own elements (overlay.tsx, box-surface.ts). */
const OWN_ELEMENT = "pressmark-overlay, [data-pressmark-boxes]";

/**
 * Milliseconds from the first change until the page is read: one that is being written is not read
 * at every word.
 */
const QUIET = 400;
/** Milliseconds after which `waitUntilQuiet` waits no more. */
const LONGEST_WAIT = 2000;

/** Everything that can change a page's text. */
const TEXT_CHANGES = { childList: true, characterData: true, subtree: true };

/** Who is told that the page's text changed. */
export interface TextListener {
  /** Called once for all changes until the next `reread`: what is known of the text is outdated. */
  onChange(): void;
  /**
   * Whether a highlight that the reader sees is gone. Then the page is read without waiting for
   * quiet.
   */
  hasLostHighlight(): boolean;
  /** Whether a `reread` takes less than a frame, as far as is known. */
  isQuick(): boolean;
  /**
   * Reads the page again; `beforeDraw`: before the browser draws. Resolves with the main thread's
   * milliseconds.
   */
  reread(beforeDraw: boolean): Promise<number>;
}

/** `changed again`: the page changed while it was being read. */
type WatchState = "listening" | "planned" | "rereading" | "changed again";

/**
 * Calls `reread` after text came, went or was replaced, never in a hidden tab, and with pauses of
 * twenty times what the last one took. Between the first change and the `reread` nothing is
 * observed, so that a page that changes a hundred thousand times a second costs what one change
 * costs. Stops with the signal.
 */
export function watchText(
  doc: Document,
  signal: AbortSignal,
  listener: TextListener,
  trees: Pick<KnownTrees, "all" | "follow"> = createKnownTrees(),
): void {
  let state: WatchState = "listening";
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** When the pause after the last `reread` ends, on the clock of `performance.now`. */
  let pauseEnd = 0;

  const reread = async (beforeDraw: boolean) => {
    state = "rereading";
    observer.observe(); // so that changes during the read are not missed
    try {
      pauseEnd = performance.now() + pauseAfter(await listener.reread(beforeDraw));
    } finally {
      finishReread();
    }
  };
  const finishReread = () => {
    const hasChanged = state === "changed again";
    state = hasChanged ? "planned" : "listening";
    if (hasChanged) plan(listener.hasLostHighlight());
  };
  const plan = (isUrgent: boolean) => {
    if (doc.hidden || signal.aborted) return; // planned when the tab is shown again
    clearTimeout(timer);
    const now = performance.now();
    if (isUrgent && now >= pauseEnd && listener.isQuick()) return void reread(true);
    const delay = Math.max(isUrgent ? 0 : QUIET, pauseEnd - now);
    timer = setTimeout(() => !doc.hidden && void reread(false), delay);
  };
  const onTextChange = () => {
    observer.disconnect();
    listener.onChange();
    if (state === "rereading") state = "changed again";
    if (state !== "listening") return;
    state = "planned";
    plan(listener.hasLostHighlight());
  };
  const observer = createTextObserver(doc, trees, signal, onTextChange);
  const onVisibilityChange = () => {
    if (!doc.hidden && state === "planned") plan(true);
  };
  const options = { signal, capture: true };
  doc.addEventListener("visibilitychange", onVisibilityChange, options);
  signal.addEventListener("abort", () => {
    observer.stop();
    clearTimeout(timer);
  });
  observer.observe();
}

interface TextObserver {
  /** From now on; what is observed already goes on. */
  observe(): void;
  /** Until `observe` is called. */
  disconnect(): void;
  stop(): void;
}

/** Calls back when the text of the page or of one of its trees changed. */
function createTextObserver(
  doc: Document,
  trees: Pick<KnownTrees, "all" | "follow">,
  signal: AbortSignal,
  onTextChange: () => void,
): TextObserver {
  let isOn = false;
  const lateComponents = watchLateComponents(doc, onTextChange);
  const observer = new MutationObserver((records) => {
    if (records.some((record) => concernsText(doc, record))) onTextChange();
  });
  const observe = () => {
    isOn = true;
    for (const tree of [doc, ...trees.all]) observer.observe(tree, TEXT_CHANGES);
    lateComponents.observe();
  };
  const disconnect = () => {
    isOn = false;
    observer.disconnect();
  };
  const stop = () => {
    disconnect();
    lateComponents.stop();
  };
  const onLoad = ({ target }: Event) => {
    if (frameDocumentOf(target as Element)) onTextChange(); // a frame shows another document
  };
  const listen = (tree: Tree) => {
    const options = { signal, capture: true };
    tree.addEventListener("toggle", onTextChange, options); // a section was folded out or in
    tree.addEventListener("load", onLoad, options);
    if (isOn) observer.observe(tree, TEXT_CHANGES);
  };
  listen(doc);
  trees.follow(signal, listen);
  return { observe, disconnect, stop };
}

/**
 * Of a page with more of them, or beyond measure, the others are found when something else changes.
 */
const MOST_LATE = 50;

/**
 * Calls back when a custom element that the page had not defined yet shows a tree of its own:
 * nothing tells of it but its size.
 */
function watchLateComponents(
  doc: Document,
  onShown: () => void,
): { observe(): void; stop(): void } {
  const win = doc.defaultView as (Window & typeof globalThis) | null;
  if (!win?.ResizeObserver) return { observe: () => {}, stop: () => {} };
  const observer = new win.ResizeObserver((entries) => {
    const shown = entries.filter(({ target }) => openShadowOf(target));
    for (const { target } of shown) observer.unobserve(target);
    if (shown.length > 0) onShown();
  });
  const observe = () => {
    const late = elementsWithin(doc, ":not(:defined)").slice(0, MOST_LATE);
    for (const element of late) observer.observe(element);
  };
  return { observe, stop: () => observer.disconnect() };
}

/**
 * The whole document is observed, since pages replace their body; its head and our own
 * elements are no text.
 */
function concernsText(
  doc: Document,
  { target, addedNodes, removedNodes }: MutationRecord,
): boolean {
  if (doc.head?.contains(target)) return false;
  if (target !== doc.documentElement) return true;
  const nodes = [...addedNodes, ...removedNodes];
  return nodes.length === 0 || nodes.some((node) => !isOwn(node));
}

function isOwn(node: Node): boolean {
  return node.nodeType === 1 && (node as Element).matches(OWN_ELEMENT);
}

/**
 * Resolves when the page's nodes have not changed for `QUIET`, after `LONGEST_WAIT` at the latest,
 * or with the signal.
 */
export function waitUntilQuiet(doc: Document, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      observer.disconnect();
      clearTimeout(quiet);
      clearTimeout(latest);
      resolve();
    };
    let quiet = setTimeout(done, QUIET);
    const latest = setTimeout(done, LONGEST_WAIT);
    const observer = new MutationObserver(() => {
      clearTimeout(quiet);
      quiet = setTimeout(done, QUIET);
    });
    observer.observe(doc, TEXT_CHANGES);
    signal.addEventListener("abort", done, { once: true });
  });
}

/**
 * Calls back after the page switched its own theme: a class, style or data attribute of its root
 * elements.
 */
export function watchTheme(doc: Document, signal: AbortSignal, onChange: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(onChange, QUIET); // most pages fade from one theme to the other
  });
  for (const root of [doc.documentElement, doc.body]) observer.observe(root, { attributes: true });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
