import { beforeEach, describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { newId } from "../../../lib/model/ids.ts";
import { DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { exportNotebook } from "../../../lib/notebook/export-notebook.ts";
import { importBackup } from "../../../lib/notebook/import-backup.ts";
import { cleanTrash, deleteForEver } from "../../../lib/notebook/trash.ts";
import { readTrashClock } from "../../../lib/platform/trash-clock.ts";
import { keepingWords, unsavedNote } from "../../../lib/platform/unsaved-notes.ts";
import { changeAnnotation, saveAnnotation } from "../../../lib/store/annotations.ts";
import { restart, world } from "../fake-browser.ts";
import { freshNotes, highlightOf, initOf } from "../store/notes.ts";

beforeEach(restart);

const START = Date.UTC(2026, 2, 1);
const day = (days: number) => new Date(START + days * 24 * 60 * 60 * 1000).toISOString();

it("cleans the trash of what has been in it for thirty days, and of nothing else", async () => {
  const db = freshNotes();
  await saveAnnotation(db, initOf(), highlightOf("old"), day(0));
  await saveAnnotation(db, initOf(), highlightOf("young"), day(0));
  await changeAnnotation(db, "old", { deleted: true }, day(1));
  await changeAnnotation(db, "young", { deleted: true }, day(20));
  const left = async () => (await db.annotations.toArray()).map(({ id }) => id);
  for (let i = 0; i <= 31; i++) await cleanTrash(db, day(i));
  expect(await left()).toEqual(["old", "young"]);
  for (let i = 32; i <= 36; i++) await cleanTrash(db, day(i));
  expect(await left()).toEqual(["young"]);
  expect((await db.tombstones.toArray()).map(({ id }) => id)).toEqual(["old"]);
});

it("removes nothing when the clock is a century ahead for a day", async () => {
  const db = freshNotes();
  await saveAnnotation(db, initOf(), highlightOf("old"), day(0));
  await changeAnnotation(db, "old", { deleted: true }, day(1));
  for (const one of [0, 1, 36_500, 36_500.5, 36_501, 2]) await cleanTrash(db, day(one));
  expect(await db.annotations.count()).toBe(1);
});

describe("what an import brought to the trash", () => {
  /** A notebook whose trash is counted for long, and a backup with a highlight deleted long ago. */
  async function beforeImport() {
    const db = freshNotes();
    for (let i = 0; i <= 40; i++) await cleanTrash(db, day(i));
    const other = freshNotes();
    await saveAnnotation(other, initOf(), highlightOf("old"), day(0));
    await changeAnnotation(other, "old", { deleted: true }, day(1));
    const { file } = await exportNotebook({
      ...{ db: other, format: "backup", settings: DEFAULT_SETTINGS, now: day(40), newId },
    });
    return { db, file: new Blob(file.parts) };
  }

  it("stays, though the background sleeps or does not hear of it", async () => {
    const { db, file } = await beforeImport();
    expect(await importBackup(db, file)).toMatchObject({ ok: true });
    await cleanTrash(db, day(41));
    expect(await db.annotations.count()).toBe(1);
  });

  it("stays, though the background is just looking into the trash", async () => {
    const { db, file } = await beforeImport();
    // As late as can be: the look has read its clock, and not yet listed what is old.
    const filter = vi.spyOn(db.articles, "filter");
    const list = db.articles.filter.bind(db.articles);
    const primaryKeys = async () => {
      filter.mockRestore();
      await importBackup(db, file);
      return [];
    };
    filter.mockImplementationOnce(() => ({ ...list(() => true), primaryKeys }) as never);
    await cleanTrash(db, day(41));
    expect(await db.annotations.count()).toBe(1);
    expect((await readTrashClock()).looked).toBe(day(41));
    await cleanTrash(db, day(42));
    expect(await db.annotations.count()).toBe(1);
  });

  it("is not imported if it could not be kept", async () => {
    const { db, file } = await beforeImport();
    world.failing.set("storage.local.set", "no room");
    expect(await importBackup(db, file)).toMatchObject({ ok: false });
    expect(await db.annotations.count()).toBe(0);
  });
});

describe("words of a note that were never saved", () => {
  const full = () => Promise.reject(new Error("The disk is full."));

  /** A notebook whose highlight "old" is in the trash, as are words that could not be saved. */
  async function withWords() {
    const db = freshNotes();
    await saveAnnotation(db, initOf(), highlightOf("old"), day(0));
    await saveAnnotation(db, initOf(), highlightOf("other"), day(0));
    await changeAnnotation(db, "old", { deleted: true }, day(1));
    for (const id of ["old", "other"])
      await expect(keepingWords(id, { note: "a source" }, full, String)).rejects.toThrow();
    return db;
  }
  const kept = async () => [await unsavedNote("old"), await unsavedNote("other")];
  const LEFT = [null, { note: "a source", noteBefore: "" }];
  const OLD = { articleIds: [], annotationIds: ["old"] };

  it("go with the record, when the reader deletes it for ever", async () => {
    const db = await withWords();
    expect(await deleteForEver(db, OLD, day(2))).toEqual({ articles: 0, annotations: 1 });
    expect(await kept()).toEqual(LEFT);
  });

  it("go with the record, when it has had its time", async () => {
    const db = await withWords();
    for (let i = 0; i <= 36; i++) await cleanTrash(db, day(i));
    expect(await kept()).toEqual(LEFT);
  });

  it("go with the record, when a merge removes it", async () => {
    const db = await withWords();
    const other = freshNotes();
    await other.tombstones.put({ id: "old", kind: "annotation", removed: day(2) });
    const { file } = await exportNotebook({
      ...{ db: other, format: "backup", settings: DEFAULT_SETTINGS, now: day(3), newId },
    });
    await importBackup(db, new Blob(file.parts), "remove");
    expect(await kept()).toEqual(LEFT);
  });
});
