import { beforeEach, describe, expect, it, vi } from "vitest";
import { quiet, watchText } from "../../../lib/page/page-watch.ts";
import { openPage } from "./page.ts";

let page: ReturnType<typeof openPage>;
let stop: AbortController;
let changed: ReturnType<typeof vi.fn<() => void>>;
let hidden: boolean;
beforeEach(() => {
  page = openPage("<p>one</p>");
  hidden = false;
  Object.defineProperty(page.doc, "hidden", { get: () => hidden });
  stop = new page.win.AbortController(); // jsdom takes its own signals only
  changed = vi.fn();
  // A content script has the page's classes as globals; here they are handed in for these tests alone.
  vi.stubGlobal("MutationObserver", page.win.MutationObserver);
  vi.useFakeTimers();
  watchText(page.doc, stop.signal, changed);
  return () => {
    stop.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  };
});
const write = async (text = "x") => {
  page.doc.body.append(text);
  await Promise.resolve(); // observers hear after the turn
};
const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const turn = (to: "hidden" | "shown") => {
  hidden = to === "hidden";
  page.doc.dispatchEvent(new page.dom.window.Event("visibilitychange"));
};

describe("a change of the text", () => {
  it("is told once the page is quiet", async () => {
    await write();
    await wait(399);
    expect(changed).not.toHaveBeenCalled();
    await wait(1);
    expect(changed).toHaveBeenCalledTimes(1);
    await wait(5000);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("is told after two seconds where there is no quiet", async () => {
    for (let i = 0; i < 30; i++) {
      await write();
      await wait(100);
    }
    expect(changed.mock.calls.length).toBeGreaterThanOrEqual(1);
    expect(changed.mock.calls.length).toBeLessThanOrEqual(2);
  });

  it("in a hidden tab is told when it is shown", async () => {
    turn("hidden");
    await write();
    await wait(10_000);
    expect(changed).not.toHaveBeenCalled();
    turn("shown");
    expect(changed).toHaveBeenCalledTimes(1);
    turn("hidden");
    turn("shown");
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("right before the tab is hidden is told when it is shown", async () => {
    await write();
    turn("hidden");
    await wait(1000);
    expect(changed).not.toHaveBeenCalled();
    turn("shown");
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("is seen in a body that replaced the old one", async () => {
    page.doc.body.replaceWith(page.doc.createElement("body"));
    await wait(500);
    changed.mockClear();
    await write();
    await wait(500);
    expect(changed).toHaveBeenCalledTimes(1);
  });

  it("is not the coming and going of our own overlay, nor of the head's styles", async () => {
    const overlay = page.doc.createElement("pressmark-overlay");
    page.doc.documentElement.append(overlay);
    page.doc.head.append(page.doc.createElement("style"));
    page.doc.title = "(1) River";
    await wait(500);
    overlay.remove();
    await wait(500);
    expect(changed).not.toHaveBeenCalled();
  });

  it("is told no more after the end", async () => {
    await write();
    stop.abort();
    await write();
    await wait(5000);
    expect(changed).not.toHaveBeenCalled();
  });
});

describe("quiet", () => {
  const waited = async (work: () => Promise<void>) => {
    const start = performance.now();
    let end = 0;
    void quiet(page.doc, stop.signal).then(() => {
      end = performance.now();
    });
    await work();
    return Math.round(end - start);
  };

  it("comes at once on a still page, later on a lively one, and in the end on any", async () => {
    expect(await waited(() => wait(3000).then(() => {}))).toBe(400);
    const lively = async (writes: number) => {
      for (let i = 0; i < writes; i++) {
        await wait(300);
        await write();
      }
      await wait(3000);
    };
    expect(await waited(() => lively(2))).toBe(1000);
    expect(await waited(() => lively(20))).toBe(2000);
  });

  it("ends with the signal", async () => {
    expect(
      await waited(async () => {
        await wait(50);
        stop.abort();
        await wait(0);
      }),
    ).toBe(50);
  });
});
