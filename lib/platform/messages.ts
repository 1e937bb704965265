/**
 * The messages between the parts of the extension, one documented line each. Content scripts and
 * extension pages ask the background (`BackgroundProtocol`); the background and the panel ask the
 * content scripts of a tab (`TabProtocol`). A failure returns to who asked, as an Error with words
 * for the reader and, where code tells it apart, with a type (errors.ts).
 */

import { browser } from "wxt/browser";
import type { AnchorStatus } from "../model/anchor-status.ts";
import type {
  Annotation,
  AnnotationChange,
  Body,
  ColorKey,
  UnsavedNote,
} from "../model/annotation.ts";
import type {
  ArticleChange,
  ExtractedArticle,
  OverrideRequest,
  PageKind,
  PageSnapshot,
  SavedArticle,
} from "../model/article.ts";
import type { Barrier } from "../model/barrier.ts";
import type { BulkChange, Former, RecordIds } from "../model/bulk.ts";
import { messageOf } from "../model/error-message.ts";
import type { BlockRef } from "../model/overrides.ts";
import type { Settings, Theme } from "../model/settings.ts";
import { codeOf, type ErrorCode, errorFrom, NoAnswerError, RefusedMessageError } from "./errors.ts";
import type { BrowserSender, Sender } from "./sender.ts";

/** What a tab knows of its page; kept by the background for the icon, the badge and the panel. */
export interface PageStatus {
  address: string;
  title: string;
  isArticle: boolean;
  kind: PageKind;
  /** Why nothing can be marked there, if so. */
  barrier?: Barrier;
}

/** What the annotator tells the panel of its page. */
export interface PageReport {
  address: string;
  /** As it was extracted, before the reader's overrides. */
  article: ExtractedArticle;
  /** Other addresses the page gives for itself (canonical, og:url), as they stand there. */
  claimed: string[];
  /** The notebook's record of the page; null if there is none yet. */
  articleId: string | null;
  anchorStatuses: AnchorStatus[];
  /** The language that the browser shows the page in, if it has translated it. */
  translatedInto?: string;
  /** Why there may be nothing to mark. */
  obstacle?: Obstacle | null;
}

/**
 * What the reader sees cannot be read: a PDF, letters that the page draws, a frame of another site
 * (its address, "" if it has none that could be opened).
 */
export type Obstacle = { kind: "pdf" | "canvas" } | { kind: "frame"; address: string };

/**
 * What the background answers. Where a tab is meant, `tabId` names it; without one it is the tab
 * that asks.
 */
export interface BackgroundProtocol {
  // The page in a tab
  /**
   * A page was opened or its address changed; `known`: it may have highlights, and the annotator is
   * on its way.
   */
  reportPageStatus(data: { status: PageStatus; claimed: string[] }): { known: boolean };
  /**
   * Brings the annotator into a tab. Rejects with a RestrictedPageError where no extension may run.
   */
  injectAnnotator(data: { tabId?: number | undefined }): undefined;
  /**
   * How the highlights of a tab's page are anchored: the badge counts those that are on it, and the
   * panel observes this message.
   */
  reportAnchoring(data: { articleId: string; anchorStatuses: AnchorStatus[] }): undefined;

