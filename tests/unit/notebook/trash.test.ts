import { beforeEach, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { cleanTrash, keepTrashAnew } from "../../../lib/notebook/trash.ts";
import { readTrashClock } from "../../../lib/platform/trash-clock.ts";
import { changeAnnotation, saveAnnotation } from "../../../lib/store/annotations.ts";
import { restart } from "../fake-browser.ts";
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

it("keeps what an import brought for another thirty days", async () => {
  await keepTrashAnew();
  expect((await readTrashClock()).since).not.toBe("");
});
