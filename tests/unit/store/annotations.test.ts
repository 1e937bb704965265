import { describe, expect, it } from "vitest";
import {
  changeAnnotation,
  countAnnotations,
  listAnnotations,
  listTags,
  saveAnnotation,
  saveArticle,
} from "../../../lib/store/annotations.ts";
import { changeArticle } from "../../../lib/store/articles.ts";
import { at, COUNCIL, freshNotes, highlightOf, initOf, STORY } from "./notes.ts";

describe("saving a highlight", () => {
  it("in place of others unites notes and tags, and all can be undone (demands 24, 26)", async () => {
    const db = freshNotes();
    const { article } = await saveAnnotation(db, initOf(), highlightOf("a", "first"), at(1));
    await saveAnnotation(db, initOf(), highlightOf("b", "second #ferry"), at(2));
    await changeAnnotation(db, "a", { tags: ["fare"] }, at(3));
    const other = await saveAnnotation(db, initOf(`${STORY}-2`, COUNCIL), highlightOf("x"), at(3));
    const all = ["a", "b", "x", "gone"];
    const made = { ...highlightOf("c", "", at(4)) };
    const { annotation } = await saveAnnotation(db, initOf(), made, at(4), all);
    expect(annotation.body.note.value).toBe("first\n\nsecond #ferry");
    expect(annotation.body.tags.value).toEqual(["fare", "ferry"]);
    expect((await listAnnotations(db, article.id)).map(({ id }) => id)).toEqual(["c"]);
    // What belongs to another article is left alone.
    expect(await listAnnotations(db, other.article.id)).toHaveLength(1);
    await changeAnnotation(db, "c", { deleted: true }, at(5));
    for (const id of ["a", "b"]) await changeAnnotation(db, id, { deleted: false }, at(5));
    const back = await listAnnotations(db, article.id);
    expect(back.map(({ id, body }) => [id, body.note.value, body.tags.value])).toEqual([
      ["a", "first", ["fare"]],
      ["b", "second #ferry", ["ferry"]],
    ]);
  });

  it("gives it the tags of its article (demand 42)", async () => {
    const db = freshNotes();
    const { article, annotation } = await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
    expect(annotation.body.tags.value).toEqual([]);
    await changeArticle(db, article.id, { tags: ["winter", "Ferry"] }, at(2));
    const next = await saveAnnotation(db, initOf(), highlightOf("b", "#ferry #fare"), at(3));
    expect(next.annotation.body.tags.value).toEqual(["winter", "Ferry", "fare"]);
    expect((await db.annotations.get("a"))?.body.tags.value).toEqual([]); // the reader's word
  });

  it("stores its article, its text and itself (demand 45)", async () => {
    const db = freshNotes();
    const { article, annotation } = await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
    expect(annotation.articleId).toBe(article.id);
    expect(await db.articles.get(article.id)).toEqual(article);
    expect(await listAnnotations(db, article.id)).toEqual([annotation]);
    expect(await db.versions.where("articleId").equals(article.id).count()).toBe(1);
  });

  it("again with the same id changes nothing, not even what was changed meanwhile", async () => {
    const db = freshNotes();
    const first = await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
    await changeAnnotation(db, "a", { note: "mine", deleted: true }, at(2));
    const again = await saveAnnotation(db, initOf(), highlightOf("a", "other"), at(3));
    expect(again.article.id).toBe(first.article.id);
    expect(again.annotation.body.note.value).toBe("mine");
    expect(again.annotation.deleted.value).toBe(true);
    expect([await db.annotations.count(), await db.articles.count()]).toEqual([1, 1]);
  });

  it("leaves no article behind when the highlight cannot be written", async () => {
    const db = freshNotes();
    const broken = { ...highlightOf("a"), id: undefined as unknown as string };
    const unwritable = { ...highlightOf("b"), later: () => {} };
    await expect(saveAnnotation(db, initOf(), broken, at(1))).rejects.toThrow();
    await expect(saveAnnotation(db, initOf(), unwritable, at(1))).rejects.toThrow();
    expect([
      await db.articles.count(),
      await db.versions.count(),
      await db.annotations.count(),
    ]).toEqual([0, 0, 0]);
  });

  it("goes to the article that it names, also where another one was seen at the same address", async () => {
    const db = freshNotes();
    const { article } = await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
    const imported = { ...article, id: "imported", deleted: { value: true, modified: at(2) } };
    await db.articles.put(imported);
    const made = { ...highlightOf("b"), articleId: "imported" };
    const saved = await saveAnnotation(db, initOf(STORY, ""), made, at(3));
    expect(saved.annotation.articleId).toBe("imported");
    expect(saved.article.deleted.value).toBe(false);
    const unknown = { ...highlightOf("c"), articleId: "gone" };
    const other = await saveAnnotation(db, initOf(), unknown, at(4));
    expect(await db.articles.get(other.article.id)).toBeDefined();
    expect(await db.versions.where("articleId").equals("imported").count()).toBe(0);
  });

  it("from two tabs at once makes one article", async () => {
    const db = freshNotes();
    const other = initOf("https://m.example.org/2026/river-rises?utm_source=x");
    const saved = await Promise.all([
      saveAnnotation(db, initOf(), highlightOf("a"), at(1)),
      saveAnnotation(db, other, highlightOf("b"), at(1)),
      saveArticle(db, initOf(), at(1)),
    ]);
    expect(await db.articles.count()).toBe(1);
    expect(await db.versions.count()).toBe(1);
    expect(await countAnnotations(db, saved[0].article.id)).toBe(2);
  });

  it("takes the note's #tags", async () => {
    const db = freshNotes();
    const { annotation } = await saveAnnotation(
      db,
      initOf(),
      highlightOf("a", "see #Flood"),
      at(1),
    );
    expect(annotation.body.tags).toEqual({ value: ["Flood"], modified: at(1) });
  });
});

