import { describe, expect, it } from "vitest";
import type { PageSnapshot } from "../../../lib/model/article.ts";
import {
  changeAnnotation,
  listAnnotations,
  saveAnnotation,
  saveArticle,
} from "../../../lib/store/annotations.ts";
import {
  articleAt,
  changeArticle,
  mayHaveArticle,
  resolveArticle,
} from "../../../lib/store/articles.ts";
import { at, COUNCIL, freshNotes, highlightOf, initOf, RIVER, STORY } from "./notes.ts";

const AGENCY = "https://agency.example/wire/7";

/** The id of the article that a second page is found to be, after the first was saved. */
async function metAfter(
  first: PageSnapshot,
  second: PageSnapshot,
): Promise<{ kept: string; met: string | undefined }> {
  const db = freshNotes();
  const kept = await saveArticle(db, first, at(1));
  return { kept: kept.id, met: (await resolveArticle(db, second, at(2)))?.id };
}

describe("an article is found again", () => {
  it.each([
    `${STORY}?utm_source=x&fbclid=y`,
    `${STORY}/amp`,
    "https://amp.example.org/2026/river-rises",
    "http://m.example.org/2026/river-rises/#comments",
    "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/2026/river-rises",
  ])("at %s, even if its text cannot be read there", async (address) => {
    const { kept, met } = await metAfter(initOf(), initOf(address, ""));
    expect(met).toBe(kept);
  });

  it("by a canonical link that its text proves true, in both directions", async () => {
    for (const pair of [
      [initOf(AGENCY), initOf(STORY, RIVER, [AGENCY])],
      [initOf(STORY, RIVER, [AGENCY]), initOf(AGENCY)],
      [initOf(STORY, RIVER, [AGENCY]), initOf("https://other.example/x", RIVER, [AGENCY])],
    ] as const) {
      const { kept, met } = await metAfter(...pair);
      expect(met).toBe(kept);
    }
  });

  it("and then needs no proof at that address", async () => {
    const db = freshNotes();
    const { id } = await saveArticle(db, initOf(AGENCY), at(1));
    await resolveArticle(db, initOf(STORY, RIVER, [AGENCY]), at(2));
    expect((await articleAt(db, STORY))?.id).toBe(id);
    expect((await db.articles.get(id))!.identities).toEqual([
      "agency.example/wire/7",
      "example.org/2026/river-rises",
    ]);
    expect(await db.articles.where("claims").equals("example.org/2026/river-rises").count()).toBe(
      0,
    );
  });

  it("and fills what it did not say at first, keeping what it said", async () => {
    const db = freshNotes();
    const { id } = await saveArticle(db, initOf(STORY, RIVER, [], { title: "River rises" }), at(1));
    await resolveArticle(db, initOf(STORY, RIVER, [], { title: "Other", authors: ["Ada"] }), at(2));
    expect((await db.articles.get(id))!.meta).toMatchObject({
      title: "River rises",
      authors: ["Ada"],
    });
  });

  it("without being written when nothing is new", async () => {
    const db = freshNotes();
    const article = await saveArticle(db, initOf(), at(1));
    await resolveArticle(db, initOf(`${STORY}?utm_source=x`), at(2));
    expect(await db.articles.get(article.id)).toEqual(article);
  });
});

describe("two articles are not joined", () => {
  it.each([
    ["empty", ""],
    ["the home page", "https://www.example.org/"],
    ["«(unknown)»", "(unknown)"],
    ["the same for both", "https://www.example.org/2026/all"],
    ["that of the other one", STORY],
  ])("by a canonical link that is %s", async (_what, claimed) => {
    const { kept, met } = await metAfter(
      initOf(STORY, RIVER, [claimed]),
      initOf(`${STORY}-2`, COUNCIL, [claimed]),
    );
    expect(met).not.toBe(kept);
    expect(met).toBeUndefined();
  });

  it("by a canonical link alone where there is no text to prove it", async () => {
    const { met } = await metAfter(initOf(AGENCY), initOf(STORY, "", [AGENCY]));
    expect(met).toBeUndefined();
  });

  it("by a key that names the article", async () => {
    const { met } = await metAfter(
      initOf("https://example.org/a?id=1"),
      initOf("https://example.org/a?id=2"),
    );
    expect(met).toBeUndefined();
  });
});

