import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { quoteOf } from "../../../lib/model/annotation.ts";
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
  it("read into an empty store gives the equal store, and a second time changes nothing (demands 47, 48, 50)", async () => {
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

  /** A notebook that has the sample, and a backup of one that deleted of it for ever. */
  async function withRemovals(articleIds: string[], annotationIds: string[]) {
    const { article, annotations, versions } = sampleEntry();
    const all: Records = { ...EMPTY, articles: [article], annotations, versions };
    const removed = "2026-06-01T00:00:00.000Z";
    const tombstones = [
      ...articleIds.map((id) => ({ id, kind: "article" as const, removed })),
      ...annotationIds.map((id) => ({ id, kind: "annotation" as const, removed })),
    ];
    const file = await backupOf(await notebookWith({ ...EMPTY, tombstones }));
    return { db: await notebookWith(all), file, all };
  }

  it("that would delete what is here asks first, and until then changes nothing (demand 68)", async () => {
    const [first, second] = sampleEntry().annotations;
    const { db, file } = await withRemovals([], [first!.id, second!.id, "never-here"]);
    const before = await readRecords(db);
    expect(await importBackup(db, file)).toEqual({
      asks: {
        ...{ articles: 0, annotations: 2, hasMore: false },
        examples: [quoteOf(first!), quoteOf(second!)],
      },
    });
    expect(await readRecords(db)).toEqual(before);
    expect(await importBackup(db, file, "remove")).toMatchObject({
      ok: true,
      report: { annotationsRemoved: 2 },
    });
    expect(await db.annotations.bulkGet([first!.id, second!.id])).toEqual([undefined, undefined]);
    expect(await importBackup(db, file)).toMatchObject({ ok: true });
  });

  it("whose deletions the reader does not want brings all else, and asks again (demand 68)", async () => {
    const { article } = sampleEntry();
    const { db, file } = await withRemovals([article.id], ["never-here"]);
    const before = await readRecords(db);
    expect(await importBackup(db, file, "keep")).toMatchObject({
      ok: true,
      report: { articlesRemoved: 0, annotationsRemoved: 0 },
    });
    const after = await readRecords(db);
    expect({ ...after, tombstones: [] }).toEqual(before);
    expect(after.tombstones).toMatchObject([{ id: "never-here" }]);
    expect(await importBackup(db, file)).toMatchObject({
      asks: { articles: 1, annotations: 7, examples: [article.meta.title] },
    });
  });

  it("asks also before it deletes a record that cannot be read here", async () => {
    const { article } = sampleEntry();
    const { db, file } = await withRemovals([article.id], ["torn", "of-the-article"]);
    await db.articles.clear();
    await db.annotations.clear();
    const torn = { id: "torn", articleId: "elsewhere", words: "never shown" };
    const articleTorn = { id: article.id, title: "half of it" };
    const strayed = { id: "strayed", articleId: article.id, words: "of a torn article" };
    await db.annotations.bulkPut([torn, strayed] as never);
    await db.articles.put(articleTorn as never);
    const asks = { articles: 1, annotations: 2, examples: [], hasMore: false };
    expect(await importBackup(db, file)).toEqual({ asks });
    await importBackup(db, file, "keep");
    expect(await db.annotations.toArray()).toEqual([strayed, torn]);
    expect(await db.articles.toArray()).toEqual([articleTorn]);
    expect(await importBackup(db, file, "remove")).toMatchObject({
      ok: true,
      report: { articlesRemoved: 1, annotationsRemoved: 2 },
    });
    expect([await db.annotations.count(), await db.articles.count()]).toEqual([0, 0]);
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
