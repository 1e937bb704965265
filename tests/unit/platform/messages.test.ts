import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { NoAnswerError, RestrictedPageError } from "../../../lib/platform/errors.ts";
import {
  answer,
  ask,
  askTab,
  askWithRetry,
  type BackgroundHandlers,
  isAlive,
  observe,
} from "../../../lib/platform/messages.ts";
import { admitAll, browser, restart, world } from "../fake-browser.ts";

beforeEach(restart);

/** Only some of the handlers: a test asks no others. */
const answering = (handlers: Partial<BackgroundHandlers>) =>
  answer("background", handlers as BackgroundHandlers, admitAll);

describe("asking the background", () => {
  it("brings the question, who asks, and the answer", async () => {
    answering({ changeArticle: ({ id, change }, { tabId }) => ({ id, change, tabId }) as never });
    world.tabId = 7;
    expect(await ask("changeArticle", { id: "p", change: { note: "n" } })).toEqual({
      id: "p",
      change: { note: "n" },
      tabId: 7,
    });
  });

  it("brings errors back as errors, also those thrown at once and those that are none", async () => {
    answering({
      listTags: () => {
        throw new Error("The disk is full.");
      },
      openExtensionPage: () => Promise.reject("gone"),
    });
    await expect(ask("listTags", null)).rejects.toThrow(new Error("The disk is full."));
    await expect(ask("openExtensionPage", { page: "library" })).rejects.toThrow(new Error("gone"));
  });

  it("is an error when nobody answers", async () => {
    await expect(ask("listTags", null)).rejects.toThrow("Receiving end does not exist");
    answering({});
    await expect(ask("listTags", null)).rejects.toThrow("no answer");
  });

  it("tells errors apart by their type: silence, a restricted page, and all others", async () => {
    await expect(ask("listTags", null)).rejects.toBeInstanceOf(NoAnswerError);
    answering({
      injectAnnotator: () => Promise.reject(new RestrictedPageError("Cannot access this page.")),
      // Words prove nothing.
      listTags: () => Promise.reject(new Error("Receiving end does not exist.")),
    });
    const restricted = ask("injectAnnotator", {});
    await expect(restricted).rejects.toBeInstanceOf(RestrictedPageError);
    await expect(restricted).rejects.toThrow("lets no extension work on this page");
    await expect(ask("listTags", null)).rejects.not.toBeInstanceOf(NoAnswerError);
  });

  it("leaves what is not ours unanswered", async () => {
    answering({ listTags: () => [] });
    for (const odd of [
      null,
      7,
      "x",
      {},
      { pressmark: "tab", name: "listTags" },
      { pressmark: "background", name: "toString" },
    ])
      expect(await browser.runtime.sendMessage(odd)).toBeUndefined();
  });

  it("hears no more once it was stopped", async () => {
    answering({ listTags: () => [] })();
    await expect(ask("listTags", null)).rejects.toThrow();
  });
});

describe("asking with retries", () => {
  it("asks again after silence, three times in all", async () => {
    const heard = vi.fn(() => ["a"]);
    answering({ listTags: heard });
    world.silences = 2;
    expect(await askWithRetry("listTags", null)).toEqual(["a"]);
    world.silences = 3;
    await expect(askWithRetry("listTags", null)).rejects.toThrow("Receiving end");
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["Chromium", "The message port closed before a response was received."],
    [
      "Chromium, while it answers",
      "A listener indicated an asynchronous response by returning true, but the message channel closed before a response was received",
    ],
    ["Firefox", "Could not establish connection. Receiving end does not exist."],
    ["Firefox, while it answers", "Promised response from onMessage listener went out of scope"],
  ])("asks again when the background was stopped, in the words of %s", async (_browser, words) => {
    answering({ listTags: () => ["a"] });
    const send = vi.spyOn(browser.runtime, "sendMessage").mockRejectedValueOnce(new Error(words));
    expect(await askWithRetry("listTags", null)).toEqual(["a"]);
    expect(send).toHaveBeenCalledTimes(2);
    send.mockRestore();
  });

  it("does not ask again after an answer that is an error", async () => {
    const heard = vi.fn(() => {
      throw new Error("The disk is full.");
    });
    answering({ listTags: heard });
    await expect(askWithRetry("listTags", null)).rejects.toThrow("disk");
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it("does not ask again when the extension is gone", async () => {
    answering({ listTags: () => [] });
    world.silences = 1;
    browser.runtime.id = undefined;
    await expect(askWithRetry("listTags", null)).rejects.toThrow("Receiving end");
  });
});

describe("asking a tab", () => {
  it("is answered by the one of its scripts that handles the question", async () => {
    const seen: string[] = [];
    answer("tab", { addressChanged: () => void seen.push("sentinel") });
    answer("tab", { scrollToAnnotation: ({ id }) => ({ shown: id === "a" }) });
    expect(await askTab(1, "scrollToAnnotation", { id: "a" })).toEqual({ shown: true });
    expect(seen).toEqual([]);
    await expect(askTab(1, "readPage", null)).rejects.toThrow("no answer");
  });
});

it("observes what tabs tell the background, without answering", async () => {
  const heard: unknown[] = [];
  const stop = observe(
    "reportAnchoring",
    (data, { tabId }) => heard.push([data.articleId, tabId]),
    admitAll,
  );
  await expect(ask("reportAnchoring", { articleId: "p", anchorStatuses: [] })).rejects.toThrow(
    "no answer",
  );
  stop();
  await ask("reportAnchoring", { articleId: "q", anchorStatuses: [] }).catch(() => {});
  expect(heard).toEqual([["p", 1]]);
});

describe("an extension that is gone", () => {
  const { runtime } = browser;
  const gone = (how: PropertyDescriptor) =>
    Object.defineProperty(browser, "runtime", { configurable: true, ...how });

  it.each([
    ["has no id", { value: { ...runtime, id: undefined } }],
    ["has no runtime", { value: undefined }],
    [
      "throws at every touch",
      {
        get: () => {
          throw new Error("dead object");
        },
      },
    ],
  ])("%s: it is not alive, asking is refused, and stopping is silent", async (_how, how) => {
    expect(isAlive()).toBe(true);
    const stops = [answering({}), observe("reportAnchoring", () => {}, admitAll)];
    try {
      gone(how);
      expect(isAlive()).toBe(false);
      await expect(ask("listTags", null)).rejects.toThrow();
      for (const stop of stops) expect(stop).not.toThrow();
    } finally {
      gone({ value: runtime, writable: true });
    }
  });
});
