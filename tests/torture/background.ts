/**
 * What is done to the background while it works. Chromium's service worker is stopped by the
 * driver. Firefox's event page cannot be stopped by one; a page of the extension reaches its window
 * and loads it anew, which ends everything that it was doing.
 */
import type { WebWorker } from "puppeteer-core";
import type { Apis, Rig } from "../e2e/harness.ts";
import { until } from "../e2e/until.ts";

// The next two run in the background.

/**
 * Resolves when the next write is on the disk; whoever asked for it never hears of it. The store
 * sets `oncomplete` of each transaction; it keeps other methods from when it was opened.
 */
function swallowAnswer({ IDBTransaction }: typeof globalThis): Promise<void> {
  const handler = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "oncomplete")!;
  return new Promise((resolve) => {
    Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
      ...handler,
      set(this: IDBTransaction, listener: unknown) {
        handler.set!.call(this, this.mode === "readwrite" ? () => resolve() : listener);
      },
    });
  });
}

/** Resolves when the next write is done, with how it was asked for. */
function hearDurability({ IDBTransaction }: typeof globalThis): Promise<string> {
  const handler = Object.getOwnPropertyDescriptor(IDBTransaction.prototype, "oncomplete")!;
  return new Promise((resolve) => {
    Object.defineProperty(IDBTransaction.prototype, "oncomplete", {
      ...handler,
      set(this: IDBTransaction, listener: unknown) {
        handler.set!.call(this, listener);
        if (this.mode === "readwrite") resolve(this.durability);
      },
    });
  });
}

/** From the second row on nothing can be written, for so many rows. */
function fillDisk({ IDBObjectStore, DOMException }: typeof globalThis, rows: number): void {
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...row: Parameters<typeof put>) {
    count++;
    if (count > 1 && count <= 1 + rows) throw new DOMException("No room.", "QuotaExceededError");
    return put.apply(this, row);
  } as typeof put;
}

/** The service worker, started if need be; of this browser, not of one that comes after it. */
async function workerOf(rig: Rig): Promise<WebWorker> {
  const { browser } = rig;
  return until("the service worker", async () => {
    if (rig.browser !== browser) return undefined;
    await rig.ask(askForTags);
    const [target] = workersOf(rig);
    const worker = await target?.worker();
    // One that is just being stopped is still listed, and never answers.
    const isUp = worker?.evaluate(() => true) ?? false;
    return (await Promise.race([isUp, soon()])) && worker ? worker : undefined;
  });
}

const workersOf = (rig: Rig) =>
  rig.browser.targets().filter((target) => target.type() === "service_worker");

/** Resolves when it is gone: until then it may still be asked, in vain. */
async function closeWorker(rig: Rig, worker: WebWorker): Promise<void> {
  const before = workersOf(rig);
  await worker.close();
  await until("the end of the service worker", async () =>
    before.every((target) => !workersOf(rig).includes(target)),
  );
}

const soon = () => new Promise<false>((resolve) => setTimeout(resolve, 200, false));

/** Runs in a page of the extension: a question that changes nothing. */
async function askForTags(): Promise<void> {
  const { browser, chrome } = globalThis as never as Apis;
  const question = { pressmark: "background", name: "listTags", data: null };
  await (browser ?? chrome).runtime.sendMessage(question).catch(() => {});
}

/** Firefox: what a page of the extension gets of the background. */
const WINDOW = "browser.runtime.getBackgroundPage()";

/** Stops the background at once. */
export async function stopBackground(rig: Rig): Promise<void> {
  if (rig.kind === "chromium") return closeWorker(rig, await workerOf(rig));
  await rig.desk.evaluate(`${WINDOW}.then((background) => background.location.reload())`);
}

/** Stops the background when its next write is on the disk, before anybody is answered. */
export async function stopBeforeAnswer(rig: Rig): Promise<void> {
  await inBackground(rig, swallowAnswer);
  await stopBackground(rig);
}

/** The disk of the background is full from its second row on, for so many rows. */
export function fillDiskFor(rig: Rig, rows: number): Promise<void> {
  return inBackground(rig, fillDisk, rows);
}

/** How the next write of the background is asked for. */
export function nextDurability(rig: Rig): Promise<string> {
  return inBackground(rig, hearDurability);
}

/** Runs there what needs nothing but the global object. */
async function inBackground<T>(
  rig: Rig,
  work: (scope: typeof globalThis, argument: number) => T,
  argument = 0,
): Promise<Awaited<T>> {
  const call = `((scope) => (${work})(scope, ${argument}))`;
  const done =
    rig.kind === "firefox"
      ? await rig.desk.evaluate(`${WINDOW}.then(${call})`)
      : await (await workerOf(rig)).evaluate(`${call}(globalThis)`);
  return done as Awaited<T>;
}
