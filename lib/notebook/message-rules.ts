/**
 * Of every message to the background: who may ask it, its shape, and what a content script may ask
 * it about.
 */
import type { Annotation } from "../model/annotation.ts";
import type { PageSnapshot } from "../model/article.ts";
import { siteWithPortOf } from "../model/source.ts";
import { checkMessage, type MessageRule } from "../platform/message-check.ts";
import type { Admit } from "../platform/messages.ts";
import { noteOf } from "../platform/note-grants.ts";
import type { BackgroundProtocol, PageStatus } from "../platform/protocol.ts";
import type { Sender } from "../platform/sender.ts";
import { messageData } from "../schema/message-data.ts";
import { problemIn } from "../schema/problem.ts";
import type { NotebookDb } from "../store/db.ts";
import { ownsAnnotation, ownsArticle } from "../store/ownership.ts";

type Name = keyof BackgroundProtocol;
type Data<N extends Name> = Parameters<BackgroundProtocol[N]>[0];
/** Whether what one in a web page asks is about its own page and tab. The data has its shape. */
type Owns<N extends Name> = (data: Data<N>, sender: Sender) => boolean | Promise<boolean>;
type Owned = { [N in Name]?: Owns<N> };

/** Lets in what the rules allow; for `answer` and `observe`. */
export function admitOn(db: NotebookDb): Admit {
  const owned = { "content script": ownedByScript(db), "note frame": OWNED_BY_NOTE_FRAME };
  return (name, data, from) => checkMessage(name, ruleOf(name, owned), data, from);
}

/**
 * The messages that note frames may ask. Anybody may frame that page: without a claim that was
 * granted it is nobody.
 */
const OWNED_BY_NOTE_FRAME: Owned = {
  claimNote: () => true, // the token decides
  readNote: isBound,
  changeNote: isBound,
  reportNoteFrame: isBound,
  listTags: isBound,
};

/** The messages that content scripts may ask. */
function ownedByScript(db: NotebookDb): Owned {
  return {
    reportPageStatus: ({ status }, sender) => isOwnSite(status, sender),
    injectAnnotator: isOwnTab,
    reportAnchoring: ({ articleId }, { address }) => ownsArticle(db, articleId, address),
    openArticle: isOwnSite,
    saveAnnotation: async (data, sender) =>
      isOwnTab(data, sender) &&
      isOwnSite(data.snapshot, sender) &&
      isMarkedOn(data.annotation, data.snapshot) &&
      data.annotation.articleId === "" && // only a reading copy knows which article it shows
      (await ownsAll(db, [data.annotation.id, ...(data.replaces ?? [])], sender)),
    // What is typed is typed in the note frame.
    changeAnnotation: async ({ id, change }, { address }) =>
      change.note === undefined &&
      change.tags === undefined &&
      (await ownsAnnotation(db, id, address)),
    quoteHighlight: ({ id }, { address }) => ownsAnnotation(db, id, address),
    openNote: ({ id }, { address }) => ownsAnnotation(db, id, address),
    openPanel: () => true,
    wantNote: async ({ id, tabId }, sender) =>
      isOwnTab({ tabId }, sender) && id !== null && ownsAnnotation(db, id, sender.address),
  };
}

type Asker = "content script" | "note frame";

/** Messages that make no sense but from a web page. */
const FROM_PAGES_ONLY: ReadonlySet<Name> = new Set<Name>([
  ...(["openNote", "claimNote", "readNote"] as const),
  ...(["changeNote", "reportNoteFrame", "openPanel"] as const),
]);

function ruleOf(name: string, owned: Record<Asker, Owned>): MessageRule | undefined {
  if (!Object.hasOwn(messageData, name)) return undefined;
  const known = name as Name;
  const owns = (asker: Asker) => owned[asker][known] as Owns<Name> | undefined;
  const askers = (["content script", "note frame"] as const).filter((asker) => owns(asker));
  return {
    askers: new Set(FROM_PAGES_ONLY.has(known) ? askers : ["extension page", ...askers]),
    problemIn: (data) => problemIn(messageData[known], data),
    isOwn: (data, sender) => owns(sender.kind as Asker)?.(data as Data<Name>, sender) ?? false,
  };
}

async function ownsAll(
  db: NotebookDb,
  ids: readonly string[],
  { address }: Sender,
): Promise<boolean> {
  const owned = await Promise.all(ids.map((id) => ownsAnnotation(db, id, address)));
  return !owned.includes(false);
}

async function isBound(_data: unknown, { tabId, frameId }: Sender): Promise<boolean> {
  return tabId !== undefined && (await noteOf(tabId, frameId)) !== undefined;
}

/**
 * A page may speak of every address of its site: it may have given itself another one since, or
 * show an article further up under the address that that one had.
 */
function isOwnSite({ address }: Pick<PageStatus | PageSnapshot, "address">, sender: Sender) {
  const site = siteWithPortOf(sender.address);
  return site !== "" && siteWithPortOf(address) === site;
}

function isOwnTab({ tabId }: { tabId?: number | undefined }, sender: Sender): boolean {
  return tabId === undefined || tabId === sender.tabId;
}

function isMarkedOn({ target }: Annotation, { address }: PageSnapshot): boolean {
  return siteWithPortOf(target.source) === siteWithPortOf(address);
}