describe("changing a highlight", () => {
  it("of two writers keeps both fields", async () => {
    const db = freshNotes();
    await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
    await Promise.all([
      changeAnnotation(db, "a", { note: "words #t" }, at(2)),
      changeAnnotation(db, "a", { color: "doubt" }, at(2)),
      changeAnnotation(db, "a", { reanchoring: { seen: at(2), selector: [] } }, at(2)),
    ]);
    const { body, target } = (await db.annotations.get("a"))!;
    expect([body.note.value, body.tags.value, body.color.value, target.reanchoring?.seen]).toEqual([
      "words #t",
      ["t"],
      "doubt",
      at(2),
    ]);
  });

  it("that is not there says so", async () => {
    await expect(changeAnnotation(freshNotes(), "x", { note: "" }, at(1))).rejects.toThrow(
      "no longer in the notebook",
    );
  });
});

describe("deleting a highlight", () => {
  it("hides it everywhere, and undo brings back all of it", async () => {
    const db = freshNotes();
    const { article } = await saveAnnotation(db, initOf(), highlightOf("a", "note #tag"), at(1));
    await changeAnnotation(db, "a", { deleted: true }, at(2));
    expect([
      await listAnnotations(db, article.id),
      await countAnnotations(db, article.id),
      await listTags(db),
    ]).toEqual([[], 0, []]);
    const back = await changeAnnotation(db, "a", { deleted: false }, at(3));
    expect([back.body.note.value, back.body.tags.value]).toEqual(["note #tag", ["tag"]]);
    expect(await countAnnotations(db, article.id)).toBe(1);
  });

  it("and undoing it brings back an article that was deleted meanwhile, without its other highlights", async () => {
    const db = freshNotes();
    const { article } = await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
    await saveAnnotation(db, initOf(), highlightOf("b"), at(1));
    await changeAnnotation(db, "a", { deleted: true }, at(2));
    await changeArticle(db, article.id, { deleted: true }, at(3));
    await changeAnnotation(db, "a", { deleted: false }, at(4));
    expect((await db.articles.get(article.id))!.deleted).toEqual({ value: false, modified: at(4) });
    expect((await listAnnotations(db, article.id)).map(({ id }) => id)).toEqual(["a"]);
  });
});

describe("the reader's tags", () => {
  it("come the last used first, those of articles too, each once", async () => {
    const db = freshNotes();
    const { article } = await saveAnnotation(db, initOf(), highlightOf("a", "#old"), at(1));
    await saveAnnotation(db, initOf(`${STORY}-2`, COUNCIL), highlightOf("b", "#New"), at(3));
    await changeArticle(db, article.id, { tags: ["article", "new"] }, at(2));
    expect(await listTags(db)).toEqual(["New", "article", "old"]);
  });
});
