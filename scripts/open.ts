/**
 * Opens a window of a real browser with Pressmark and its panel, on one page, until the reader
 * closes it.
 */
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Page } from "puppeteer-core";
import { type Kind, Rig } from "../tests/e2e/harness.ts";
import { until } from "../tests/e2e/until.ts";
import { SAMPLE } from "./sample.ts";

/** The address that a saved page says it had, or one that is made up. */
function addressOf(html: string, path: string): string {
  const tags = html.match(/<(?:link|meta)\b[^>]*>/gi) ?? [];
  const claim = (mark: RegExp, value: RegExp) =>
    tags.find((tag) => mark.test(tag))?.match(value)?.[2];
  const claims = [
    claim(/\brel\s*=\s*["']?canonical\b/i, /\bhref\s*=\s*(["'])(.*?)\1/i),
    claim(/\bproperty\s*=\s*["']?og:url\b/i, /\bcontent\s*=\s*(["'])(.*?)\1/i),
  ];
  for (const address of claims) {
    const plain = address?.replaceAll("&amp;", "&") ?? "";
    if (/^https?:\/\//i.test(plain) && URL.canParse(plain)) return new URL(plain).href;
  }
  return `https://saved.pressmark.example/${encodeURIComponent(basename(path))}`;
}

/** Opens the page: from the web, or served under its own address with everything else held back. */
async function openTarget(rig: Rig, target: string | undefined): Promise<Page> {
  if (target && /^https?:/i.test(target)) {
    const page = await rig.browser.newPage();
    await page.goto(target, { waitUntil: "domcontentloaded", timeout: 60_000 });
    await until(
      "the extension's first look at the page",
      async () => (await rig.record(page.url())) ?? undefined,
    );
    return page;
  }
  const html = target ? readFileSync(target, "utf8") : SAMPLE.html;
  const address = target ? addressOf(html, target) : SAMPLE.address;
  rig.serve(address, html);
  return rig.open(address);
}

async function main(kind: Kind, target: string | undefined): Promise<void> {
  const rig = await Rig.start(kind, { headful: true });
  let isOver = false;
  const end = async (code: number) => {
    if (isOver) return;
    isOver = true;
    await rig.stop().catch(() => {}); // the reader has closed it already
    process.exit(code);
  };
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => void end(0));
  rig.browser.on("disconnected", () => void end(0));
  try {
    const page = await openTarget(rig, target);
    // What the reader presses: it opens the browser's own panel, where a window of ours would lie
    // over the page.
    await rig.pressButton(page);
    console.log(
      `${page.url()} is open with the panel. Close the browser, or press Ctrl+C here, to end.`,
    );
    console.log(
      "The profile is a throwaway one: what you highlight is gone when the browser is closed.",
    );
  } catch (error) {
    if (isOver) return;
    console.error(
      `The page could not be opened: ${error instanceof Error ? error.message : error}`,
    );
    await end(1);
  }
}

await main(process.argv[2] as Kind, process.argv[3]);
