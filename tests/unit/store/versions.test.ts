import { expect, it } from "vitest";
import { saveAnnotation } from "../../../lib/store/annotations.ts";
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
