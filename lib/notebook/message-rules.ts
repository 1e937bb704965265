/**
 * Of every message to the background: who may ask it, its shape, and what a content script may ask
 * it about.
 */
import type { Annotation } from "../model/annotation.ts";
import type { PageSnapshot } from "../model/article.ts";
import { siteOf } from "../model/source.ts";
import { checkMessage, type MessageRule } from "../platform/message-check.ts";
import type { Admit, BackgroundProtocol, PageStatus } from "../platform/messages.ts";
import type { Sender } from "../platform/sender.ts";
import { messageData } from "../schema/message-data.ts";
import { problemIn } from "../schema/problem.ts";
import type { NotebookDb } from "../store/db.ts";
import { ownsAnnotation, ownsArticle } from "../store/ownership.ts";

type Name = keyof BackgroundProtocol;
type Data<N extends Name> = Parameters<BackgroundProtocol[N]>[0];
/** Whether what a content script asks is about its own page and tab. The data has its shape. */
type Owns<N extends Name> = (data: Data<N>, sender: Sender) => boolean | Promise<boolean>;
type Owned = { [N in Name]?: Owns<N> };

/** Lets in what the rules allow; for `answer` and `observe`. */
export function admitOn(db: NotebookDb): Admit {
  const owned = ownedBy(db);
  return (name, data, from) => checkMessage(name, ruleOf(name, owned), data, from);
}

/** The messages that content scripts may ask. All others are for pages of the extension. */
function ownedBy(db: NotebookDb): Owned {
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
      (await ownsAnnotation(db, data.annotation.id, sender.address)),
    changeAnnotation: ({ id }, { address }) => ownsAnnotation(db, id, address),
    listTags: () => true, // of its own site; the handler sees to that
  };
}

function ruleOf(name: string, owned: Owned): MessageRule | undefined {
  if (!Object.hasOwn(messageData, name)) return undefined;
  const known = name as Name;
  const isOwn = owned[known] as Owns<Name> | undefined;
  return {
    forContentScripts: isOwn !== undefined,
    problemIn: (data) => problemIn(messageData[known], data),
    isOwn: (data, sender) => isOwn?.(data as Data<Name>, sender) ?? false,
  };
}

/**
 * A page may speak of every address of its site: it may have given itself another one since, or
 * show an article further up under the address that that one had.
 */
function isOwnSite({ address }: Pick<PageStatus | PageSnapshot, "address">, sender: Sender) {
  const site = siteOf(sender.address);
  return site !== "" && siteOf(address) === site;
}

function isOwnTab({ tabId }: { tabId?: number | undefined }, sender: Sender): boolean {
  return tabId === undefined || tabId === sender.tabId;
}

function isMarkedOn({ target }: Annotation, { address }: PageSnapshot): boolean {
  return siteOf(target.source) === siteOf(address);
}
