import { afterEach, expect, it, vi } from "vitest";

const world = vi.hoisted(() => ({ browser: {} as Record<string, unknown> }));
vi.mock("wxt/browser", () => world);

import { openShortcutSettings, readShortcuts } from "../../../lib/platform/shortcuts.ts";
import { readPinned } from "../../../lib/platform/toolbar-button.ts";

afterEach(() => {
  world.browser = {};
});

it("are our own commands, with the keys that are set", async () => {
  const getAll = async () => [
    { name: "_execute_action", shortcut: "Alt+P" },
    { name: "highlight", description: "Highlight", shortcut: "Alt+H" },
    { name: "open-library", description: "Open", shortcut: "" },
  ];
  world.browser = { commands: { getAll } };
  expect(await readShortcuts()).toEqual([
    { name: "highlight", description: "Highlight", keys: "Alt+H" },
    { name: "open-library", description: "Open", keys: "" },
  ]);
});

it("are changed on the browser's own page", async () => {
  const [open, create] = [vi.fn(async () => {}), vi.fn(async () => {})];
  world.browser = { commands: { openShortcutSettings: open }, tabs: { create } };
  await openShortcutSettings();
  expect([open.mock.calls.length, create.mock.calls.length]).toEqual([1, 0]);
  world.browser = { commands: {}, tabs: { create } };
  await openShortcutSettings();
  expect(create).toHaveBeenCalledWith({ url: "chrome://extensions/shortcuts" });
});

it("and the button may be pinned, or the browser does not tell", async () => {
  world.browser = { action: { getUserSettings: async () => ({ isOnToolbar: true }) } };
  expect(await readPinned()).toBe(true);
  world.browser = { action: {} };
  expect(await readPinned()).toBe(null);
});
