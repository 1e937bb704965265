/**
 * IndexedDB as Dexie gets it: a notebook that a newer program wrote is not opened. Dexie opens such
 * a database all the same (since version 4, for programs that go back), adds the tables it misses,
 * and writes; rows that each of the two programs put where the other does not look are lost to
 * both.
 */

/** Dexie's numbers times ten are the browser's; what it adds after that is a repair of its own. */
const schemaOf = (version: number) => Math.floor(version / 10);

/** The browser's own factory, which refuses what is newer than `newest()` with a VersionError. */
export function guardedFactory(newest: () => number): IDBFactory {
  const factory = globalThis.indexedDB;
  return {
    open(name, version) {
      const request = version === undefined ? factory.open(name) : factory.open(name, version);
      // Dexie asks without a version only after the browser refused its own as too old.
      if (version === undefined) refuseNewer(request, newest());
      return request;
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (a, b) => factory.cmp(a, b),
  };
}

/** To be called before anybody listens to the request: its success becomes a failure. */
function refuseNewer(request: IDBOpenDBRequest, newest: number): void {
  request.addEventListener("success", (event) => {
    if (schemaOf(request.result.version) <= newest) return;
    event.stopImmediatePropagation();
    request.result.close();
    const error = new DOMException("The notebook is newer than this program.", "VersionError");
    request.onerror?.call(request, { target: { error } } as unknown as Event);
  });
}
