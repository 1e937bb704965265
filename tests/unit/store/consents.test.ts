/** What was marked on one site, and the pages of others. */
import { describe, expect, it } from "vitest";
import { listAnnotations, saveAnnotation } from "../../../lib/store/annotations.ts";
import {
  articleAt,
  changeArticle,
  mayHaveArticle,
  resolveArticle,
} from "../../../lib/store/articles.ts";
import { readRecords } from "../../../lib/store/backup.ts";
import { decideOnSite, mayHaveOffer, offerFor } from "../../../lib/store/consents.ts";
import { ownsAnnotation } from "../../../lib/store/ownership.ts";
import { at, COUNCIL, freshNotes, highlightOf, initOf, RIVER, STORY } from "./notes.ts";

const COPY = "https://evil.example/copy";
/** The same text on another site, which says that it is the story. */
const copy = (address = COPY) => initOf(address, RIVER, [STORY]);

async function marked() {
  const db = freshNotes();
  const { article } = await saveAnnotation(db, initOf(), highlightOf("a", "my #tag"), at(1));
  const decide = (isAllowed: boolean, minute: number, page = copy()) =>
    decideOnSite(db, { articleId: article.id, page, isAllowed }, at(minute));
  return { db, id: article.id, decide };
}

describe("a page of another site", () => {
  it("finds nothing and changes nothing, as if there were no such article", async () => {
    const { db } = await marked();
    const before = await readRecords(db);
    for (const page of [
      copy(),
      initOf("https://www-example-org.cdn.ampproject.org/c/s/www.example.org/2026/river-rises"),
      initOf("https://www.google.com/amp/s/www.example.org/2026/river-rises"),
      initOf("https://www.example.org:8443/2026/river-rises"),
    ]) {
      expect(await resolveArticle(db, page, at(2))).toBeUndefined();
      expect(await articleAt(db, page.address)).toBeUndefined();
      expect(await mayHaveArticle(db, page.address, page.claimed)).toBe(false);
      expect(await ownsAnnotation(db, "a", page.address)).toBe(false);
    }
    expect(await readRecords(db)).toEqual(before);
  });

  it("gets an article of its own, which the first site does not get either", async () => {
    const { db, id } = await marked();
    const { article } = await saveAnnotation(db, copy(), highlightOf("b"), at(2));
    expect(article.id).not.toBe(id);
    expect((await resolveArticle(db, copy(), at(3)))?.id).toBe(article.id);
    expect((await resolveArticle(db, initOf(), at(3)))?.id).toBe(id);
    expect((await db.articles.get(id))!.identities).toEqual(["example.org/2026/river-rises"]);
  });

  it("whose address a record of an earlier version has asks once more", async () => {
    const { db, id } = await marked();
    // Version 2 wrote the address of a page that claimed the story.
    const identities = ["evil.example/copy", "example.org/2026/river-rises"];
    await db.articles.update(id, { identities });
    const before = await readRecords(db);
    expect(await resolveArticle(db, copy(), at(2))).toBeUndefined();
    expect(await mayHaveArticle(db, COPY, [])).toBe(false);
    expect(await offerFor(db, initOf(COPY, ""))).toMatchObject({ home: "example.org", count: 1 });
    expect(await readRecords(db)).toEqual(before);
    expect((await resolveArticle(db, initOf(), at(3)))?.id).toBe(id);
  });
});

describe("the reader is asked", () => {
  it("of an article of the same text, with where it was marked and how many highlights", async () => {
    const { db, id } = await marked();
    expect(await mayHaveOffer(db, COPY, [STORY])).toBe(true);
    const offer = await offerFor(db, copy());
    expect(offer).toMatchObject({
      article: { id },
      home: "example.org",
      count: 1,
      isRefused: false,
    });
  });

  it.each([
    ["on the article's own site", initOf(`${STORY}?print=1`, RIVER, [STORY])],
    ["of another text", initOf(COPY, COUNCIL, [STORY])],
    ["without a text to prove it", initOf(COPY, "", [STORY])],
    ["without a claim", initOf(COPY, RIVER)],
  ])("not %s", async (_what, page) => {
    const { db } = await marked();
    expect(await offerFor(db, page)).toBeNull();
  });

  it("not of what has no highlights, or is in the trash", async () => {
    const { db, id } = await marked();
    await changeArticle(db, id, { deleted: true }, at(2));
    expect(await offerFor(db, copy())).toBeNull();
    expect(await mayHaveOffer(db, COPY, [STORY])).toBe(false);
  });
});

describe("the reader's word", () => {
  it("yes binds this page, and what is marked there belongs to the same article", async () => {
    const { db, id, decide } = await marked();
    await decide(true, 2);
    expect((await articleAt(db, COPY))?.id).toBe(id);
    expect(await offerFor(db, copy())).toBeNull();
    const { article } = await saveAnnotation(db, copy(), highlightOf("b"), at(3));
    expect(article.id).toBe(id);
    expect((await listAnnotations(db, id)).map((one) => one.id)).toEqual(["a", "b"]);
    expect(await ownsAnnotation(db, "a", COPY)).toBe(true);
    expect(await articleAt(db, "https://third.example/copy")).toBeUndefined();
  });

  it("is for one article", async () => {
    const { db, decide } = await marked();
    const second = "https://www.example.org/2026/dairy";
    await saveAnnotation(db, initOf(second, COUNCIL), highlightOf("c"), at(1));
    await decide(true, 2);
    const other = initOf("https://evil.example/2", COUNCIL, [second]);
    expect(await resolveArticle(db, other, at(3))).toBeUndefined();
    expect(await offerFor(db, other)).toMatchObject({ isRefused: false });
  });

  it("no is remembered, and binds nothing", async () => {
    const { db, id, decide } = await marked();
    await decide(false, 2);
    expect((await db.articles.get(id))!.identities).toEqual(["example.org/2026/river-rises"]);
    expect(await resolveArticle(db, copy(), at(3))).toBeUndefined();
    expect(await mayHaveOffer(db, COPY, [STORY])).toBe(false);
    expect(await offerFor(db, copy())).toMatchObject({ isRefused: true, count: 1 });
  });

  it("may be taken back, and given again", async () => {
    const { db, id, decide } = await marked();
    await decide(true, 2);
    await decide(false, 3);
    expect(await articleAt(db, COPY)).toBeUndefined();
    expect(await ownsAnnotation(db, "a", COPY)).toBe(false);
    await decide(true, 4);
    expect((await articleAt(db, COPY))?.id).toBe(id);
  });

  it("yes makes one of the two articles that the page had, without a word lost", async () => {
    const { db, id, decide } = await marked();
    const { article: own } = await saveAnnotation(db, copy(), highlightOf("b"), at(2));
    await changeArticle(db, own.id, { note: "of the copy" }, at(3));
    await changeArticle(db, id, { note: "of the story" }, at(3));
    const joined = await decide(true, 4);
    expect((await listAnnotations(db, id)).map((one) => one.id)).toEqual(["a", "b"]);
    expect(joined.note.value).toBe("of the story\n\nof the copy");
    expect((await articleAt(db, COPY))?.id).toBe(id);
    expect(await db.articles.get(own.id)).toMatchObject({
      deleted: { value: true },
      note: { value: "of the copy" },
    });
    const texts = await db.versions.where("articleId").equals(own.id).count();
    expect(texts).toBe(0);
  });

  it("about an article that is gone says so", async () => {
    const decision = { articleId: "x", page: copy(), isAllowed: true };
    await expect(decideOnSite(freshNotes(), decision, at(1))).rejects.toThrow("no longer");
  });
});