  // The notebook
  /**
   * The record of this page and its highlights. `unsure`: there may be one, the text did not prove
   * it yet.
   */
  openArticle(data: PageSnapshot): {
    article: SavedArticle | null;
    annotations: Annotation[];
    unsure: boolean;
  };
  /**
   * Saves a highlight and its article. Asking again with the same id is harmless. Those that it
   * replaces, by their ids, go to the trash, and leave it their notes and tags.
   */
  saveAnnotation(data: {
    snapshot: PageSnapshot;
    annotation: Annotation;
    replaces?: string[] | undefined;
    tabId?: number | undefined;
  }): { article: SavedArticle; annotation: Annotation };
  /**
   * Changes note, tags, colour, deletion or reanchoring of a highlight; from a page's script not
   * note and tags, which are the note frame's.
   */
  changeAnnotation(data: { id: string; change: AnnotationChange }): Annotation;
  /** Saves an article that has no highlight yet, to note or tag it. */
  saveArticle(data: { snapshot: PageSnapshot; tabId?: number | undefined }): SavedArticle;
  /** Changes note, tags or deletion of an article. */
  changeArticle(data: { id: string; change: ArticleChange }): SavedArticle;
  /**
   * Deletes for ever what of these is in the trash; articles take their highlights and texts with
   * them. Answers how many went.
   */
  purgeTrash(data: { articleIds: string[]; annotationIds: string[] }): {
    articles: number;
    annotations: number;
  };
  /**
   * The reader's word on showing an article's highlights on the site of this page, which is not the
   * article's own.
   */
  decideOnSite(data: {
    articleId: string;
    page: PageSnapshot;
    isAllowed: boolean;
    tabId?: number | undefined;
  }): SavedArticle;
  /**
   * Adds blocks to an article's text or leaves them out; saves the article and its text as it then
   * is.
   */
  overrideBlocks(data: OverrideRequest & { tabId?: number | undefined }): SavedArticle;
  /**
   * Tags, recolours, deletes or restores many records, in one transaction. Answers with what they
   * were, for `putBack`.
   */
  changeMany(data: { ids: RecordIds; change: BulkChange }): Former;
  /**
   * Renames a tag with those below it in every record, joins it with one that is there, or removes
   * it (`to` empty); in one transaction. Answers like `changeMany`.
   */
  renameTag(data: { from: string; to: string }): Former;
  /** Takes a change of many records back, but for what was changed since. */
  putBack(data: { former: Former }): undefined;
  /** The reader's tags, last used first; they would tell a page's script what else is read. */
  listTags(data: null): string[];

  // The frame in a web page that holds a highlight's note and tags (note-grants.ts)
  /** Lets one frame of the tab show them; the token stands in the frame's address. */
  openNote(data: { id: string; focus: NoteFocus }): { token: string };
  /** The frame has come: from now on it is bound to that highlight. Only once a token. */
  claimNote(data: { token: string }): NoteView & {
    focus: NoteFocus;
    /** What an earlier card could not save. */
    unsaved: UnsavedNote | null;
  };
  /** What the frame shows, anew. */
  readNote(data: null): NoteView;
  /** Changes the note or the tags of the highlight that the frame is bound to. */
  changeNote(data: { change: NoteChange }): NoteView;
  /** The frame is this many pixels high, or has no more use for keys: the card should go. */
  reportNoteFrame(data: { height: number } | { height: null }): undefined;
  /** Opens the panel beside the tab that asks, from the reader's press. */
  openPanel(data: null): undefined;
  /**
   * The panel beside the tab is to open this highlight, ready to write its note, now or when it is
   * opened next; null: it did.
   */
  wantNote(data: { id: string | null; tabId?: number | undefined }): undefined;
  /**
   * An extension page wrote a whole backup into the notebook (too large for a message): tabs must
   * ask again.
   */
  notebookImported(data: null): undefined;

  // Automatic backups
  /** Makes one now; answers when it is written or has failed, which its state tells. */
  backUpNow(data: null): undefined;
  /** The settings, for the offscreen document, which cannot read them. */
  settingsForBackup(data: null): Settings;
  /** The offscreen document made a backup, or could not. */
  keepBackup(
    data: { ok: true; url: string; mark: string } | { ok: false; message: string },
  ): undefined;

  // The extension's own pages
  /** Opens one in a new tab. */
  openExtensionPage(data: { page: "library" | "options" }): undefined;
}

/** What the content scripts of a tab answer; in brackets which of the two does. */
export interface TabProtocol {
  // What happened elsewhere
  /** The tab's address changed without a load. (both) */
  addressChanged(data: { address: string }): undefined;
  /** Highlights of this page were changed elsewhere: ask for them again. (annotator) */
  annotationsChanged(data: { articleId: string }): undefined;

  /**
   * The reader took back the access to this page's site, or switched it off: nothing of us stays.
   * (both)
   */
  leavePage(data: null): undefined;

