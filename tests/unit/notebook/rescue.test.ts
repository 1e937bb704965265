/** The rescue file: all that can be read, and a backup of the notebook's version. */
import "fake-indexeddb/auto";
import fc from "fast-check";
import { expect, it, vi } from "vitest";

vi.mock("wxt/browser", () => import("../fake-browser.ts"));

import { importBackup } from "../../../lib/notebook/import-backup.ts";
import { rescueNotebook } from "../../../lib/notebook/rescue.ts";
import { saveAnnotation } from "../../../lib/store/annotations.ts";
import { readRecords } from "../../../lib/store/backup.ts";
import { NotebookDb } from "../../../lib/store/db.ts";
import { openRaw, type RawNotebook } from "../../../lib/store/raw.ts";
import { records } from "../arbitraries.ts";
import { at, freshNotes, highlightOf, initOf } from "../store/notes.ts";

let made = 0;
const freshName = () => `rescued-${made++}`;
const rescueOf = async (name: string) => rescueNotebook((await openRaw(name))!, at(9));

it("of a sound notebook is a backup: imported elsewhere it gives the equal notebook", async () => {
  await fc.assert(
    fc.asyncProperty(records, async (all) => {
      const db = new NotebookDb(freshName());
      await db.articles.bulkPut(all.articles);
      await db.annotations.bulkPut(all.annotations);
      await db.versions.bulkPut(all.versions);
      const { parts, count } = await rescueOf(db.name);
      expect(count).toBe(all.articles.length + all.annotations.length + all.versions.length);
      const other = freshNotes();
      expect(await importBackup(other, new Blob(parts))).toMatchObject({
        ok: true,
        report: { leftOut: 0 },
      });
      expect(await readRecords(other)).toEqual(await readRecords(db));
    }),
    { numRuns: 25 },
  );
});

it("brings back what is sound of a damaged notebook, with something to hang on", async () => {
  const db = freshNotes();
  const { article, annotation } = await saveAnnotation(
    db,
    initOf(),
    highlightOf("a", "my words"),
    at(1),
  );
  await db.table("articles").put({ ...article, identities: 7 });
  await db.table("annotations").put({ id: "odd", body: "lost?", when: new Date(at(2)) });
  const { parts } = await rescueOf(db.name);
  const file = JSON.parse(await new Blob(parts).text());
  expect(file.annotations).toContainEqual({ id: "odd", body: "lost?", when: at(2) });
  const other = freshNotes();
  const result = await importBackup(other, new Blob(parts));
  expect(result).toMatchObject({ ok: true, report: { annotationsAdded: 1, leftOut: 2 } });
  expect((await other.annotations.get("a"))?.body).toEqual(annotation.body);
  expect((await other.articles.get(article.id))?.address).toBe(article.address);
});

it("of a newer notebook has its tables, and is refused as newer", async () => {
  const rows = [{ id: "x", essence: "later" }];
  const newer: RawNotebook = {
    version: 4,
    tables: [{ name: "essences", count: 1 }],
    read: async function* () {
      yield { rows, unreadable: [{ key: "y", problem: "torn" }] };
    },
    close: () => {},
  };
  const rescue = await rescueNotebook(newer, at(9));
  const text = await new Blob(rescue.parts).text();
  const unreadable = [{ table: "essences", key: "y", problem: "torn" }];
  expect(JSON.parse(text)).toMatchObject({ version: 4, essences: rows, unreadable });
  expect(rescue).toMatchObject({ count: 1, unreadable });
  expect(await importBackup(freshNotes(), new Blob([text]))).toMatchObject({
    ok: false,
    message: expect.stringContaining("newer version of Pressmark"),
  });
});
