import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Former } from "../../../lib/model/bulk.ts";
import { changeAnnotation, saveAnnotation } from "../../../lib/store/annotations.ts";
import { changeArticle } from "../../../lib/store/articles.ts";
import { changeMany, putBack, renameTag } from "../../../lib/store/bulk.ts";
import type { NotebookDb } from "../../../lib/store/db.ts";
import { at, COUNCIL, freshNotes, highlightOf, initOf } from "./notes.ts";

const COUNCIL_AT = "https://www.example.org/2026/council";

/** Two articles: `a` and `b` stand in the first, `c` in the second. */
async function notebook() {
  const db = freshNotes();
  const { article } = await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
  await saveAnnotation(db, initOf(), highlightOf("b"), at(1));
  const other = await saveAnnotation(db, initOf(COUNCIL_AT, COUNCIL), highlightOf("c"), at(1));
  await changeAnnotation(db, "a", { tags: ["eu", "Budget"] }, at(2));
  await changeAnnotation(db, "b", { tags: ["EU/border"] }, at(2));
  await changeArticle(db, other.article.id, { tags: ["eu"] }, at(2));
  return { db, first: article.id, second: other.article.id };
}

/** What the reader sees of the records; stamps aside. */
async function seen(db: NotebookDb) {
  const annotations = await db.annotations.orderBy("id").toArray();
  const articles = await db.articles.orderBy("id").toArray();
  return {
    annotations: annotations.map(({ id, body, deleted }) => [
      ...[id, body.tags.value, body.color.value, deleted.value],
    ]),
    articles: articles.map(({ id, tags, deleted }) => [id, tags.value, deleted.value]),
  };
}
const tagsOf = async (db: NotebookDb, id: string) =>
  (await db.annotations.get(id))!.body.tags.value;

describe("a change of many records", () => {
  it("tags, untags and recolours them, each with its stamp", async () => {
    const { db, second } = await notebook();
    const ids = { annotations: ["a", "b", "gone"], articles: [second] };
    await changeMany(db, ids, { addTags: ["new"], removeTags: ["budget"], color: "doubt" }, at(5));
    expect(await tagsOf(db, "a")).toEqual(["eu", "new"]);
    expect(await tagsOf(db, "b")).toEqual(["EU/border", "new"]);
    const a = (await db.annotations.get("a"))!;
    expect([a.body.color, a.modified]).toEqual([{ value: "doubt", modified: at(5) }, at(5)]);
    expect((await db.articles.get(second))!.tags.value).toEqual(["eu", "new"]);
    expect(await tagsOf(db, "c")).toEqual([]);
  });

  it("writes nothing where nothing changes", async () => {
    const { db } = await notebook();
    const before = await db.annotations.get("a");
    const ids = { annotations: ["a"], articles: [] };
    const former = await changeMany(db, ids, { addTags: ["EU"], color: "fact" }, at(5));
    expect(former).toEqual({ annotations: [], articles: [] });
    expect(await db.annotations.get("a")).toEqual(before);
  });

  it("deletes an article with its highlights, and others alone", async () => {
    const { db, first, second } = await notebook();
    const former = await changeMany(
      db,
      { annotations: ["a"], articles: [second] },
      { deleted: true },
      at(5),
    );
    const isDeleted = async (id: string) => (await db.annotations.get(id))!.deleted.value;
    expect([await isDeleted("a"), await isDeleted("b"), await isDeleted("c")]).toEqual([
      ...[true, false, true],
    ]);
    expect((await db.articles.get(first))!.deleted.value).toBe(false);
    expect((await db.articles.get(second))!.deleted.value).toBe(true);
    await putBack(db, former, at(6));
    expect([await isDeleted("a"), await isDeleted("c")]).toEqual([false, false]);
  });

  it("is done for all or for none", async () => {
    const { db } = await notebook();
    const before = await seen(db);
    db.articles.hook("updating", () => {
      throw new Error("the disk is full");
    });
    db.articles.hook("creating", () => {
      throw new Error("the disk is full");
    });
    await expect(renameTag(db, "eu", "europe", at(5))).rejects.toThrow();
    expect(await seen(db)).toEqual(before);
  });

  it("can be taken back, but for what was changed since", async () => {
    const { db } = await notebook();
    const ids = { annotations: ["a", "b"], articles: [] };
    const former = await changeMany(db, ids, { addTags: ["new"], color: "doubt" }, at(5));
    await changeAnnotation(db, "a", { tags: ["mine"] }, at(6));
    await putBack(db, former, at(7));
    expect(await tagsOf(db, "a")).toEqual(["mine"]);
    expect(await tagsOf(db, "b")).toEqual(["EU/border"]);
    expect((await db.annotations.get("a"))!.body.color.value).toBe("fact");
  });

  it("leaves what it cannot read alone", async () => {
    const { db } = await notebook();
    const broken = { ...(await db.annotations.get("a"))!, body: { tags: { value: ["eu"] } } };
    await db.annotations.put(broken as never);
    await renameTag(db, "eu", "europe", at(5));
    expect(await db.annotations.get("a")).toEqual(broken);
    expect(await tagsOf(db, "b")).toEqual(["europe/border"]);
  });
});

