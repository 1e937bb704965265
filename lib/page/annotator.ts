/**
 * The annotator of one page: connects session, painter and user interface, and answers messages to
 * this tab.
 */

import { readSteps } from "../anchoring/document/page-text.ts";
import { learnReasons } from "../i18n/error-message.ts";
import { say } from "../i18n/say.ts";
import { isSiteDisabled, type Settings } from "../model/settings.ts";
import { onHandover } from "../platform/handover.ts";
import { answer, isAlive, type TabHandlers } from "../platform/messages.ts";
import { defaultSettings, readSettings, watchSettings } from "../platform/settings.ts";
import { claimedBy } from "./observing/claimed-addresses.ts";
import { createKnownTrees, type KnownTrees } from "./observing/known-trees.ts";
import { obstacleOf } from "./observing/obstacles.ts";
import { createPageExtractor, type PageExtractor } from "./observing/page-extractor.ts";
import {
  type TextListener,
  waitUntilQuiet,
  watchText,
  watchTheme,
} from "./observing/page-observer.ts";
import { inLongSlices } from "./observing/scheduler.ts";
import { createTranslation, type Translation } from "./observing/translation.ts";
import { createPainter, type Painter } from "./painting/painter.ts";
import { Session } from "./session/session.ts";
import { AnnotatorUI } from "./ui/annotator-ui.tsx";
import { createOverlay } from "./ui/overlay.tsx";
import { rangesOfBlock, scrollToRange } from "./ui/scroll.ts";

/** Where this content script's global object says whether an annotator works here already. */
const IS_RUNNING = Symbol.for("pressmark.annotator");

/**
 * Starts the annotator once the page has a body. The script may be injected again at any moment:
 * while an annotator of a living extension works here, nothing is done.
 */
export function startAnnotator(win: Window & typeof globalThis): void {
  const world = globalThis as { [IS_RUNNING]?: () => boolean };
  if (world[IS_RUNNING]?.()) return;
  const doc = win.document;
  if (!doc.body && doc.readyState === "loading") {
    doc.addEventListener("DOMContentLoaded", () => startAnnotator(win), { once: true });
    return;
  }
  const stop = new AbortController();
  world[IS_RUNNING] = () => !stop.signal.aborted && isAlive();
  learnReasons();
  if (doc.body) void run(win, stop);
  else answer("tab", REFUSE_ALL);
}

/** For a picture, a feed, a frameset: the panel says so, instead of waiting for an answer. */
function refuse(): never {
  throw new Error(say("page.noText"));
}
const REFUSE_ALL: TabHandlers = {
  readPage: refuse,
  scrollToAnnotation: refuse,
  scrollToBlock: refuse,
  runCommand: refuse,
};

interface Annotator {
  win: Window & typeof globalThis;
  doc: Document;
  extractor: PageExtractor;
  painter: Painter;
  session: Session;
  ui: AnnotatorUI;
  trees: KnownTrees;
  translation: Translation;
  signal: AbortSignal;
  /** Stops everything. */
  end(): void;
}

async function run(win: Window & typeof globalThis, stop: AbortController): Promise<void> {
  const { signal } = stop;
  const doc = win.document;
  let current: Settings = defaultSettings();
  const settings = () => current;
  const end = () => stop.abort();
  const painter = createPainter(win);
  const extractor = createPageExtractor(doc, () => current.siteRules);
  const trees = createKnownTrees();
  const translation = createTranslation(doc);
  const shown = { doc, painter, extractor, trees, translation };
  const session = new Session({ ...shown, settings, signal });
  const overlay = createOverlay(doc, signal);
  const ui = new AnnotatorUI({ doc, overlay, painter, session, settings, trees, signal, end });
  const annotator: Annotator = { win, ...shown, session, ui, signal, end };

  const known = onceSuccessful(async () => {
    current = await readSettings();
    painter.use(current.painting);
    ui.followSelection(); // not before: the reader may want no toolbar
  });
  const ready = onceSuccessful(async () => {
    await known();
    await session.refresh();
  });
  const unwatch = watchSettings((next) => {
    current = next;
    applySettings(annotator, next);
  });
  const unanswer = answer("tab", tabHandlers(annotator, ready));
  for (const cleanUp of [unwatch, unanswer, () => session.stop()]) {
    signal.addEventListener("abort", cleanUp);
  }
  onHandover(doc, signal, end);
  watchPage(annotator);
  await ready().catch(warn);
}

/** On a site that was switched off nothing listens; the background brings it back. */
function applySettings({ doc, painter, session, ui, end }: Annotator, settings: Settings): void {
  if (isSiteDisabled(settings, doc.location.href)) end();
  else {
    painter.use(settings.painting);
    session.repaint();
    ui.redraw();
  }
}

