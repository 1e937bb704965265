import { describe, expect, it } from "vitest";
import { mergeNotebooks } from "../../../lib/model/merge-notebooks.ts";
import { changeAnnotation, saveAnnotation } from "../../../lib/store/annotations.ts";
import { changeArticle } from "../../../lib/store/articles.ts";
import { mergeRecords, notebookMark, readRecords } from "../../../lib/store/backup.ts";
import { decideOnSite } from "../../../lib/store/consents.ts";
import type { NotebookDb } from "../../../lib/store/db.ts";
import { purgeRecords, trashedBefore } from "../../../lib/store/purge.ts";
import { at, COUNCIL, freshNotes, highlightOf, initOf, RIVER, STORY } from "./notes.ts";

/** Everything that stands in any table, as text. */
async function everything(db: NotebookDb): Promise<string> {
  const rows = await Promise.all(db.tables.map((table) => table.toArray()));
  return JSON.stringify(rows);
}

const OTHER = "https://www.example.org/2026/dairy-sold";

/** Two articles, the first with two highlights. */
async function filled() {
  const db = freshNotes();
  const page = initOf(STORY, RIVER, [], { title: "River rises" });
  const { article } = await saveAnnotation(db, page, highlightOf("one", "a source"), at(1));
  await saveAnnotation(db, page, highlightOf("two"), at(2));
  await changeArticle(db, article.id, { note: "call the mayor", tags: ["flood"] }, at(3));
  await saveAnnotation(db, initOf(OTHER, COUNCIL), highlightOf("three"), at(4));
  return { db, id: article.id };
}
const NONE = { articleIds: [], annotationIds: [] };

describe("deleting for ever", () => {
  it("leaves no word of an article in any table, and nothing else is touched", async () => {
    const { db, id } = await filled();
    await changeArticle(db, id, { deleted: true }, at(5));
    expect(await purgeRecords(db, { ...NONE, articleIds: [id] }, at(6))).toMatchObject({
      ...{ articles: 1, annotations: 2 },
    });
    const left = await everything(db);
    for (const word of [
      "twelve centimetres",
      "mayor",
      "flood",
      "a source",
      "words of one",
      "words of two",
    ])
      expect(left.toLowerCase()).not.toContain(word);
    expect(left).toContain("words of three");
    expect(left).toContain("former dairy");
    expect((await db.tombstones.toArray()).map(({ id, kind }) => `${kind} ${id}`).sort()).toEqual(
      [`article ${id}`, "annotation one", "annotation two"].sort(),
    );
  });

  it("takes a highlight alone, and leaves its article", async () => {
    const { db, id } = await filled();
    await changeAnnotation(db, "one", { deleted: true }, at(5));
    await purgeRecords(db, { ...NONE, annotationIds: ["one"] }, at(6));
    const left = await everything(db);
    expect(left).not.toContain("a source");
    expect(left).toContain("words of two");
    expect(await db.articles.get(id)).toBeDefined();
  });

  it("takes only what is in the trash", async () => {
    const { db, id } = await filled();
    const before = await everything(db);
    const none = { articles: 0, annotations: 0, ids: [] };
    const all = { articleIds: [id, "gone"], annotationIds: ["one", "gone"] };
    expect(await purgeRecords(db, all, at(6))).toEqual(none);
    expect(await everything(db)).toBe(before);
  });

  it("takes rows of the article that cannot be read, too", async () => {
    const { db, id } = await filled();
    await db.annotations.put({ id: "torn", articleId: id, words: "secret" } as never);
    await changeArticle(db, id, { deleted: true }, at(5));
    await purgeRecords(db, { ...NONE, articleIds: [id] }, at(6));
    expect(await everything(db)).not.toContain("secret");
  });

  it("is not undone by an older backup, nor by a save that is tried again", async () => {
    const { db, id } = await filled();
    const backup = await readRecords(db);
    await changeArticle(db, id, { deleted: true }, at(5));
    await purgeRecords(db, { ...NONE, articleIds: [id] }, at(6));
    const { report } = await mergeRecords(db, (all) => mergeNotebooks(all, backup));
    expect(report).toMatchObject({ keptOut: 3, annotationsAdded: 0, articlesAdded: 0 });
    expect(await everything(db)).not.toContain("twelve centimetres");
    await expect(saveAnnotation(db, initOf(), highlightOf("one"), at(7))).rejects.toThrow(
      "deleted for ever",
    );
  });

  it("reaches another notebook with the backup, which then holds no word of it either", async () => {
    const { db, id } = await filled();
    const other = freshNotes();
    await mergeRecords(other, (all) => mergeNotebooks(all, EVERY));
    const copy = await readRecords(db);
    await mergeRecords(other, (all) => mergeNotebooks(all, copy));
    await other.annotations.put({ id: "torn", articleId: id, words: "secret" } as never);
    await changeArticle(db, id, { deleted: true }, at(5));
    await purgeRecords(db, { ...NONE, articleIds: [id] }, at(6));
    const after = await readRecords(db);
    const { report } = await mergeRecords(other, (all) => mergeNotebooks(all, after));
    expect(report).toMatchObject({ articlesRemoved: 1, annotationsRemoved: 2 });
    for (const word of ["twelve centimetres", "secret"])
      expect(await everything(other)).not.toContain(word);
  });

  it("says that the notebook changed, so that a backup is due", async () => {
    const { db, id } = await filled();
    await changeArticle(db, id, { deleted: true }, at(5));
    const before = await notebookMark(db);
    await purgeRecords(db, { ...NONE, articleIds: [id] }, at(6));
    expect(await notebookMark(db)).not.toBe(before);
  });

  it("of what became part of another article does not keep copies of that one out", async () => {
    const db = freshNotes();
    const wire = "https://agency.example/river";
    const first = await saveAnnotation(db, initOf(STORY, RIVER), highlightOf("one"), at(1));
    const second = await saveAnnotation(db, initOf(wire, RIVER), highlightOf("two"), at(2));
    const backup = await readRecords(db);
    const joined = { articleId: first.article.id, page: initOf(wire, RIVER), isAllowed: true };
    await decideOnSite(db, joined, at(3));
    const trash = await trashedBefore(db, at(9));
    expect(trash).toEqual({ articleIds: [second.article.id], annotationIds: [] });
    await purgeRecords(db, trash, at(4));
    await mergeRecords(db, (all) => mergeNotebooks(all, backup));
    const left = await readRecords(db);
    expect(left.articles.map(({ id }) => id)).toEqual([first.article.id]);
    expect(left.annotations.map(({ articleId }) => articleId)).toEqual([
      ...[first.article.id, first.article.id],
    ]);
    // With the whole, the part goes for ever, too.
    await changeArticle(db, first.article.id, { deleted: true }, at(5));
    await purgeRecords(db, { ...NONE, articleIds: [first.article.id] }, at(6));
    await mergeRecords(db, (all) => mergeNotebooks(all, backup));
    expect((await readRecords(db)).articles).toEqual([]);
  });
});

