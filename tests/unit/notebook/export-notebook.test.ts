import "fake-indexeddb/auto";
import { describe, expect, it, vi } from "vitest";
import { FORMATS } from "../../../lib/export/formats.ts";
import type { SavedArticle } from "../../../lib/model/article.ts";
import { DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { downloadExport } from "../../../lib/notebook/download-export.ts";
import { type ExportRequest, exportNotebook } from "../../../lib/notebook/export-notebook.ts";
import { saveFile } from "../../../lib/platform/save-file.ts";
import { NotebookDb } from "../../../lib/store/db.ts";
import { sampleEntry, sampleOptions } from "../sample.ts";

vi.mock("../../../lib/platform/save-file.ts", () => ({ saveFile: vi.fn() }));

const THEN = "2026-01-01T00:00:00.000Z";
const { article, annotations, versions } = sampleEntry();
const older: SavedArticle = { ...article, id: "older", created: THEN };
const deleted: SavedArticle = {
  ...article,
  id: "deleted",
  deleted: { value: true, modified: THEN },
};

async function sampleDb(): Promise<NotebookDb> {
  const db = new NotebookDb(crypto.randomUUID());
  await db.articles.bulkPut([older, article, deleted]);
  const [first, ...others] = annotations;
  await db.annotations.bulkPut([
    { ...first!, deleted: { value: true, modified: THEN } },
    ...others,
  ]);
  await db.versions.bulkPut(versions);
  return db;
}

async function run(request: Partial<ExportRequest> & Pick<ExportRequest, "format">) {
  const { now, newId } = sampleOptions();
  const db = await sampleDb();
  return exportNotebook({ db, settings: DEFAULT_SETTINGS, now, newId, ...request });
}

const parsed = (parts: readonly (string | Uint8Array)[]) => JSON.parse(parts.join(""));

describe("exporting", () => {
  it.each(FORMATS)(
    "$id exports everything, deleted articles only in a whole backup (demand 49)",
    async (format) => {
      const { articleCount, file } = await run({ format: format.id });
      expect(articleCount).toBe(format.includesHistory ? 3 : 2);
      expect(file.parts.length).toBeGreaterThan(0);
    },
  );

  it("has only the highlights that are named, in every format (demand 25)", async () => {
    const [, wanted] = annotations;
    for (const { id } of FORMATS) {
      const { articleCount, highlightCount } = await run({
        ...{ format: id, articleIds: [article.id], annotationIds: [wanted!.id] },
      });
      expect([id, articleCount, highlightCount]).toEqual([id, 1, 1]);
    }
  });

  it("does not say how the reader came, but a backup keeps what is in the notebook", async () => {
    const db = await sampleDb();
    const address = `${article.address}?utm_source=letter`;
    await db.articles.put({ ...article, address });
    const one = annotations[1]!;
    await db.annotations.put({ ...one, target: { ...one.target, source: address } });
    for (const { id, includesHistory } of FORMATS) {
      const { file } = await run({ db, format: id, articleIds: [article.id] });
      expect([id, file.parts.join("").includes("utm_source")]).toEqual([id, includesHistory]);
    }
  });

  it("puts several articles of one format into one file, in the reader's folder", async () => {
    const { file } = await run({ format: "markdown" });
    expect([file.mime, file.name.endsWith(".zip")]).toEqual(["application/zip", true]);
  });

  it("exports only the articles that are asked for, and none that are not there", async () => {
    const { file, articleCount } = await run({ format: "markdown", articleIds: [article.id, "x"] });
    expect([articleCount, file.name.endsWith(".md")]).toEqual([1, true]);
    expect((await run({ format: "csv", articleIds: [] })).articleCount).toBe(0);
  });

  it("leaves deleted highlights out, but not of a backup, which has the settings, too", async () => {
    const backup = parsed((await run({ format: "backup" })).file.parts);
    expect([backup.annotations.length, backup.settings]).toEqual([7, DEFAULT_SETTINGS]);
    const items = parsed((await run({ format: "web-annotation" })).file.parts);
    expect(JSON.stringify(items)).not.toContain(annotations[0]!.id);
  });

  it("is offered as a download under the name of its file (demand 59)", async () => {
    const { name, articleCount } = await downloadExport({
      ...{ db: await sampleDb(), format: "csv", settings: DEFAULT_SETTINGS },
    });
    expect(articleCount).toBe(2);
    const [savedAs, mime, [blob]] = vi.mocked(saveFile).mock.lastCall!;
    expect([savedAs, mime]).toEqual([name, "text/csv"]);
    expect(await (blob as Blob).text()).toContain(annotations[1]!.id);
  });
});
