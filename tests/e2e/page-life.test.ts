/**
 * What a page may do to a highlight while it is open: render anew, translate, fold, turn pages,
 * never rest.
 */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { quoteOf } from "../../lib/model/annotation.ts";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { fixture } from "./pages.ts";
import { command, highlight, painted } from "./reader.ts";
import { until } from "./until.ts";

const WORDS = "climbed the tower with a box of tools and a sandwich";

/** What the page's own script offers. */
interface Restless {
  translate(): void;
  untranslate(): void;
  renderAnew(): void;
  turnPage(): void;
  turnBack(): void;
  fold(folded: boolean): void;
  storm(count: number): void;
}
const act = <N extends keyof Restless>(page: Page, name: N, ...args: Parameters<Restless[N]>) =>
  page.evaluate(
    (what, list) =>
      (globalThis as never as Record<string, (...a: unknown[]) => void>)[what]!(...list),
    name,
    args as unknown[],
  );

describe.each(KINDS)("a restless page in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  let address: string;
  let count = 0;
  beforeAll(async () => {
    rig = await Rig.start(kind);
  });
  afterAll(() => rig?.stop());
  beforeEach(async () => {
    page = await rig.tab();
    address = `https://www.quayside-courier.example/harbour/clock-${++count}`;
    // Another article each time: what one test marks is not on the page of the next.
    rig.serve(
      address,
      fixture("restless").replaceAll("eleven years", `${count + 20} long years, the ${address}`),
    );
    await rig.open(address, page);
    await page.waitForSelector("body[data-ready]");
  });
  afterEach(() => page.close());

  const paintedWords = async () => (await painted(page)).map(({ text }) => text);
  const paintedSoon = (words: string[]) =>
    until(
      `painted: ${words.join(" | ")}`,
      async () => (await paintedWords()).join("|") === words.join("|"),
    );
  const here = async () =>
    (await tables(rig)).annotations.filter(({ target }) => target.source === address);
  /**
   * Selects from the first of these words to the last ones, as a script of a test can do best, and
   * highlights.
   */
  const mark = async (from: string, to: string, shift = [0, 0]) => {
    const before = (await here()).map(({ id }) => id);
    await page.evaluate(
      (first, last, [left, right]) => {
        const find = (words: string) => {
          const walker = document.createTreeWalker(document.querySelector("#story")!, 4);
          while (walker.nextNode()) {
            const at = (walker.currentNode as Text).data.indexOf(words);
            if (at >= 0) return [walker.currentNode, at] as const;
          }
          throw new Error(`not on the page: ${words}`);
        };
        const [start, at] = find(first);
        const [end, to] = find(last);
        getSelection()!.setBaseAndExtent(start, at + left!, end, to + last.length + right!);
      },
      from,
      to,
      shift,
    );
    await command(rig, address, "highlight");
    return until("the highlight", async () => {
      const made = (await here()).find(({ id }) => !before.includes(id));
      return made && quoteOf(made);
    });
  };

  it("that renders the same anew never shows a frame without the highlight (demand 9)", async () => {
    await highlight(page, WORDS, "fact");
    const frames = await page.evaluate(async (words) => {
      const shown = () =>
        [...CSS.highlights]
          .filter(([name]) => name.startsWith("pressmark-"))
          .flatMap(([, set]) => [...set].map((range) => (range as Range).toString()))
          .includes(words);
      const missing: number[] = [];
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      // Each time only after our last look has had its pause, as a reader's clicks come.
      for (let i = 0; i < 5; i++) {
        (globalThis as never as Restless).renderAnew();
        // A frame callback runs before the frame is drawn: what it sees is what the reader will
        // see.
        for (let k = 0; k < 40; k++) {
          await frame();
          if (!shown()) missing.push(i * 40 + k);
        }
      }
      return missing;
    }, WORDS);
    expect(frames).toEqual([]);
  });

  it("that is translated shows no highlight on other words, and all when it is turned back", async () => {
    await highlight(page, WORDS, "fact");
    const panel = await rig.panel(page);
    // Firefox shows the panel in a tab, and nothing is looked at in the one behind it.
    await page.bringToFront();
    await act(page, "translate");
    await paintedSoon([]);
    await until("the panel's word on it", () =>
      panel.evaluate(() => document.querySelector(".not-found .item") !== null),
    );
    await act(page, "untranslate");
    await paintedSoon([WORDS]);
    await until("the panel's list", () =>
      panel.evaluate(() => document.querySelector(".not-found .item") === null),
    );
    await panel.close();
  });

  it("that folds a section says that the highlight is there, but hidden (demand 10)", async () => {
    await page.click("#fold summary");
    await mark("oiled nine bearings", "by hand");
    await page.click("#fold summary");
    await mark("go on leaving", "for a week");
    await act(page, "fold", true);
    const all = [
      "go on leaving four minutes late for a week",
      "oiled nine bearings and wound the weight by hand",
    ];
    expect((await paintedWords()).sort()).toEqual(all);
    await page.reload({ waitUntil: "domcontentloaded" });
    await act(page, "fold", true);
    await until(
      "both, in folded text",
      async () => (await paintedWords()).sort().join() === all.join(),
    );
    const panel = await rig.panel(page);
    const hidden = () =>
      panel.evaluate(
        () =>
          [...document.querySelectorAll(".status-line")].filter((p) =>
            /folded/.test(p.textContent!),
          ).length,
      );
    await until("the word that the closed section's is hidden", async () => (await hidden()) >= 1);
    await page.bringToFront();
    await page.evaluate(() => {
      document.querySelector("details")!.open = true;
      (globalThis as never as Restless).fold(false);
    });
    await until("the word to go", async () => (await hidden()) === 0);
    expect((await paintedWords()).sort()).toEqual(all);
    await panel.close();
  });

  it("that turns its pages shows each highlight on its own", async () => {
    await mark(WORDS, WORDS);
    await act(page, "turnPage");
    await paintedSoon([]);
    await mark("the other clocks in town", "in town");
    await paintedSoon(["the other clocks in town"]);
    await act(page, "turnBack");
    await paintedSoon([WORDS]);
    await act(page, "turnPage");
    await paintedSoon(["the other clocks in town"]);
  });

  it("in a hidden tab is not looked at until it is shown (demand 79)", async () => {
    await mark(WORDS, WORDS);
    const other = await rig.tab();
    await rig.open(address, other);
    const there = async (count: number) => (await painted(other)).length === count;
    await until("the same highlight in the other tab", () => there(1));
    expect(await page.evaluate(() => document.hidden)).toBe(true);
    await act(page, "renderAnew");
    await act(page, "storm", 1000);
    // The same script in a tab that is shown has looked twice, once after its longest wait for
    // quiet.
    await act(other, "turnPage");
    await until("nothing there", () => there(0));
    await act(other, "turnBack");
    await until("the highlight there", () => there(1));
    expect(await paintedWords()).not.toContain(WORDS);
    await page.bringToFront();
    await paintedSoon([WORDS]);
    await other.close();
  });

  it("that changes a hundred thousand times is still marked afterwards", async () => {
    await mark(WORDS, WORDS);
    for (let i = 0; i < 100; i++) await act(page, "storm", 1000);
    await act(page, "renderAnew");
    await paintedSoon([WORDS]);
    expect(await page.$eval("#count", (p) => p.textContent)).toBe("100000");
  });

  it("gives the words that a reader sees, whatever stands between them", async () => {
    expect(await mark("The council thanked", "said the")).toBe(
      "The council thanked her and paid the bill of 480 euros at once, said the",
    );
    expect(await mark("A plate", "の家")).toBe("A plate in the tower reads 時計の家");
    expect(await mark("Before", "right to the second")).toBe(
      "Before four minutes slow Since Thursday right to the second",
    );
    expect(await mark("open on Sundays", "Children climb")).toBe("open on Sundays. Children climb");
    expect(await mark("Ines Roth at the clock", "Thursday evening")).toBe(
      "Ines Roth at the clock on Thursday evening",
    );
    // As it was chosen.
    expect(await mark("inspection", "five years", [2, -3])).toBe("spection is in five ye");
    const before = (await paintedWords()).sort();
    await page.reload({ waitUntil: "domcontentloaded" });
    await until(
      "all of them again",
      async () => (await paintedWords()).sort().join("|") === before.join("|"),
    );
  });
});
