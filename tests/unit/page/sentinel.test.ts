import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { startSentinel } from "../../../lib/page/sentinel.ts";
import { answer, askTab, type BackgroundHandlers } from "../../../lib/platform/messages.ts";
import type { PageStatus } from "../../../lib/platform/protocol.ts";
import { changeSettings } from "../../../lib/platform/settings.ts";
import { admitAll, browser, restart, world } from "../fake-browser.ts";
import { openArticle } from "./page.ts";

/** The sample article comes, as an app brings it: with all that makes it one. */
function fillIn() {
  const { document } = new JSDOM(readFileSync("tests/fixtures/pages/sample/page.html", "utf8"))
    .window;
  page.doc.documentElement.replaceChildren(...document.documentElement.childNodes);
}

let page: ReturnType<typeof openArticle>;
let told: PageStatus[];
let injectAnnotator: ReturnType<typeof vi.fn<() => undefined>>;
let hidden: boolean;
let stop: () => void;

beforeEach(() => {
  restart();
  told = [];
  hidden = false;
  injectAnnotator = vi.fn<() => undefined>();
  answer(
    "background",
    {
      reportPageStatus: ({ status }: { status: PageStatus }) => {
        told.push(status);
        return { known: false };
      },
      injectAnnotator,
    } as unknown as BackgroundHandlers,
    admitAll,
  );
  vi.useFakeTimers();
  return () => {
    stop?.();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});

function start(markup?: string) {
  page = openArticle(markup);
  Object.defineProperty(page.doc, "hidden", { get: () => hidden });
  page.win.requestIdleCallback = ((work: () => void) => setTimeout(work)) as never;
  // jsdom takes its own signals only; in a content script these are the page's window's.
  vi.stubGlobal("AbortController", page.win.AbortController);
  vi.stubGlobal("AbortSignal", page.win.AbortSignal);
  stop = startSentinel(page.win);
  return wait(0);
}
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const fire = (type: string) => page.doc.dispatchEvent(new page.dom.window.Event(type));
const select = async () => {
  page.doc.getSelection()!.selectAllChildren(page.doc.body);
  fire("selectionchange");
  await wait(0);
};

describe("a page", () => {
  it("is told of once", async () => {
    await start();
    await wait(10_000);
    expect(told).toMatchObject([{ address: page.doc.location.href, title: "River" }]);
  });

  it("that fills in late is told of again", async () => {
    await start("<p>Loading …</p>");
    fillIn();
    await wait(10_000);
    expect(told.map(({ isArticle }) => isArticle)).toEqual([false, true]);
  });

  it("that fills in while its tab is hidden is told of when it is shown", async () => {
    hidden = true;
    await start("<p>Loading …</p>");
    fillIn();
    await wait(10_000);
    expect(told).toHaveLength(1);
    hidden = false;
    fire("visibilitychange");
    await wait(10);
    expect(told.map(({ isArticle }) => isArticle)).toEqual([false, true]);
  });

  it("is told of again at the next look if the background did not hear", async () => {
    world.silences = 3;
    await start();
    expect(told).toEqual([]);
    await wait(10_000);
    expect(told).toHaveLength(1);
  });

  it("that changed its address is told of again", async () => {
    await start();
    page.go("/2026/other-story-of-the-day");
    void askTab(1, "addressChanged", { address: page.doc.location.href });
    await wait(10_000);
    expect(told.map(({ address }) => new URL(address).pathname)).toEqual([
      "/2026/river-rises",
      "/2026/other-story-of-the-day",
    ]);
  });

  it("that never stops changing its address is told of now and then, and at its last one", async () => {
    await start();
    const pending = vi.getTimerCount();
    for (let i = 1; i <= 200; i++) {
      page.go(`/2026/story-${i}`);
      void askTab(1, "addressChanged", { address: page.doc.location.href });
      await wait(10);
    }
    expect(told.length).toBeLessThan(10);
    expect(vi.getTimerCount()).toBeLessThan(pending + 4);
    await wait(10_000);
    expect(told.at(-1)?.address).toContain("/2026/story-200");
  });

  it.each([
    "<feed><title>x</title></feed>",
    '<svg xmlns="http://www.w3.org/2000/svg"><text>x</text></svg>',
  ])("without a body harms nothing: %s", async (markup) => {
    await start();
    stop();
    told = [];
    const contentType = markup.startsWith("<svg") ? "image/svg+xml" : "application/xml";
    const { window } = new JSDOM(markup, { contentType, url: "https://www.example.org/x.xml" });
    const win = Object.assign(window, {
      requestIdleCallback: (work: () => void) => setTimeout(work),
    });
    const end = startSentinel(win as never);
    await wait(10_000);
    expect(told).toMatchObject([{ isArticle: false }]);
    end();
  });
});

describe("a sentinel", () => {
  it("works once in a page, however often it is injected", async () => {
    await start();
    const again = startSentinel(page.win);
    await wait(10_000);
    expect(told).toHaveLength(1);
    again();
    await select();
    expect(injectAnnotator).toHaveBeenCalledTimes(1);
  });

  it("leaves nothing behind when it is told to go, and comes back when it is injected anew", async () => {
    await start();
    await askTab(1, "leavePage", null);
    expect(browser.runtime.onMessage.listeners.size).toBe(1); // the background's
    await select();
    await wait(10_000);
    expect(told).toHaveLength(1);
    expect(injectAnnotator).not.toHaveBeenCalled();
    stop = startSentinel(page.win);
    await wait(0);
    expect(told).toHaveLength(2);
  });

  it("does not look at a page whose site is switched off", async () => {
    await changeSettings({ disabledSites: ["example.org"] });
    await start();
    await wait(10_000);
    expect(told).toEqual([]);
    expect(browser.runtime.onMessage.listeners.size).toBe(1);
  });
});

it("a page cannot send a living sentinel away; an update sends the dead one", async () => {
  await start();
  fire("pressmark-handover");
  await select();
  expect(injectAnnotator).toHaveBeenCalledTimes(1);
  const { runtime } = browser;
  Object.assign(browser, { runtime: undefined });
  fire("pressmark-handover");
  Object.assign(browser, { runtime });
  page.go("/2026/other-story-of-the-day");
  void askTab(1, "addressChanged", { address: page.doc.location.href }).catch(() => {});
  await wait(10_000);
  expect(told).toHaveLength(1);
});

describe("the first selection", () => {
  it("brings the annotator, once", async () => {
    await start();
    await select();
    await select();
    expect(injectAnnotator).toHaveBeenCalledTimes(1);
  });

  it("asks again at the next selection if the background did not answer", async () => {
    injectAnnotator.mockRejectedValueOnce(new Error("stopped"));
    await start();
    await select();
    page.doc.getSelection()!.removeAllRanges();
    page.doc.dispatchEvent(new page.dom.window.Event("selectionchange"));
    await select();
    expect(injectAnnotator).toHaveBeenCalledTimes(2);
  });

  it("brings nothing if the reader wants no toolbar, here or by itself (demands 31, 33)", async () => {
    await changeSettings({ disabledSites: ["example.org"] });
    await start();
    await select();
    for (const toolbar of ["never", "shortcut"] as const) {
      await changeSettings({ disabledSites: [], toolbar });
      stop();
      await start();
      await select();
    }
    expect(injectAnnotator).not.toHaveBeenCalled();
  });
});

describe("a sentinel whose extension is gone", () => {
  it("falls silent, and throws nothing into the page", async () => {
    await start("<p>Loading …</p>");
    const { runtime, storage } = browser;
    const thrown = vi.fn();
    page.win.addEventListener("error", thrown);
    Object.assign(browser, { runtime: undefined, storage: undefined });
    fillIn();
    await select();
    await wait(10_000);
    stop();
    Object.assign(browser, { runtime, storage });
    expect(told).toHaveLength(1);
    expect(injectAnnotator).not.toHaveBeenCalled();
    expect(thrown).not.toHaveBeenCalled();
  });
});
