import { beforeEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import "fake-indexeddb/auto";
import background from "../../../../entrypoints/background/index.ts";
import { browser, restart, world } from "../../fake-browser.ts";

beforeEach(() => {
  restart();
  background.main();
});

it("every event that starts a stopped background is listened to in its first turn", () => {
  const { runtime, tabs, action, commands, permissions, storage } = browser;
  const events = {
    ...{ message: runtime.onMessage, installed: runtime.onInstalled, start: runtime.onStartup },
    ...{ update: runtime.onUpdateAvailable, press: action.onClicked, command: commands.onCommand },
    ...{ removed: tabs.onRemoved, navigated: tabs.onUpdated, settings: storage.onChanged },
    ...{ access: permissions.onAdded, noAccess: permissions.onRemoved },
  };
  const unheard = Object.entries(events).filter(([, { listeners }]) => listeners.size === 0);
  expect(unheard.map(([name]) => name)).toEqual([]);
});

// A browser applies an update at once unless somebody listens (decision 152).
it("an update waits: it is heard, and nothing is loaded anew in the middle of a note", async () => {
  expect(browser.runtime.onUpdateAvailable.listeners.size).toBe(1);
  expect(browser.runtime.onUpdateAvailable.fire({ version: "99.0.0" })).toEqual([undefined]);
  await vi.waitFor(() => expect(world.calls.length).toBeGreaterThan(0)); // what starts with it
  expect(world.calls.map(({ name }) => name)).not.toContain("runtime.reload");
});
