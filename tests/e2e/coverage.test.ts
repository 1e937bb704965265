/**
 * What extraction missed and what it took by mistake: the panel says so, the reader puts it right,
 * and it stays right.
 */
import { readFileSync } from "node:fs";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { fixture, story } from "./pages.ts";
import { highlight } from "./reader.ts";
import { until } from "./until.ts";

const FIRST = "https://www.quay-gazette.example/harbour/2026/03/09/night-bakery-feeds-the-harbour";
const SECOND =
  "https://www.quay-gazette.example/town/2026/03/12/council-gives-the-bakery-three-years";
const LEDGER = "What a night earns";
const LETTER = "Every weekday before dawn";

/** The panel's rows as the reader sees them: the button's word, and how the paragraph begins. */
const rows = (panel: Page): Promise<string[]> =>
  panel.$$eval(".block", (parts) =>
    parts.map(
      (part) =>
        `${part.querySelector(".btn")!.textContent}: ${part.querySelector(".opening")!.textContent!.slice(0, 25)}`,
    ),
  );
const rowOf = (panel: Page, words: string): Promise<string | undefined> =>
  rows(panel).then((all) => all.find((row) => row.includes(words)));
const line = (panel: Page) => panel.$eval(".coverage .head", (head) => head.textContent ?? "");
const lineIs = (panel: Page, text: string) =>
  until(`the line "${text}"`, async () => (await line(panel)) === text);

/** Presses the button beside a paragraph, found as a screen reader finds it. */
async function press(panel: Page, label: string): Promise<void> {
  const button = await until(
    `the button "${label}"`,
    async () => (await panel.$(`[aria-label^="${label}"]`)) ?? undefined,
  );
  await button.click();
}

