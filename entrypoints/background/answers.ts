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
  savePage,
} from "../../lib/store/annotations.ts";
import { chooseBlocks } from "../../lib/store/overrides.ts";
import type { Notes } from "../../lib/store/db.ts";
import { changePage, mayHavePage, meetPage, pageAt } from "../../lib/store/articles.ts";
import { bindTab, refreshTab, refreshTabs, tellTabs } from "./tabs.ts";

const now = () => new Date().toISOString();

/** Badges and other tabs come after the write. Their failure must not tell the reader that nothing was saved. */
async function aftermath(work: Promise<void>): Promise<void> {
  await work.catch((error) => console.warn("Pressmark:", error));
}

export function answers(notes: Notes): BackgroundHandlers {
  return {
    pageSeen: async ({ sight, claimed }, { tabId }) => {
      if (tabId === undefined) return { known: false };
      const page = await pageAt(notes, sight.address);
      await refreshTab(notes, tabId, {
        ...sight,
        pageId: page && !page.deleted.value ? page.id : null,
      });
      const isOff = (await readSettings()).sitesOff.includes(siteOf(sight.address));
      const known = !isOff && (await mayHavePage(notes, sight.address, claimed));
      if (known) await injectAnnotator(tabId);
      return { known };
    },

    annotate: async ({ tabId }, sender) => {
      const tab = tabId ?? sender.tabId;
      if (tab !== undefined) await injectAnnotator(tab);
      return undefined;
    },

    openPage: async (init, { tabId }) => {
      const page = await meetPage(notes, init, now());
      if (!page)
        return {
          page: null,
          annotations: [],
          unsure: await mayHavePage(notes, init.address, init.claimed),
        };
      if (page.deleted.value) return { page: null, annotations: [], unsure: false };
      await aftermath(bindTab(notes, tabId, { id: page.id, address: init.address }));
      return { page, annotations: await listAnnotations(notes, page.id), unsure: false };
    },

    saveAnnotation: async ({ init, annotation, tabId }, sender) => {
      const saved = await saveAnnotation(notes, init, annotation, now());
      const bound = bindTab(notes, tabId ?? sender.tabId, {
        id: saved.page.id,
        address: init.address,
      });
      await aftermath(bound.then(() => tellTabs(notes, saved.page.id, sender.tabId)));
      return saved;
    },

    changeAnnotation: async ({ id, change }, sender) => {
      const annotation = await changeAnnotation(notes, id, change, now());
      await aftermath(tellTabs(notes, annotation.pageId, sender.tabId));
      return annotation;
    },

    savePage: async ({ init, tabId }, sender) => {
      const page = await savePage(notes, init, now());
      await aftermath(
        bindTab(notes, tabId ?? sender.tabId, { id: page.id, address: init.address }),
      );
      return page;
    },

    changePage: async ({ id, change }, sender) => {
      const page = await changePage(notes, id, change, now());
      if (change.deleted !== undefined) await aftermath(tellTabs(notes, id, sender.tabId));
      return page;
    },

    choose: async ({ tabId, ...chosen }, sender) => {
      const { siteRules } = await readSettings();
      const page = await chooseBlocks(notes, chosen, siteRules, now());
      const bound = bindTab(notes, tabId ?? sender.tabId, { id: page.id, address: chosen.address });
      await aftermath(bound.then(() => tellTabs(notes, page.id, sender.tabId)));
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
