/** The annotator of one page: wires session, painter and pen together, and answers for this tab. */
import { readText } from "../anchoring/document/page-text.ts";
import { DEFAULT_SETTINGS, type Settings } from "../model/settings.ts";
import { answer, isAlive, type TabHandlers } from "../platform/messages.ts";
import { readSettings, watchSettings } from "../platform/settings.ts";
import { claimedBy } from "./observing/claimed-addresses.ts";
import { createReading, type Reading } from "./observing/page-extractor.ts";
import { quiet, type Watch, watchText, watchTheme } from "./observing/page-observer.ts";
import { isSiteDisabled } from "./off.ts";
import { createPainter, type Painter } from "./painting/painter.ts";
import { Session } from "./session/session.ts";
import { AnnotatorUI } from "./ui/annotator-ui.tsx";
import { createOverlay } from "./ui/overlay.tsx";
import { rangesOfBlock, scrollToRange } from "./ui/scroll.ts";

/** Marks this world as taken: the script may be injected again at any moment, and only the first one works. */
const TAKEN = Symbol.for("pressmark.annotator");

export function startAnnotator(win: Window & typeof globalThis): void {
  const world = globalThis as { [TAKEN]?: () => boolean };
  if (world[TAKEN]?.()) return;
  const doc = win.document;
  if (!doc.body && doc.readyState === "loading") {
    doc.addEventListener("DOMContentLoaded", () => startAnnotator(win), { once: true });
    return;
  }
  const stop = new AbortController();
  world[TAKEN] = () => !stop.signal.aborted && isAlive();
  if (doc.body) void run(win, stop);
  else
    answer("tab", { read: sayNoText, show: sayNoText, showBlock: sayNoText, command: sayNoText });
}

/** A picture, a feed, a frameset: the panel says so, instead of waiting for an answer. */
function sayNoText(): never {
  throw new Error("This page has no text of its own.");
}

async function run(win: Window & typeof globalThis, stop: AbortController): Promise<void> {
  const { signal } = stop;
  const doc = win.document;
  let settings: Settings = DEFAULT_SETTINGS;
  const painter = createPainter(win);
  const reading = createReading(doc, () => settings.siteRules);
  const session = new Session({ doc, painter, reading, settings: () => settings, signal });
  const overlay = createOverlay(doc, signal);
  const end = () => stop.abort();
  const pen = new AnnotatorUI({
    doc,
    overlay,
    painter,
    session,
    settings: () => settings,
    signal,
    end,
  });
  signal.addEventListener("abort", () => session.stop());

  const ready = asNeeded(async () => {
    settings = await readSettings();
    await session.refresh();
  });
  const onSettings = (next: Settings) => {
    const wasOff = isSiteDisabled(settings, doc);
    settings = next;
    if (isSiteDisabled(settings, doc)) {
      session.stop();
      pen.close();
    } else if (wasOff) void session.refresh().catch(warn);
    else session.repaint();
    pen.redraw();
  };
  onAbort(signal, watchSettings(onSettings));
  onAbort(signal, answer("tab", answersOf({ doc, session, painter, pen, reading, ready, signal })));
  // Only a page with highlights is watched; a dead script ends itself at the first change it sees.
  session.whenUsed(once(() => watchText(doc, signal, watchOf(session, end))));
  win
    .matchMedia("(prefers-color-scheme: dark)")
    .addEventListener("change", () => painter.repaint(), { signal });
  watchTheme(doc, signal, () => painter.repaint());
  // A page from the back/forward cache knows nothing of what was changed or deleted meanwhile.
  win.addEventListener(
    "pageshow",
    (event) => event.persisted && void again(session, pen).catch(warn),
    { signal },
  );
  await ready().catch(warn);
}

interface Parts {
  doc: Document;
  session: Session;
  painter: Painter;
  pen: AnnotatorUI;
  reading: Reading;
  ready: () => Promise<void>;
  signal: AbortSignal;
}

function answersOf({ doc, session, painter, pen, reading, ready, signal }: Parts): TabHandlers {
  return {
    read: async () => {
      await ready();
      const { articleId, anchorStatuses } = session;
      return {
        address: doc.location.href,
        article: reading.article(),
        claimed: claimedBy(doc),
        articleId,
        anchorStatuses,
      };
    },
    show: async ({ id }) => {
      await ready();
      return { shown: pen.show(id) };
    },
    showBlock: async (ref) => {
      await ready();
      const ranges = rangesOfBlock(readText(doc.body), ref);
      if (scrollToRange(ranges[0])) painter.flash(ranges);
      return { shown: ranges.length > 0 };
    },
    command: async ({ name, color, inFrame }) => {
      await ready();
      await pen.command(name, color, inFrame);
      return undefined;
    },
    addressChanged: async () => {
      await ready();
      if (!session.leave()) return undefined;
      pen.close();
      await quiet(doc, signal); // the address often changes before the text does
      reading.forget();
      await session.refresh();
      return undefined;
    },
    annotationsChanged: async () => {
      await ready();
      await session.refresh();
      pen.redraw();
      return undefined;
    },
  };
}

function watchOf(session: Session, end: () => void): Watch {
  return {
    changed: () => session.textOld(),
    hasLostHighlight: () => session.hasLostHighlight(),
    isQuick: () => session.isQuick,
    look: async (atOnce) => {
      if (!isAlive()) end();
      return isAlive() ? session.textChanged(atOnce).catch(warn) : 0;
    },
  };
}

async function again(session: Session, pen: AnnotatorUI): Promise<void> {
  await session.refresh();
  pen.redraw();
}

function onAbort(signal: AbortSignal, end: () => void): void {
  signal.addEventListener("abort", end);
}

/** A script whose extension is gone has nobody to warn. */
function warn(error: unknown): number {
  if (isAlive()) console.warn("Pressmark:", error);
  return 0;
}

/** Works once; what failed is tried again with the next question, so that "Try again" can help. */
function asNeeded(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work().catch((error) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}

function once(work: () => void): () => void {
  let done = false;
  return () => {
    if (!done) work();
    done = true;
  };
}
