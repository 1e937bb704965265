/**
 * Notebooks of other versions: every older one is brought over, also when the browser dies in the
 * middle of it; a newer one is left alone, in words; two versions at once settle without loss.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Apis, KINDS, Rig } from "./harness.ts";
import { type OldNotebook, oldNotebook, rawNotebook, tables, writeNotebook } from "./notebook.ts";
import { story } from "./pages.ts";
import { overlayWords, painted, press, select } from "./reader.ts";
import { until } from "./until.ts";

const ADDRESS = "https://www.marsh-post.example/2026/weir";
const WORDS = "The weir was opened before dawn";
const BODY = `<p>${WORDS}, and by noon the meadows stood under water from the mill to the old road.</p>
  <p>Nobody was hurt, the harbour master said, and the cattle had been moved the evening before.</p>
  <p>The council wants to know until Friday who gave the order, and why no siren was heard.</p>`;

const shown = (page: Page) => page.evaluate(() => document.body.innerText);
const says = (page: Page, words: string) =>
  until(`"${words}"`, async () => {
    const all = (await shown(page)).replace(/\s+/g, " ");
    if (!all.includes(words)) throw new Error(`it says: ${all}`);
    return true;
  });

describe.each(KINDS)("a notebook in %s", (kind) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(ADDRESS, story({ body: BODY }));
  });
  afterAll(() => rig?.stop());

  it.each([["1"], ["2"], ["2-first-form"], ["2-under-version-1"], ["3"]])(
    "of version %s is in the library, in today's tables",
    async (version) => {
      await writeNotebook(rig, oldNotebook(version));
      const library = await rig.openOwn("library.html");
      await says(library, WORDS);
      expect(await shown(library)).toContain("who gave the order?");
      expect(await shown(library)).toContain("ask the council");
      const { articles, annotations, versions } = await tables(rig);
      expect(articles).toMatchObject([{ id: "page-1", address: ADDRESS }]);
      expect(annotations).toMatchObject([{ id: "note-1", articleId: "page-1" }]);
      expect(versions).toMatchObject([{ id: "version-1", articleId: "page-1" }]);
      await library.close();
    },
  );

  it("of an older version is painted on its page", async () => {
    await writeNotebook(rig, oldNotebook(1));
    const page = await rig.open(ADDRESS);
    await until("the old highlight on the page", async () => (await painted(page)).length === 1);
    expect((await painted(page)).map(({ text }) => text)).toEqual([WORDS]);
    await page.close();
  });

  it("that an older program still holds is waited for, in words, and brought over then", async () => {
    await writeNotebook(rig, oldNotebook(1));
    await holdNotebook(rig);
    const library = await rig.openOwn("library.html");
    await says(library, "close the other tabs of Pressmark");
    await rig.ask(() => (globalThis as never as Holder).held.close());
    await says(library, WORDS);
    expect(await shown(library)).not.toContain("close the other tabs");
    await library.close();
  });

  it("that is half brought over when the browser is killed is whole afterwards", async () => {
    const COPIES = 200;
    await writeNotebook(rig, oldNotebook(1), COPIES);
    const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
    const { tables: old } = await rawNotebook(rig);
    const before = [old.pages!, old.annotations!, old.versions!].map(ids);
    expect(before.map((list) => list.length)).toEqual([COPIES, COPIES, COPIES]);
    await holdNotebook(rig);
    const library = await rig.openOwn("library.html");
    await says(library, "close the other tabs of Pressmark");
    const half = (3 * COPIES) / 2;
    await stopUpgradeAt(library, half);
    // The upgrade begins when the last connection goes.
    await rig.ask(() => (globalThis as never as Holder).held.close());
    const written = () => library.evaluate(() => (globalThis as never as Upgrade).rowsWritten);
    await until("half of the rows", async () => (await written()) === half);
    await rig.kill();
    await rig.revive();
    const crashed = await rawNotebook(rig);
    // What was written half-way is gone; the background may have begun anew since.
    expect([10, 30]).toContain(crashed.version);
    const articles = crashed.tables[crashed.version === 10 ? "pages" : "articles"]!;
    expect(ids(articles)).toEqual(before[0]);
    const again = await rig.openOwn("library.html");
    await says(again, WORDS);
    const after = await tables(rig);
    expect([after.articles, after.annotations, after.versions].map(ids)).toEqual(before);
    expect(after.annotations.every(({ articleId }) => articleId === "page-1")).toBe(true);
    await again.close();
  });
});

interface Holder {
  held: IDBDatabase;
}

interface Upgrade {
  rowsWritten: number;
}

/**
 * The upgrade in this page writes so many rows; then it stands still, its transaction open, with
 * the rest not written.
 */
