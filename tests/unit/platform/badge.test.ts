import { beforeEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { showBadge } from "../../../lib/platform/badge.ts";
import { restart, world } from "../fake-browser.ts";

beforeEach(restart);
const said = (name: string) => world.calls.find((call) => call.name === `action.${name}`)?.with;

it("counts highlights, names them, and shows whether it is an article (demand 46)", async () => {
  await showBadge(7, { isArticle: true, count: 3, isOffered: false });
  expect(said("setBadgeText")).toEqual({ tabId: 7, text: "3" });
  expect(said("setTitle")).toEqual({ tabId: 7, title: "Pressmark: 3 on this page" });
  expect(said("setIcon")).toMatchObject({ tabId: 7, path: { 16: "/icon/article-16.png" } });
});

it("shows no zero", async () => {
  await showBadge(7, { isArticle: false, count: 0, isOffered: false });
  expect(said("setBadgeText")).toEqual({ tabId: 7, text: "" });
  expect(said("setIcon")).toMatchObject({ path: { 16: "/icon/idle-16.png" } });
});

it("says that the panel has a question, where nothing is shown", async () => {
  await showBadge(7, { isArticle: true, count: 0, isOffered: true });
  expect(said("setBadgeText")).toEqual({ tabId: 7, text: "?" });
  await showBadge(8, { isArticle: true, count: 2, isOffered: true });
  expect(world.calls.findLast(({ name }) => name === "action.setBadgeText")?.with).toEqual({
    tabId: 8,
    text: "2",
  });
});

it("ignores a failure in a tab that was closed, and no other", async () => {
  world.failing.set("action.setTitle", "No tab with id: 7.");
  await showBadge(7, { isArticle: true, count: 1, isOffered: false });
  world.failing.set("action.setTitle", "Icon invalid.");
  await expect(showBadge(1, { isArticle: true, count: 1, isOffered: false })).rejects.toThrow(
    "Icon",
  );
});

it.each([
  [3, 2, "3", "Pressmark: 3 on this page, 2 not on it today"],
  [0, 1, "0", "Pressmark: 0 on this page, 1 not on it today"],
])(
  "counts %d that are on the page, and names %d that are not (demand 2)",
  async (count, missing, text, title) => {
    await showBadge(7, { isArticle: true, count, missing, isOffered: false });
    expect(said("setBadgeText")).toEqual({ tabId: 7, text });
    expect(said("setTitle")).toEqual({ tabId: 7, title });
  },
);
