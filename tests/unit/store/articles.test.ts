import { describe, expect, it } from "vitest";
import { fileNameOf } from "../../../lib/export/file-name.ts";
import { emptyMeta, type PageSnapshot } from "../../../lib/model/article.ts";
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
import { type StoredOverrides, saveOverrides } from "../../../lib/store/overrides.ts";
import { at, COUNCIL, freshNotes, highlightOf, initOf, RIVER, STORY } from "./notes.ts";

/** Another page of the same site. */
const AGENCY = "https://www.example.org/wire/7";

it("keeps the title under which it was saved, so that its file keeps its name", async () => {
  const db = freshNotes();
  const first = initOf(STORY, RIVER, [], { title: "River rises" });
  const kept = await saveArticle(db, first, at(1));
  const renamed = { ...first, meta: { ...first.meta, title: "What the paper says now" } };
  const again = await saveArticle(db, renamed, at(2));
  expect(again.meta.title).toBe(kept.meta.title);
  const nameOf = (article: typeof kept) => fileNameOf("{{date}} {{title}}", { article }, "UTC");
  expect(nameOf(again)).toBe(nameOf(kept));
});

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
  ])("at %s, even if its text cannot be read there", async (address) => {
    const { kept, met } = await metAfter(initOf(), initOf(address, ""));
    expect(met).toBe(kept);
  });

  it("by a canonical link that its text proves true, in both directions (demands 14, 16)", async () => {
    for (const pair of [
      [initOf(AGENCY), initOf(STORY, RIVER, [AGENCY])],
      [initOf(STORY, RIVER, [AGENCY]), initOf(AGENCY)],
      [initOf(STORY, RIVER, [AGENCY]), initOf("https://example.org/x", RIVER, [AGENCY])],
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
      "example.org/wire/7",
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

  it("among many that are linked to it, without reading the texts of all", async () => {
    const db = freshNotes();
    // What every page of a careless site claims to be.
    const section = "https://example.org/politics";
    for (let i = 0; i < 30; i++) {
      const meta = { title: `Story ${i}` };
      await saveArticle(
        db,
        initOf(`https://example.org/${i}`, `${i} ${COUNCIL}`, [section], meta),
        at(i),
      );
    }
    const title = { title: "Story 3" };
    await db.articles.update((await articleAt(db, "https://example.org/3"))!.id, {
      meta: { ...emptyMeta(), ...title },
    });
    const read: string[] = [];
    db.versions.hook("reading", (version) => {
      read.push(version.articleId);
      return version;
    });
    const met = await resolveArticle(
      db,
      initOf("https://example.org/new", RIVER, [section], title),
      at(40),
    );
    expect(met).toBeUndefined();
    expect(new Set(read).size).toBe(10);
    expect(read[0]).toBe((await articleAt(db, "https://example.org/3"))!.id);
  });

  it("under no more addresses and claims than a record has room for", async () => {
    const db = freshNotes();
    await saveArticle(db, initOf(AGENCY), at(1));
    for (let i = 0; i < 300; i++) {
      const claimed = [
        AGENCY,
        ...Array.from({ length: 7 }, (_, n) => `https://claims.example/${i}/${n}`),
      ];
      await resolveArticle(db, initOf(`https://example.org/${i}`, RIVER, claimed), at(2));
    }
    const [article] = await db.articles.toArray();
    expect([article!.identities.length, article!.claims.length]).toEqual([200, 200]);
    const met = await resolveArticle(db, initOf("https://example.org/299", RIVER, [AGENCY]), at(3));
    expect(met?.id).toBe(article!.id); // by its text
  });

  it("whatever a page says of itself at endless length", async () => {
    const db = freshNotes();
    const endless = `https://example.org/${"/amp".repeat(250_000)}`;
    const meta = { title: "x".repeat(1_000_000), authors: Array.from({ length: 5000 }, String) };
    const page = initOf(STORY, RIVER, [endless, AGENCY], meta);
    let kept = await saveArticle(db, page, at(1));
    expect([kept.claims, kept.meta.title.length, kept.meta.authors.length]).toEqual([
      ["example.org/wire/7"],
      2000,
      200,
    ]);
    kept = (await resolveArticle(db, { ...page, address: `${STORY}/amp` }, at(2)))!;
    expect(kept.claims).toEqual(["example.org/wire/7"]);
    await expect(saveArticle(db, initOf(endless), at(3))).rejects.toThrow(
      /address of this page is so long/,
    );
    expect(await db.articles.count()).toBe(1);
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
    expect(await mayHaveArticle(db, "https://example.org/y", [STORY])).toBe(true);
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
      await saveArticle(db, initOf("https://example.org/x"), at(1)),
    ];
    for (const old of [a, b]) {
      await changeArticle(db, a.id, { deleted: old === a }, at(2));
      await changeArticle(db, b.id, { deleted: old === b }, at(2));
      const met = await resolveArticle(
        db,
        initOf(`${STORY}${old.id}`, RIVER, [AGENCY, "https://example.org/x"]),
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

describe("after a fast clock was put right", () => {
  it("a highlight is deleted and restored with its article", async () => {
    const db = freshNotes();
    const { article } = await saveAnnotation(db, initOf(), highlightOf("one", "", at(50)), at(50));
    const changed = await changeAnnotation(db, "one", { note: "later" }, at(55));
    const gone = await changeArticle(db, article.id, { deleted: true }, at(10));
    const [deleted] = await db.annotations.toArray();
    expect(deleted!.deleted).toEqual({ value: true, modified: gone.deleted.modified });
    expect(gone.deleted.modified > changed.modified).toBe(true);
    await changeArticle(db, article.id, { deleted: false }, at(11));
    const [restored] = await listAnnotations(db, article.id);
    expect(restored!.deleted.modified > gone.deleted.modified).toBe(true);
  });

  it("saving a page again restores its article for good", async () => {
    const db = freshNotes();
    const { id } = await saveArticle(db, initOf(), at(1));
    const gone = await changeArticle(db, id, { deleted: true }, at(50));
    const back = await saveArticle(db, initOf(), at(10));
    expect(back.deleted.value).toBe(false);
    expect(back.deleted.modified > gone.deleted.modified).toBe(true);
  });

  it("overrides that were made later are the later ones", async () => {
    const db = freshNotes();
    const save = async (current: StoredOverrides, now: string) => {
      const overrides = [{ opening: "x", occurrence: 0, keep: current === undefined }];
      const texts = { hash: "h", currentHash: "h" };
      return saveOverrides(db, { current, overrides, snapshot: initOf(), ...texts }, now);
    };
    const first = await save(undefined, at(50));
    const second = await save(first!.overrides, at(10));
    expect(second!.overrides!.modified > first!.overrides!.modified).toBe(true);
  });
});
