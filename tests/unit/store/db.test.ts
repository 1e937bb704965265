/** Whom the notebook lets open it: older ones are brought over, newer ones are left as they are. */
import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { messageOf } from "../../../lib/i18n/error-message.ts";
import { NotebookDb } from "../../../lib/store/db.ts";

let made = 0;
const freshName = () => `opened-${made++}`;

/**
 * A database of this number: a new one has one row, in a table `articles` without our indexes.
 */
function write(name: string, version: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      const { result } = request;
      if (result.objectStoreNames.contains("articles")) return;
      const store = result.createObjectStore("articles", { keyPath: "id" });
      store.put({ id: "later", essence: "unknown to this program" });
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

/** What the browser itself says of the database. */
function look(name: string) {
  return new Promise<{ version: number; tables: string[]; rows: unknown[] }>((resolve) => {
    const request = indexedDB.open(name);
    request.onsuccess = () => {
      const idb = request.result;
      const all = idb.transaction("articles").objectStore("articles").getAll();
      all.onsuccess = () => {
        resolve({ version: idb.version, tables: [...idb.objectStoreNames], rows: all.result });
        idb.close();
      };
    };
  });
}

it("refuses the notebook of a newer program in words, and changes nothing of it", async () => {
  const name = freshName();
  await write(name, 40);
  const before = await look(name);
  const db = new NotebookDb(name);
  const words = await db.articles.toArray().catch(messageOf);
  expect(words).toMatch(/newer version of Pressmark\. Nothing is lost: update Pressmark/);
  await expect(db.articles.put({ id: "mine" } as never)).rejects.toThrow();
  expect(await look(name)).toEqual(before);
});

it("opens a notebook whose number Dexie raised to add a missing part, and reads it on", async () => {
  const name = freshName();
  await write(name, 30); // lacks tables and indexes
  const first = new NotebookDb(name);
  expect(await first.articles.count()).toBe(1);
  first.close();
  expect((await look(name)).version).toBe(31);
  expect(await new NotebookDb(name).articles.count()).toBe(1);
});

it("makes way for a newer program at once, and refuses afterwards", async () => {
  const name = freshName();
  const db = new NotebookDb(name);
  await db.articles.count();
  const changes: string[] = [];
  db.onConnection((connection) => changes.push(connection));
  await write(name, 40);
  expect(changes).toEqual(["replaced"]);
  expect(await db.articles.count().catch(messageOf)).toMatch(/newer version of Pressmark/);
});

it("says that an older program holds the notebook, and goes on when it lets go", async () => {
  const name = freshName();
  await write(name, 10);
  const older = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open(name, 10);
    request.onsuccess = () => resolve(request.result);
  });
  const db = new NotebookDb(name);
  const changes: string[] = [];
  db.onConnection((connection) => changes.push(connection));
  const counting = db.versions.count();
  await expect.poll(() => changes).toEqual(["blocked"]);
  older.close();
  expect(await counting).toBe(0);
  expect(changes).toEqual(["blocked", "open"]);
});
