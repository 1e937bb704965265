import "fake-indexeddb/auto";
import { readFileSync } from "node:fs";
import { describe, expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { importForeign, LARGEST_FILE, readImportFile } from "../../../lib/notebook/import-file.ts";
import { readRecords } from "../../../lib/store/backup.ts";
import { NotebookDb } from "../../../lib/store/db.ts";

let made = 0;
const notebook = () => new NotebookDb(`imports-${made++}`);
const sample = (name: string) =>
  new File([readFileSync(`tests/fixtures/imports/${name}`)], `/some/${name}`);

describe("a file of another tool", () => {
  it("is shown before anything is written, then written whole", async () => {
    const db = notebook();
    const reading = await readImportFile(db, sample("hypothesis.json"));
    if (reading.kind !== "foreign") throw new Error(reading.kind);
    expect(reading.preview).toMatchObject({
      ...{ formatName: "Hypothesis JSON", articles: 1, highlights: 1, quoteOnly: 1 },
      ...{ problemCount: 2, report: { articlesAdded: 1, annotationsAdded: 1 } },
    });
    expect((await readRecords(db)).articles).toEqual([]);
    expect(await importForeign(db, reading.records)).toMatchObject({
      ok: true,
      report: { articlesAdded: 1, annotationsAdded: 1 },
    });
    expect((await readRecords(db)).annotations).toHaveLength(1);
  });

  it("is planned again when it is written: what came meanwhile stays", async () => {
    const db = notebook();
    const [first, second] = [
      await readImportFile(db, sample("pocket.zip")),
      await readImportFile(db, sample("pocket.zip")),
    ];
    if (first.kind !== "foreign" || second.kind !== "foreign") throw new Error("both are read");
    await importForeign(db, first.records);
    const before = await readRecords(db);
    expect(await importForeign(db, second.records)).toMatchObject({ report: { unchanged: 4 } });
    expect(await readRecords(db)).toEqual(before);
  });

  it("is written whole or not at all", async () => {
    const db = notebook();
    const reading = await readImportFile(db, sample("pocket.zip"));
    if (reading.kind !== "foreign") throw new Error(reading.kind);
    vi.spyOn(db.annotations, "bulkPut").mockRejectedValue(new Error("no"));
    vi.spyOn(db, "table").mockImplementation(((name: string) =>
      name === "annotations" ? db.annotations : db.articles) as never);
    expect(await importForeign(db, reading.records)).toMatchObject({ ok: false });
    vi.restoreAllMocks();
    expect((await readRecords(db)).articles).toEqual([]);
  });

  it("that breaks off is refused, with the place", async () => {
    const file = new File(['{"export_date": "2026", "annotations": ['], "notes.json");
    expect(await readImportFile(notebook(), file)).toEqual({
      kind: "refused",
      message:
        "“notes.json” is damaged: it breaks off or was changed at line 1, column 41: the file ends too early. Nothing was imported.",
    });
  });

  it("that is larger than any is refused before it is read", async () => {
    const file = Object.assign(new File(["a,b"], "huge.csv"), {
      arrayBuffer: () => Promise.reject(new Error("it was read")),
    });
    Object.defineProperty(file, "size", { value: LARGEST_FILE + 1 });
    expect(await readImportFile(notebook(), file)).toMatchObject({
      kind: "refused",
      message: expect.stringContaining("larger than 200 MB"),
    });
  });

  it("that cannot be read is refused in words", async () => {
    const arrayBuffer = () => Promise.reject(new Error("The file is gone."));
    const file = Object.assign(new File(["a,b"], "a.csv"), { arrayBuffer });
    expect(await readImportFile(notebook(), file)).toEqual({
      kind: "refused",
      message: "Not imported: The file is gone.",
    });
  });
});

describe("what is no file of another tool", () => {
  it.each([
    ["a backup", readFileSync("tests/fixtures/backups/version-1.json", "utf8")],
    ["anything else", "hello"],
    ["JSON of nobody", "{}"],
    ["nothing", ""],
  ])("is left to the import of backups: %s", async (_what, text) =>
    expect(await readImportFile(notebook(), new File([text], "a"))).toEqual({ kind: "backup" }),
  );
});
