import { describe, expect, it } from "vitest";
import { saveAnnotation, saveArticle } from "../../../lib/store/annotations.ts";
import type { NotebookDb } from "../../../lib/store/db.ts";
import { latestVersion } from "../../../lib/store/versions.ts";
import { at, freshNotes, highlightOf, initOf, RIVER, STORY } from "./notes.ts";

it("stores an article's text once, and again only when it changed", async () => {
  const db = freshNotes();
  const edited = RIVER.replace("twelve", "fourteen");
  const texts = [RIVER, RIVER, edited, edited, RIVER, ""];
  for (const [i, text] of texts.entries()) {
    await saveAnnotation(db, initOf(STORY, text), highlightOf(`h${i}`), at(i + 1));
  }
  const kept = await db.versions.orderBy("articleId").sortBy("created");
  expect(kept.map(({ blocks }) => blocks[0]!.text)).toEqual([RIVER, edited, RIVER]);
  const last = await latestVersion(db, kept[0]!.articleId);
  expect(last?.id).toBe(kept[2]!.id);
});

it("has no version of an article that was never saved", async () => {
  expect(await latestVersion(freshNotes(), "x")).toBeUndefined();
});

it("knows the last text after the clock was put back", async () => {
  const db = freshNotes();
  const edited = RIVER.replace("twelve", "fourteen");
  await saveAnnotation(db, initOf(STORY, RIVER), highlightOf("one"), at(50));
  const { article } = await saveAnnotation(db, initOf(STORY, edited), highlightOf("two"), at(10));
  const last = await latestVersion(db, article.id);
  expect(last!.blocks[0]!.text).toBe(edited);
});

describe("a new site rule", () => {
  const BOX = "Get our letter every morning.";
  const made = (text: string, extracted?: string) => ({
    ...initOf(STORY, text),
    ...(extracted === undefined ? {} : { extracted }),
  });
  const texts = async (db: NotebookDb) =>
    (await db.versions.orderBy("articleId").sortBy("created")).map(({ blocks }) => blocks[0]!.text);

  it("is no edit of the paper's: the text that it makes takes the place of the one before", async () => {
    const db = freshNotes();
    await saveAnnotation(db, made(`${RIVER} ${BOX}`, "page-1"), highlightOf("one"), at(1));
    await saveAnnotation(db, made(RIVER, "page-1"), highlightOf("two"), at(2));
    expect(await texts(db)).toEqual([RIVER]);
    await saveArticle(db, made(`${RIVER} ${BOX}`, "page-1"), at(3));
    expect(await texts(db)).toEqual([`${RIVER} ${BOX}`]);
  });

  it("together with an edit leaves both texts", async () => {
    const db = freshNotes();
    await saveAnnotation(db, made(`${RIVER} ${BOX}`, "page-1"), highlightOf("one"), at(1));
    await saveAnnotation(db, made(RIVER, "page-2"), highlightOf("two"), at(2));
    expect(await texts(db)).toEqual([`${RIVER} ${BOX}`, RIVER]);
  });

  it("takes no text away that a highlight needs", async () => {
    const db = freshNotes();
    const inBox = highlightOf("one");
    inBox.target.selector = [
      { type: "TextQuoteSelector", exact: "our letter every morning", prefix: "", suffix: "" },
    ];
    await saveAnnotation(db, made(`${RIVER} ${BOX}`, "page-1"), inBox, at(1));
    await saveAnnotation(db, made(RIVER, "page-1"), highlightOf("two"), at(2));
    expect(await texts(db)).toEqual([`${RIVER} ${BOX}`, RIVER]);
  });

  it("after a text of an older version, which does not say what it was made of, is kept apart", async () => {
    const db = freshNotes();
    await saveAnnotation(db, made(`${RIVER} ${BOX}`), highlightOf("one"), at(1));
    await saveAnnotation(db, made(RIVER, "page-1"), highlightOf("two"), at(2));
    expect(await texts(db)).toEqual([`${RIVER} ${BOX}`, RIVER]);
    expect((await latestVersion(db, (await db.articles.toArray())[0]!.id))?.extracted).toBe(
      "page-1",
    );
  });
});
