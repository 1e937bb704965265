import { describe, expect, it, vi } from "vitest";
import { needleOf } from "../../../lib/library/folded-words.ts";
import { saveAnnotation, saveArticle } from "../../../lib/store/annotations.ts";
import { createTextSearch, readSnippet } from "../../../lib/store/text-search.ts";
import { at, COUNCIL, freshNotes, highlightOf, initOf, STORY } from "./notes.ts";

const COUNCIL_AT = "https://www.example.org/2026/council";
const needles = (...words: string[]) =>
  words.flatMap((word) => needleOf(word, /\s/.test(word)) ?? []);

async function notebook() {
  const db = freshNotes();
  const { article } = await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
  const council = await saveArticle(db, initOf(COUNCIL_AT, COUNCIL), at(1));
  return { db, river: article.id, council: council.id };
}
const find = async (search: ReturnType<typeof createTextSearch>, ...words: string[]) => {
  const hits = await search.find(needles(...words), new AbortController().signal, () => {});
  return [...hits.values()].map((ids) => [...ids].sort());
};

describe("words in the articles' texts", () => {
  it("are found in the latest text of each article", async () => {
    const { db, river, council } = await notebook();
    const search = createTextSearch(db);
    expect(await find(search, "volunt", "price")).toEqual([[river], [council]]);
    expect(await find(search, "the")).toEqual([[river, council].sort()]);
    expect(await find(search, "old bridge", "bridge old")).toEqual([[river], []]);
    await saveArticle(
      db,
      initOf(STORY, "The zeppelin landed at night, and that was all there was."),
      at(3),
    );
    expect(await find(search, "zeppelin", "volunt")).toEqual([[river], []]);
  });

  it("are not read again while they fit into memory", async () => {
    const { db, river } = await notebook();
    const [kept, tight] = [createTextSearch(db), createTextSearch(db, 10)];
    await find(kept, "volunt");
    await find(tight, "volunt");
    const read = vi.spyOn(db.versions, "bulkGet");
    expect(await find(kept, "volunt")).toEqual([[river]]);
    expect(read).not.toHaveBeenCalled();
    expect(await find(tight, "volunt")).toEqual([[river]]);
    expect(read).toHaveBeenCalled();
  });

  it("are not read again to know the latest of several", async () => {
    const { db, river, council } = await notebook();
    const search = createTextSearch(db);
    const zeppelin = "The zeppelin landed at night, and that was all there was.";
    await saveArticle(db, initOf(STORY, zeppelin), at(3));
    expect(await find(search, "zeppelin")).toEqual([[river]]);
    const read = vi.spyOn(db.versions, "where");
    expect(await find(search, "zeppelin", "volunt")).toEqual([[river], []]);
    expect(read).not.toHaveBeenCalled();
    await saveArticle(db, initOf(COUNCIL_AT, `${COUNCIL} A ship sank.`), at(4));
    read.mockClear();
    expect(await find(search, "ship sank", "zeppelin")).toEqual([[council], [river]]);
    expect(read).toHaveBeenCalledOnce();
  });

  it("are not read for a search that ended", async () => {
    const { db } = await notebook();
    await saveArticle(db, initOf(STORY, "The zeppelin landed at night, and that was all."), at(3));
    const read = vi.spyOn(db.versions, "where");
    const ended = AbortSignal.abort();
    await expect(createTextSearch(db).find(needles("the"), ended, () => {})).rejects.toBe(
      ended.reason,
    );
    expect(read).not.toHaveBeenCalled();
  });

  it("are no longer looked for when the reader types on", async () => {
    const { db } = await notebook();
    const stop = new AbortController();
    stop.abort();
    await expect(createTextSearch(db).find(needles("the"), stop.signal, () => {})).rejects.toBe(
      stop.signal.reason,
    );
  });

  it("are shown with the passage around them", async () => {
    const { db, river } = await notebook();
    expect(await readSnippet(db, river, needles("volunteers"))).toContain(
      "Volunteers carried sand",
    );
    expect(await readSnippet(db, river, needles("zeppelin"))).toBe("");
    expect(await readSnippet(db, "gone", needles("zeppelin"))).toBe("");
  });
});
