/**
 * A notebook of each released version, written by hand as that version wrote it, must open and read
 * in today's program. A new version adds: its raw schema below, rows of the version before, and
 * what they must have become. What stands here is never edited: readers have such notebooks on
 * their machines.
 */
import "fake-indexeddb/auto";
import { Dexie } from "dexie";
import { expect, it } from "vitest";
import { type ExtractedArticle, emptyMeta } from "../../../lib/model/article.ts";
import {
  annotationFromVersion1,
  articleFromVersion1,
  versionFromVersion1,
} from "../../../lib/model/upgrade.ts";
import { overrideBlocks } from "../../../lib/notebook/override-blocks.ts";
import { listAnnotations, listTags } from "../../../lib/store/annotations.ts";
import { articleAt } from "../../../lib/store/articles.ts";
import { readRecords } from "../../../lib/store/backup.ts";
import { NotebookDb } from "../../../lib/store/db.ts";
import { latestVersion } from "../../../lib/store/versions.ts";
import { sampleEntry } from "../sample.ts";

interface Raw {
  /** Dexie's number times ten. */
  version: number;
  stores: Record<
    string,
    { keyPath: string; indexes: [name: string, keyPath: string, multiEntry: boolean][] }
  >;
  rows: Record<string, unknown[]>;
}

const THEN = "2026-11-22T10:00:00.000Z";
const stamp = <T>(value: T) => ({ value, modified: THEN });

const V1: Raw = {
  version: 10,
  stores: {
    pages: {
      keyPath: "id",
      indexes: [
        ["addresses", "addresses", true],
        ["claims", "claims", true],
        ["modified", "modified", false],
      ],
    },
    annotations: {
      keyPath: "id",
      indexes: [
        ["pageId", "pageId", false],
        ["modified", "modified", false],
        ["body.tags.value", "body.tags.value", true],
      ],
    },
    versions: { keyPath: "id", indexes: [["pageId", "pageId", false]] },
  },
  rows: {
    pages: [
      {
        id: "page-2",
        url: "https://www.example.org/2026/ferry-runs",
        addresses: ["example.org/2026/ferry-runs"],
        claims: [],
        meta: { title: "Ferry runs", authors: [], siteName: "The Example" },
        note: stamp(""),
        tags: stamp([]),
        choices: stamp([{ words: "Sign up here", nth: 1, keep: false }]),
        created: THEN,
        modified: THEN,
        deleted: stamp(false),
      },
      {
        id: "page-1",
        url: "https://www.example.org/2026/river-rises",
        addresses: ["example.org/2026/river-rises"],
        claims: ["agency.example/wire/7"],
        meta: { title: "River rises", authors: ["Ada Brook"], siteName: "The Example" },
        note: stamp("whole"),
        tags: stamp(["flood"]),
        created: THEN,
        modified: THEN,
        deleted: stamp(false),
      },
    ],
    annotations: [
      {
        id: "note-1",
        pageId: "page-1",
        created: THEN,
        modified: THEN,
        deleted: stamp(false),
        target: {
          source: "https://www.example.org/2026/river-rises",
          selector: [
            {
              type: "TextQuoteSelector",
              exact: "The river rose",
              prefix: "",
              suffix: " by twelve",
            },
            { type: "TextPositionSelector", start: 0, end: 14 },
          ],
          sighting: {
            seen: THEN,
            selector: [
              { type: "TextPositionSelector", start: 9, end: 23 },
              { type: "BlockSelector", text: "The river rose", start: 0, length: 4000 },
            ],
          },
        },
        body: { note: stamp("how much?"), tags: stamp(["river"]), color: stamp("question") },
      },
    ],
    versions: [
      {
        id: "version-1",
        pageId: "page-1",
        created: THEN,
        hash: "0",
        blocks: [{ type: "paragraph", text: "The river rose by twelve centimetres." }],
      },
    ],
  },
};

