/**
 * Every message there is, one documented line each. A page's scripts and the extension's pages ask the background; the
 * background and the panel ask a tab. A failure returns to who asked, as an Error with words for the reader.
 */

import { browser } from "wxt/browser";
import type { AnchorStatus } from "../model/anchor-status.ts";
import type { Annotation, AnnotationChange, ColorKey } from "../model/annotation.ts";
import type {
  Article,
  ArticleChange,
  PageKind,
  PageSnapshot,
  SavedArticle,
} from "../model/article.ts";
import type { BlockRef, OverrideRequest } from "../model/overrides.ts";

/** What a tab knows of its page; kept by the background for the icon, the badge and the panel. */
export interface PageStatus {
  address: string;
  title: string;
  isArticle: boolean;
  kind: PageKind;
}

export interface TabReading {
  address: string;
  /** As the page was read, before the reader's choices. */
  article: Article;
  /** Other addresses the page gives for itself. */
  claimed: string[];
  articleId: string | null;
  anchorStatuses: AnchorStatus[];
}

/** What the background answers. */
export interface BackgroundProtocol {
  /** A page was seen or its address changed; `known`: there may be highlights, and the annotator is on its way. */
  reportPageStatus(data: { sight: PageStatus; claimed: string[] }): { known: boolean };
  /** The reader needs the annotator in this tab (`tabId` from the panel; else the asking tab). */
  annotate(data: { tabId?: number | undefined }): undefined;
  /** Which record is this page, and what is marked on it. `unsure`: there may be one, the text did not prove it. */
  openArticle(data: PageSnapshot): {
    page: SavedArticle | null;
    annotations: Annotation[];
    unsure: boolean;
  };
  /** Saves a highlight and its page. Asking again with the same id is harmless. */
  saveAnnotation(data: {
    init: PageSnapshot;
    annotation: Annotation;
    tabId?: number | undefined;
  }): {
    page: SavedArticle;
    annotation: Annotation;
  };
  /** Changes note, tags, colour, deletion or reanchoring of a highlight. */
  changeAnnotation(data: { id: string; change: AnnotationChange }): Annotation;
  /** Keeps an article that has no highlight yet, to note or tag it. */
  saveArticle(data: { init: PageSnapshot; tabId?: number | undefined }): SavedArticle;
  /** Changes note, tags or deletion of an article. */
  changeArticle(data: { id: string; change: ArticleChange }): SavedArticle;
  /** Adds blocks to an article's text or leaves them out; keeps the article and its text as it then is. */
  choose(data: OverrideRequest & { tabId?: number | undefined }): SavedArticle;
  /** The reader's tags, last used first. */
  listTags(data: null): string[];
  /** Where the highlights of a tab's page stand; for the panel, which hears it too. */
  anchored(data: { articleId: string; anchorStatuses: AnchorStatus[] }): undefined;
  /** An extension page wrote a whole backup into the notebook (too large for a message): tabs must look again. */
  imported(data: null): undefined;
  /** Opens a page of the extension. */
  open(data: { page: "library" | "options" }): undefined;
}

/** What a tab answers. */
export interface TabProtocol {
  /** The tab's address changed without a load. (sentinel) */
  addressChanged(data: { address: string }): undefined;
  /** Highlights of this page were changed elsewhere: ask again. (annotator) */
  annotationsChanged(data: { articleId: string }): undefined;
  /** What the page says and how the highlights stand. (annotator) */
  read(data: null): TabReading;
  /** Scroll to a highlight and flash it. (annotator) */
  show(data: { id: string }): { shown: boolean };
  /** Scroll to a block of the article, or one that was left out of it, and flash it. (annotator) */
  showBlock(data: BlockRef): { shown: boolean };
  /** A browser command or a choice in the context menu. (annotator) */
  command(data: { name: CommandName; color?: ColorKey; inFrame?: boolean }): undefined;
}

export type CommandName = "highlight" | "highlight-note" | "next-highlight" | "previous-highlight";

type Protocol = BackgroundProtocol & TabProtocol;
type Name = keyof Protocol;
type Data<N extends Name> = Parameters<Protocol[N]>[0];
type Answer<N extends Name> = ReturnType<Protocol[N]>;

interface From {
  tab?: { id?: number | undefined } | undefined;
}

