import { beforeEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import { type TabView, useTab } from "../../../../entrypoints/sidepanel/use-tab.ts";
import { emptyMeta } from "../../../../lib/model/article.ts";
import { RestrictedPageError } from "../../../../lib/platform/errors.ts";
import { answer, ask, type BackgroundHandlers } from "../../../../lib/platform/messages.ts";
import type { AccessMode } from "../../../../lib/platform/permissions.ts";
import type { PageReport } from "../../../../lib/platform/protocol.ts";
import { changeTab } from "../../../../lib/platform/tabs.ts";
import { createScreen } from "../../components/screen.ts";
import { admitAll, browser, restart, world } from "../../fake-browser.ts";

const ADDRESS = "https://www.example.org/x";
const { show } = createScreen();
let view: TabView;
let disabledSites: string[];
let mode: AccessMode | undefined;
let injectAnnotator: ReturnType<typeof vi.fn<() => Promise<undefined>>>;

const reportOf = (address: string): PageReport => ({
  address,
  article: {
    ...emptyMeta(),
    blocks: [],
    excludedBlocks: [],
    confidence: 0,
    coverage: 0,
    truncated: false,
  },
  claimed: [],
  articleId: null,
  anchorStatuses: [],
});

function Panel() {
  view = useTab(disabledSites, mode, admitAll);
  return null;
}
const openPanel = async (search = "") => {
  vi.stubGlobal("location", { search });
  await show(<Panel />);
};
const settled = (state: TabView["state"]) =>
  vi.waitFor(async () => {
    await show(<Panel />);
    expect(view.state).toBe(state);
  });

beforeEach(async () => {
  await show(null);
  disabledSites = [];
  mode = "every-site";
  restart();
  world.tabs = [{ id: 1, url: ADDRESS, active: true }];
  injectAnnotator = vi.fn(async () => undefined);
  answer(
    "background",
    {
      injectAnnotator,
      reportAnchoring: () => undefined,
    } as unknown as BackgroundHandlers,
    admitAll,
  );
});

it("reports what the page beside it says, and how its highlights are anchored", async () => {
  answer("tab", { readPage: () => reportOf(ADDRESS) });
  await openPanel();
  await settled("ready");
  expect(view).toMatchObject({ tabId: 1, record: null, articleId: null });
  await ask("reportAnchoring", { articleId: "p", anchorStatuses: [] });
  await vi.waitFor(() => expect(view).toMatchObject({ articleId: "p" }));
});

it("takes the record of the page from what the background knows of the tab", async () => {
  answer("tab", { readPage: () => reportOf(ADDRESS) });
  await openPanel();
  await settled("ready");
  const record = { address: ADDRESS, title: "", isArticle: true, kind: "news" as const };
  await changeTab(1, () => ({ ...record, articleId: "q", isOffered: false }));
  await settled("ready");
  expect(view).toMatchObject({ record: { isArticle: true }, articleId: "q" });
});

it.each(["chrome://extensions", "about:addons", "", "file:///home/a.html"])(
  "does not ask where no content script can be: %s",
  async (url) => {
    world.tabs = [{ id: 1, url, active: true }];
    await openPanel();
    await settled("barred");
    expect(injectAnnotator).not.toHaveBeenCalled();
  },
);

it("says that extensions may not run in a page, by the error's type and not by its words", async () => {
  injectAnnotator.mockRejectedValue(new RestrictedPageError("whatever the browser says"));
  await openPanel();
  await settled("barred");
});

it("shows any other failure, and tries again when it is asked to", async () => {
  injectAnnotator.mockRejectedValueOnce(new Error("Cannot access the disk."));
  answer("tab", { readPage: () => reportOf(ADDRESS) });
  await openPanel();
  await settled("failed");
  expect(view).toMatchObject({ error: "Cannot access the disk." });
  if (view.state === "failed") view.retry();
  await settled("ready");
});

it("in a tab of its own follows the tab that its address names", async () => {
  world.tabs = [
    { id: 1, url: ADDRESS, active: true },
    { id: 5, url: `${ADDRESS}/5`, active: false },
  ];
  answer("tab", { readPage: () => reportOf(`${ADDRESS}/5`) });
  await openPanel("?tab=5");
  await settled("ready");
  expect(view).toMatchObject({ tabId: 5 });
  expect(browser.tabs.onActivated.listeners.size).toBe(0);
});

it("sees Firefox's reader view over the page that it knows", async () => {
  await changeTab(1, () => ({
    address: ADDRESS,
    title: "",
    isArticle: true,
    kind: "news",
    isOffered: false,
    articleId: null,
  }));
  const address = `about:reader?url=${encodeURIComponent(ADDRESS)}`;
  world.tabs = [{ id: 1, url: address, active: true }];
  await openPanel();
  await settled("barred");
  expect(view).toEqual({ state: "barred", address });
});
