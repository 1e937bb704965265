/** A disk that is full at some write: the reader is told so in words, and what was there stays. */
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { messageOf } from "../../../lib/i18n/error-message.ts";
import { changeAnnotation, saveAnnotation } from "../../../lib/store/annotations.ts";
import { readRecords } from "../../../lib/store/backup.ts";
import type { NotebookDb } from "../../../lib/store/db.ts";
import { at, freshNotes, highlightOf, initOf, STORY } from "./notes.ts";

let db: NotebookDb;
beforeEach(async () => {
  db = freshNotes();
  await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
});
afterEach(() => vi.restoreAllMocks());

/** The n-th write from now on, and all after it, find no room. */
function fillDisk(n: number): void {
  const put = IDBObjectStore.prototype.put;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (
    this: IDBObjectStore,
    ...row: Parameters<typeof put>
  ) {
    if (++count >= n) throw new DOMException("No room.", "QuotaExceededError");
    return put.apply(this, row);
  });
}

it.each([1, 2, 3])("full at write %i of a new highlight: nothing of it is kept", async (n) => {
  const before = await readRecords(db);
  fillDisk(n);
  const saving = saveAnnotation(
    db,
    initOf(`${STORY}-2`, "Another story."),
    highlightOf("b"),
    at(2),
  );
  const words = await saving.then(() => "saved", messageOf);
  expect(words).toMatch(/^The disk is full.*still here.*try again/);
  vi.restoreAllMocks();
  expect(await readRecords(db)).toEqual(before);
});

it("full while a note is changed: the old note stays", async () => {
  fillDisk(1);
  const words = await changeAnnotation(db, "a", { note: "new" }, at(2)).catch(messageOf);
  expect(words).toMatch(/^The disk is full/);
  vi.restoreAllMocks();
  expect((await db.annotations.get("a"))?.body.note.value).toBe("");
});
