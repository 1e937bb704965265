/**
 * What the background does for each message of BackgroundProtocol (protocol.ts): ask the store,
 * then tell who must know.
 */
import { browser } from "wxt/browser";
import { language } from "../../lib/i18n/say.ts";
import type { Former } from "../../lib/model/bulk.ts";
import { isSiteDisabled } from "../../lib/model/settings.ts";
import { backUp, forgetMark, keepBackup } from "../../lib/notebook/auto-backup.ts";
import { overrideBlocks } from "../../lib/notebook/override-blocks.ts";
import { quoteHighlight } from "../../lib/notebook/quote-highlights.ts";
import { deleteForEver } from "../../lib/notebook/trash.ts";
import type { BackgroundHandlers } from "../../lib/platform/messages.ts";
import type { Sender } from "../../lib/platform/sender.ts";
import { readSettings } from "../../lib/platform/settings.ts";
import { keepingWords } from "../../lib/platform/unsaved-notes.ts";
import {
  changeAnnotation,
  listAnnotations,
  saveAnnotation,
  saveArticle,
} from "../../lib/store/annotations.ts";
import { answerOnce } from "../../lib/store/answers.ts";
import {
  articleAt,
  changeArticle,
  mayHaveArticle,
  resolveArticle,
} from "../../lib/store/articles.ts";
import { changeMany, putBack, renameTag } from "../../lib/store/bulk.ts";
import { decideOnSite } from "../../lib/store/consents.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { noteHandlers, tellNoteFrames } from "./note-frames.ts";
import {
  annotateTab,
  announceChange,
  announceChanges,
  linkTabToArticle,
  noteAnchoring,
  noteOffer,
  refreshAllTabs,
  refreshTabsAt,
  setTabRecord,
} from "./tabs.ts";

const now = () => new Date().toISOString();

/** The handlers for every message, on this notebook. */
export function backgroundHandlers(db: NotebookDb): BackgroundHandlers {
  return {
    ...pageHandlers(db),
    ...annotationHandlers(db),
    ...articleHandlers(db),
    ...bulkHandlers(db),
    ...noteHandlers(db),
    ...extensionHandlers(db),
    ...backupHandlers(db),
  };
}

type HandlersFor<Name extends keyof BackgroundHandlers> = Pick<BackgroundHandlers, Name>;

function pageHandlers(
  db: NotebookDb,
): HandlersFor<"reportPageStatus" | "injectAnnotator" | "reportAnchoring"> {
  return {
    reportPageStatus: async ({ status, claimed }, { tabId }) => {
      if (tabId === undefined) return { known: false };
      const article = await articleAt(db, status.address);
      const articleId = article && !article.deleted.value ? article.id : null;
      await setTabRecord(db, tabId, { ...status, articleId, isOffered: false });
      const isEnabled = !isSiteDisabled(await readSettings(), status.address);
      const known = isEnabled && (await mayHaveArticle(db, status.address, claimed));
      if (known) await annotateTab(tabId);
      // Not waited for: when the answer comes must not tell what was marked on other sites.
      if (isEnabled) void bestEffort(() => noteOffer(db, tabId, status.address, claimed));
      return { known };
    },

    injectAnnotator: async (data, sender) => {
      const tabId = tabOf(data, sender);
      if (tabId === undefined) return undefined;
      const { url = "" } = await browser.tabs.get(tabId);
      if (!isSiteDisabled(await readSettings(), url)) await annotateTab(tabId);
      return undefined;
    },

    // The panel observes it, too.
    reportAnchoring: async ({ articleId, anchorStatuses }, { tabId }) => {
      if (tabId !== undefined)
        await bestEffort(() => noteAnchoring(db, tabId, articleId, anchorStatuses));
      return undefined;
    },
  };
}

function annotationHandlers(
  db: NotebookDb,
): HandlersFor<"saveAnnotation" | "changeAnnotation" | "quoteHighlight"> {
  return {
    quoteHighlight: ({ id }) => quoteHighlight(db, id),

    saveAnnotation: async (data, sender) => {
      const { snapshot, replaces } = data;
      const saved = await saveAnnotation(db, snapshot, data.annotation, now(), replaces);
      const { article, annotation } = saved;
      await bestEffort(async () => {
        await linkTabToArticle(db, tabOf(data, sender), article.id, snapshot.address);
        await announceChange(db, article.id, sender.tabId);
      });
      return { article, annotation };
    },

    changeAnnotation: async ({ id, change }, sender) => {
      const save = () => changeAnnotation(db, id, change, now());
      const annotation = await keepingWords(id, change, save, ({ body }) => body.note.value);
      await bestEffort(async () => {
        // What one page saw is no news to others: two that differ would answer each other for ever.
        const isSighting = Object.keys(change).every((field) => field === "notFound");
        if (!isSighting) await announceChange(db, annotation.articleId, sender.tabId);
        if (change.note !== undefined || change.tags !== undefined) await tellNoteFrames(id);
      });
      return annotation;
    },
  };
}

