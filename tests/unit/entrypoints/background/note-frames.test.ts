/** What the background does for the frames in web pages, and for the panel beside them. */
import { beforeEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../../fake-browser.ts"));

import { backgroundHandlers } from "../../../../entrypoints/background/handlers.ts";
import { followTheme } from "../../../../entrypoints/background/note-frames.ts";
import { admitOn } from "../../../../lib/notebook/message-rules.ts";
import { answer, ask } from "../../../../lib/platform/messages.ts";
import { changeSettings } from "../../../../lib/platform/settings.ts";
import { readTab } from "../../../../lib/platform/tabs.ts";
import { saveAnnotation } from "../../../../lib/store/annotations.ts";
import type { NotebookDb } from "../../../../lib/store/db.ts";
import { browser, restart, world } from "../../fake-browser.ts";
import { at, freshNotes, highlightOf, initOf, STORY } from "../../store/notes.ts";

const FRAME = "chrome-extension://pressmark/note-frame.html";
let notes: NotebookDb;
beforeEach(async () => {
  restart();
  notes = freshNotes();
  await saveAnnotation(notes, initOf(), highlightOf("a", "old"), at(1));
  answer("background", backgroundHandlers(notes), admitOn(notes));
  asPage();
});

const asPage = () => Object.assign(world, { tabId: 1, address: STORY, frameId: 0 });
/** A card is opened: from now on its frame speaks. */
async function openCard() {
  asPage();
  const { token } = await ask("openNote", { id: "a", focus: null });
  frameId++;
  Object.assign(world, { address: FRAME, frameId });
  return ask("claimNote", { token });
}
let frameId = 6;
const told = (wanted: string) =>
  world.calls.flatMap(({ name, with: what }) => {
    const { name: message, data } = what as { name?: string; data?: unknown };
    return name === "tabs.sendMessage" && message === wanted ? [data] : [];
  });
const write = (note: string) => ask("changeNote", { change: { note, noteBefore: "old" } });

it("words that a card could not save before it was closed are in the next one, until they are saved", async () => {
  expect((await openCard()).unsaved).toBeNull();
  const put = vi.spyOn(notes.annotations, "put");
  put.mockRejectedValue(new Error("The disk is full."));
  await expect(write("old, last words")).rejects.toThrow("The disk is full.");
  await expect(ask("changeNote", { change: { tags: ["x"] } })).rejects.toThrow();
  put.mockRestore();
  expect(told("noteNotSaved")).toMatchObject([{ id: "a", isKept: true }, { isKept: false }]);
  const { unsaved, body } = await openCard();
  expect(body.note.value).toBe("old");
  expect(unsaved).toEqual({ note: "old, last words", noteBefore: "old" });
  await write("old, last words");
  expect((await openCard()).unsaved).toBeNull();
});

it("words that the panel could not save before it was closed are kept as well", async () => {
  world.tabId = undefined;
  const change = { note: "old, last words", noteBefore: "old" };
  const { articleId } = (await notes.annotations.get("a"))!;
  for (const table of [notes.annotations, notes.articles]) {
    vi.spyOn(table, "put").mockRejectedValue(new Error("The disk is full."));
  }
  await expect(ask("changeAnnotation", { id: "a", change })).rejects.toThrow("full");
  await expect(ask("changeArticle", { id: articleId, change })).rejects.toThrow("full");
  vi.restoreAllMocks();
  for (const id of ["a", articleId]) {
    const kept = await browser.storage.local.get(`unsaved-note:${id}`);
    expect(Object.values(kept)).toEqual([change]);
  }
});

it("an open frame hears of another theme, and of nothing else in the settings", async () => {
  followTheme();
  await openCard();
  await changeSettings({ lastColor: "doubt" });
  expect(told("noteOutdated")).toEqual([]);
  await changeSettings({ theme: "dark" });
  await vi.waitFor(() => expect(told("noteOutdated")).toEqual([null]));
  expect((await ask("readNote", null)).theme).toBe("dark");
});

it("the panel opens in the turn in which the press is heard: later it is nobody's press", () => {
  const message = { pressmark: "background", name: "openPanel", data: null };
  const from = { id: "pressmark", url: STORY, frameId: 0, tab: { id: 1 } };
  browser.runtime.onMessage.fire(message, from, () => {});
  expect(world.calls).toEqual([{ name: "sidePanel.open", with: { tabId: 1 } }]);
});

it("a page that may not ask opens nothing", () => {
  const message = { pressmark: "background", name: "openPanel", data: null };
  const from = { id: "pressmark", url: "file:///home/a.html", frameId: 0, tab: { id: 1 } };
  const warned = vi.spyOn(console, "warn").mockImplementation(() => {});
  browser.runtime.onMessage.fire(message, from, () => {});
  expect(world.calls).toEqual([]);
  warned.mockRestore();
});

it("the panel is told which note is wanted in its tab, until it has it", async () => {
  const status = { address: STORY, title: "", isArticle: true, kind: "news" as const };
  await ask("reportPageStatus", { status, claimed: [] });
  await ask("wantNote", { id: "a" });
  expect(await readTab(1)).toMatchObject({ wantedNote: "a" });
  world.tabId = undefined; // the panel
  await ask("wantNote", { id: null, tabId: 1 });
  expect((await readTab(1))?.wantedNote).toBeUndefined();
});
