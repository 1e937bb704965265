import { expect, it, vi } from "vitest";
import { bringPressesHome, guardPresses, REST } from "../../../../lib/page/ui/press-guard.ts";
import { openArticle } from "../page.ts";

/** A press as the browser hands it over: no test can make one that is trusted. */
function press(change: Partial<MouseEvent> = {}) {
  const target = { closest: () => ({}) };
  const stopped = vi.fn();
  const at = performance.now() + REST + 1;
  const event = { type: "click", isTrusted: true, detail: 1, timeStamp: at, target, ...change };
  const rest = { preventDefault: vi.fn(), stopImmediatePropagation: stopped };
  return { event: { ...event, ...rest } as never as MouseEvent, stopped };
}

function guarded(isCovered = false) {
  let check: (event: MouseEvent) => void = () => {};
  const onRefused = vi.fn();
  const addEventListener = (_type: string, listener: typeof check) => {
    check = listener;
  };
  const root = { addEventListener } as never as HTMLElement;
  const guard = guardPresses(root, { isCovered: () => isCovered, onRefused });
  const passes = (change?: Partial<MouseEvent>) => {
    const { event, stopped } = press(change);
    check(event);
    return stopped.mock.calls.length === 0;
  };
  return { guard, onRefused, passes };
}

it("lets the reader's press through, and none that a script made", () => {
  const { passes, onRefused } = guarded();
  expect([passes(), passes({ isTrusted: false })]).toEqual([true, false]);
  expect(onRefused).not.toHaveBeenCalled(); // the page gets no words out of us
});

it("lets no press through on a part that only just opened, however late the event is handled", () => {
  const { guard, passes, onRefused } = guarded();
  guard.rest();
  const opened = performance.now();
  expect(passes({ timeStamp: opened + REST / 2 })).toBe(false);
  expect(onRefused).toHaveBeenCalledTimes(1);
  expect(passes({ timeStamp: opened + REST })).toBe(true);
});

it("lets no press through on a part that is covered, but takes keys: their focus is seen", () => {
  const { passes } = guarded(true);
  expect([passes(), passes({ type: "pointerdown" })]).toEqual([false, false]);
  expect(passes({ detail: 0 })).toBe(true);
  expect(passes({ target: { closest: () => null } as never })).toBe(true); // into a field
});

/** A part in a page that stops clicks, or does not; gives what its button heard of a click. */
async function clickThrough(isStopped: boolean, isCovered = false) {
  vi.useFakeTimers();
  const { doc, win: page } = openArticle("<x-part></x-part>");
  vi.stubGlobal("AbortController", page.AbortController);
  vi.stubGlobal("Event", page.Event);
  const host = doc.querySelector<HTMLElement>("x-part")!;
  const shadow = host.attachShadow({ mode: "closed" });
  const root = shadow.appendChild(doc.createElement("div"));
  const button = root.appendChild(doc.createElement("button"));
  const heard = vi.fn();
  button.addEventListener("click", heard);
  Object.assign(shadow, { elementFromPoint: () => button });
  const guard = guardPresses(root, { isCovered: () => isCovered, onRefused: () => {} });
  const listeners = new Map<string, (event: Event) => void>();
  const win = {
    addEventListener: (type: string, listener: never) => listeners.set(type, listener),
  };
  const stop = new AbortController();
  bringPressesHome(win as never, stop.signal, () => ({ host, shadow }));
  const at = performance.now() + REST + 1;
  const event = { isTrusted: true, target: host, detail: 1, timeStamp: at, clientX: 1, clientY: 1 };
  listeners.get("click")!(event as never);
  if (!isStopped) button.click();
  vi.runAllTimers();
  vi.useRealTimers();
  guard.stop();
  vi.unstubAllGlobals();
  return heard.mock.calls.length;
}

it("hands on a press that the page stopped, once, if it would have counted (demand 34)", async () => {
  expect(await clickThrough(true)).toBe(1);
  expect(await clickThrough(true, true)).toBe(0);
});

it("hands on nothing that came by itself", async () => {
  // Stopped by the guard, as it is not the browser's: it came all the same.
  expect(await clickThrough(false)).toBe(0);
});
