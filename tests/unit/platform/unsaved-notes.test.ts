import { beforeEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { RecordGoneError } from "../../../lib/model/tombstone.ts";
import { keepingWords, unsavedNote } from "../../../lib/platform/unsaved-notes.ts";
import { restart, world } from "../fake-browser.ts";

beforeEach(restart);

const full = () => Promise.reject(new Error("The disk is full."));
/** A save of a field that knows of the words `noteKept`; the notebook has `stored` then. */
const save = (note: string, stored = note, noteKept?: string) =>
  keepingWords(
    "a",
    { note, noteKept },
    async () => stored,
    (saved) => saved,
  );
const fail = (note: string, noteBefore = "") =>
  expect(keepingWords("a", { note, noteBefore }, full, String)).rejects.toThrow(
    "The disk is full.",
  );

it("words that could not be saved are kept until the note is saved", async () => {
  expect(await unsavedNote("a")).toBeNull();
  await fail("old words", "old");
  expect(await unsavedNote("a")).toEqual({ note: "old words", noteBefore: "old" });
  expect(await unsavedNote("b")).toBeNull();
  await keepingWords("b", { note: "another" }, async () => "another", String);
  await keepingWords("a", {}, async () => "", String); // a colour
  expect(await unsavedNote("a")).not.toBeNull();
  expect(await save("old words")).toBe("old words");
  expect(await unsavedNote("a")).toBeNull();
});

it("a field that never showed them saves without forgetting them", async () => {
  await fail("old words", "old");
  await save("old, edited elsewhere");
  expect(await unsavedNote("a")).toMatchObject({ note: "old words" });
  await save("older", "older", "other words");
  expect(await unsavedNote("a")).toMatchObject({ note: "old words" });
});

it("they are forgotten when the note has them, or the field that showed them saves it without", async () => {
  await fail("old words", "old");
  await save("old", "old words, and more");
  expect(await unsavedNote("a")).toBeNull();
  await fail("old words", "old");
  await save("old", "old", "old words");
  expect(await unsavedNote("a")).toBeNull();
});

it.each([
  ["memory, then the disk", ["storage.local.set", ""]],
  ["the disk, then memory", ["", "storage.local.set"]],
])("the last of them count, if they were kept in %s", async (_where, failures) => {
  for (const [i, failure] of failures.entries()) {
    world.failing.clear();
    world.failing.set(failure, "The disk is full.");
    await fail(`words ${i}`);
    expect(await unsavedNote("a")).toMatchObject({ note: `words ${i}` });
  }
});

it("of a record that is gone nothing is kept", async () => {
  const gone = () => Promise.reject(new RecordGoneError("This highlight is no longer here."));
  await expect(keepingWords("a", { note: "words" }, gone, String)).rejects.toThrow(
    "no longer here",
  );
  expect(await unsavedNote("a")).toBeNull();
});

it("a change without a note keeps nothing, and if nothing can be kept the reason stays", async () => {
  await expect(keepingWords("a", {}, full, String)).rejects.toThrow("The disk is full.");
  world.failing.set("storage.local.set", "no room").set("storage.session.set", "no room");
  await fail("words");
  expect(await unsavedNote("a")).toBeNull();
});
