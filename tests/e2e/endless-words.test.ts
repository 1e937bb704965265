/**
 * A page that says endless things of itself: no other tab waits for it, and what is kept of it is
 * bounded.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import { command, painted, select } from "./reader.ts";
import { until } from "./until.ts";

const ENDLESS = "https://www.endless.example/2026/11/a-page-that-never-ends";
const QUIET = "https://www.marsh-post.example/2026/11/ferries-sail-again";

const link = (path: string) => `<link rel="canonical" href="https://www.endless.example${path}">`;
const CLAIMS = [...Array(8).fill(link("/amp".repeat(50_000))), link("/amp".repeat(250_000))].join(
  "",
);
/** A letter with more signs over it than a browser sorts in a minute. */
const SIGNS = `e${"\u0301".repeat(100_000)}${"\u0316".repeat(100_000)}`;
const HEAD = `${CLAIMS}<meta name="description" content="${SIGNS}"><meta name="author" content="${SIGNS}">`;

describe.each(KINDS)("a page of endless words in %s", (kind) => {
  let rig: Rig;
  let quiet: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(ENDLESS, story({ head: HEAD }));
    rig.serve(QUIET, story());
    quiet = await rig.tab();
    await rig.open(QUIET, quiet);
  });
  afterAll(() => rig?.stop());

  it("holds up no other tab, and is saved itself", async () => {
    const endless = await rig.tab();
    await rig.open(ENDLESS, endless);
    await quiet.bringToFront();
    await select(quiet, "Fares will rise");
    await command(rig, QUIET, "highlight");
    await until("the other page's highlight", async () => (await painted(quiet)).length === 1);

    await endless.bringToFront();
    await select(endless, "Fares will rise");
    await command(rig, ENDLESS, "highlight");
    await until("its own highlight", async () => (await painted(endless)).length === 1);
    const { articles } = await tables(rig);
    expect(articles).toHaveLength(2);
    expect(articles.flatMap(({ claims }) => claims)).toEqual([]);
  });
});