interface Envelope {
  pressmark: "background" | "tab";
  name: Name;
  data: unknown;
}
type Reply = { ok: true; value: unknown } | { ok: false; error: string };

export interface Sender {
  tabId: number | undefined;
}

type Handlers<P> = {
  [N in keyof P]?: P[N] extends (data: infer D) => infer A
    ? (data: D, sender: Sender) => A | Promise<A>
    : never;
};

export type BackgroundHandlers = Required<Handlers<BackgroundProtocol>>;
export type TabHandlers = Handlers<TabProtocol>;

/** Asks the background. Rejects with the handler's message, or with the browser's if nobody answered. */
export async function ask<N extends keyof BackgroundProtocol>(
  name: N,
  data: Data<N>,
): Promise<Answer<N>> {
  const envelope: Envelope = { pressmark: "background", name, data };
  return unwrap(await browser.runtime.sendMessage(envelope)) as Answer<N>;
}

/**
 * Asks the background again when it was stopped before it answered; only for messages that may be heard twice. Browsers
 * stop a background at any moment, and the next message starts it anew.
 */
export async function askWithRetry<N extends keyof BackgroundProtocol>(
  name: N,
  data: Data<N>,
): Promise<Answer<N>> {
  for (let left = 2; ; left--) {
    try {
      return await ask(name, data);
    } catch (error) {
      if (left === 0 || !isSilence(error) || !isAlive()) throw error;
    }
  }
}

/** Asks the scripts of a tab. Rejects if there are none. */
export async function askTab<N extends keyof TabProtocol>(
  tabId: number,
  name: N,
  data: Data<N>,
): Promise<Answer<N>> {
  const envelope: Envelope = { pressmark: "tab", name, data };
  return unwrap(await browser.tabs.sendMessage(tabId, envelope, { frameId: 0 })) as Answer<N>;
}

/** Answers messages; returns how to stop. One tab has several scripts: each answers only what it handles. */
export function answer(to: "background", handlers: BackgroundHandlers): () => void;
export function answer(to: "tab", handlers: TabHandlers): () => void;
export function answer(to: Envelope["pressmark"], handlers: Handlers<Protocol>): () => void {
  const listener = (message: unknown, from: From, reply: (value: Reply) => void) => {
    const envelope = message as Envelope | null;
    if (envelope?.pressmark !== to || !Object.hasOwn(handlers, envelope.name)) return undefined;
    const handler = handlers[envelope.name] as (data: unknown, sender: Sender) => unknown;
    Promise.resolve()
      .then(() => handler(envelope.data, { tabId: from.tab?.id }))
      .then(
        (value) => reply({ ok: true, value }),
        (error) =>
          reply({ ok: false, error: error instanceof Error ? error.message : String(error) }),
      );
    return true; // the answer comes later; both browsers understand this, not both a returned promise
  };
  browser.runtime.onMessage.addListener(listener);
  return ifAlive(() => browser.runtime.onMessage.removeListener(listener));
}

/** Listens without answering: the panel hears what tabs tell the background. */
export function observe<N extends keyof BackgroundProtocol>(
  name: N,
  heard: (data: Data<N>, sender: Sender) => void,
): () => void {
  const listener = (message: unknown, from: From) => {
    const envelope = message as Envelope | null;
    if (envelope?.pressmark === "background" && envelope.name === name) {
      heard(envelope.data as Data<N>, { tabId: from.tab?.id });
    }
    return undefined;
  };
  browser.runtime.onMessage.addListener(listener);
  return ifAlive(() => browser.runtime.onMessage.removeListener(listener));
}

/** false in a script of an extension that was reloaded, updated or removed meanwhile: it must fall silent. */
export function isAlive(): boolean {
  try {
    return Boolean(browser.runtime?.id);
  } catch {
    return false; // Firefox throws on the dead object
  }
}

/** Stops listening; in a script of an extension that is gone there is nothing left to stop, which is no error. */
export function ifAlive(leave: () => void): () => void {
  return () => {
    if (isAlive()) leave();
  };
}

function isSilence(error: unknown): boolean {
  return /receiving end|message (port|channel)|closed before|no answer|disconnected/i.test(
    String(error),
  );
}

function unwrap(reply: unknown): unknown {
  const known = reply as Reply | undefined;
  if (!known) throw new Error("no answer");
  if (!known.ok) throw new Error(known.error);
  return known.value;
}
