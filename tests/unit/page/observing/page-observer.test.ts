import { beforeEach, describe, expect, it, vi } from "vitest";
import { waitUntilQuiet, watchText } from "../../../../lib/page/observing/page-observer.ts";
import { openArticle } from "../page.ts";

let page: ReturnType<typeof openArticle>;
let stop: AbortController;
let reread: ReturnType<typeof vi.fn<(atOnce: boolean) => Promise<number>>>;
let onChange: ReturnType<typeof vi.fn<() => void>>;
let hasLostHighlight: boolean;
let cost: number;
let hidden: boolean;
beforeEach(() => {
  page = openArticle("<p>one</p>");
  hidden = false;
  Object.defineProperty(page.doc, "hidden", { get: () => hidden });
  stop = new page.win.AbortController(); // jsdom takes its own signals only
  onChange = vi.fn();
  [hasLostHighlight, cost] = [false, 0];
  reread = vi.fn(async () => cost);
  // A content script has the page's classes as globals; here they are handed in for these tests
  // alone.
  vi.stubGlobal("MutationObserver", page.win.MutationObserver);
  vi.useFakeTimers();
  watchText(page.doc, stop.signal, {
    onChange,
    hasLostHighlight: () => hasLostHighlight,
    isQuick: () => cost < 12,
    reread,
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
  it("is told at once and read when the page has had time to go on", async () => {
    await write();
    expect(onChange).toHaveBeenCalledTimes(1);
    await wait(399);
    expect(reread).not.toHaveBeenCalled();
    await wait(1);
    expect(reread.mock.calls).toEqual([[false]]);
    await wait(5000);
    expect(reread).toHaveBeenCalledTimes(1);
  });

  it("that broke what is shown is read before the browser draws", async () => {
    hasLostHighlight = true;
    await write();
    expect(reread.mock.calls).toEqual([[true]]);
  });

  it("that broke what is shown is read in slices where that takes long, and not too often", async () => {
    cost = 50;
    await write();
    await wait(400);
    hasLostHighlight = true;
    await write();
    expect(reread).toHaveBeenCalledTimes(1);
    await wait(999); // twenty times the last look's cost
    expect(reread).toHaveBeenCalledTimes(1);
    await wait(1);
    expect(reread.mock.calls).toEqual([[false], [false]]);
  });

  it("without end is read for no more than a twentieth of the time", async () => {
    cost = 100;
    for (let i = 0; i < 200; i++) {
      await write();
      await wait(100);
    }
    expect(reread.mock.calls.length).toBeGreaterThanOrEqual(9);
    expect(reread.mock.calls.length).toBeLessThanOrEqual(10);
  });

  it("is observed once until the page is read, however many follow", async () => {
    const disconnect = vi.spyOn(page.win.MutationObserver.prototype, "disconnect");
    for (let i = 0; i < 1000; i++) await write();
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(disconnect).toHaveBeenCalledTimes(1);
    await wait(400);
    await write();
    expect(onChange).toHaveBeenCalledTimes(2);
  });

  it("while the page is being read is read afterwards", async () => {
    let done = (_: number) => {};
    reread.mockImplementationOnce(
      () =>
        new Promise((resolve) => {
          done = resolve;
        }),
    );
    await write();
    await wait(400);
    await write();
    expect(onChange).toHaveBeenCalledTimes(2);
    await wait(10_000);
    expect(reread).toHaveBeenCalledTimes(1);
    done(1);
    await wait(400);
    expect(reread).toHaveBeenCalledTimes(2);
  });

  it("in a hidden tab is read when it is shown", async () => {
    turn("hidden");
    await write();
    await wait(10_000);
    expect(reread).not.toHaveBeenCalled();
    turn("shown");
    await wait(0);
    expect(reread).toHaveBeenCalledTimes(1);
    turn("hidden");
    turn("shown");
    await wait(10_000);
    expect(reread).toHaveBeenCalledTimes(1);
  });

  it("right before the tab is hidden is read when it is shown", async () => {
    await write();
    turn("hidden");
    await wait(1000);
    expect(reread).not.toHaveBeenCalled();
    turn("shown");
    await wait(0);
    expect(reread).toHaveBeenCalledTimes(1);
  });

  it("is seen in a body that replaced the old one", async () => {
    page.doc.body.replaceWith(page.doc.createElement("body"));
    await wait(500);
    reread.mockClear();
    await write();
    await wait(500);
    expect(reread).toHaveBeenCalledTimes(1);
  });

  it("is a section that is folded out, too", async () => {
    page.doc.body.dispatchEvent(new page.dom.window.Event("toggle"));
    await wait(400);
    expect(reread).toHaveBeenCalledTimes(1);
  });

  it("is not the coming and going of our own overlay, nor of the head's styles", async () => {
    const overlay = page.doc.createElement("pressmark-overlay");
    page.doc.documentElement.append(overlay);
    page.doc.head.append(page.doc.createElement("style"));
    page.doc.title = "(1) River";
    await wait(500);
    overlay.remove();
    await wait(500);
    expect(onChange).not.toHaveBeenCalled();
    expect(reread).not.toHaveBeenCalled();
  });

  it("is told no more after the end", async () => {
    await write();
    stop.abort();
    await write();
    await wait(5000);
    expect(reread).not.toHaveBeenCalled();
  });
});

describe("waiting until it is quiet", () => {
  const waited = async (work: () => Promise<void>) => {
    const start = performance.now();
    let end = 0;
    void waitUntilQuiet(page.doc, stop.signal).then(() => {
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
