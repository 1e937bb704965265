/**
 * The notebook as the browser keeps it, of whatever version: tables and rows, read without a
 * schema, without Dexie, and without writing. What cannot be read is said and passed over.
 */
import { messageOf } from "../i18n/error-message.ts";

/** The name of the database. */
const NOTEBOOK = "pressmark";
/** Rows that are in memory at once. */
const BATCH = 50;

export interface RawTable {
  name: string;
  /** -1: it cannot be counted. */
  count: number;
}

/** An open database, whatever wrote it. */
export interface RawNotebook {
  /** Of the schema, as migrations.ts counts. */
  version: number;
  tables: RawTable[];
  /** Every row of the table, a few at a time. */
  read(table: string): AsyncGenerator<RawRows>;
  close(): void;
}

/** A row that cannot be read, or the rest of a table. */
export interface UnreadableRow {
  /** "": the rest of the table. */
  key: string;
  /** The browser's reason, in words. */
  problem: string;
}

export interface RawRows {
  rows: unknown[];
  unreadable: UnreadableRow[];
}

/**
 * Opens the notebook as it is; null if there is none. Rejects if the browser cannot open it. It
 * makes way for a program that brings the notebook to another version.
 */
export async function openRaw(name = NOTEBOOK): Promise<RawNotebook | null> {
  const idb = await openAsItIs(name);
  if (!idb) return null;
  idb.onversionchange = () => idb.close();
  const tables: RawTable[] = [];
  for (const table of idb.objectStoreNames) {
    if (table === "answers") continue; // nothing of the reader's: see db.ts
    const count = await resultOf(() => store(idb, table).count()).catch(() => -1);
    tables.push({ name: table, count });
  }
  return {
    version: Math.floor(idb.version / 10), // Dexie's number times ten
    tables,
    read: (table) => readAll(idb, table),
    close: () => idb.close(),
  };
}

/** Without a version the browser opens what there is; what is not there it would make. */
function openAsItIs(name: string): Promise<IDBDatabase | null> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (isMissing) resolve(null);
      else reject(request.error);
    };
  });
}

function store(idb: IDBDatabase, table: string): IDBObjectStore {
  return idb.transaction(table, "readonly").objectStore(table);
}

function resultOf<T>(ask: () => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = ask();
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      reject(request.error);
    };
  });
}

async function* readAll(idb: IDBDatabase, table: string): AsyncGenerator<RawRows> {
  let after: IDBKeyRange | undefined;
  for (;;) {
    const range = after;
    let keys: IDBValidKey[];
    try {
      keys = await resultOf(() => store(idb, table).getAllKeys(range, BATCH));
    } catch (error) {
      yield { rows: [], unreadable: [{ key: "", problem: messageOf(error) }] };
      return;
    }
    if (keys.length === 0) return;
    yield await readRows(idb, table, keys);
    after = IDBKeyRange.lowerBound(keys.at(-1), true);
  }
}

/** All at once; if that fails, one by one, so that a broken row costs itself. */
async function readRows(
  idb: IDBDatabase,
  table: string,
  keys: readonly IDBValidKey[],
): Promise<RawRows> {
  const range = IDBKeyRange.bound(keys[0], keys.at(-1));
  try {
    const rows = await resultOf<unknown[]>(() => store(idb, table).getAll(range));
    return { rows, unreadable: [] };
  } catch {
    const read: RawRows = { rows: [], unreadable: [] };
    for (const key of keys) {
      try {
        read.rows.push(await resultOf<unknown>(() => store(idb, table).get(key)));
      } catch (error) {
        read.unreadable.push({ key: String(key), problem: messageOf(error) });
      }
    }
    return read;
  }
}