  /** The note frame of this highlight is so high; null: it is to be closed. (annotator) */
  noteFrameReported(data: { id: string; height: number | null }): undefined;
  /** The note or the tags of a highlight were changed in this tab's note frame. (annotator) */
  noteChanged(data: { annotation: Annotation }): undefined;
  /**
   * They could not be saved, and the frame may be closed already; `isKept`: its next field shows
   * the words again. (annotator)
   */
  noteNotSaved(data: { id: string; reason: string; isKept: boolean }): undefined;

  // What the panel and the browser's commands want
  /** What the page says and how its highlights are anchored. (annotator) */
  readPage(data: null): PageReport;
  /**
   * Scrolls to a highlight and flashes it; `shown` is false if it is not on the page. (annotator)
   */
  scrollToAnnotation(data: { id: string }): { shown: boolean };
  /**
   * Scrolls to a block of the article, or to one that was left out of it, and flashes it.
   * (annotator)
   */
  scrollToBlock(data: BlockRef): { shown: boolean };
  /** A browser command, or an item of the context menu. (annotator) */
  runCommand(data: { name: CommandName; color?: ColorKey; inFrame?: boolean }): undefined;
}

/** What the note frame shows. */
export interface NoteView {
  id: string;
  body: Pick<Body, "note" | "tags">;
  theme: Theme;
}
/** The field that gets the focus. */
export type NoteFocus = "note" | "tag" | null;
/** What a note frame may change. */
export type NoteChange = Omit<AnnotationChange, "color" | "deleted" | "reanchoring">;

export type CommandName =
  | ("highlight" | "highlight-note" | "highlight-block")
  | ("show-toolbar" | "next-highlight" | "previous-highlight");

/** What the note frames of a tab answer. */
export interface NoteFrameProtocol {
  /** What is shown was changed elsewhere: ask for it again. */
  noteOutdated(data: null): undefined;
}

type Protocol = BackgroundProtocol & TabProtocol & NoteFrameProtocol;
type Name = keyof Protocol;
type Data<N extends Name> = Parameters<Protocol[N]>[0];
type Answer<N extends Name> = ReturnType<Protocol[N]>;

interface Envelope {
  pressmark: "background" | "tab" | "note frame";
  name: Name;
  data: unknown;
}
type Reply =
  | { ok: true; value: unknown }
  | { ok: false; error: string; code?: ErrorCode | undefined };

type Handlers<P> = {
  [N in keyof P]?: P[N] extends (data: infer D) => infer A
    ? (data: D, sender: Sender) => A | Promise<A>
    : never;
};

export type BackgroundHandlers = Required<Handlers<BackgroundProtocol>>;
export type TabHandlers = Handlers<TabProtocol>;
export type NoteFrameHandlers = Required<Handlers<NoteFrameProtocol>>;

/**
 * Asks the background. Rejects with the handler's error, or with a NoAnswerError if nobody
 * answered.
 */
export async function ask<N extends keyof BackgroundProtocol>(
  name: N,
  data: Data<N>,
): Promise<Answer<N>> {
  const envelope: Envelope = { pressmark: "background", name, data };
  return unwrap(await replyTo(browser.runtime.sendMessage(envelope))) as Answer<N>;
}

/** How often a question is repeated that nobody answered. */
const RETRIES = 2;

/**
 * Asks the background again when it was stopped before it answered; only for messages that may be
 * heard twice. Browsers stop a background at any moment, and the next message starts it anew.
 */
export async function askWithRetry<N extends keyof BackgroundProtocol>(
  name: N,
  data: Data<N>,
): Promise<Answer<N>> {
  for (let left = RETRIES; ; left--) {
    try {
      return await ask(name, data);
    } catch (error) {
      if (left === 0 || !(error instanceof NoAnswerError) || !isAlive()) throw error;
    }
  }
}

/**
 * Asks the content scripts of a tab. Rejects like `ask`; with a NoAnswerError also if none of them
 * handles it.
 */
export async function askTab<N extends keyof TabProtocol>(
  tabId: number,
  name: N,
  data: Data<N>,
): Promise<Answer<N>> {
  const envelope: Envelope = { pressmark: "tab", name, data };
  const sent = browser.tabs.sendMessage(tabId, envelope, { frameId: 0 });
  return unwrap(await replyTo(sent)) as Answer<N>;
}

