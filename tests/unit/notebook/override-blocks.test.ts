import { describe, expect, it } from "vitest";
import { type ExtractedArticle, emptyMeta, textOf } from "../../../lib/model/article.ts";
import type { OverrideChange } from "../../../lib/model/overrides.ts";
import type { SiteRule } from "../../../lib/model/site-rules.ts";
import { overrideBlocks } from "../../../lib/notebook/override-blocks.ts";
import { saveAnnotation } from "../../../lib/store/annotations.ts";
import type { NotebookDb } from "../../../lib/store/db.ts";
import { latestVersion } from "../../../lib/store/versions.ts";
import { at, freshNotes, highlightOf, initOf, RIVER, STORY } from "../store/notes.ts";

const block = (text: string) => ({ type: "paragraph" as const, text });
const VOICE = "“Nobody had told us,” said the baker, whose cellar was under water by noon.";
const EXTRACTED: ExtractedArticle = {
  ...emptyMeta(),
  blocks: [block(RIVER), { ...block("Get our letter."), containers: ["aside.letter"] }],
  excludedBlocks: [
    { ...block(VOICE), blocksBefore: 1, likelihood: 0.5, containers: ["div.voice"] },
  ],
  ...{ confidence: 1, coverage: 0.8, truncated: false },
};
const rule: SiteRule = {
  site: "example.org",
  keep: false,
  by: "container",
  match: "aside.letter",
  example: "Get our letter.",
};
const change = (opening: string, keep: boolean | null): OverrideChange => ({
  opening,
  occurrence: 0,
  keep,
});

function override(
  db: NotebookDb,
  minute: number,
  changes: OverrideChange[],
  extracted = EXTRACTED,
  rules: SiteRule[] = [],
) {
  return overrideBlocks(
    db,
    { address: STORY, claimed: [], article: extracted, changes },
    rules,
    at(minute),
  );
}
const texts = async (db: NotebookDb) =>
  (await db.versions.orderBy("articleId").sortBy("created")).map(({ blocks }) => textOf(blocks));

describe("overriding blocks", () => {
  it("saves the article, its overrides and the text that results from them, without scores and containers", async () => {
    const db = freshNotes();
    const article = await override(db, 1, [change(VOICE, true), change("Get our letter.", false)]);
    expect(await db.articles.get(article.id)).toEqual(article);
    expect(article.overrides).toEqual({
      modified: at(1),
      value: [
        { opening: "Get our letter.", occurrence: 0, keep: false },
        { opening: VOICE, occurrence: 0, keep: true },
      ],
    });
    expect((await latestVersion(db, article.id))?.blocks).toEqual([block(RIVER), block(VOICE)]);
  });

  it("replaces the stored text, since the publication changed nothing", async () => {
    const db = freshNotes();
    await saveAnnotation(db, initOf(STORY, `${RIVER}`), highlightOf("a"), at(1));
    const init = { ...initOf(), blocks: [block(RIVER), block("Get our letter.")] };
    await saveAnnotation(db, init, highlightOf("b"), at(2));
    await override(db, 3, [change(VOICE, true)]);
    await override(db, 4, [change("Get our letter.", false)]);
    expect(await texts(db)).toEqual([RIVER, `${RIVER}\n\n${VOICE}`]);
    await override(db, 5, [change(VOICE, null), change("Get our letter.", null)]);
    expect(await texts(db)).toEqual([RIVER, `${RIVER}\n\nGet our letter.`]);
    expect((await db.articles.toArray())[0]?.overrides).toEqual({ value: [], modified: at(5) });
  });

  it("leaves the old text where a highlight stands in what was left out", async () => {
    const db = freshNotes();
    const note = highlightOf("a");
    note.target.selector = [
      { type: "TextQuoteSelector", exact: "our  letter", prefix: "", suffix: "" },
    ];
    await saveAnnotation(
      db,
      { ...initOf(), blocks: [block(RIVER), block("Get our letter.")] },
      note,
      at(1),
    );
    await override(db, 2, [change("Get our letter.", false)]);
    expect(await texts(db)).toEqual([`${RIVER}\n\nGet our letter.`, RIVER]);
    await override(db, 3, [change(VOICE, true)]);
    expect(await texts(db)).toEqual([`${RIVER}\n\nGet our letter.`, `${RIVER}\n\n${VOICE}`]);
  });

  it("stands beside the old text when the page's own text has changed", async () => {
    const db = freshNotes();
    await override(db, 1, [change(VOICE, true)]);
    const edited = {
      ...EXTRACTED,
      blocks: [block(RIVER.replace("twelve", "fourteen"))],
      excludedBlocks: EXTRACTED.excludedBlocks,
    };
    await override(db, 2, [change("Get our letter.", false)], edited);
    expect((await texts(db)).map((text) => text.slice(0, 31))).toEqual([
      "The river rose by twelve centim",
      "The river rose by fourteen cent",
    ]);
  });

  it("follows the reader's rules for the site, and overrules them", async () => {
    const db = freshNotes();
    const article = await override(db, 1, [change(VOICE, true)], EXTRACTED, [rule]);
    expect(await texts(db)).toEqual([`${RIVER}\n\n${VOICE}`]);
    await override(db, 2, [change("Get our letter.", true)], EXTRACTED, [rule]);
    expect((await latestVersion(db, article.id))?.blocks).toHaveLength(3);
  });

  it("with two clicks at once is both, and in the text too", async () => {
    const db = freshNotes();
    await Promise.all([
      override(db, 1, [change(VOICE, true)]),
      override(db, 1, [change("Get our letter.", false)]),
    ]);
    expect((await db.articles.toArray()).map(({ overrides }) => overrides?.value.length)).toEqual([
      2,
    ]);
    expect(await texts(db)).toEqual([`${RIVER}\n\n${VOICE}`]);
  });
});