describe("whether there may be a record", () => {
  it("is told by the address or by a claim, and not for what is in the trash", async () => {
    const db = freshNotes();
    const { id } = await saveArticle(db, initOf(STORY, RIVER, [AGENCY]), at(1));
    expect(await mayHaveArticle(db, `${STORY}?fbclid=1`, [])).toBe(true);
    expect(await mayHaveArticle(db, AGENCY, [])).toBe(true);
    expect(await mayHaveArticle(db, "https://x.example/y", [STORY])).toBe(true);
    expect(await mayHaveArticle(db, `${STORY}-2`, ["/"])).toBe(false);
    expect(await mayHaveArticle(db, "about:blank", [])).toBe(false);
    await changeArticle(db, id, { deleted: true }, at(2));
    expect(await mayHaveArticle(db, STORY, [])).toBe(false);
    expect(await mayHaveArticle(db, AGENCY, [])).toBe(false);
  });
});

describe("an article in the trash", () => {
  const filled = async () => {
    const db = freshNotes();
    const { article } = await saveAnnotation(db, initOf(), highlightOf("a"), at(1));
    await saveAnnotation(db, initOf(), highlightOf("b"), at(1));
    await saveAnnotation(db, initOf(), highlightOf("gone"), at(1));
    await changeAnnotation(db, "gone", { deleted: true }, at(2));
    const shown = async () => (await listAnnotations(db, article.id)).map(({ id }) => id).sort();
    return { db, id: article.id, shown };
  };

  it("takes its highlights along, and brings back just those", async () => {
    const { db, id, shown } = await filled();
    await changeArticle(db, id, { deleted: true }, at(3));
    expect(await shown()).toEqual([]);
    await changeArticle(db, id, { deleted: false }, at(4));
    expect(await shown()).toEqual(["a", "b"]);
  });

  it("brings them back even if it was deleted twice (who hears no answer asks again)", async () => {
    const { db, id, shown } = await filled();
    await changeArticle(db, id, { deleted: true }, at(3));
    await changeArticle(db, id, { deleted: true }, at(4));
    await changeArticle(db, id, { deleted: false }, at(5));
    await changeArticle(db, id, { deleted: false }, at(6));
    expect(await shown()).toEqual(["a", "b"]);
  });

  it("comes back with a new highlight, without its old ones", async () => {
    const { db, id, shown } = await filled();
    await changeArticle(db, id, { deleted: true, note: "kept" }, at(3));
    const { article } = await saveAnnotation(db, initOf(), highlightOf("new"), at(4));
    expect(article).toMatchObject({
      id,
      deleted: { value: false, modified: at(4) },
      note: { value: "kept" },
    });
    expect(await shown()).toEqual(["new"]);
  });

  it("is not revived by being looked at", async () => {
    const { db, id } = await filled();
    await changeArticle(db, id, { deleted: true }, at(3));
    expect((await resolveArticle(db, initOf(), at(4)))?.deleted.value).toBe(true);
    expect((await db.articles.get(id))!.deleted.value).toBe(true);
  });

  it("gives way to a record that is not, where both may be meant", async () => {
    const db = freshNotes();
    const [a, b] = [
      await saveArticle(db, initOf(AGENCY), at(1)),
      await saveArticle(db, initOf("https://b.example/x"), at(1)),
    ];
    for (const old of [a, b]) {
      await changeArticle(db, a.id, { deleted: old === a }, at(2));
      await changeArticle(db, b.id, { deleted: old === b }, at(2));
      const met = await resolveArticle(
        db,
        initOf(`${STORY}${old.id}`, RIVER, [AGENCY, "https://b.example/x"]),
        at(3),
      );
      expect(met?.id).toBe(old === a ? b.id : a.id);
    }
  });
});

describe("changing an article", () => {
  it("stamps what changed and nothing else", async () => {
    const db = freshNotes();
    const { id } = await saveArticle(db, initOf(), at(1));
    const article = await changeArticle(db, id, { note: "mine" }, at(2));
    expect(article.note).toEqual({ value: "mine", modified: at(2) });
    expect([article.tags.modified, article.deleted.modified, article.modified]).toEqual([
      at(1),
      at(1),
      at(2),
    ]);
    expect((await changeArticle(db, id, { tags: ["#a b", "a-b"] }, at(3))).tags.value).toEqual([
      "a-b",
    ]);
  });

  it("that is not there says so", async () => {
    await expect(changeArticle(freshNotes(), "x", { note: "" }, at(1))).rejects.toThrow(
      "no longer in the notebook",
    );
  });
});