/** Tells a note frame; rejects like `askTab` if it is closed. */
export async function askNoteFrame<N extends keyof NoteFrameProtocol>(
  { tabId, frameId }: { tabId: number; frameId: number },
  name: N,
  data: Data<N>,
): Promise<Answer<N>> {
  const envelope: Envelope = { pressmark: "note frame", name, data };
  return unwrap(await replyTo(browser.tabs.sendMessage(tabId, envelope, { frameId }))) as Answer<N>;
}

/** Handlers never make the sending itself fail (see `answer`): if it does, nobody answered. */
async function replyTo(sent: Promise<unknown>): Promise<Reply> {
  const reply = await sent.catch((error) => {
    throw new NoAnswerError(messageOf(error), { cause: error });
  });
  // Somebody listens, but nobody handles this message.
  if (!reply) throw new NoAnswerError("no answer");
  return reply as Reply;
}

function unwrap(reply: Reply): unknown {
  if (!reply.ok) throw errorFrom(reply.error, reply.code);
  return reply.value;
}

/** Who asks; throws or rejects if this is not to be answered. */
export type Admit = (name: Name, data: unknown, from: BrowserSender) => Sender | Promise<Sender>;

/**
 * A tab answers only the extension's own pages and its background, which has no address in every
 * browser.
 */
const admitToTab: Admit = (_name, _data, { id, tab, frameId = 0, url = "" }) => {
  if (id !== browser.runtime.id) throw new RefusedMessageError("unknown-sender");
  return { kind: "extension page", tabId: tab?.id, frameId, address: url };
};

/**
 * Answers the messages that `handlers` names and `admit` lets in; returns how to stop. What a
 * handler throws goes back to who asked. A tab has two scripts, and each answers only what it
 * handles.
 */
export function answer(to: "background", handlers: BackgroundHandlers, admit: Admit): () => void;
export function answer(to: "tab", handlers: TabHandlers): () => void;
export function answer(to: "note frame", handlers: NoteFrameHandlers): () => void;
export function answer(
  to: Envelope["pressmark"],
  handlers: Handlers<Protocol>,
  admit: Admit = admitToTab,
): () => void {
  const listener = (message: unknown, from: BrowserSender, reply: (value: Reply) => void) => {
    const envelope = message as Envelope | null;
    if (envelope?.pressmark !== to || !Object.hasOwn(handlers, envelope.name)) return undefined;
    const handler = handlers[envelope.name] as (data: unknown, sender: Sender) => unknown;
    const handle = async () => {
      const admitted = admit(envelope.name, envelope.data, from);
      // Waited for only if need be: whoever opens the panel must do so in this turn, which is the
      // reader's press; after a wait the browser takes it for nobody's.
      const sender = admitted instanceof Promise ? await admitted : admitted;
      return handler(envelope.data, sender);
    };
    handle().then(
      (value) => reply({ ok: true, value }),
      (error) => reply({ ok: false, error: messageOf(error), code: codeOf(error) }),
    );
    // The answer comes later; both browsers understand this, not both a returned promise.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  return ifAlive(() => browser.runtime.onMessage.removeListener(listener));
}

/**
 * Listens to a message that `admit` lets in, without answering it: the panel observes what tabs
 * tell the background. Returns how to stop.
 */
export function observe<N extends keyof BackgroundProtocol>(
  name: N,
  onMessage: (data: Data<N>, sender: Sender) => void,
  admit: Admit,
): () => void {
  const listener = (message: unknown, from: BrowserSender) => {
    const envelope = message as Envelope | null;
    if (envelope?.pressmark === "background" && envelope.name === name) {
      const hear = async () =>
        onMessage(envelope.data as Data<N>, await admit(name, envelope.data, from));
      hear().catch(() => {}); // refused, and logged
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return ifAlive(() => browser.runtime.onMessage.removeListener(listener));
}

/**
 * Whether the extension is still there: a content script outlives an extension that is reloaded,
 * updated or removed.
 */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false; // Firefox throws on the dead object
  }
}

/**
 * `stop`, but only while the extension is there: the listeners of one that is gone went with it,
 * and removing them from a content script would throw.
 */
export function ifAlive(stop: () => void): () => void {
  return () => {
    if (isAlive()) stop();
  };
}