function watchPage(annotator: Annotator): void {
  const { win, doc, painter, session, ui, trees, signal } = annotator;
  // Most pages have no highlights, and are not watched.
  session.whenWatchNeeded(once(() => watchText(doc, signal, textListenerOf(annotator), trees)));
  const repaint = () => painter.repaint();
  win.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", repaint, { signal });
  watchTheme(doc, signal, repaint);
  // A page from the back/forward cache knows nothing of what was changed or deleted meanwhile.
  const onPageShow = ({ persisted }: PageTransitionEvent) => {
    if (persisted) void refresh(session, ui).catch(warn);
  };
  win.addEventListener("pageshow", onPageShow, { signal });
}

function textListenerOf({ session, end }: Annotator): TextListener {
  return {
    onChange: () => session.onTextChange(),
    hasLostHighlight: () => session.hasLostHighlight(),
    isQuick: () => session.isQuick,
    reread: async (beforeDraw) => {
      if (isAlive()) return session.rereadText(beforeDraw).catch(warn);
      end();
      return 0;
    },
  };
}

/** The handlers first wait until the page's highlights were asked for and found. */
function tabHandlers(annotator: Annotator, ready: () => Promise<void>): TabHandlers {
  const { doc, extractor, painter, session, ui, signal, end } = annotator;
  const readNext = oneAtATime(async () => {
    await waitUntilQuiet(doc, signal); // the address often changes before the text does
    extractor.invalidate();
    await session.refresh();
  });
  return {
    leavePage: () => {
      end();
      return undefined;
    },
    readPage: async () => {
      await ready();
      const { articleId, anchorStatuses } = session;
      const article = await inLongSlices(extractor.articleSteps());
      const [address, claimed] = [doc.location.href, claimedBy(doc)];
      const obstacle = obstacleOf(doc);
      const translatedInto = annotator.translation.language;
      const report = { address, article, claimed, articleId, anchorStatuses, obstacle };
      return translatedInto ? { ...report, translatedInto } : report;
    },
    scrollToAnnotation: async ({ id }) => {
      await ready();
      return { shown: ui.scrollToAnnotation(id) };
    },
    scrollToBlock: async (block) => {
      await ready();
      const ranges = rangesOfBlock(await inLongSlices(readSteps(doc.body)), block);
      if (scrollToRange(ranges[0])) painter.flash(ranges);
      return { shown: ranges.length > 0 };
    },
    runCommand: async ({ name, color, inFrame }) => {
      await ready();
      await ui.runCommand(name, color, inFrame);
      return undefined;
    },
    addressChanged: async () => {
      await ready();
      if (!session.onNavigate()) return undefined;
      ui.close();
      await readNext();
      return undefined;
    },
    annotationsChanged: async () => {
      await ready();
      await refresh(session, ui);
      return undefined;
    },
    ...noteHandlers(annotator),
  };
}

/** What the open card hears of its note frame. */
function noteHandlers({
  session,
  ui,
}: Annotator): Pick<TabHandlers, "noteFrameReported" | "noteChanged" | "noteNotSaved"> {
  return {
    noteFrameReported: ({ id, height }) => {
      ui.onNoteFrame(id, height);
      return undefined;
    },
    noteChanged: async ({ annotation }) => {
      await session.onChanged(annotation);
      ui.redraw();
      return undefined;
    },
    noteNotSaved: ({ id, ...failure }) => {
      ui.onNoteNotSaved(id, failure);
      return undefined;
    },
  };
}

async function refresh(session: Session, ui: AnnotatorUI): Promise<void> {
  await session.refresh();
  ui.redraw();
}

/**
 * Resolves a failed read of the page with a cost of 0 ms. If the extension is gone, there is nobody
 * to warn.
 */
function warn(error: unknown): number {
  if (isAlive()) console.warn("Pressmark:", error);
  return 0;
}

/**
 * Does the work once; if it failed, it is done again at the next call, so that the panel's "Try
 * again" can help.
 */
function onceSuccessful(work: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | undefined;
  return () => {
    result ??= work().catch((error) => {
      result = undefined;
      throw error;
    });
    return result;
  };
}

function once(work: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) work();
    isDone = true;
  };
}

/** While the work is under way, further calls together have it done once more. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  let isDue = false;
  const run = async () => {
    while (isDue) {
      isDue = false;
      await work();
    }
  };
  return () => {
    isDue = true;
    running ??= run().finally(() => {
      running = undefined;
    });
    return running;
  };
}
