/**
 * What is done to the background while it works. Chromium's service worker is stopped by the
 * driver. Firefox's event page cannot be stopped by one; a page of the extension reaches its window
 * and loads it anew, which ends everything that it was doing.
 */
import type { WebWorker } from "puppeteer-core";
import type { Rig } from "../e2e/harness.ts";

/** Runs in the background. Does what `bad` says to the next writes. */
function spoil(scope: typeof globalThis, bad: "answer" | "room" | "nothing"): Promise<void> {
  const kept = scope as typeof globalThis & {
    originals?: {
      transaction: typeof IDBDatabase.prototype.transaction;
      put: typeof IDBObjectStore.prototype.put;
    };
  };
  const [database, store] = [scope.IDBDatabase.prototype, scope.IDBObjectStore.prototype];
  kept.originals ??= { transaction: database.transaction, put: store.put };
  const { transaction, put } = kept.originals;
  Object.assign(database, { transaction });
  Object.assign(store, { put });
  if (bad === "nothing") return Promise.resolve();
  if (bad === "room") {
    let count = 0;
    store.put = function (this: IDBObjectStore, ...row: Parameters<typeof put>) {
      count++;
      if (count > 1) throw new scope.DOMException("No room.", "QuotaExceededError");
      return put.apply(this, row);
    } as typeof put;
    return Promise.resolve();
  }
  return new Promise((resolve) => {
    database.transaction = function (this: IDBDatabase, ...asked: Parameters<typeof transaction>) {
      const made = transaction.apply(this, asked);
      if (made.mode !== "readwrite") return made;
      // The first to listen: whoever waits for the write never hears that it is done.
      made.addEventListener("complete", (event) => {
        event.stopImmediatePropagation();
        resolve();
      });
      return made;
    } as typeof transaction;
  });
}

async function workerOf(rig: Rig): Promise<WebWorker | null> {
  const target = rig.browser.targets().find((one) => one.type() === "service_worker");
  return (await target?.worker()) ?? null;
}

/** Firefox: what a page of the extension gets of the background. */
const WINDOW = "browser.runtime.getBackgroundPage()";

/** Stops the background at once. False if it was not running. */
export async function stopBackground(rig: Rig): Promise<boolean> {
  if (rig.kind === "firefox") {
    await rig.desk.evaluate(`${WINDOW}.then((background) => background.location.reload())`);
    return true;
  }
  const worker = await workerOf(rig);
  await worker?.close();
  return worker !== null;
}

/**
 * Stops the background when its next write is on the disk, before anybody is answered. False if the
 * background was not running.
 */
export async function stopBeforeAnswer(rig: Rig): Promise<boolean> {
  const isWritten = await spoilBackground(rig, "answer");
  return isWritten && stopBackground(rig);
}

/** From the second write on there is no room, until there is again. */
export function setRoom(rig: Rig, hasRoom: boolean): Promise<boolean> {
  return spoilBackground(rig, hasRoom ? "nothing" : "room");
}

/** False if the background is not running. */
async function spoilBackground(rig: Rig, bad: Parameters<typeof spoil>[1]): Promise<boolean> {
  const call = `((scope) => (${spoil})(scope, ${JSON.stringify(bad)}))`;
  if (rig.kind === "firefox") {
    await rig.desk.evaluate(`${WINDOW}.then(${call})`);
    return true;
  }
  const worker = await workerOf(rig);
  await worker?.evaluate(`${call}(globalThis)`);
  return worker !== null;
}
