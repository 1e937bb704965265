/**
 * The first minutes: from the page that opens after the install to a first note in a file, in the
 * reader's language.
 */
import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { ARABIC, pageOf } from "../../scripts/screens/seeds.ts";
import { type Apis, KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import { clickHighlight, overlay, overlayWords, painted, select } from "./reader.ts";
import { until } from "./until.ts";

const words = (page: Page, selector: string) =>
  page.$eval(selector, (one) => (one as HTMLElement).innerText);

describe.each(KINDS)("the first run in %s", (kind) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start(kind, { onClick: true });
  });
  afterAll(() => rig?.stop());

  /** Presses what opens a page of ours in a new tab, and gives it. */
  const opened = async (page: Page, selector: string, name: string) => {
    const before = await rig.browser.pages();
    await page.bringToFront();
    await page.click(selector);
    return until(name, async () => {
      for (const other of await rig.browser.pages()) {
        if (before.includes(other)) continue;
        const href = await other.evaluate(() => location.href).catch(() => "");
        if (href.startsWith(`${rig.origin}/${name}`)) return other;
      }
      return undefined;
    });
  };

  it("leads from the first page to a first note in a file, with no permission", async () => {
    const copy = await opened(rig.desk, "#try", "reader.html");
    await copy.bringToFront();
    await copy.waitForSelector(".copy [data-part]");
    expect(await words(copy, ".guide")).toContain("Step 1 of 3");
    await select(copy, "1,198 came back");
    await (await copy.waitForSelector(".at-selection [aria-label='Highlight as Fact']"))!.click();
    await until("the second step", async () =>
      (await words(copy, ".guide")).includes("Step 2 of 3"),
    );
    expect((await painted(copy)).map(({ text }) => text)).toEqual(["1,198 came back"]);
    if (!(await copy.$(".item.on textarea"))) await copy.click(".item .pick");
    await (await copy.waitForSelector(".item.on textarea"))!.type("Ninety-seven in a hundred.");
    const save = await copy.waitForSelector(".guide .btn.main");
    const file = await rig.download(() => save!.click());
    expect(file.name).toMatch(/\.md$/);
    expect(file.text).toContain("1,198 came back");
    expect(file.text).toContain("Ninety-seven in a hundred.");
    const origins = await rig.ask(async () => {
      const { browser, chrome } = globalThis as never as Apis;
      return (await (browser ?? chrome).permissions.getAll()).origins;
    });
    expect(origins ?? []).toEqual([]);
    await copy.close();
  });

  it("opens the same sample again, and takes it out of the trash", async () => {
    const copy = await opened(rig.desk, "#try", "reader.html");
    await copy.bringToFront();
    await (await copy.waitForSelector(".guide .link"))!.click();
    await until("the sample in the trash", async () => {
      const [sample] = (await tables(rig)).articles;
      return sample?.deleted.value;
    });
    await copy.close();
    const again = await opened(rig.desk, "#try", "reader.html");
    await again.waitForSelector(".guide");
    const { articles } = await tables(rig);
    expect(articles.map(({ deleted }) => deleted.value)).toEqual([false]);
    await again.close();
  });

  it("names the keys that are really set, and opens where they are changed (demand 74)", async () => {
    const real = await rig.ask(async () => {
      const { browser, chrome } = globalThis as never as Apis;
      const all = await (browser ?? chrome).commands.getAll();
      return all.flatMap(({ name, shortcut }) =>
        shortcut && !name?.startsWith("_") ? [shortcut] : [],
      );
    });
    const shown = () =>
      rig.desk.$$eval(".keys kbd", (all) => all.map((one) => one.textContent ?? ""));
    await until("the keys", async () => (await shown()).length === real.length);
    expect((await shown()).sort()).toEqual(real.sort());
    await rig.desk.bringToFront();
    await rig.desk.click("#change-keys");
    // Firefox takes an empty tab for it, where there is one.
    await until("another page in front", () =>
      rig.ask(async () => {
        const { browser, chrome } = globalThis as never as Apis;
        const [tab] = await (browser ?? chrome).tabs.query({ active: true, currentWindow: true });
        return tab?.url !== location.href;
      }),
    );
    expect(await rig.desk.$(".toast")).toBeNull();
  });

  it("asks for the sites only when the reader says so, and says so (demand 80)", async () => {
    expect(await words(rig.desk, ".choice [role=status]")).toContain("only where you click");
    await rig.allowEverySite();
    await until("every site", async () =>
      (await words(rig.desk, ".choice [role=status]")).includes("on every site"),
    );
  });
});

