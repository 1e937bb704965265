import { type ComponentChild, render } from "preact";
import { act } from "preact/test-utils";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../../../lib/model/settings.ts";
import { type Message, Stage } from "../../../../lib/page/ui/stage.tsx";
import { createScreen } from "../../components/screen.ts";

const { document, root } = createScreen();
const host = document.createElement("div");
root.before(host);
const shadow = host.attachShadow({ mode: "closed" });

let stage: Stage;
beforeEach(() => {
  vi.useFakeTimers();
  const overlay = {
    show: (child: ComponentChild) => render(child, shadow),
    hide: () => render(null, shadow),
    hasFocus: () => document.activeElement === host,
    announce: vi.fn(),
    focus: vi.fn(),
  };
  const parts = { doc: document, overlay, painter: { groundOf: () => "light" } };
  const settings = () => DEFAULT_SETTINGS;
  stage = new Stage({ ...parts, settings, isByKeys: () => false } as never);
});
afterEach(async () => {
  await act(() => stage.close());
  vi.useRealTimers();
});

const say = (message: Message) => act(() => stage.say(message));
const wait = (ms = 60_000) => act(() => void vi.advanceTimersByTime(ms));
const words = () => shadow.textContent;
const button = () => shadow.querySelector("button")!;

it("a message of a failure, or with something to press, stays (WCAG 2.2.1)", async () => {
  await say({ text: "Not saved: The disk is full.", isFailure: true });
  await wait();
  expect(words()).toContain("Not saved");
  await say({ text: "Deleted.", action: { label: "Undo", run: () => {} } });
  await wait();
  expect(words()).toContain("Deleted.");
  await act(() => [...shadow.querySelectorAll("button")].at(-1)!.click());
  expect([words(), stage.open]).toEqual(["", null]);
});

it("a message that only informs goes by itself, but not with the focus on it", async () => {
  await say({ text: "Copied." });
  await act(() => button().focus());
  await wait();
  expect(words()).toContain("Copied.");
  await act(() => button().blur());
  await wait();
  expect([words(), stage.open]).toEqual(["", null]);
});

it("a message in place of another of its length has all of its time", async () => {
  await say({ text: "Copied." });
  await wait(6000);
  await say({ text: "Undone." });
  await wait(6000);
  expect(words()).toContain("Undone.");
  await wait();
  expect(words()).toBe("");
});

it("a message gives way to what its button opens, which keeps the focus", async () => {
  const link = document.createElement("button");
  root.append(link);
  await act(() => link.focus());
  const opened = () => {
    stage.show({ kind: "toolbar" }, <button type="button">Opened</button>, "window-foot");
    button().focus();
  };
  await say({ text: "Kept.", action: { label: "Open", run: opened } });
  await act(() => button().focus());
  await act(() => button().click());
  await Promise.resolve();
  expect(shadow.activeElement?.textContent).toBe("Opened");
  link.remove();
});