function articleHandlers(
  db: NotebookDb,
): HandlersFor<
  "openArticle" | "saveArticle" | "changeArticle" | "purgeTrash" | "decideOnSite" | "overrideBlocks"
> {
  return {
    openArticle: async (snapshot, { tabId }) => {
      const { address, claimed } = snapshot;
      const article = await resolveArticle(db, snapshot, now());
      if (!article) {
        const unsure = await mayHaveArticle(db, address, claimed);
        return { article: null, annotations: [], unsure };
      }
      if (article.deleted.value) return { article: null, annotations: [], unsure: false };
      await bestEffort(() => linkTabToArticle(db, tabId, article.id, address));
      return { article, annotations: await listAnnotations(db, article.id), unsure: false };
    },

    saveArticle: async (data, sender) => {
      const { snapshot } = data;
      const article = await saveArticle(db, snapshot, now());
      await bestEffort(() =>
        linkTabToArticle(db, tabOf(data, sender), article.id, snapshot.address),
      );
      return article;
    },

    changeArticle: async ({ id, change }, sender) => {
      const save = () => changeArticle(db, id, change, now());
      const article = await keepingWords(id, change, save, ({ note }) => note.value);
      // A page shows an article's highlights, not its note or tags.
      if (change.deleted !== undefined) {
        await bestEffort(() => announceChange(db, id, sender.tabId));
      }
      return article;
    },

    // What is in the trash is shown on no page: nobody needs to be told.
    purgeTrash: ({ act, ...request }) => deleteForEver(db, request, now(), act),

    decideOnSite: async (data) => {
      const article = await decideOnSite(db, data, now());
      await bestEffort(() => refreshTabsAt(db, data.page.address, article.id));
      return article;
    },

    overrideBlocks: async ({ tabId, ...request }, sender) => {
      const { siteRules } = await readSettings();
      const article = await overrideBlocks(db, request, siteRules, now());
      await bestEffort(async () => {
        await linkTabToArticle(db, tabOf({ tabId }, sender), article.id, request.address);
        await announceChange(db, article.id, sender.tabId);
      });
      return article;
    },
  };
}

function bulkHandlers(db: NotebookDb): HandlersFor<"changeMany" | "renameTag" | "putBack"> {
  const announce = (former: Former) =>
    bestEffort(async () => {
      await announceChanges(db, former);
      await tellNoteFrames();
    });
  return {
    changeMany: async ({ act, ids, change }) => {
      const former = await answerOnce(db, act, () => changeMany(db, ids, change, now()));
      await announce(former);
      return former;
    },

    renameTag: async ({ act, from, to }) => {
      const former = await answerOnce(db, act, () => renameTag(db, from, to, now()));
      await announce(former);
      return former;
    },

    putBack: async ({ former }) => {
      const restored = await putBack(db, former, now());
      await announce(former);
      return restored;
    },
  };
}

function extensionHandlers(db: NotebookDb): HandlersFor<"notebookImported" | "openExtensionPage"> {
  return {
    notebookImported: async () => {
      await bestEffort(forgetMark);
      await refreshAllTabs(db);
      await tellNoteFrames();
      return undefined;
    },

    openExtensionPage: async ({ page }) => {
      await browser.tabs.create({ url: `/${page}.html` });
      return undefined;
    },
  };
}

function backupHandlers(
  db: NotebookDb,
): HandlersFor<"backUpNow" | "settingsForBackup" | "keepBackup"> {
  return {
    backUpNow: async () => {
      await backUp(db);
      return undefined;
    },
    settingsForBackup: async () => ({ settings: await readSettings(), language: language() }),
    keepBackup: async (made) => {
      await keepBackup(made);
      return undefined;
    },
  };
}

/** The tab that a message is about: the one it names, or else the one it comes from. */
function tabOf(data: { tabId?: number | undefined }, sender: Sender): number | undefined {
  return data.tabId ?? sender.tabId;
}

/**
 * For what comes after a write, badges and other tabs: its failure must not tell the reader that
 * nothing was saved.
 */
async function bestEffort(work: () => Promise<void>): Promise<void> {
  await work().catch((error) => console.warn("Pressmark:", error));
}