function stopUpgradeAt(page: Page, rows: number): Promise<void> {
  return page.evaluate((most) => {
    const state = globalThis as never as Upgrade;
    state.rowsWritten = 0;
    const { put } = IDBObjectStore.prototype;
    // A transaction ends when nothing is asked of it any more.
    const keepOpen = (store: IDBObjectStore) => {
      store.getKey("nobody").onsuccess = () => keepOpen(store);
    };
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row) {
      if (state.rowsWritten === most) return new EventTarget() as IDBRequest<IDBValidKey>;
      state.rowsWritten++;
      if (state.rowsWritten === most) keepOpen(this);
      return put.apply(this, row);
    };
  }, rows);
}

/** A connection that does not make way, as a page of an older program that hangs. */
function holdNotebook(rig: Rig): Promise<void> {
  return rig.ask(async () => {
    const request = indexedDB.open("pressmark");
    await new Promise((resolve) => {
      request.onsuccess = resolve;
    });
    (globalThis as never as Holder).held = request.result;
  });
}

/** A notebook of the future: another table, other rows. */
const NEWER: OldNotebook = {
  version: 99,
  tables: {
    articles: { indexes: [], rows: [{ id: "later", essence: "unknown" }] },
    essences: { indexes: [], rows: [{ id: "e-1", words: "what a later program keeps" }] },
  },
};
const REFUSAL = "written by a newer version of Pressmark. Nothing is lost: update Pressmark";

describe.each(KINDS)("a notebook of a newer program in %s", (kind) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(ADDRESS, story({ body: BODY }));
  });
  afterAll(() => rig?.stop());

  it("takes over while the library is open, which says so", async () => {
    const library = await rig.openOwn("library.html");
    await says(library, "Nothing here yet");
    await writeNewer(rig);
    await says(library, "Pressmark was updated while this page was open");
    await library.close();
  });

  it("is refused in words on every screen, and by the page", async () => {
    const before = await rawNotebook(rig);
    expect(before.version).toBe(990);
    const page = await rig.tab();
    await page.goto(ADDRESS);
    const tabId = await rig.ask(async () => {
      const { browser, chrome } = globalThis as never as Apis;
      return (await (browser ?? chrome).tabs.query({ active: true }))[0]!.id;
    });
    for (const screen of ["library.html", "options.html", `sidepanel.html?tab=${tabId}`]) {
      const own = await rig.openOwn(screen);
      await says(own, REFUSAL);
      expect(await own.$$eval("a", (all) => all.map((one) => one.href))).toContain(
        `${rig.origin}/rescue.html`,
      );
      await own.close();
    }
    await page.bringToFront();
    await select(page, "Nobody was hurt");
    await press(page, "fact");
    if (kind === "chromium")
      await until("the refusal in the page", async () =>
        (await overlayWords(page)).includes("newer version of Pressmark"),
      );
    expect(await painted(page)).toEqual([]);
    expect(await rawNotebook(rig)).toEqual(before);
  });

  it("is saved whole by the rescue page (demand 65)", async () => {
    const rescue = await rig.openOwn("rescue.html");
    await says(rescue, "essences");
    const file = await rig.download(() => rescue.click(".btn.main"));
    const { articles, essences } = JSON.parse(file.text);
    expect({ articles, essences }).toEqual({
      articles: NEWER.tables.articles!.rows,
      essences: NEWER.tables.essences!.rows,
    });
    await says(rescue, "Everything could be read");
    await rescue.close();
  });
});

/** As an update that brings the notebook over: the version rises while others have it open. */
function writeNewer(rig: Rig): Promise<void> {
  return rig.ask(async ({ version, tables: wanted }) => {
    const request = indexedDB.open("pressmark", version * 10);
    await new Promise((resolve, reject) => {
      request.onupgradeneeded = () => {
        for (const name of request.result.objectStoreNames) request.result.deleteObjectStore(name);
        for (const [name, { rows }] of Object.entries(wanted)) {
          const store = request.result.createObjectStore(name, { keyPath: "id" });
          for (const row of rows) store.put(row);
        }
      };
      request.onsuccess = resolve;
      request.onerror = () => reject(request.error);
    });
    request.result.close();
  }, NEWER);
}
