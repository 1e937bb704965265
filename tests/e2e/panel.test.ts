/** The panel as a reader works in it: with the keyboard alone, at any width, from tab to tab. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import { highlight } from "./reader.ts";
import { until } from "./until.ts";

const ADDRESS = "https://www.marsh-post.example/ferry-in-the-panel";
const OTHER = "https://www.marsh-post.example/another-ferry";
const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
interface WithAxe {
  axe: {
    run(
      root: Document,
      options: object,
    ): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}

const focusIn = (panel: Page) =>
  panel.evaluate(() => {
    const { activeElement } = document;
    const quote = activeElement?.closest(".item")?.querySelector(".quote")?.textContent ?? "";
    return `${activeElement?.localName} ${quote}`;
  });

/** What is cut off or lies over something else. */
const misfits = (panel: Page) =>
  panel.evaluate(() => {
    const isOver = (a: Element, b: Element) => {
      const [one, two] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
      const across = one.left < two.right - 1 && two.left < one.right - 1;
      return across && one.top < two.bottom - 1 && two.top < one.bottom - 1;
    };
    const parts = [...document.querySelectorAll(".saved-all, .doors > *")];
    const over = parts.filter((part, i) => parts.slice(i + 1).some((next) => isOver(part, next)));
    const cut = [...document.querySelectorAll("button, input, select, h1, .quote, .note")].filter(
      (part) => {
        const { left, right, width } = part.getBoundingClientRect();
        return width > 0 && (left < 0 || right > innerWidth + 0.5);
      },
    );
    return [...over, ...cut].map((part) => part.outerHTML.replace(/<svg.*/, "").slice(0, 120));
  });

describe.each(KINDS)("the panel in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  let panel: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(ADDRESS, story());
    rig.serve(OTHER, story());
    page = await rig.open(ADDRESS);
    await highlight(page, "the first rise since 2019", "fact");
    await highlight(page, "a review in twelve months", "question");
    panel = await rig.panel(page);
    await until("both highlights", async () => (await panel.$$(".item")).length === 2);
  });
  afterAll(() => rig?.stop());

  it("is worked in with the keyboard alone (demands 74, 75)", async () => {
    await panel.focus(".pick");
    await panel.keyboard.press("End");
    const last = await focusIn(panel);
    await panel.keyboard.press("Home");
    expect(await focusIn(panel)).not.toBe(last);
    await panel.keyboard.press("ArrowDown");
    expect(await focusIn(panel)).toBe(last);
    await panel.keyboard.press("e");
    await until("the focus in the note", async () => (await focusIn(panel)).startsWith("textarea"));
    await panel.keyboard.type("**ask** [them](https://x.example/a)");
    await panel.keyboard.press("Escape");
    expect(await focusIn(panel)).toBe(last);
    await panel.keyboard.press("5");
    await panel.keyboard.press("Escape");
    await until("the note as Markdown", () =>
      panel.evaluate(
        () => document.querySelector('.note a[target="_blank"][rel~="noopener"]') !== null,
      ),
    );
    await until("what was saved", async () =>
      (await tables(rig)).annotations.some(
        ({ body }) => body.color.value === "doubt" && body.note.value.startsWith("**ask**"),
      ),
    );
    await panel.keyboard.press("?");
    await panel.waitForSelector("dialog[open] .keys");
    await panel.keyboard.press("Escape");
    await until("the list again", async () => (await focusIn(panel)) === last);
  });

  it("shows a passage by its marker along the article", async () => {
    await panel.click(".marker:last-of-type button");
    await until("the open highlight", async () => (await panel.$(".item.on")) !== null);
    await panel.keyboard.press("ArrowLeft");
    expect(await focusIn(panel)).toBe("button ");
  });

  it("copies the citation in APA, with its italics (demand 55)", async () => {
    await panel.click(".citation [aria-haspopup]");
    await panel.click('[data-choice="apa"]');
    await until("the word that it is copied", () =>
      panel.evaluate(() => document.body.textContent?.includes("Citation copied (APA).")),
    );
    // Programs that take italics take them, fields of plain text the words.
    await panel.evaluate(() => {
      const rich = document.createElement("div");
      rich.id = "rich";
      rich.contentEditable = "true";
      document.body.append(rich, document.createElement("textarea"));
    });
    const pasteInto = async (field: string) => {
      await panel.focus(field);
      await panel.keyboard.down("Control");
      await panel.keyboard.press("v", { commands: ["Paste"] });
      await panel.keyboard.up("Control");
    };
    const citation = `Ferry to run through the winter. (2026, February 3). Marsh Post. ${ADDRESS}`;
    await pasteInto("body > textarea");
    await until("the words", () =>
      panel.$eval("body > textarea", (field) =>
        (field as HTMLTextAreaElement).value.includes("marsh-post"),
      ),
    );
    expect(
      await panel.$eval("body > textarea", (field) => (field as HTMLTextAreaElement).value),
    ).toBe(citation);
    await pasteInto("#rich");
    await until("the italics", () =>
      panel.evaluate(() => document.querySelector("#rich i, #rich em")?.textContent),
    );
    expect(await panel.$eval("#rich", (rich) => rich.querySelector("i, em")?.textContent)).toBe(
      "Marsh Post",
    );
    await panel.evaluate(() => {
      for (const one of document.querySelectorAll("#rich, body > textarea")) one.remove();
    });
    expect(await panel.$eval(".citation .link", (button) => button.textContent)).toBe(
      "Copy citation (APA)",
    );
  });

  it.each([180, 240, 360])("fits into %d pixels, and axe finds nothing", async (width) => {
    await panel.setViewport({ width, height: 700 });
    await until("the width", () => panel.evaluate((wanted) => innerWidth === wanted, width));
    expect(await misfits(panel)).toEqual([]);
    await panel.evaluate(AXE);
    const violations = await panel.evaluate(async () => {
      const found = await (globalThis as never as WithAxe).axe.run(document, {
        rules: { "target-size": { enabled: true } },
      });
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
    expect(violations).toEqual([]);
  });

  it("is as it was left when the reader comes back to the tab", async (context) => {
    if (kind === "firefox") context.skip("Firefox's sidebar cannot be opened by a driver");
    await panel.type(".tools input", "rise");
    await until("one of them", async () => (await panel.$$(".item")).length === 1);
    const tab = await rig.open(OTHER);
    await until("the other page", () =>
      panel.evaluate(() => document.querySelector(".tools") === null),
    );
    await page.bringToFront();
    await until("the one that was found", async () => (await panel.$$(".item")).length === 1);
    expect(await panel.$eval(".tools input", (field) => (field as HTMLInputElement).value)).toBe(
      "rise",
    );
    await tab.close();
  });
});
