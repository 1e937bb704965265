/**
 * Sending and answering the messages of protocol.ts. A failure returns to who asked, as an Error
 * with words for the reader and, where code tells it apart, with a type (errors.ts).
 */

import { browser } from "wxt/browser";
import { messageOf } from "../i18n/error-message.ts";
import { codeOf, type ErrorCode, errorFrom, NoAnswerError, RefusedMessageError } from "./errors.ts";
import type { BackgroundProtocol, NoteFrameProtocol, TabProtocol } from "./protocol.ts";
import type { BrowserSender, Sender } from "./sender.ts";

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