describe("an article that became part of another one, in the trash as that one is", () => {
  async function joined() {
    const db = freshNotes();
    const wire = "https://agency.example/river";
    const whole = (await saveAnnotation(db, initOf(STORY, RIVER), highlightOf("one"), at(1)))
      .article;
    const part = (await saveAnnotation(db, initOf(wire, RIVER), highlightOf("two"), at(2))).article;
    const backup = await readRecords(db);
    const request = { articleId: whole.id, page: initOf(wire, RIVER), isAllowed: true };
    await decideOnSite(db, request, at(3));
    await changeArticle(db, part.id, { note: "words of the part" }, at(4));
    await changeArticle(db, whole.id, { deleted: true }, at(5));
    const idsLeft = async () => (await readRecords(db)).articles.map(({ id }) => id);
    return { db, backup, whole: whole.id, part: part.id, idsLeft };
  }

  it("stays when only the whole is deleted for ever", async () => {
    const { db, whole, part, idsLeft } = await joined();
    const purged = await purgeRecords(db, { ...NONE, articleIds: [whole] }, at(6));
    expect(purged).toMatchObject({ articles: 1, annotations: 2 });
    expect(await idsLeft()).toEqual([part]);
    expect(await everything(db)).toContain("words of the part");
    expect((await db.tombstones.toArray()).map(({ id }) => id)).not.toContain(part);
  });

  it("keeps no copies out that belong to the whole, which can be restored", async () => {
    const { db, backup, whole, part, idsLeft } = await joined();
    await purgeRecords(db, { ...NONE, articleIds: [part] }, at(6));
    await changeArticle(db, whole, { deleted: false }, at(7));
    const { report } = await mergeRecords(db, (all) => mergeNotebooks(all, backup));
    expect(report.keptOut).toBe(0);
    expect(await idsLeft()).toEqual([whole]);
  });

  it("is kept out with the whole, when both are deleted for ever", async () => {
    const { db, backup, whole, part, idsLeft } = await joined();
    await purgeRecords(db, { ...NONE, articleIds: [part, whole] }, at(6));
    await mergeRecords(db, (all) => mergeNotebooks(all, backup));
    expect(await idsLeft()).toEqual([]);
  });
});

const EVERY = { articles: [], annotations: [], versions: [], tombstones: [] };

it("finds what has been in the trash for long", async () => {
  const { db, id } = await filled();
  await changeAnnotation(db, "three", { deleted: true }, at(5));
  await changeArticle(db, id, { deleted: true }, at(8));
  expect(await trashedBefore(db, at(6))).toEqual({ articleIds: [], annotationIds: ["three"] });
  expect(await trashedBefore(db, at(9))).toEqual({
    articleIds: [id],
    annotationIds: ["one", "three", "two"],
  });
});
