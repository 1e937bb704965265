/** What the background answers: a question of messages.ts, a function of the store, and who else must hear of it. */
import { browser } from "wxt/browser";
import { siteOf } from "../../lib/model/source.ts";
import { injectAnnotator } from "../../lib/platform/inject.ts";
import type { BackgroundHandlers } from "../../lib/platform/messages.ts";
import { readSettings } from "../../lib/platform/settings.ts";
import {
  changeAnnotation,
  listAnnotations,
  listTags,
  saveAnnotation,
  saveArticle,
} from "../../lib/store/annotations.ts";
import {
  articleAt,
  changeArticle,
  mayHaveArticle,
  resolveArticle,
} from "../../lib/store/articles.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { overrideBlocks } from "../../lib/notebook/override-blocks.ts";
import { bindTab, refreshTab, refreshTabs, tellTabs } from "./tabs.ts";

const now = () => new Date().toISOString();

/** Badges and other tabs come after the write. Their failure must not tell the reader that nothing was saved. */
async function bestEffort(work: Promise<void>): Promise<void> {
  await work.catch((error) => console.warn("Pressmark:", error));
}

export function answers(notes: NotebookDb): BackgroundHandlers {
  return {
    reportPageStatus: async ({ sight, claimed }, { tabId }) => {
      if (tabId === undefined) return { known: false };
      const page = await articleAt(notes, sight.address);
      await refreshTab(notes, tabId, {
        ...sight,
        articleId: page && !page.deleted.value ? page.id : null,
      });
      const isSiteDisabled = (await readSettings()).disabledSites.includes(siteOf(sight.address));
      const known = !isSiteDisabled && (await mayHaveArticle(notes, sight.address, claimed));
      if (known) await injectAnnotator(tabId);
      return { known };
    },

    annotate: async ({ tabId }, sender) => {
      const tab = tabId ?? sender.tabId;
      if (tab !== undefined) await injectAnnotator(tab);
      return undefined;
    },

    openArticle: async (init, { tabId }) => {
      const page = await resolveArticle(notes, init, now());
      if (!page)
        return {
          page: null,
          annotations: [],
          unsure: await mayHaveArticle(notes, init.address, init.claimed),
        };
      if (page.deleted.value) return { page: null, annotations: [], unsure: false };
      await bestEffort(bindTab(notes, tabId, { id: page.id, address: init.address }));
      return { page, annotations: await listAnnotations(notes, page.id), unsure: false };
    },

    saveAnnotation: async ({ init, annotation, tabId }, sender) => {
      const saved = await saveAnnotation(notes, init, annotation, now());
      const bound = bindTab(notes, tabId ?? sender.tabId, {
        id: saved.article.id,
        address: init.address,
      });
      await bestEffort(bound.then(() => tellTabs(notes, saved.article.id, sender.tabId)));
      return { page: saved.article, annotation: saved.annotation };
    },

    changeAnnotation: async ({ id, change }, sender) => {
      const annotation = await changeAnnotation(notes, id, change, now());
      await bestEffort(tellTabs(notes, annotation.articleId, sender.tabId));
      return annotation;
    },

    saveArticle: async ({ init, tabId }, sender) => {
      const page = await saveArticle(notes, init, now());
      await bestEffort(
        bindTab(notes, tabId ?? sender.tabId, { id: page.id, address: init.address }),
      );
      return page;
    },

    changeArticle: async ({ id, change }, sender) => {
      const page = await changeArticle(notes, id, change, now());
      if (change.deleted !== undefined) await bestEffort(tellTabs(notes, id, sender.tabId));
      return page;
    },

    choose: async ({ tabId, ...chosen }, sender) => {
      const { siteRules } = await readSettings();
      const page = await overrideBlocks(notes, chosen, siteRules, now());
      const bound = bindTab(notes, tabId ?? sender.tabId, { id: page.id, address: chosen.address });
      await bestEffort(bound.then(() => tellTabs(notes, page.id, sender.tabId)));
      return page;
    },

    listTags: () => listTags(notes),

    anchored: () => undefined, // meant for the panel, which overhears it

    imported: async () => {
      await refreshTabs(notes);
      return undefined;
    },

    open: async ({ page }) => {
      await browser.tabs.create({ url: `/${page}.html` });
      return undefined;
    },
  };
}
