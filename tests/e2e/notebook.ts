/** What is in the notebook, read from the tables themselves in a page of the extension. */
import { readFileSync } from "node:fs";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { SavedArticle as Article, Version } from "../../lib/model/article.ts";
import type { Rig } from "./harness.ts";

export interface Tables {
  articles: Article[];
  annotations: Annotation[];
  versions: Version[];
}

/** All rows of all tables. */
export function tables(rig: Rig): Promise<Tables> {
  return rig.ask(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("pressmark");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const rows = (name: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        if (!db.objectStoreNames.contains(name)) return resolve([]);
        const request = db.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const all = {
      articles: await rows("articles"),
      annotations: await rows("annotations"),
      versions: await rows("versions"),
    };
    db.close();
    return all as never;
  });
}

/** A notebook of an older or a newer program: its tables with their indexes and rows. */
export interface OldNotebook {
  /** Of the schema; the database has it times ten. */
  version: number;
  tables: Record<string, { indexes: [path: string, isMulti: boolean][]; rows: object[] }>;
}

/** As tests/fixtures/notebooks has it. */
export function oldNotebook(version: number | string): OldNotebook {
  return JSON.parse(readFileSync(`tests/fixtures/notebooks/version-${version}.json`, "utf8"));
}

/**
 * Puts a database in the place of today's, with the browser's own interface. `copies`: so many of
 * each row, all but the first with the number at the end of the id.
 */
export function writeNotebook(rig: Rig, notebook: OldNotebook, copies = 1): Promise<void> {
  return rig.ask(
    async ({ version, tables }, times) => {
      const done = (request: IDBOpenDBRequest) =>
        new Promise<IDBDatabase>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      // Both at once: between them the background could open, and so make, a new one.
      const deleting = indexedDB.deleteDatabase("pressmark");
      const opening = indexedDB.open("pressmark", version * 10);
      opening.onupgradeneeded = () => {
        for (const [name, { indexes, rows }] of Object.entries(tables)) {
          const store = opening.result.createObjectStore(name, { keyPath: "id" });
          for (const [path, multiEntry] of indexes) store.createIndex(path, path, { multiEntry });
          for (let i = 0; i < times; i++) {
            const put = (row: object) => {
              const { id } = row as { id: string };
              store.put(i ? { ...row, id: `${id}-${i}` } : row);
            };
            rows.forEach(put);
          }
        }
      };
      await done(deleting);
      (await done(opening)).close();
    },
    notebook,
    copies,
  );
}

/** The database as it is, whatever its version: the browser's number and all rows. */
export function rawNotebook(
  rig: Rig,
): Promise<{ version: number; tables: Record<string, { id: string }[]> }> {
  return rig.ask(async () => {
    const idb = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("pressmark");
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const tables: Record<string, { id: string }[]> = {};
    for (const name of idb.objectStoreNames) {
      tables[name] = await new Promise((resolve, reject) => {
        const request = idb.transaction(name).objectStore(name).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    }
    const { version } = idb;
    idb.close();
    return { version, tables };
  });
}
