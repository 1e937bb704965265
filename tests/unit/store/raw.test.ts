/** The notebook read without a schema: whatever version wrote it, whatever of it is broken. */
import "fake-indexeddb/auto";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openRaw, type RawNotebook, type RawRows } from "../../../lib/store/raw.ts";

afterEach(() => vi.restoreAllMocks());
let made = 0;
const freshName = () => `raw-${made++}`;

function write(name: string, version: number, tables: Record<string, object[]>): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      for (const [table, rows] of Object.entries(tables)) {
        const store = request.result.createObjectStore(table, { keyPath: "id" });
        for (const row of rows) store.put(row);
      }
    };
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}

const rowsOf = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, i) => ({ id: String(from + i).padStart(4, "0") }));

async function readAll(notebook: RawNotebook, table: string): Promise<RawRows> {
  const all: RawRows = { rows: [], unreadable: [] };
  for await (const { rows, unreadable } of notebook.read(table)) {
    all.rows.push(...rows);
    all.unreadable.push(...unreadable);
  }
  return all;
}

/** The row of this key cannot be read, neither alone nor among others. */
function breakRow(key: string): void {
  const { get, getAll } = IDBObjectStore.prototype;
  const broken = () => new DOMException("Failed to read large IndexedDB value", "DataError");
  vi.spyOn(IDBObjectStore.prototype, "get").mockImplementation(function (
    this: IDBObjectStore,
    wanted,
  ) {
    if (wanted === key) throw broken();
    return get.call(this, wanted);
  });
  vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(function (
    this: IDBObjectStore,
    range,
  ) {
    if ((range as IDBKeyRange).includes(key)) throw broken();
    return getAll.call(this, range);
  });
}

describe("the notebook as it is", () => {
  it("is null where there is none, and none is made", async () => {
    const name = freshName();
    expect(await openRaw(name)).toBeNull();
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });

  it("of any version tells its tables, and gives every row", async () => {
    const name = freshName();
    await write(name, 991, { articles: rowsOf(0, 1), essences: rowsOf(0, 123) });
    const notebook = (await openRaw(name))!;
    expect(notebook.version).toBe(99);
    expect(notebook.tables).toEqual([
      { name: "articles", count: 1 },
      { name: "essences", count: 123 },
    ]);
    expect(await readAll(notebook, "essences")).toEqual({ rows: rowsOf(0, 123), unreadable: [] });
    notebook.close();
  });

  it("gives the rows around one that cannot be read, and names that one", async () => {
    const name = freshName();
    await write(name, 20, { articles: rowsOf(0, 123) });
    breakRow("0060");
    const { rows, unreadable } = await readAll((await openRaw(name))!, "articles");
    expect(rows).toEqual([...rowsOf(0, 60), ...rowsOf(61, 123)]);
    expect(unreadable).toEqual([{ key: "0060", problem: expect.stringContaining("storage") }]);
  });

  it("says so of a table that cannot be read at all", async () => {
    const name = freshName();
    await write(name, 20, { articles: rowsOf(0, 3) });
    const notebook = (await openRaw(name))!;
    vi.spyOn(IDBObjectStore.prototype, "getAllKeys").mockImplementation(() => {
      throw new DOMException("corrupt", "UnknownError");
    });
    const { rows, unreadable } = await readAll(notebook, "articles");
    expect(rows).toEqual([]);
    expect(unreadable).toEqual([{ key: "", problem: expect.stringContaining("storage") }]);
  });

  it("makes way for a program that brings it to another version", async () => {
    const name = freshName();
    await write(name, 20, { articles: [] });
    await openRaw(name);
    await write(name, 30, { essences: [] }); // would wait for ever
    expect((await openRaw(name))?.version).toBe(3);
  });
});
