import { beforeEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import { followCommands } from "../../../../entrypoints/background/commands.ts";
import { answer } from "../../../../lib/platform/messages.ts";
import { browser, restart, world } from "../../fake-browser.ts";

const press = () => browser.commands.onCommand.fire("highlight", { id: 1 });
const isSaid = () => world.calls.some(({ name }) => name === "action.setBadgeText");
const bar = () => {
  for (const call of ["scripting.insertCSS", "scripting.executeScript"])
    world.failing.set(call, "This page cannot be scripted.");
};

beforeEach(() => {
  restart();
  followCommands();
});

it("a command reaches a page of ours that answers it, though nothing can be injected there", async () => {
  bar();
  world.tabId = undefined; // the background speaks
  const runCommand = vi.fn(() => undefined);
  answer("tab", { runCommand });
  press();
  await vi.waitFor(() => expect(runCommand).toHaveBeenCalledOnce());
  expect(isSaid()).toBe(false);
});

it("where nobody answers, the reader hears of it, with the reason (demand 72)", async () => {
  bar();
  press();
  await vi.waitFor(() => expect(isSaid()).toBe(true));
  const title = world.calls.find(({ name }) => name === "action.setTitle")?.with;
  expect(title).toMatchObject({ title: expect.stringContaining("PDF") });
});

it("an error of the browser that is no barred page is told, and nothing is run", async () => {
  world.tabs = [];
  world.failing.set("scripting.insertCSS", "No tab with id: 1");
  const runCommand = vi.fn(() => undefined);
  answer("tab", { runCommand });
  press();
  await vi.waitFor(() => expect(isSaid()).toBe(true));
  expect(runCommand).not.toHaveBeenCalled();
});
