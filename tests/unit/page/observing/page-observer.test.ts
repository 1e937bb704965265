import { beforeEach, describe, expect, it, vi } from "vitest";
import { quiet, watchText } from "../../../../lib/page/observing/page-observer.ts";
import { openArticle } from "../page.ts";

let page: ReturnType<typeof openArticle>;
let stop: AbortController;
let look: ReturnType<typeof vi.fn<(atOnce: boolean) => Promise<number>>>;
let changed: ReturnType<typeof vi.fn<() => void>>;
let hasLostHighlight: boolean;
let cost: number;
let hidden: boolean;
beforeEach(() => {
  page = openArticle("<p>one</p>");
  hidden = false;
  Object.defineProperty(page.doc, "hidden", { get: () => hidden });
  stop = new page.win.AbortController(); // jsdom takes its own signals only
  changed = vi.fn();
  [hasLostHighlight, cost] = [false, 0];
  look = vi.fn(async () => cost);
  // A content script has the page's classes as globals; here they are handed in for these tests alone.
  vi.stubGlobal("MutationObserver", page.win.MutationObserver);
  vi.useFakeTimers();
  watchText(page.doc, stop.signal, {
    changed,
    hasLostHighlight: () => hasLostHighlight,
    isQuick: () => cost < 12,
    look,
  });
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
  it("is known at once and looked at when the page has had time to go on", async () => {
    await write();
    expect(changed).toHaveBeenCalledTimes(1);
    await wait(399);
    expect(look).not.toHaveBeenCalled();
    await wait(1);
    expect(look.mock.calls).toEqual([[false]]);
    await wait(5000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it("that broke what is shown is looked at before the browser draws", async () => {
    hasLostHighlight = true;
    await write();
    expect(look.mock.calls).toEqual([[true]]);
  });

  it("that broke what is shown is looked at in slices where that takes long, and not too often", async () => {
    cost = 50;
    await write();
    await wait(400);
    hasLostHighlight = true;
    await write();
    expect(look).toHaveBeenCalledTimes(1);
    await wait(999); // twenty times the last look's cost
    expect(look).toHaveBeenCalledTimes(1);
    await wait(1);
    expect(look.mock.calls).toEqual([[false], [false]]);
  });

  it("without end is looked at for no more than a twentieth of the time", async () => {
    cost = 100;
    for (let i = 0; i < 200; i++) {
      await write();
      await wait(100);
    }
    expect(look.mock.calls.length).toBeGreaterThanOrEqual(9);
    expect(look.mock.calls.length).toBeLessThanOrEqual(10);
  });

  it("is listened for once until it is looked at, however many follow", async () => {
    const takeRecords = vi.spyOn(page.win.MutationObserver.prototype, "disconnect");
    for (let i = 0; i < 1000; i++) await write();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(takeRecords).toHaveBeenCalledTimes(1);
    await wait(400);
    await write();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it("while the page is read is looked at afterwards", async () => {
    let done = (_: number) => {};
    look.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          done = resolve;
        }),
    );
    await write();
    await wait(400);
    await write();
    expect(changed).toHaveBeenCalledTimes(2);
    await wait(10_000);
    expect(look).toHaveBeenCalledTimes(1);
    done(1);
    await wait(400);
    expect(look).toHaveBeenCalledTimes(2);
  });

  it("in a hidden tab is looked at when it is shown", async () => {
    turn("hidden");
    await write();
    await wait(10_000);
    expect(look).not.toHaveBeenCalled();
    turn("shown");
    await wait(0);
    expect(look).toHaveBeenCalledTimes(1);
    turn("hidden");
    turn("shown");
    await wait(10_000);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it("right before the tab is hidden is looked at when it is shown", async () => {
    await write();
    turn("hidden");
    await wait(1000);
    expect(look).not.toHaveBeenCalled();
    turn("shown");
    await wait(0);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it("is seen in a body that replaced the old one", async () => {
    page.doc.body.replaceWith(page.doc.createElement("body"));
    await wait(500);
    look.mockClear();
    await write();
    await wait(500);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it("is a section that is folded out, too", async () => {
    page.doc.body.dispatchEvent(new page.dom.window.Event("toggle"));
    await wait(400);
    expect(look).toHaveBeenCalledTimes(1);
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
    expect(look).not.toHaveBeenCalled();
  });

  it("is told no more after the end", async () => {
    await write();
    stop.abort();
    await write();
    await wait(5000);
    expect(look).not.toHaveBeenCalled();
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