describe.each(KINDS)("what was read of an article, in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  let panel: Page;
  const texts = async () =>
    (await tables(rig)).versions.map(({ blocks }) => blocks.map(({ text }) => text).join("\n"));

  /** Goes to the address in the same tab, the panel beside it opened anew. */
  const visit = async (address: string) => {
    await page.bringToFront();
    await rig.open(address, page);
    await panel?.close();
    panel = await rig.panel(page);
  };
  const unfold = async (count = 1) => {
    await panel.click(".coverage .head");
    await until("the paragraphs", async () => (await rows(panel)).length >= count);
  };

  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(FIRST, fixture("left-out"));
    rig.serve(SECOND, readFileSync("tests/fixtures/pages/left-out/second.html", "utf8"));
    page = await rig.tab();
    await visit(FIRST);
    await panel.waitForSelector(".coverage .head");
  });
  afterAll(() => rig?.stop());

  it("is said in the panel when something may be missing, and shown between its neighbours", async () => {
    await lineIs(panel, "80% of the text is here; 1 paragraph may be missing");
    await panel.focus(".coverage .head");
    await panel.keyboard.press("Enter");
    await until("the paragraphs", async () => (await rows(panel)).length > 0);
    expect(await rows(panel)).toEqual([
      "Leave out: By five the first of the ",
      "Add: What a night earns is no ",
      "Leave out: Every weekday before dawn",
    ]);
    expect(await panel.$eval(".blocks", (list) => list.textContent)).toContain("4 more paragraphs");
  });

  it("is added with the keyboard, and the text kept of a highlight has it", async () => {
    const across = "in eleven years.\nWhat a night earns is no secret";
    await highlight(page, across, "fact");
    await until(
      "the text without it",
      async () => (await texts()).length === 1 && !(await texts())[0]!.includes(LEDGER),
    );
    await panel.bringToFront();
    await panel.focus(`[aria-label^="Add: ${LEDGER}"]`);
    await panel.keyboard.press("Enter");
    await lineIs(panel, "7 paragraphs of text, 1 changed by you");
    await until(
      "the text with it",
      async () => (await texts()).length === 1 && (await texts())[0]!.includes(LEDGER),
    );
    // Where the reader is, stays: the same key takes it back.
    expect(await panel.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(
      /^Leave out: What a/,
    );
    await until("its announcement", () =>
      panel.$eval(".unseen[role=status]", (status) =>
        status.textContent?.startsWith("Added: What a night"),
      ),
    );
    await panel.keyboard.press("Enter");
    await lineIs(panel, "80% of the text is here; 1 paragraph may be missing");
    await panel.keyboard.press("Enter");
    await lineIs(panel, "7 paragraphs of text, 1 changed by you");
  });

  it("is left out with a click, in the reader's own words", async () => {
    await press(panel, `Leave out: ${LETTER}`);
    await lineIs(panel, "6 paragraphs of text, 2 changed by you");
    expect(await rowOf(panel, LETTER)).toMatch(/^Add/);
    const said = await panel.$$eval('.block[data-included="false"] .facts', (facts) =>
      facts.map((fact) => fact.textContent),
    );
    expect(said).toEqual(["Left out by you"]);
    await until("the text without it", async () => !(await texts()).join().includes(LETTER));
  });

  it("scrolls the page to a paragraph and flashes it", async () => {
    await page.bringToFront();
    await page.setViewport({ width: 700, height: 300 });
    await page.evaluate(() => scrollTo(0, 0));
    if (kind === "firefox") await panel.bringToFront();
    const row = (await panel.$$(".block .opening"))[1]!;
    const flashed = until("the flash", () =>
      page.evaluate(() => {
        const range = [...(CSS.highlights.get("pressmark-flash") ?? [])][0] as Range | undefined;
        const box = range?.getBoundingClientRect();
        return range && box!.top >= 0 && box!.top < innerHeight && range.toString().slice(0, 18);
      }),
    );
    await row.click();
    expect(await flashed).toBe(LEDGER);
    await page.setViewport({ width: 1180, height: 900 });
  });

  it("is the same after a reload", async () => {
    await visit(FIRST);
    await panel.waitForSelector(".coverage .head");
    await lineIs(panel, "6 paragraphs of text, 2 changed by you");
    await unfold();
    expect(await rowOf(panel, LEDGER)).toMatch(/^Leave out/);
    expect(await rowOf(panel, LETTER)).toMatch(/^Add/);
  });

  it("is in what is exported", async () => {
    const as = (format: string) => async () => {
      await panel.click("footer .btn.main");
      await panel.waitForSelector(`[data-choice="${format}"]`);
      await panel.click(`[data-choice="${format}"]`);
    };
    const backup = JSON.parse((await rig.download(as("backup"))).text);
    const [version] = backup.versions as { blocks: { text: string }[] }[];
    expect(backup.versions).toHaveLength(1);
    expect(version!.blocks.map(({ text }) => text.slice(0, 8))).toEqual([
      ...["At two i", "By five ", "What a n", "The buil", "The oven", "“They di", "Brandt w"],
    ]);
    const fields = new Set(version!.blocks.flatMap((block) => Object.keys(block)));
    expect([...fields].sort()).toEqual(["text", "type"]);
    expect(backup.articles[0].overrides.value.map(({ keep }: { keep: boolean }) => keep)).toEqual([
      false,
      true,
    ]);
    // The quote runs over two paragraphs, of which the second is in the kept text only because the
    // reader added it.
    expect((await rig.download(as("markdown"))).text).toContain(
      "> in eleven years.\n>\n> What a night earns is no secret",
    );
  });

  it("is offered for the site, and done on its next article, where it can be taken back", async () => {
    const always = async (words: string) => {
      const row = await until(`the row of ${words}`, async () => {
        for (const part of await panel.$$(".block"))
          if (await part.evaluate((li, wanted) => li.textContent!.includes(wanted), words))
            return part;
        return undefined;
      });
      await (await row.waitForSelector(".rule .link"))!.click();
    };
    expect(await panel.$$eval(".rule", (lines) => lines.map((rule) => rule.textContent))).toEqual([
      "Keep boxes like this on all of quay-gazette.example? Always",
      "Leave out boxes like this on all of quay-gazette.example? Always",
    ]);
    await always(LEDGER);
    await always(LETTER);
    const rule = "Boxes like this are left out on all of quay-gazette.example. Stop";
    await until("both rules", () =>
      panel.$$eval(
        ".rule",
        (lines, last) => lines.length === 2 && lines.at(-1)!.textContent === last,
        rule,
      ),
    );
    await visit(SECOND);
    await panel.waitForSelector(".coverage .head");
    await lineIs(panel, "6 paragraphs of text");
    await unfold();
    expect(await rowOf(panel, "A new roof costs")).toMatch(/^Leave out/);
    expect(await rowOf(panel, "On Saturdays")).toMatch(/^Add/);
    await page.bringToFront();
    await highlight(page, "Nine members were for it", "fact");
    const kept = await until("its text", async () =>
      (await texts()).find((text) => text.includes("Nine members")),
    );
    expect([kept.includes("A new roof costs"), kept.includes("On Saturdays")]).toEqual([
      true,
      false,
    ]);
    await panel.bringToFront();
    await press(panel, "Add: On Saturdays");
    await lineIs(panel, "7 paragraphs of text, 1 changed by you");
    await always("On Saturdays"); // the same line now says "Stop"
    await until("one rule", () => panel.$$eval(".rule", (lines) => lines.length === 1));
    await lineIs(panel, "7 paragraphs of text, 1 changed by you");
  });

  it("is listed in the options, where a rule can be taken back", async () => {
    const options = await rig.openOwn("options.html");
    await options.waitForSelector(".rules li");
    expect(
      await options.$$eval(".rules li", (items) => items.map((item) => item.textContent)),
    ).toEqual([expect.stringContaining("What a night earns")]);
    await options.click(".rules button");
    await until("no rule", async () => (await options.$$(".rules li")).length === 0);
    await options.close();
  });

  it("is a quiet line on an article that was read well", async () => {
    const address = "https://www.marsh-post.example/ferry-to-run-through-the-winter";
    rig.serve(address, story());
    await visit(address);
    await panel.waitForSelector(".coverage .head");
    await lineIs(panel, "5 paragraphs of text");
    expect(
      await panel.$$eval(".article-text .status-line, .coverage.warning", (lines) => lines.length),
    ).toBe(0);
    await unfold(5);
  });

  it("is said to break off where it is not free", async () => {
    const address = "https://www.post.example/2026/03/03/harbour-opens-again";
    rig.serve(address, fixture("paywall"));
    await visit(address);
    await panel.waitForSelector(".article-text .status-line");
    expect(await panel.$eval(".article-text .status-line", (state) => state.textContent)).toBe(
      "The page says that its text is not free; only the beginning can be read here.",
    );
  });
});
