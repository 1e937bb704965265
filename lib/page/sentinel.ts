/**
 * What runs on every page: it tells the background whether the page is an article, and waits for
 * the first selection. Everything heavier is the annotator's, which the background injects when it
 * is needed.
 */
import { detect } from "../extraction/detection/detect.ts";
import { boundTitle } from "../model/bounded-page.ts";
import { isSiteDisabled, maySuggest } from "../model/settings.ts";
import { identityOf } from "../model/source.ts";
import { onHandover } from "../platform/handover.ts";
import { answer, ask, askWithRetry, isAlive } from "../platform/messages.ts";
import { readSettings } from "../platform/settings.ts";
import { claimedBy } from "./observing/claimed-addresses.ts";
import { watchFocusedFrames } from "./observing/composed-view.ts";
import { isSelecting } from "./observing/selection.ts";

/** Milliseconds after which the page is detected again: it may fill in late. */
const DETECT_AGAIN = [1500, 4000];
/** Milliseconds between two detections, however often a page changes its address. */
const LEAST_PAUSE = 500;
/** Milliseconds that a detection waits for an idle browser at most. */
const IDLE_TIMEOUT = 2000;

/** Where this content script's global object says whether a sentinel works here already. */
const IS_RUNNING = Symbol.for("pressmark.sentinel");

/**
 * Starts it; returns how to stop. The script may be injected again at any moment: while a sentinel
 * of a living extension works here, nothing is done.
 */
export function startSentinel(win: Window): () => void {
  const world = globalThis as { [IS_RUNNING]?: () => boolean };
  if (world[IS_RUNNING]?.()) return () => {};
  const stop = new AbortController();
  const { signal } = stop;
  const doc = win.document;
  if ((doc as { prerendering?: boolean }).prerendering) {
    // Nobody sees the page yet, and its tab shows another one.
    doc.addEventListener("prerenderingchange", () => startSentinel(win), { once: true });
    return () => stop.abort();
  }
  const isStopped = () => {
    if (!isAlive()) stop.abort();
    return signal.aborted;
  };
  world[IS_RUNNING] = () => !isStopped();
  void readSettings()
    .then((settings) => {
      if (isSiteDisabled(settings, doc.location.href)) stop.abort();
      else if (!isStopped()) watchPage(win, stop, isStopped);
    })
    .catch(() => stop.abort()); // the extension has gone again
  return () => stop.abort();
}

function watchPage(win: Window, stop: AbortController, isStopped: () => boolean): void {
  const { document: doc } = win;
  const { signal } = stop;
  const reporter = createReporter(doc, isStopped);
  const reportNowAndLater = createPlan(reporter.report, (work) =>
    whenShownAndIdle(win, signal, work),
  );
  const onAddressChange = () => {
    reportNowAndLater();
    return undefined;
  };
  const onLeave = () => {
    stop.abort();
    return undefined;
  };
  // A page from the back/forward cache is as it was, but the background may have forgotten its
  // tab.
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void reporter.reportAgain();
  };
  const handlers = { addressChanged: onAddressChange, leavePage: onLeave };
  signal.addEventListener("abort", answer("tab", handlers));
  win.addEventListener("pageshow", onPageShow, { signal });
  onHandover(doc, signal, () => stop.abort());
  awaitSelection(doc, signal, isStopped);
  reportNowAndLater();
}

interface Reporter {
  /** Tells the background of the page, if that is news. */
  report(): Promise<void>;
  /** Tells it in any case. */
  reportAgain(): Promise<void>;
}

function createReporter(doc: Document, isStopped: () => boolean): Reporter {
  let reported = "";
  const report = async () => {
    if (isStopped()) return;
    const address = doc.location.href;
    const { isArticle, kind } = detect(doc, address);
    const claimed = claimedBy(doc);
    const news = [identityOf(address), isArticle, ...claimed].join(" ");
    if (news === reported) return;
    reported = news;
    const status = { address, title: boundTitle(doc.title), isArticle, kind };
    await askWithRetry("reportPageStatus", { status, claimed }).catch(() => {
      reported = ""; // the next report tries again
    });
  };
  const reportAgain = () => {
    reported = "";
    return report();
  };
  return { report, reportAgain };
}

/**
 * Reports now, or as soon as the last time is long enough ago, and again later, `whenIdle`; a new
 * call takes the place of the one before.
 */
function createPlan(report: () => void, whenIdle: (work: () => void) => void): () => void {
  let timers: ReturnType<typeof setTimeout>[] = [];
  let last = Number.NEGATIVE_INFINITY;
  const reportNow = () => {
    last = performance.now();
    report();
  };
  return () => {
    timers.forEach(clearTimeout);
    const pause = last + LEAST_PAUSE - performance.now();
    timers = DETECT_AGAIN.map((ms) => setTimeout(() => whenIdle(report), ms));
    if (pause > 0) timers.push(setTimeout(reportNow, pause));
    else reportNow();
  };
}

/** A hidden tab waits until it is shown. */
function whenShownAndIdle(win: Window, signal: AbortSignal, work: () => void): void {
  const doc = win.document;
  if (doc.hidden) {
    const whenShown = () => whenShownAndIdle(win, signal, work);
    doc.addEventListener("visibilitychange", whenShown, { signal, once: true });
    return;
  }
  win.requestIdleCallback(work, { timeout: IDLE_TIMEOUT });
}

/**
 * Asks for the annotator at the first selection, if the reader wants the toolbar here; until the
 * background answers.
 */
function awaitSelection(doc: Document, signal: AbortSignal, isStopped: () => boolean): void {
  const done = new AbortController();
  let hasSelection = false;
  const onSelectionChange = async (own: Document) => {
    if (isStopped()) return done.abort();
    const hadSelection = hasSelection;
    hasSelection = isSelecting(own);
    // One question for each selection, not for each step of the mouse.
    if (hadSelection || !hasSelection) return;
    const settings = await readSettings();
    if (!maySuggest(settings) || isSiteDisabled(settings, doc.location.href)) return;
    await ask("injectAnnotator", {}).then(
      () => done.abort(),
      // The page may have gone, or the background was stopped: the next selection asks again.
      () => {},
    );
  };
  const both = AbortSignal.any([signal, done.signal]);
  const listen = (own: Document) =>
    own.addEventListener("selectionchange", () => void onSelectionChange(own), {
      signal: both,
      passive: true,
    });
  listen(doc);
  if (doc.defaultView) watchFocusedFrames(doc.defaultView, both, listen);
}
