import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { NoAccessError, RestrictedPageError } from "../../../lib/platform/errors.ts";
import {
  injectAnnotator,
  injectSentinels,
  registerSentinel,
  takeTabsOver,
} from "../../../lib/platform/inject.ts";
import { browser, restart, world } from "../fake-browser.ts";

beforeEach(restart);
const OPEN_TAB = 1;
const CLOSED_TAB = 7;
const calls = (name: string) =>
  world.calls.filter((call) => call.name === `scripting.${name}`).map((call) => call.with);

describe("injecting the annotator", () => {
  it("brings the style sheet and the script into the page, not into its frames", async () => {
    await injectAnnotator(OPEN_TAB, "::highlight(a){}");
    const target = { tabId: OPEN_TAB, frameIds: [0] };
    expect(calls("insertCSS")).toEqual([{ target, css: "::highlight(a){}" }]);
    expect(calls("executeScript")).toEqual([
      { target, files: ["/annotator.js"], injectImmediately: true },
    ]);
  });

  it.each([
    ["Chromium's gallery", "insertCSS", "The extensions gallery cannot be scripted."],
    ["a page of Chromium", "insertCSS", "Cannot access a chrome:// URL"],
    ["an error page", "executeScript", "Frame with ID 0 is showing error page"],
    ["Firefox's add-ons page", "insertCSS", "Missing host permission for the tab"],
  ])("says by its type that no extension may run: %s", async (_where, call, words) => {
    world.failing.set(`scripting.${call}`, words);
    world.failing.set("scripting.executeScript", words);
    const error = await injectAnnotator(OPEN_TAB, "").catch((thrown) => thrown);
    expect(error).toBeInstanceOf(RestrictedPageError);
    expect(error.message).toBe(words);
  });

  it.each([
    ["where the browser does not even say which page it is", undefined],
    ["on another site than the one that was let in", "https://www.example.org/x"],
  ])("says by its type that the reader did not let it in, %s", async (_where, url) => {
    world.origins = ["https://other.example/*"];
    world.tabs = [{ id: OPEN_TAB, active: true, ...(url ? { url } : {}) }];
    world.failing.set("scripting.insertCSS", "Cannot access contents of the page.");
    world.failing.set("scripting.executeScript", "Cannot access contents of the page.");
    await expect(injectAnnotator(OPEN_TAB, "")).rejects.toThrow(NoAccessError);
  });

  it("says that a page of a site that was let in takes no script", async () => {
    world.origins = ["https://www.example.org/*"];
    world.failing.set("scripting.insertCSS", "The page is an error page.");
    world.failing.set("scripting.executeScript", "The page is an error page.");
    await expect(injectAnnotator(OPEN_TAB, "")).rejects.toThrow(RestrictedPageError);
  });

  it("gives the browser's own error where a script may run, but ours could not", async () => {
    const words = "Could not load file: '/annotator.js'.";
    const inject = vi
      .spyOn(browser.scripting, "executeScript")
      .mockRejectedValueOnce(new Error(words))
      .mockRejectedValueOnce(new Error(words));
    const error = await injectAnnotator(OPEN_TAB, "").catch((thrown) => thrown);
    inject.mockRestore();
    expect(error).not.toBeInstanceOf(RestrictedPageError);
    expect(error.message).toBe(words);
    expect(calls("insertCSS")).toHaveLength(1);
  });

  it("succeeds in the page that replaced another one at that moment", async () => {
    const inject = vi
      .spyOn(browser.scripting, "executeScript")
      .mockRejectedValueOnce(new Error("Frame with ID 0 was removed."));
    await injectAnnotator(OPEN_TAB, "");
    expect(inject).toHaveBeenCalledTimes(2);
    inject.mockRestore();
  });

  it("gives the browser's own error for a tab that is gone", async () => {
    world.failing.set("scripting.insertCSS", "No tab with id: 7.");
    const error = await injectAnnotator(CLOSED_TAB, "").catch((thrown) => thrown);
    expect(error).not.toBeInstanceOf(RestrictedPageError);
    expect(error.message).toBe("No tab with id: 7.");
  });
});

it("brings the sentinel into every tab that it may, whatever the others say", async () => {
  world.tabs.push({ id: 2, url: "https://b.example/", active: true });
  const inject = vi
    .spyOn(browser.scripting, "executeScript")
    .mockRejectedValueOnce(new Error("Cannot access contents of the page."));
  await injectSentinels();
  expect(inject.mock.calls.map(([what]) => what)).toEqual(
    [1, 2].map((tabId) => ({ target: { tabId }, files: ["/sentinel.js"] })),
  );
  inject.mockRestore();
});

it("has the browser start the sentinel on every page that it may, and only once", async () => {
  await registerSentinel();
  await registerSentinel();
  expect(world.registered).toMatchObject([
    { id: "sentinel", js: ["/sentinel.js"], matches: ["http://*/*", "https://*/*"] },
  ]);
});

it("takes a page over before it brings the new sentinel there", async () => {
  await takeTabsOver();
  expect(calls("executeScript")).toMatchObject([
    { args: ["pressmark-handover"] },
    { files: ["/sentinel.js"] },
  ]);
});
