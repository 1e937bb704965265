/**
 * What every page pays: one look whether it is an article, told to the background, and one listener for the first
 * selection. Everything heavier is the annotator's, which the background brings when it is needed.
 */
import { detect } from "../extraction/detection/detect.ts";
import { identityOf, siteOf } from "../model/source.ts";
import { answer, ask, askWithRetry, isAlive } from "../platform/messages.ts";
import { readSettings } from "../platform/settings.ts";
import { claimedBy } from "./observing/claimed-addresses.ts";

/** Milliseconds after which a page that was no article yet is looked at again: it may fill in late. */
const LATER = [1500, 4000];

/** Starts it; returns how to stop. */
export function startSentinel(win: Window): () => void {
  const stop = new AbortController();
  const doc = win.document;
  if ((doc as { prerendering?: boolean }).prerendering) {
    // Nobody reads it yet, and its tab shows another page.
    doc.addEventListener("prerenderingchange", () => startSentinel(win), { once: true });
    return () => stop.abort();
  }
  let seen = "";
  const isStopped = () => {
    if (!isAlive()) stop.abort(); // the extension was reloaded or removed: fall silent
    return stop.signal.aborted;
  };

  const look = async () => {
    if (isStopped()) return;
    const address = doc.location.href;
    const { isArticle, kind } = detect(doc, address);
    const claimed = claimedBy(doc);
    const now = [identityOf(address), isArticle, ...claimed].join(" ");
    if (now === seen) return;
    seen = now;
    const sight = { address, title: doc.title, isArticle, kind };
    await askWithRetry("reportPageStatus", { sight, claimed }).catch(() => {
      seen = ""; // told again at the next look
    });
  };
  const lookNowAndLater = () => {
    void look();
    for (const ms of LATER) setTimeout(() => whenIdle(win, stop.signal, look), ms);
  };

  stop.signal.addEventListener(
    "abort",
    answer("tab", {
      addressChanged: () => {
        lookNowAndLater();
        return undefined;
      },
    }),
  );
  awaitSelection(doc, stop.signal, isStopped);
  lookNowAndLater();
  // A page from the back/forward cache is as it was, but its tab's record may have gone.
  win.addEventListener(
    "pageshow",
    (event) => {
      if (!event.persisted) return;
      seen = "";
      void look();
    },
    { signal: stop.signal },
  );
  return () => stop.abort();
}

/** A hidden tab is looked at when it is shown. */
function whenIdle(win: Window, signal: AbortSignal, work: () => void): void {
  const doc = win.document;
  if (doc.hidden) {
    doc.addEventListener("visibilitychange", () => whenIdle(win, signal, work), {
      signal,
      once: true,
    });
    return;
  }
  win.requestIdleCallback(work, { timeout: 2000 });
}

/** Brings the annotator at the first selection, if the reader wants the toolbar here; asks again if it did not come. */
function awaitSelection(doc: Document, signal: AbortSignal, isStopped: () => boolean): void {
  const once = new AbortController();
  let isSelecting = false;
  const selected = async () => {
    if (isStopped()) return once.abort();
    const was = isSelecting;
    isSelecting = doc.getSelection()?.type === "Range";
    if (was || !isSelecting) return; // one question for each selection, not for each step of the mouse
    const { toolbar, disabledSites } = await readSettings();
    if (toolbar === "never" || disabledSites.includes(siteOf(doc.location.href))) return;
    await ask("annotate", {}).then(
      () => once.abort(),
      () => {}, // the page may have gone, or the background was stopped: the next selection asks again
    );
  };
  doc.addEventListener("selectionchange", selected, {
    signal: AbortSignal.any([signal, once.signal]),
    passive: true,
  });
}
