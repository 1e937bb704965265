import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import type { Records } from "../../../lib/model/backup.ts";
import { DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { exportNotebook } from "../../../lib/notebook/export-notebook.ts";
import { importBackup } from "../../../lib/notebook/import-backup.ts";
import { readRecords } from "../../../lib/store/backup.ts";
import { NotebookDb } from "../../../lib/store/db.ts";
import { records } from "../arbitraries.ts";
import { sampleEntry, sampleOptions } from "../sample.ts";

let made = 0;
async function notebookWith({
  articles,
  annotations,
  versions,
  tombstones,
}: Records): Promise<NotebookDb> {
  const db = new NotebookDb(`notebook-${made++}`);
  await db.articles.bulkPut(articles);
  await db.annotations.bulkPut(annotations);
  await db.versions.bulkPut(versions);
  await db.tombstones.bulkPut(tombstones);
  return db;
}
const EMPTY: Records = { articles: [], annotations: [], versions: [], tombstones: [] };

async function backupOf(db: NotebookDb): Promise<Blob> {
  const { now, newId } = sampleOptions();
  const { file } = await exportNotebook({
    ...{ db, format: "backup", settings: DEFAULT_SETTINGS, now, newId },
  });
  return new Blob(file.parts);
}

describe("a backup of the store", () => {
  it("read into an empty store gives the equal store, and a second time changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const file = await backupOf(await notebookWith(all));
        const other = await notebookWith(EMPTY);
        const first = await importBackup(other, file);
        expect(first).toMatchObject({ ok: true, settings: DEFAULT_SETTINGS });
        expect(await readRecords(other)).toEqual(await readRecords(await notebookWith(all)));
        const before = await readRecords(other);
        expect(await importBackup(other, file)).toMatchObject({ ok: true });
        expect(await readRecords(other)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it("that is broken changes nothing, and says why", async () => {
    const db = await notebookWith(EMPTY);
    const report = await importBackup(
      db,
      new Blob(['{"format": "pressmark-backup", "version": 1']),
    );
    expect(report).toEqual({
      ok: false,
      message: expect.stringContaining("line 1, column 44: the file ends too early"),
    });
    expect(await readRecords(db)).toEqual(EMPTY);
  });

  it("brings what is missing, and reports it", async () => {
    const { article, annotations, versions } = sampleEntry();
    const file = await backupOf(
      await notebookWith({ ...EMPTY, articles: [article], annotations, versions }),
    );
    const db = await notebookWith({ ...EMPTY, articles: [article] });
    expect(await importBackup(db, file)).toMatchObject({
      ok: true,
      report: { articlesAdded: 0, annotationsAdded: 7, unchanged: 1, inTrash: 0 },
    });
    expect(await db.annotations.count()).toBe(7);
  });

  it("that cannot be read is refused in words", async () => {
    const text = () => Promise.reject(new Error("The file is gone."));
    const file = Object.assign(new Blob([]), { text });
    expect(await importBackup(await notebookWith(EMPTY), file)).toEqual({
      ok: false,
      message: "Not imported: The file is gone.",
    });
  });
});
