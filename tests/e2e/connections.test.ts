/**
 * PRIVACY.md says that the browser itself keeps the extension's pages and their workers from
 * connecting to anybody. Here they try.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, type Kind, Rig } from "./harness.ts";

/** Tries every way out that a script has; in a page or in a worker. Gives what happened to each. */
const TRY_ALL = `
async function tryAll(host) {
  const address = "http://" + host + "/";
  const settled = (target, good) => new Promise((resolve, reject) => {
    target[good] = resolve;
    target.onerror = () => reject(new Error("refused"));
  });
  const ways = {
    fetch: () => fetch(address + "fetch"),
    "fetch without an answer": async () => fetch(address + "opaque", { mode: "no-cors" }),
    XMLHttpRequest: () => {
      const request = new XMLHttpRequest();
      request.open("GET", address + "xhr");
      const end = settled(request, "onload");
      request.send();
      return end;
    },
    EventSource: () => settled(new EventSource(address + "events"), "onopen"),
    WebSocket: () => settled(new WebSocket("ws://" + host + "/socket"), "onopen"),
  };
  if (typeof importScripts === "function")
    ways.importScripts = async () => importScripts(address + "script.js");
  const outcome = {};
  for (const [name, go] of Object.entries(ways)) {
    try {
      await go();
      outcome[name] = "connected";
    } catch (error) {
      outcome[name] = "refused";
    }
  }
  return outcome;
}
`;
const WORKER = `${TRY_ALL}
onmessage = ({ data }) => tryAll(data).then(postMessage);`;

const REFUSED = {
  fetch: "refused",
  "fetch without an answer": "refused",
  XMLHttpRequest: "refused",
  EventSource: "refused",
  WebSocket: "refused",
};

/** The build with one more script, which a worker can be made of. */
function buildWithProbe(kind: Kind, home: string): string {
  const folder = join(home, "build");
  cpSync(`.output/${kind === "firefox" ? "firefox" : "chrome"}-mv3`, folder, { recursive: true });
  writeFileSync(join(folder, "probe.js"), WORKER);
  return folder;
}

describe.each(KINDS)("connections in %s", (kind) => {
  const home = mkdtempSync(join(tmpdir(), "pressmark-connections-"));
  const asked: string[] = [];
  let server: Server;
  let host: string;
  let rig: Rig;
  beforeAll(async () => {
    server = createServer(({ url = "" }, response) => {
      asked.push(url);
      response.setHeader("Access-Control-Allow-Origin", "*").end("1;");
    });
    server.on("upgrade", ({ url = "" }, socket) => {
      asked.push(url);
      socket.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    rig = await Rig.start(kind, { output: buildWithProbe(kind, home) });
  });
  afterAll(async () => {
    await rig?.stop();
    server.closeAllConnections();
    server.close();
    rmSync(home, { recursive: true, force: true });
  });

  it("can be seen by the server that would be asked", async () => {
    const page = await rig.browser.newPage();
    await page.goto(`http://${host}/page`);
    expect(asked).toContain("/page");
    await page.close();
    asked.length = 0;
  });

  it("are refused to a page of the extension", async () => {
    const page = await rig.openOwn("library.html");
    const tryAll = `(async () => { ${TRY_ALL} return tryAll(${JSON.stringify(host)}); })()`;
    expect(await page.evaluate(tryAll)).toEqual(REFUSED);
    expect(asked).toEqual([]);
    await page.close();
  });

  it("are refused to its workers", async () => {
    const page = await rig.openOwn("library.html");
    const outcome = await page.evaluate(async (to) => {
      const world = globalThis as never as {
        trustedTypes?: {
          createPolicy(name: string, rules: object): { createScriptURL(address: string): string };
        };
      };
      const rules = { createScriptURL: (address: string) => address };
      const policy = world.trustedTypes?.createPolicy("pressmark-worker", rules);
      const worker = new Worker(policy?.createScriptURL("/probe.js") ?? "/probe.js");
      worker.postMessage(to);
      return new Promise((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
    }, host);
    expect(outcome).toEqual({ ...REFUSED, importScripts: "refused" });
    expect(asked).toEqual([]);
    await page.close();
  });
});
