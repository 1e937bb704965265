import { describe, expect, it, vi } from "vitest";
import { saveAnnotation } from "../../../lib/store/annotations.ts";
import { answerOnce, forgetAnswers } from "../../../lib/store/answers.ts";
import { changeMany } from "../../../lib/store/bulk.ts";
import { NotebookDb } from "../../../lib/store/db.ts";
import { purgeRecords } from "../../../lib/store/purge.ts";
import { at, freshNotes, highlightOf, initOf } from "./notes.ts";

const IDS = { articles: [], annotations: ["a"] };

async function notesWith(id: string): Promise<NotebookDb> {
  const db = freshNotes();
  await saveAnnotation(db, initOf(), highlightOf(id), at(1));
  return db;
}
const tagIt = (db: NotebookDb, act: string) =>
  answerOnce(db, act, () => changeMany(db, IDS, { addTags: ["flood"] }, at(2)));
const tagsOf = async (db: NotebookDb) => (await db.annotations.get("a"))?.body.tags.value;

describe("an act with an id", () => {
  it("is done once and answered alike each time, also by a background that was stopped since", async () => {
    const db = await notesWith("a");
    const former = await tagIt(db, "act");
    expect(former.annotations).toMatchObject([{ id: "a", tags: [] }]);
    db.close();
    const restarted = new NotebookDb(db.name);
    expect(await tagIt(restarted, "act")).toEqual(former);
    expect((await tagIt(restarted, "another")).annotations).toEqual([]);
  });

  it("is done together with its answer or not at all: there is no moment between them", async () => {
    const db = await notesWith("a");
    const put = vi.spyOn(db.answers, "put").mockImplementation(() => {
      throw new Error("stopped");
    });
    await expect(tagIt(db, "act")).rejects.toThrow("stopped");
    expect(await tagsOf(db)).toEqual([]);
    put.mockRestore();
    expect((await tagIt(db, "act")).annotations).toHaveLength(1);
    expect(await tagsOf(db)).toEqual(["flood"]);
  });

  it("that failed is tried again", async () => {
    const db = freshNotes();
    const work = vi.fn(async () => 7);
    work.mockRejectedValueOnce(new Error("disk"));
    await expect(answerOnce(db, "a", work)).rejects.toThrow("disk");
    expect(await answerOnce(db, "a", work)).toBe(7);
  });

  it("is forgotten after others, so that little is kept, and when the browser starts", async () => {
    const db = freshNotes();
    const work = vi.fn(async () => 1);
    for (const act of ["a", "b", "c", "a", "d"]) await answerOnce(db, act, work);
    expect(work).toHaveBeenCalledTimes(4);
    expect((await db.answers.toArray()).map(({ act }) => act).sort()).toEqual(["b", "c", "d"]);
    await forgetAnswers(db);
    expect(await db.answers.count()).toBe(0);
  });

  it("leaves no word of what is deleted for ever in its answer", async () => {
    const db = await notesWith("a");
    await tagIt(db, "tag");
    const untag = () => changeMany(db, IDS, { removeTags: ["flood"], deleted: true }, at(3));
    await answerOnce(db, "untag", untag);
    expect(JSON.stringify(await db.answers.toArray())).toContain("flood");
    await purgeRecords(db, { articleIds: [], annotationIds: ["a"] }, at(4));
    expect(JSON.stringify(await db.answers.toArray())).not.toContain("flood");
  });
});
