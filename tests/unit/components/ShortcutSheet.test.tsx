import { beforeAll, expect, it, vi } from "vitest";
import { listKeyHelp } from "../../../components/highlight-keys.ts";
import { ShortcutSheet } from "../../../components/ShortcutSheet.tsx";
import { speak } from "../i18n/english.ts";
import { createScreen } from "./screen.ts";

const { window, root, show, one, press, click } = createScreen();
const commands = [
  { name: "highlight", description: "Highlight the selection", keys: "Alt+Shift+Y" },
  { name: "open-library", description: "Open the library", keys: "" },
];
const change = vi.fn();
const sheet = (isAsked = false) => (
  <>
    <input class="field" />
    <input type="checkbox" class="choose" />
    <p class="rest" />
    <ShortcutSheet
      keys={listKeyHelp()}
      commands={commands}
      onChangeCommands={change}
      isAsked={isAsked}
    />
  </>
);
const isOpen = () => root.querySelector("dialog") !== null;

beforeAll(() => {
  // The document of the tests has no dialogs.
  Object.assign(window.HTMLDialogElement.prototype, {
    showModal(this: HTMLElement) {
      this.setAttribute("open", "");
    },
    close(this: HTMLElement) {
      this.dispatchEvent(new window.Event("close"));
    },
  });
});

it("the sheet of keys opens at the question mark, but not from what is typed (demand 76)", async () => {
  await show(sheet());
  await press(".field", "?");
  await press(".rest", "?", { ctrlKey: true });
  await press(".rest", "/");
  expect(isOpen()).toBe(false);
  await press(".rest", "?", { shiftKey: true });
  expect(isOpen()).toBe(true);
});

it("opens also from a box, in which nothing is typed", async () => {
  await show(sheet());
  await press(".choose", "?", { shiftKey: true });
  expect(isOpen()).toBe(true);
});

it("lists the keys of the screen and of the browser, and leads to those (demand 74)", async () => {
  await show(sheet(true));
  const rows = [...root.querySelectorAll(".keys > div")].map((row) => row.textContent);
  expect(rows).toContain("Alt+Shift+YHighlight the selection");
  expect(rows).toContain("none yetOpen the library");
  for (const [keys, what] of listKeyHelp()) expect(rows).toContain(keys + what);
  await click(".row .btn");
  expect(change).toHaveBeenCalledOnce();
});

it("goes when it is closed, and when the reader clicks beside it", async () => {
  for (const selector of [".row .main", "dialog"]) {
    await show(sheet());
    await press(".rest", "?");
    await click(".sheet h2");
    expect(isOpen()).toBe(true);
    await click(selector);
    expect(isOpen()).toBe(false);
  }
  expect(one(".field")).toBeTruthy();
});

it("names the keys as they stand on a keyboard of the language", async () => {
  await speak("de");
  await show(sheet(true));
  await speak("en");
  const keys = [...root.querySelectorAll(".keys dt")].map((key) => key.textContent);
  expect(keys).toEqual(expect.arrayContaining(["Entf", "Pos1, Ende", "Eingabe", "Strg + Z"]));
});
