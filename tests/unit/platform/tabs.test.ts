import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import {
  allTabs,
  changeTab,
  readTab,
  removeTabRecord,
  type TabRecord,
  watchActiveTab,
  watchTab,
  watchTabs,
} from "../../../lib/platform/tabs.ts";
import { browser, restart, world } from "../fake-browser.ts";

beforeEach(restart);

const record = (address: string, articleId: string | null = null): TabRecord => ({
  address,
  title: "",
  isArticle: true,
  kind: "news",
  articleId,
  isOffered: false,
});

describe("what is known of a tab", () => {
  it("is kept, listed and forgotten", async () => {
    await changeTab(1, () => record("a", "p"));
    await changeTab(2, () => record("b", "p"));
    await changeTab(3, () => record("c"));
    await browser.storage.session.set({ other: 1 });
    expect(await readTab(1)).toEqual(record("a", "p"));
    await removeTabRecord(1);
    expect(await readTab(1)).toBeNull();
    expect((await allTabs()).map(([id]) => id)).toEqual([2, 3]);
  });

  it("is changed by one after the other", async () => {
    await changeTab(1, () => record("old"));
    await Promise.all([
      changeTab(1, (was) => (was?.address === "new" ? was : null)), // the tab left the old page …
      changeTab(1, () => record("new")), // … and the new one was seen
      changeTab(1, (was) => was && { ...was, articleId: "p" }),
    ]);
    expect(await readTab(1)).toEqual(record("new", "p"));
  });

  it("can be changed after a change failed", async () => {
    const failed = changeTab(1, () => {
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(await changeTab(1, () => record("a"))).toEqual(record("a"));
  });

  it("is told to whoever watches, once for each change", async () => {
    const heard = vi.fn();
    const stop = watchTabs(heard);
    await changeTab(1, () => record("a"));
    await changeTab(1, (was) => was);
    await removeTabRecord(1);
    await removeTabRecord(1);
    stop();
    await changeTab(1, () => record("b"));
    expect(heard.mock.calls).toEqual([
      [1, record("a")],
      [1, null],
    ]);
  });
});

describe("following the reader", () => {
  const settle = () => new Promise((resolve) => setTimeout(resolve));

  it("tells the active tab at once and at every change, until stopped", async () => {
    const heard = vi.fn();
    const stop = watchActiveTab(heard);
    await settle();
    world.tabs = [{ id: 2, url: "https://b.example/", active: true }];
    browser.tabs.onActivated.fire({ tabId: 2 });
    browser.tabs.onUpdated.fire(9, { url: "x" }, { active: false });
    await settle();
    stop();
    browser.tabs.onActivated.fire({ tabId: 2 });
    await settle();
    expect(heard.mock.calls).toEqual([
      [{ tabId: 1, address: "https://www.example.org/x" }],
      [{ tabId: 2, address: "https://b.example/" }],
    ]);
  });

  it("tells of one tab, and that it was closed", async () => {
    const heard = vi.fn();
    watchTab(1, heard);
    await settle();
    world.tabs = [];
    browser.tabs.onUpdated.fire(1, { status: "loading" });
    await settle();
    expect(heard.mock.calls).toEqual([
      [{ tabId: 1, address: "https://www.example.org/x" }],
      [null],
    ]);
  });
});
