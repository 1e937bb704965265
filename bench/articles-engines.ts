/**
 * Where the pages of the bench are opened: real Chromium, page scripts off and no network, or
 * jsdom.
 */
import { build } from "vite";
import type { Prediction, Request } from "./articles-page.ts";
import { launchChromium } from "./chromium.ts";

export interface Engine<A = Prediction> {
  /** Opens the page under its address and answers; rejects when it takes longer than `limitMs`. */
  run(html: string, request: Request, limitMs: number): Promise<A>;
  close(): Promise<void>;
}

/**
 * The code that runs in the page as one script that leaves `PressmarkBench.runPage`: what the
 * extension bundles.
 */
export async function bundle(script: string): Promise<string> {
  const entry = new URL(script, import.meta.url).pathname;
  const output = await build({
    configFile: false,
    logLevel: "silent",
    build: {
      write: false,
      minify: true,
      target: "chrome140",
      lib: { entry, formats: ["iife"], name: "PressmarkBench", fileName: "bench" },
    },
  });
  const first = Array.isArray(output) ? output[0] : output;
  if (!first || !("output" in first)) throw new Error("the bench could not be bundled");
  return first.output[0].code;
}

/** Page scripts off, nothing loaded. Times are of jsdom and say nothing of a browser. */
export async function createJsdomEngine(): Promise<Engine> {
  const { JSDOM, VirtualConsole } = await import("jsdom");
  const { runPage } = await import("./articles-page.ts");
  return {
    async run(html, request) {
      const options = {
        virtualConsole: new VirtualConsole(),
        ...(request.address ? { url: request.address } : {}),
      };
      const dom = new JSDOM(html, options);
      try {
        return runPage(dom.window.document, request);
      } finally {
        dom.window.close();
      }
    },
    async close() {},
  };
}

/**
 * One tab. The page is answered from memory, everything else it asks for fails. `script` is a file
 * of this folder that exports `runPage`.
 */
export async function createChromiumEngine<A = Prediction>(
  script = "./articles-page.ts",
): Promise<Engine<A>> {
  const code = await bundle(script);
  const browser = await launchChromium([
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--disable-features=HttpsUpgrades,HttpsFirst",
  ]);

  async function run(html: string, request: Request): Promise<A> {
    const page = await browser.newPage();
    try {
      const cdp = await page.createCDPSession();
      await page.setJavaScriptEnabled(false);
      await cdp.send("Page.enable");
      await cdp.send("Fetch.enable", { patterns: [{ urlPattern: "*", resourceType: "Document" }] });
      let served = false;
      cdp.on("Fetch.requestPaused", ({ requestId }) => {
        const answer = served
          ? cdp.send("Fetch.failRequest", { requestId, errorReason: "Aborted" })
          : cdp.send("Fetch.fulfillRequest", {
              requestId,
              responseCode: 200,
              responseHeaders: HEADERS,
              body: base64(html),
            });
        served = true;
        answer.catch(() => {}); // The tab may be gone by then.
      });
      const url = (request.address || "https://unknown.invalid/page").replace(/^http:/, "https:");
      await page.goto(url, { waitUntil: "domcontentloaded", timeout: 30_000 });
      const { frameTree } = await cdp.send("Page.getFrameTree");
      const world = await cdp.send("Page.createIsolatedWorld", {
        frameId: frameTree.frame.id,
        worldName: "bench",
      });
      const contextId = world.executionContextId;
      await cdp.send("Runtime.evaluate", { expression: code, contextId });
      const expression = `JSON.stringify(PressmarkBench.runPage(document, ${JSON.stringify(request)}))`;
      const { result, exceptionDetails } = await cdp.send("Runtime.evaluate", {
        expression,
        contextId,
      });
      if (exceptionDetails)
        throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return JSON.parse(result.value) as A;
    } finally {
      page.close().catch(() => {}); // A tab that hangs is left to the browser's end.
    }
  }

  return {
    run: (html, request, limitMs) => within(limitMs, run(html, request)),
    close: () => browser.close(),
  };
}

/** Cross-origin isolation gives the page a clock of 5 microseconds instead of 100. */
const HEADERS = [
  { name: "Content-Type", value: "text/html; charset=utf-8" },
  { name: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { name: "Cross-Origin-Embedder-Policy", value: "require-corp" },
];

const base64 = (text: string) => Buffer.from(text, "utf8").toString("base64");

/** Rejects when the work takes longer; the work itself goes on. */
export async function within<T>(limitMs: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`took over ${limitMs / 1000} s`)), limitMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
