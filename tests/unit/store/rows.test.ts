/**
 * Rows that older code, another program or a hand broke: each costs itself, and nothing of it is
 * lost.
 */
import { beforeEach, describe, expect, it } from "vitest";
import { backup } from "../../../lib/export/backup.ts";
import { parseBackup } from "../../../lib/import/backup.ts";
import { foldedRecords } from "../../../lib/library/folded-records.ts";
import { listingOf } from "../../../lib/library/listing.ts";
import { parseQuery } from "../../../lib/library/query.ts";
import type { Annotation } from "../../../lib/model/annotation.ts";
import { mergeNotebooks } from "../../../lib/model/merge-notebooks.ts";
import { colorNamesOf, DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { wordsOf } from "../../../lib/schema/problem.ts";
import { withWholeMeta } from "../../../lib/schema/stand-in.ts";
import {
  changeAnnotation,
  countAnnotations,
  listAnnotations,
  listTags,
  saveAnnotation,
} from "../../../lib/store/annotations.ts";
import { articleAt, changeArticle, findArticle } from "../../../lib/store/articles.ts";
import { mergeRecords, readRecords } from "../../../lib/store/backup.ts";
import type { NotebookDb } from "../../../lib/store/db.ts";
import { readListed, readNotebook } from "../../../lib/store/notebook.ts";
import { DamagedRecordError, isSoundAsBefore, type TableName } from "../../../lib/store/rows.ts";
import { readBrokenRows } from "../../../lib/store/set-aside.ts";
import { versionsOf } from "../../../lib/store/versions.ts";
import { at, COUNCIL, freshNotes, highlightOf, initOf, STORY } from "./notes.ts";

let db: NotebookDb;
let articleId = "";
const COUNCIL_AT = "https://www.example.org/2026/council";
beforeEach(async () => {
  db = freshNotes();
  const meta = { title: "The river rises" };
  const { article } = await saveAnnotation(
    db,
    initOf(STORY, undefined, [], meta),
    highlightOf("a", "#flood"),
    at(1),
  );
  articleId = article.id;
  await saveAnnotation(db, initOf(COUNCIL_AT, COUNCIL), highlightOf("b", "#dairy"), at(2));
});

type Fields = Record<string, unknown>;
const nest = (depth: number): unknown => (depth ? [nest(depth - 1)] : "core");

/**
 * What is made of a sound row of a table. Each leaves the key, without which no row can be stored.
 */
const BROKEN: [what: string, table: TableName, broken: (row: never) => Fields][] = [
  ["an article that is an empty object", "articles", ({ id }: Fields) => ({ id })],
  ["an article without metadata", "articles", (row: Fields) => ({ ...row, meta: undefined })],
  [
    "an article with one address for a list",
    "articles",
    (row: Fields) => ({ ...row, identities: "example.org/2026/river-rises" }),
  ],
  [
    "an article whose title is no text",
    "articles",
    (row: Fields) => ({ ...row, meta: { ...(row.meta as Fields), title: { html: "x" } } }),
  ],
  ["an article that is deleted by hand", "articles", (row: Fields) => ({ ...row, deleted: true })],
  [
    "an article that opens a script",
    "articles",
    (row: Fields) => ({ ...row, address: "javascript:alert(1)" }),
  ],
  ["a highlight without body", "annotations", (row: Fields) => ({ ...row, body: null })],
  [
    "a highlight whose tags are a text",
    "annotations",
    (row: Annotation) => ({ ...row, body: { ...row.body, tags: "flood" } }),
  ],
  [
    "a highlight of another colour",
    "annotations",
    (row: Annotation) => ({
      ...row,
      body: { ...row.body, color: { value: "pink", modified: at(1) } },
    }),
  ],
  [
    "a highlight without selectors",
    "annotations",
    (row: Annotation) => ({ ...row, target: { source: STORY } }),
  ],
  [
    "a highlight of no moment",
    "annotations",
    (row: Fields) => ({ ...row, created: new Date(Number.NaN) }),
  ],
  [
    "a highlight that is nested too deeply",
    "annotations",
    (row: Fields) => ({ ...row, later: nest(1000) }),
  ],
  ["a text without blocks", "versions", (row: Fields) => ({ ...row, blocks: undefined })],
  ["a text of a block that is none", "versions", (row: Fields) => ({ ...row, blocks: [null] })],
];

/** Breaks the first article's row of that table; its key and what is stored then. */
async function breakRow(table: TableName, broken: (row: never) => Fields): Promise<Fields> {
  const rows = (await db.table(table).toArray()) as Fields[];
  const row = rows.find((one) => one.id === articleId || one.articleId === articleId)!;
  const next = broken(row as never);
  await db.table(table).put(next);
  return (await db.table(table).get(row.id as string)) as Fields;
}

describe.each(BROKEN)("%s", (_what, table, broken) => {
  it("is told, and left as it is", async () => {
    expect(await readBrokenRows(db)).toEqual([]);
    const row = await breakRow(table, broken);
    const found = await readBrokenRows(db);
    expect(found).toMatchObject([{ table }]);
    expect(found[0]?.row).toEqual(row);
    expect(wordsOf(found[0]!.problem)).not.toBe("");
  });

  it("costs itself: everything else is listed, found, changed and exported", async () => {
    const row = await breakRow(table, broken);
    const { articles, annotations, brokenCount } = await readListed(db);
    expect(brokenCount).toBe(table === "versions" ? 0 : 1); // the library reads no texts
    const ids = annotations.map(({ id }) => id);
    expect(ids).toEqual(table === "annotations" ? ["b"] : ["a", "b"]);
    // Every highlight that is left has an article to stand under.
    const shownIds = articles.map(({ id }) => id);
    expect(annotations.every((one) => shownIds.includes(one.articleId))).toBe(true);
    const colorNames = colorNamesOf(DEFAULT_SETTINGS);
    const listed = listingOf(
      { articles, annotations, colorNames, folded: foldedRecords(), texts: new Map() },
      { query: parseQuery("words"), sort: "marked", view: "articles", limit: 10 },
    );
    expect(listed.highlights).toBe(ids.length);

    expect((await articleAt(db, COUNCIL_AT))?.identities).toEqual(["example.org/2026/council"]);
    expect(await listTags(db)).toContain("dairy");
    await changeAnnotation(db, "b", { note: "sold" }, at(5));
    await findArticle(db, initOf("https://www.example.org/else", COUNCIL, [STORY, COUNCIL_AT]));
    expect(await listAnnotations(db, articleId)).toHaveLength(table === "annotations" ? 0 : 1);
    expect(await countAnnotations(db, articleId)).toBe(table === "annotations" ? 0 : 1);
    expect(await versionsOf(db, articleId)).toHaveLength(table === "versions" ? 0 : 1);
    expect((await db.table(table).get(row.id as string)) as Fields).toEqual(row);
  });

  it("leaves a backup that can be restored, and a restore mends it and keeps it aside", async () => {
    const before = await backupOf(await readNotebook(db, names, { whole: true }));
    const row = await breakRow(table, broken);
    const made = parseBackup(await backupOf(await readNotebook(db, names, { whole: true })));
    expect(made).toMatchObject({ ok: true });
    if (made.ok) expect(made.backup.annotations).toHaveLength(table === "annotations" ? 1 : 2);

    const parsed = parseBackup(before);
    if (!parsed.ok) throw new Error(parsed.message);
    await mergeRecords(db, (existing) => mergeNotebooks(existing, parsed.backup));
    expect(await readRecords(db)).toMatchObject({
      articles: { length: 2 },
      annotations: { length: 2 },
      versions: { length: 2 },
    });
    const [kept, ...others] = await readBrokenRows(db);
    expect(others).toEqual([]);
    expect(kept?.row).toEqual({ ...row, id: expect.stringMatching(/^set-aside-/) });
  });
});

const names = colorNamesOf(DEFAULT_SETTINGS);
const backupOf = async (notebook: Parameters<typeof backup.serialize>[0]) =>
  (await backup.serialize(notebook, { now: at(9), newId: () => "x" } as never)).parts.join("");

it("refuses in words to change what it cannot read, and to write over it", async () => {
  await breakRow("annotations", (row: Fields) => ({ ...row, body: 7 }));
  await expect(changeAnnotation(db, "a", { note: "n" }, at(5))).rejects.toThrow(DamagedRecordError);
  await expect(saveAnnotation(db, initOf(), highlightOf("a"), at(5))).rejects.toThrow(
    DamagedRecordError,
  );
  await breakRow("articles", (row: Fields) => ({ ...row, note: "n" }));
  const change = { note: "n" };
  await expect(changeArticle(db, articleId, change, at(5))).rejects.toThrow(DamagedRecordError);
  expect(await readBrokenRows(db)).toHaveLength(2);
});

it("keeps of a broken article what is sound, for its highlights to stand under", async () => {
  await breakRow("articles", (row: Fields) => ({ ...row, note: "n" }));
  const { entries } = await readNotebook(db, names);
  const entry = entries.find(({ article }) => article.id === articleId);
  expect(entry?.article.meta.title).toBe("The river rises");
  expect(entry?.article.note.value).toBe("");
  expect(entry?.annotations.map(({ id }) => id)).toEqual(["a"]);
  await db.articles.delete(articleId);
  const gone = (await readNotebook(db, names)).entries.find(
    ({ article }) => article.id === articleId,
  );
  expect(gone?.article.address).toBe(STORY);
});

it("completes the metadata of the first program, which lacked fields", async () => {
  const row = (await db.articles.get(articleId))!;
  const { title } = row.meta;
  await db.articles.put({ ...row, meta: { title, authors: [] } as never });
  expect(await readBrokenRows(db)).toEqual([]);
  expect(parseBackup(await backupOf(await readNotebook(db, names, { whole: true })))).toMatchObject(
    {
      ok: true,
    },
  );
  const [whole] = withWholeMeta((await articleAt(db, STORY).then((one) => [one!]))!);
  expect(whole?.meta).toMatchObject({ title, agencies: [], byline: "" });
});

it("looks again at a row that was sound before once it was changed", async () => {
  const row = (await db.annotations.get("a"))!;
  expect(isSoundAsBefore(db, "annotations", row)).toBe(true);
  const later = { ...row, body: null, modified: at(8) };
  expect(isSoundAsBefore(db, "annotations", later)).toBe(false);
});
