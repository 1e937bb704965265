/**
 * A notebook that version 0.1.0 wrote is there after the update: in the library, and on its page.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig, until } from "./harness.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import { painted } from "./reader.ts";

const ADDRESS = "https://www.marsh-post.example/2026/weir";
const WORDS = "The weir was opened before dawn";
const BODY = `<p>${WORDS}, and by noon the meadows stood under water from the mill to the old road.</p>
  <p>Nobody was hurt, the harbour master said, and the cattle had been moved the evening before.</p>
  <p>The council wants to know until Friday who gave the order, and why no siren was heard.</p>`;
const THEN = "2026-11-22T10:00:00.000Z";
const stamp = <T>(value: T) => ({ value, modified: THEN });

/** Rows as version 1 had them, with its names. */
const ROWS = {
  pages: [
    {
      ...{ id: "page-1", url: ADDRESS, addresses: ["marsh-post.example/2026/weir"], claims: [] },
      meta: { title: "Weir opened before dawn", authors: [], agencies: [], siteName: "Marsh Post" },
      ...{ note: stamp("ask the council"), tags: stamp(["flood"]), choices: stamp([]) },
      ...{ created: THEN, modified: THEN, deleted: stamp(false) },
    },
  ],
  annotations: [
    {
      ...{ id: "note-1", pageId: "page-1", created: THEN, modified: THEN, deleted: stamp(false) },
      target: {
        source: ADDRESS,
        selector: [
          { type: "TextQuoteSelector", exact: WORDS, prefix: "", suffix: ", and by noon" },
        ],
      },
      body: { note: stamp("who gave the order?"), tags: stamp([]), color: stamp("question") },
    },
  ],
  versions: [
    {
      ...{ id: "version-1", pageId: "page-1", created: THEN, hash: "0" },
      blocks: [{ type: "paragraph", text: `${WORDS}.` }],
    },
  ],
};

/** Puts a database of version 1 in the place of today's, with the browser's own interface. */
function writeVersion1(rig: Rig): Promise<void> {
  return rig.ask(async (rows) => {
    const done = (request: IDBOpenDBRequest) =>
      new Promise<IDBDatabase>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    await done(indexedDB.deleteDatabase("pressmark"));
    const opening = indexedDB.open("pressmark", 10); // Dexie's number times ten
    opening.onupgradeneeded = () => {
      const make = (name: string) => opening.result.createObjectStore(name, { keyPath: "id" });
      const pages = make("pages");
      pages.createIndex("addresses", "addresses", { multiEntry: true });
      pages.createIndex("claims", "claims", { multiEntry: true });
      pages.createIndex("modified", "modified");
      const annotations = make("annotations");
      annotations.createIndex("pageId", "pageId");
      annotations.createIndex("modified", "modified");
      annotations.createIndex("body.tags.value", "body.tags.value", { multiEntry: true });
      make("versions").createIndex("pageId", "pageId");
      for (const [name, list] of Object.entries(rows))
        for (const row of list) opening.transaction!.objectStore(name).put(row);
    };
    (await done(opening)).close();
  }, ROWS);
}

describe.each(KINDS)("a notebook of version 1 in %s", (kind) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    await writeVersion1(rig);
  });
  afterAll(() => rig?.stop());

  it("is in the library, under today's names in the tables", async () => {
    const library = await rig.openOwn("library.html");
    const shown = () => library.evaluate(() => document.querySelector("main")?.innerText ?? "");
    await until("the old highlight in the library", async () => (await shown()).includes(WORDS));
    expect(await shown()).toContain("who gave the order?");
    expect(await shown()).toContain("ask the council");
    const { articles, annotations, versions } = await tables(rig);
    expect(articles).toMatchObject([{ id: "page-1", address: ADDRESS }]);
    expect(annotations).toMatchObject([{ id: "note-1", articleId: "page-1" }]);
    expect(versions).toMatchObject([{ id: "version-1", articleId: "page-1" }]);
  });

  it("is painted on its page", async () => {
    rig.serve(ADDRESS, story({ body: BODY }));
    const page = await rig.open(ADDRESS);
    await until("the old highlight on the page", async () => (await painted(page)).length === 1);
    expect((await painted(page)).map(({ text }) => text)).toEqual([WORDS]);
  });
});
