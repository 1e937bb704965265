/** Documents beyond all measure, in both real browsers: an answer comes back, and in time. */
import { resolve } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundle } from "../../bench/articles-engines.ts";
import { NAMES, type Reading } from "./extremes-page.ts";
import { KINDS, Rig } from "./harness.ts";
import { story } from "./pages.ts";

/** Milliseconds: twice the budget of an extraction, for a machine that does other things too. */
const EXTRACT_MS = 4000;
const DETECT_MS = 2000;
const ADDRESS = "https://www.marsh-post.example/an-ordinary-page";

describe.each(KINDS)("documents beyond all measure in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    page = await rig.tab();
    rig.serve(ADDRESS, story());
    await rig.open(ADDRESS, page);
    await page.evaluate(
      `${await bundle(resolve("tests/e2e/extremes-page.ts"))};globalThis.extremes = PressmarkBench`,
    );
  });
  afterAll(() => rig?.stop());

  it.each(NAMES)("%s", { timeout: 60_000 }, async (name) => {
    const reading = (await page.evaluate(`extremes.read(${JSON.stringify(name)})`)) as Reading;
    expect(reading.isArticle).toBe(false);
    expect(reading.extractMs).toBeLessThan(EXTRACT_MS);
    expect(reading.detectMs).toBeLessThan(DETECT_MS);
    if (name.startsWith("10,000 levels of inline")) expect(reading.blocks).toBe(1);
  });
});