describe("acts upon acts", () => {
  it("are undone one after the other", async () => {
    const { db } = await notebook();
    const ids = { annotations: ["a", "b"], articles: [] };
    const before = await seen(db);
    const first = await changeMany(db, ids, { addTags: ["x"], color: "doubt" }, at(5));
    const second = await changeMany(db, ids, { addTags: ["y"], color: "quote" }, at(6));
    expect(await putBack(db, second, at(7))).toBe(2);
    expect(await putBack(db, first, at(8))).toBe(2);
    expect(await seen(db)).toEqual(before);
  });

  it("say for how many it was undone, also when they are asked twice", async () => {
    const { db, second } = await notebook();
    const ids = { annotations: ["a", "b"], articles: [second] };
    const former = await changeMany(db, ids, { addTags: ["x"], color: "doubt" }, at(5));
    await changeAnnotation(db, "a", { color: "quote" }, at(6));
    expect(await putBack(db, former, at(7))).toBe(2);
    expect(await putBack(db, former, at(8))).toBe(2);
    expect(await tagsOf(db, "a")).toEqual(["eu", "Budget"]);
    expect((await db.annotations.get("a"))!.body.color.value).toBe("quote");
  });
});

describe("a tag", () => {
  it("is renamed everywhere with those below it, also in the trash (demand 41)", async () => {
    const { db, second } = await notebook();
    await changeAnnotation(db, "b", { deleted: true }, at(3));
    const former = await renameTag(db, "eu", "europe", at(5));
    expect(await tagsOf(db, "a")).toEqual(["europe", "Budget"]);
    expect(await tagsOf(db, "b")).toEqual(["europe/border"]);
    expect((await db.articles.get(second))!.tags.value).toEqual(["europe"]);
    expect([former.annotations.length, former.articles.length]).toEqual([2, 1]);
  });

  it("joins one that is there, and can be removed", async () => {
    const { db } = await notebook();
    await renameTag(db, "eu", "budget", at(5));
    expect(await tagsOf(db, "a")).toEqual(["budget"]);
    await renameTag(db, "budget", "", at(6));
    expect([await tagsOf(db, "a"), await tagsOf(db, "b")]).toEqual([[], []]);
  });

  it("and any changes of many are undone to the letter, but for what was changed since", async () => {
    const tag = fc.constantFrom("eu", "eu/border", "budget", "new", "a/b");
    const what = fc.oneof(
      fc.record({ from: tag, to: fc.oneof(tag, fc.constant("")) }),
      fc.record({
        addTags: fc.uniqueArray(tag),
        removeTags: fc.uniqueArray(tag),
        color: fc.constantFrom("doubt" as const, "fact" as const),
      }),
      fc.record({ deleted: fc.constant(true) }),
    );
    const ids = fc.record({ annotations: fc.subarray(["a", "b", "c"]), hasArticle: fc.boolean() });
    const acts = fc.array(fc.record({ what, ids }), { minLength: 1, maxLength: 4 });
    await fc.assert(
      fc.asyncProperty(acts, fc.boolean(), async (acts, isByHand) => {
        const { db, second } = await notebook();
        const before = await seen(db);
        const formers: Former[] = [];
        for (const [i, { what, ids }] of acts.entries()) {
          const articles = ids.hasArticle ? [second] : [];
          const { annotations } = ids;
          formers.push(
            await ("from" in what
              ? renameTag(db, what.from, what.to, at(5 + i))
              : changeMany(db, { annotations, articles }, what, at(5 + i))),
          );
        }
        if (isByHand) {
          const { tags } = (await db.annotations.get("a"))!.body;
          const tagsBefore = [...tags.value];
          await changeAnnotation(db, "a", { tags: ["mine"], tagsBefore }, at(10));
        }
        for (const [i, former] of formers.reverse().entries()) {
          const count = former.annotations.length + former.articles.length;
          const restored = await putBack(db, former, at(11 + i));
          if (!isByHand) expect(restored).toBe(count);
        }
        if (isByHand) expect(await tagsOf(db, "a")).toEqual(["mine"]);
        else expect(await seen(db)).toEqual(before);
        db.close();
      }),
      { numRuns: 40 },
    );
  });
});
