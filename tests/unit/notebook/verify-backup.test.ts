/** A good backup is told from a cut, a changed and an old one, and compared with the notebook. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { verifyReportText } from "../../../components/verify-report.ts";
import { backupParts } from "../../../lib/export/backup.ts";
import type { Records } from "../../../lib/model/backup.ts";
import { type Verified, verifyBackup } from "../../../lib/notebook/verify-backup.ts";
import { changeAnnotation } from "../../../lib/store/annotations.ts";
import { NotebookDb } from "../../../lib/store/db.ts";
import { records } from "../arbitraries.ts";
import { sampleEntry } from "../sample.ts";
import { at, freshNotes } from "../store/notes.ts";

let made = 0;
async function notebookWith({ articles, annotations, versions }: Records): Promise<NotebookDb> {
  const db = new NotebookDb(`verified-${made++}`);
  await db.articles.bulkPut(articles);
  await db.annotations.bulkPut(annotations);
  await db.versions.bulkPut(versions);
  return db;
}
const fileOf = async (all: Records) =>
  (await backupParts(all, { now: at(9), settings: { theme: "dark" } })).join("");
const { article, annotations, versions } = sampleEntry();
const SAMPLE: Records = { articles: [article], annotations, versions, tombstones: [] };

async function verified(db: NotebookDb, text: string): Promise<Verified> {
  const result = await verifyBackup(db, new Blob([text]));
  if (!result.ok) throw new Error(result.message);
  return result.verified;
}

describe("a backup", () => {
  it("as it was written is whole, and equal to its notebook, whatever is in it", async () => {
    await fc.assert(
      fc.asyncProperty(records, async (all) => {
        const result = await verified(await notebookWith(all), await fileOf(all));
        expect(result.wholeness).toBe("whole");
        for (const kind of ["articles", "annotations", "versions"] as const)
          expect(result[kind]).toEqual({
            ...{ inFile: all[kind].length, inNotebook: all[kind].length },
            ...{ onlyInFile: 0, onlyInNotebook: 0, different: 0 },
          });
      }),
      { numRuns: 25 },
    );
  });

  it("with one letter changed is told, wherever it stands", async () => {
    const db = await notebookWith(SAMPLE);
    const text = await fileOf(SAMPLE);
    const inside = [...text.matchAll(/ [a-z]+ /g)].map(({ index }) => index + 1);
    expect(inside.length).toBeGreaterThan(50);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...inside), async (i) => {
        const changed = `${text.slice(0, i)}${text[i] === "x" ? "y" : "x"}${text.slice(i + 1)}`;
        expect((await verified(db, changed)).wholeness).toBe("changed");
      }),
      { numRuns: 20 },
    );
    expect((await verified(db, text.replace('"dark"', '"light"'))).wholeness).toBe("changed");
  });

  it("that is cut off anywhere is no backup, or a changed one", async () => {
    const text = await fileOf(SAMPLE);
    const db = await notebookWith(SAMPLE);
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: text.trimEnd().length - 1 }), async (length) => {
        const result = await verifyBackup(db, new Blob([text.slice(0, length)]));
        expect(result.ok && result.verified.wholeness === "whole").toBe(false);
      }),
      { numRuns: 50 },
    );
  });

  it("without a record is told, also where the rest is sound", async () => {
    const backup = JSON.parse(await fileOf(SAMPLE));
    backup.annotations.pop();
    const result = await verified(await notebookWith(SAMPLE), JSON.stringify(backup));
    expect(result).toMatchObject({ wholeness: "changed", annotations: { onlyInNotebook: 1 } });
  });

  it("of before there were checks can be read, and is called so", async () => {
    const backup = JSON.parse(await fileOf(SAMPLE));
    delete backup.content;
    const result = await verified(await notebookWith(SAMPLE), JSON.stringify(backup));
    expect(result.wholeness).toBe("unknown");
    expect(verifyReportText(result)[0]).toContain("before backups could be checked");
  });

  it("is compared both ways, and nothing is written", async () => {
    const file = await fileOf(SAMPLE);
    const [first, ...others] = annotations;
    const db = await notebookWith({ ...SAMPLE, annotations: others });
    await db.annotations.put({ ...first!, id: "newer" });
    await changeAnnotation(db, others[0]!.id, { note: "other words" }, at(90));
    const before = await db.annotations.toArray();
    const result = await verified(db, file);
    expect(result.annotations).toMatchObject({ onlyInFile: 1, onlyInNotebook: 1, different: 1 });
    expect(await db.annotations.toArray()).toEqual(before);
    expect(verifyReportText(result).slice(2)).toEqual([
      "Not in the file, but here: 1 highlight.",
      "Changed since, or other than here: 1 highlight.",
      "In the file, but not here: 1 highlight.",
    ]);
  });

  it("that is something else is refused in words", async () => {
    expect(await verifyBackup(freshNotes(), new Blob(["{}"]))).toMatchObject({
      ok: false,
      message: expect.stringContaining("not a Pressmark backup"),
    });
  });
});