describe.each(KINDS)("the words in %s", (kind) => {
  let rig: Rig | undefined;
  afterEach(() => rig?.stop());

  it("are Arabic where the browser is, and the page runs from the right (demand 77)", async () => {
    rig = await Rig.start(kind, { onClick: true, language: "ar" });
    const page = rig.desk;
    await page.waitForSelector("h1");
    const root = await page.evaluate(() => {
      const { lang, dir } = document.documentElement;
      return { lang, dir, way: getComputedStyle(document.body).direction };
    });
    expect(root).toEqual({ lang: "ar", dir: "rtl", way: "rtl" });
    expect(await words(page, "h1")).toBe("اقرأ الأخبار والقلم في يدك");
    expect(await page.title()).toContain("Pressmark");
    const name = await rig.ask(() => {
      const { browser, chrome } = globalThis as never as Apis;
      return (browser ?? chrome).runtime.getManifest().description;
    });
    expect(name).toContain("اقرأ الأخبار");

    const library = await rig.openOwn("library.html");
    await library.waitForSelector(".empty h2");
    expect(await words(library, ".empty h2")).toBe("لا شيء هنا بعد");
    const place = (selector: string) =>
      library.$eval(selector, (one) => one.getBoundingClientRect().x);
    expect(await place(".facets")).toBeGreaterThan(await place("main"));
    const field = () =>
      library.$eval("input[type=search]", (one) => getComputedStyle(one).direction);
    expect(await field()).toBe("rtl"); // empty, it runs as the page does
    await library.type("input[type=search]", "in:trash");
    await until("the trash", async () =>
      (await words(library, ".empty h2")).includes("سلة المهملات فارغة"),
    );
    expect(await field()).toBe("ltr");
  });

  it("stand mirrored in toolbar and card, on pages of either direction (demand 77)", async () => {
    rig = await Rig.start(kind, { language: "ar" });
    const english = { address: "https://www.marsh-post.example/ferry", html: story() };
    const arabic = { address: ARABIC.article.address, html: pageOf(ARABIC) };
    for (const [{ address, html }, passage] of [
      [english, "the first rise since 2019"],
      [arabic, "ستون ألف كتاب"],
    ] as const) {
      rig.serve(address, html);
      const page = await rig.open(address);
      await select(page, passage);
      const bar = await overlay(page);
      const { middle, bottom } = await page.evaluate(() => {
        const box = getSelection()!.getRangeAt(0).getBoundingClientRect();
        return { middle: box.left + box.width / 2, bottom: box.bottom };
      });
      expect(Math.abs(bar.x + bar.width / 2 - middle)).toBeLessThan(3);
      expect(bar.y).toBeGreaterThanOrEqual(bottom);
      // The first of the colours is at the right end.
      await page.mouse.click(bar.x + bar.width - 20, bar.y + bar.height / 2);
      const [first] = await until("the highlight", async () => {
        const all = await painted(page);
        return all.length > 0 && all;
      });
      expect(first!.name).toContain("yellow");
      await clickHighlight(page, 0.5);
      const card = await overlay(page, 300);
      if (kind === "chromium") expect(await overlayWords(page)).toContain("حقيقة");
      // Its button to close is at the left end; a press that comes too soon is not taken.
      await until("the card to close", async () => {
        await page.mouse.click(card.x + 24, card.y + 22);
        return page.evaluate(() => !document.querySelector("pressmark-overlay"));
      });
      await page.close();
    }
  });
});