/** Makes the database with the browser's own interface, as if the old program had made it. */
function write(name: string, raw: Raw): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, raw.version);
    request.onupgradeneeded = () => {
      for (const [store, { keyPath, indexes }] of Object.entries(raw.stores)) {
        const made = request.result.createObjectStore(store, { keyPath });
        for (const [index, path, multiEntry] of indexes)
          made.createIndex(index, path, { multiEntry });
        for (const row of raw.rows[store] ?? []) made.put(row);
      }
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** The same schema and rows under the names of version 2; version 1 is written above as it was. */
const V2: Pick<Raw, "version" | "stores"> = {
  version: 20,
  stores: {
    articles: {
      keyPath: "id",
      indexes: [
        ["identities", "identities", true],
        ["claims", "claims", true],
        ["modified", "modified", false],
      ],
    },
    annotations: {
      keyPath: "id",
      indexes: [
        ["articleId", "articleId", false],
        ["modified", "modified", false],
        ["body.tags.value", "body.tags.value", true],
      ],
    },
    versions: { keyPath: "id", indexes: [["articleId", "articleId", false]] },
  },
};

/** Of what was deleted for ever. */
const V3: Pick<Raw, "version" | "stores"> = {
  version: 30,
  stores: {
    ...V2.stores,
    tombstones: { keyPath: "id", indexes: [] },
    answers: { keyPath: "act", indexes: [["order", "order", false]] },
  },
};

it("reads a notebook of version 2, which has no tombstones", async () => {
  const name = "migrated-from-2";
  const { article, annotations, versions } = sampleEntry();
  await write(name, { ...V2, rows: { articles: [article], annotations, versions } });
  expect(await readRecords(new NotebookDb(name))).toMatchObject({
    articles: [article],
    tombstones: [],
  });
});

it("reads a notebook of version 1", async () => {
  const name = "migrated-from-1";
  await write(name, V1);
  const db = new NotebookDb(name);
  const article = await articleAt(db, "https://m.example.org/2026/river-rises?utm_source=x");
  const { url, addresses, ...rest } = V1.rows.pages![1] as Record<string, unknown>;
  expect(article).toEqual({ ...rest, address: url, identities: addresses });
  expect(await db.articles.where("claims").equals("agency.example/wire/7").count()).toBe(1);
  expect((await db.articles.get("page-2"))?.overrides).toEqual(
    stamp([{ opening: "Sign up here", occurrence: 1, keep: false }]),
  );
  const [annotation] = await listAnnotations(db, "page-1");
  expect(annotation).toMatchObject({
    id: "note-1",
    articleId: "page-1",
    body: { note: stamp("how much?"), tags: stamp(["river"]), color: stamp("question") },
    target: {
      reanchoring: { seen: THEN, selector: [{ start: 9, end: 23 }, { pageLength: 4000 }] },
    },
  });
  expect(annotation).not.toHaveProperty("pageId");
  expect(annotation?.target).not.toHaveProperty("sighting");
  expect(await db.annotations.where("body.tags.value").equals("river").count()).toBe(1);
  expect(new Set(await listTags(db))).toEqual(new Set(["river", "flood"]));
  expect(await latestVersion(db, "page-1")).toMatchObject({ id: "version-1", hash: "0" });
});

const NOTE = V1.rows.annotations![0] as {
  pageId: string;
  target: { sighting: object };
  body: object;
};

/** As the first released program opened its notebook, whatever version it found. */
async function openAs010(name: string): Promise<Dexie> {
  const old = new Dexie(name);
  old.version(1).stores({
    pages: "id, *addresses, *claims, modified",
    annotations: "id, pageId, modified, *body.tags.value",
    versions: "id, pageId",
  });
  await old.open();
  return old;
}
/** Records of version 1 that belong together, with ids of their own. */
const oldRecords = (mark: string) => {
  const [page, annotation, version] = ["pages", "annotations", "versions"].map((table) =>
    V1.rows[table]!.at(-1),
  ) as { id: string }[];
  return {
    pages: { ...page!, id: `page-${mark}` },
    annotations: { ...annotation!, id: `note-${mark}`, pageId: `page-${mark}` },
    versions: { ...version!, id: `version-${mark}`, pageId: `page-${mark}`, hash: mark },
  };
};

it("brings back what 0.1.0 wrote over a notebook of version 2", async () => {
  const name = "stranded";
  await write(name, {
    ...V2,
    rows: {
      articles: V1.rows.pages!.map(articleFromVersion1),
      annotations: V1.rows.annotations!.map(annotationFromVersion1),
      versions: V1.rows.versions!.map(versionFromVersion1),
    },
  });
  const old = await openAs010(name);
  const same = oldRecords("same");
  const other = oldRecords("other");
  const elsewhere = { ...other.pages, addresses: ["example.org/else"], claims: [] };
  const edited = { ...same.annotations, body: { ...NOTE.body, note: stamp("written in 0.1.0") } };
  await old.table("pages").bulkPut([same.pages, elsewhere]);
  await old.table("annotations").bulkPut([edited, other.annotations, { id: "torn", pageId: 7 }]);
  await old.table("versions").bulkPut([same.versions, other.versions]);
  expect(old.backendDB().version).toBe(21);
  old.close();

  const db = new NotebookDb(name);
  const ids = (rows: { id: string }[]) => rows.map(({ id }) => id).sort();
  // The page of the same address is the article that was there.
  expect(ids(await db.articles.toArray())).toEqual(["page-1", "page-2", "page-other"]);
  expect(ids(await listAnnotations(db, "page-1"))).toEqual(["note-1", "note-same"]);
  expect((await db.annotations.get("note-same"))?.body.note.value).toBe("written in 0.1.0");
  expect(ids(await listAnnotations(db, "page-other"))).toEqual(["note-other"]);
  expect((await latestVersion(db, "page-other"))?.id).toBe("version-other");
  expect(await db.annotations.get("torn")).toEqual({ id: "torn", articleId: 7 });
  expect([...db.backendDB().objectStoreNames]).toEqual([
    "annotations",
    "answers",
    "articles",
    "tombstones",
    "versions",
  ]);
});

it("keeps a broken row of 0.1.0, and one that a sound row of 0.1.0 mends, beside the row of their id", async () => {
  const name = "stranded-and-broken";
  const [ferry, river] = V1.rows.pages!.map(articleFromVersion1) as { id: string }[];
  const torn = { ...river!, note: 7 };
  await write(name, { ...V2, rows: { articles: [ferry!, torn] } });
  const old = await openAs010(name);
  await old.table("pages").bulkPut([{ id: "page-2", url: 7 }, V1.rows.pages![1]]);
  old.close();

  const rows: { id: string }[] = await new NotebookDb(name).articles.toArray();
  const byId = new Map(rows.map((row) => [row.id, row]));
  expect(byId.get("page-2")).toEqual(ferry);
  expect(byId.get("page-1")).toMatchObject({ note: stamp("whole") });
  const aside = rows.filter(({ id }) => id.startsWith("set-aside-"));
  expect(aside).toHaveLength(2);
  expect(aside).toContainEqual({ id: expect.any(String), address: 7 });
  expect(aside).toContainEqual({ ...torn, id: expect.any(String) });
});

it("reads a notebook of the first form of version 2, which had some names of version 1", async () => {
  const name = "first-form-of-2";
  const page = V1.rows.pages![1] as { url: string };
  const { pageId: articleId, target, ...note } = NOTE;
  const { sighting: reanchoring, ...where } = target;
  await write(name, {
    version: 20,
    stores: { ...V2.stores, articles: V1.stores.pages! },
    rows: {
      articles: [page],
      annotations: [{ ...note, articleId, target: { ...where, reanchoring } }],
    },
  });
  const db = new NotebookDb(name);
  const article = await articleAt(db, "https://www.example.org/2026/river-rises");
  expect(article).toMatchObject({ id: "page-1", address: page.url, note: stamp("whole") });
  expect(await listAnnotations(db, "page-1")).toMatchObject([
    { id: "note-1", target: { reanchoring: { selector: [{}, { pageLength: 4000 }] } } },
  ]);
});

it("takes overrides for an article that was kept before there were any", async () => {
  const name = "chosen-from-1";
  await write(name, V1);
  const db = new NotebookDb(name);
  const { text } = (await latestVersion(db, "page-1"))!.blocks[0]!;
  const article: ExtractedArticle = {
    ...{
      ...emptyMeta(),
      blocks: [
        { type: "paragraph", text },
        { type: "paragraph", text: "Get our letter." },
      ],
    },
    ...{ excludedBlocks: [], confidence: 1, coverage: 1, truncated: false },
  };
  const changes = [{ opening: "Get our letter.", occurrence: 0, keep: false }];
  const address = "https://www.example.org/2026/river-rises";
  const saved = await overrideBlocks(
    db,
    { address, article, claimed: [], changes },
    [],
    "2026-11-23T10:00:00.000Z",
  );
  expect(saved).toMatchObject({
    id: "page-1",
    note: stamp("whole"),
    overrides: { value: changes },
  });
});

it("writes version 3 with the schema that stands here", async () => {
  const name = "made-today";
  const db = new NotebookDb(name);
  await db.open();
  const idb = db.backendDB();
  expect(idb.version).toBe(V3.version);
  const made = Object.fromEntries(
    [...idb.objectStoreNames].map((store) => {
      const table = idb.transaction(store).objectStore(store);
      const indexes = [...table.indexNames].map((index) => {
        const { name, keyPath, multiEntry } = table.index(index);
        return [name, keyPath, multiEntry];
      });
      return [store, { keyPath: table.keyPath, indexes: indexes.sort() }];
    }),
  );
  const sorted = Object.entries(V3.stores).map(([store, { keyPath, indexes }]) => [
    store,
    { keyPath, indexes: indexes.toSorted() },
  ]);
  expect(made).toEqual(Object.fromEntries(sorted));
});
