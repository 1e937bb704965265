import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { backup } from "../../../lib/export/backup.ts";
import type { Records } from "../../../lib/model/backup.ts";
import { colorNamesOf, DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { importBackup } from "../../../lib/notebook/import-backup.ts";
import { readAll } from "../../../lib/store/backup.ts";
import { NotebookDb } from "../../../lib/store/db.ts";
import { readNotebook } from "../../../lib/store/notebook.ts";
import { records } from "../arbitraries.ts";
import { sampleOptions } from "../sample.ts";

let made = 0;
async function notesWith({ articles: pages, annotations, versions }: Records): Promise<NotebookDb> {
  const notes = new NotebookDb(`notes-${made++}`);
  await notes.articles.bulkPut(pages);
  await notes.annotations.bulkPut(annotations);
  await notes.versions.bulkPut(versions);
  return notes;
}
const EMPTY: Records = { articles: [], annotations: [], versions: [] };

async function backupOf(notes: NotebookDb): Promise<Blob> {
  const notebook = await readNotebook(notes, colorNamesOf(DEFAULT_SETTINGS), { whole: true });
  return new Blob(backup.serialize(notebook, sampleOptions()).parts);
}

describe("a backup of the store", () => {
  it("read into an empty store gives the equal store, and a second time changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const file = await backupOf(await notesWith(all));
        const other = await notesWith(EMPTY);
        const first = await importBackup(other, file);
        expect(first).toMatchObject({ isDone: true, settings: DEFAULT_SETTINGS });
        expect(await readAll(other)).toEqual(await readAll(await notesWith(all)));
        const before = await readAll(other);
        expect((await importBackup(other, file)).isDone).toBe(true);
        expect(await readAll(other)).toEqual(before);
      }),
      { numRuns: 25 },
    );
  });

  it("that is broken changes nothing, and says why", async () => {
    const notes = await notesWith(EMPTY);
    const report = await importBackup(
      notes,
      new Blob(['{"format": "pressmark-backup", "version": 1']),
    );
    expect(report).toEqual({
      isDone: false,
      text: expect.stringContaining("line 1, column 44: the file ends too early"),
    });
    expect(await readAll(notes)).toEqual(EMPTY);
  });
});
