import { expect, it } from "vitest";
import { saveAnnotation } from "../../../lib/store/annotations.ts";
import { changeArticle } from "../../../lib/store/articles.ts";
import { mergeRecords, readRecords } from "../../../lib/store/backup.ts";
import { at, COUNCIL, freshNotes, highlightOf, initOf, STORY } from "./notes.ts";

const filled = async () => {
  const db = freshNotes();
  const { article } = await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
  await saveAnnotation(db, initOf(`${STORY}-2`, COUNCIL), highlightOf("b"), at(1));
  await changeArticle(db, article.id, { deleted: true }, at(2));
  return db;
};

it("reads everything, the deleted too, and writes it into another notebook", async () => {
  const all = await readRecords(await filled());
  expect([all.articles.length, all.annotations.length, all.versions.length]).toEqual([2, 2, 2]);
  const other = freshNotes();
  const result = await mergeRecords(other, (present) => {
    const none = { articles: [], annotations: [], versions: [], tombstones: [] };
    expect(present).toEqual({ ...none, damaged: [] });
    return { put: all, said: "done" };
  });
  expect(result.said).toBe("done");
  expect(await readRecords(other)).toEqual(all);
});

it("writes nothing if one record cannot be written, or the merge fails", async () => {
  const db = await filled();
  const before = await readRecords(db);
  const article = { ...before.articles[0]!, id: "new" };
  const broken = { ...before.versions[0]!, id: undefined as unknown as string };
  await expect(
    mergeRecords(db, () => ({
      put: { articles: [article], annotations: [], versions: [broken], tombstones: [] },
    })),
  ).rejects.toThrow();
  await expect(
    mergeRecords(db, () => {
      throw new Error("line 3");
    }),
  ).rejects.toThrow("line 3");
  expect(await readRecords(db)).toEqual(before);
});

it("hides no change that came between reading and writing", async () => {
  const db = await filled();
  const id = (await db.articles.toArray())[0]!.id;
  await Promise.all([
    mergeRecords(db, ({ articles }) => ({
      put: { articles, annotations: [], versions: [], tombstones: [] },
    })),
    changeArticle(db, id, { note: "typed meanwhile" }, at(3)),
  ]);
  expect((await db.articles.get(id))!.note.value).toBe("typed meanwhile");
});
