/** The browser of the benches. */
import { existsSync } from "node:fs";
import puppeteer, { type Browser } from "puppeteer-core";

/** Where Chromium is: CHROMIUM, else where Debian puts it. */
const CHROMIUM = process.env.CHROMIUM ?? "/usr/bin/chromium";

export type EngineName = "chromium" | "jsdom";

/**
 * The engine that was asked for; without a wish Chromium, and jsdom where there is none. Throws on
 * any other name.
 */
export function chooseEngine(asked?: string): EngineName {
  if (asked === undefined) return existsSync(CHROMIUM) ? "chromium" : "jsdom";
  if (asked === "chromium" || asked === "jsdom") return asked;
  throw new Error(`no engine "${asked}": chromium or jsdom`);
}

/** A browser without a window and, unless `args` say otherwise, as it is. */
export function launchChromium(args: string[] = []): Promise<Browser> {
  return puppeteer.launch({
    executablePath: CHROMIUM,
    headless: true,
    args: ["--no-sandbox", ...args],
    protocolTimeout: 120_000,
  });
}
