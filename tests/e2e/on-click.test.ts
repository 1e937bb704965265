/**
 * Pressmark where the reader let it onto no site: it comes with a click, to that page alone, and
 * goes when the reader says so.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Apis, KINDS, Rig } from "./harness.ts";
import { story } from "./pages.ts";
import { highlight, painted } from "./reader.ts";
import { until } from "./until.ts";

const HERE = "https://www.marsh-post.example/harbour/clicked";
const THERE = "https://www.hill-gazette.example/not-clicked";
const WORDS = "the first rise since 2019";

describe.each(KINDS)("only where I click, in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  let panel: Page;
  const errors: string[] = [];
  const listen = (target: Page) => {
    target.on("pageerror", (error) => errors.push(String(error)));
    target.on("console", (line) => {
      if (line.type() === "error" && !/net::|Failed to load/.test(line.text()))
        errors.push(line.text());
    });
  };
  beforeAll(async () => {
    rig = await Rig.start(kind, { onClick: true });
    rig.serve(HERE, story());
    rig.serve(THERE, story());
    page = await rig.tab();
    listen(page);
    await page.goto(HERE);
  });
  afterAll(() => rig?.stop());

  const paintedSoon = (count: number) =>
    until(`${count} painted`, async () => (await painted(page)).length === count);
  /** Whether the button opens the panel, as where Pressmark comes by itself. */
  const opensByItself = (): Promise<boolean> =>
    rig.ask(async () => {
      const { browser, chrome } = globalThis as never as Apis;
      if (browser) return browser.permissions.contains({ origins: ["https://*/*"] });
      return (await chrome.sidePanel.getPanelBehavior()).openPanelOnActionClick === true;
    });
  const panelSays = (words: string) =>
    until(`the panel's “${words}”`, () =>
      panel.evaluate((text) => document.body.textContent?.includes(text), words),
    );
  const press = (words: string, where = panel) =>
    until(`the button “${words}”`, () =>
      where.evaluate((text) => {
        const buttons = [...document.querySelectorAll("button")];
        return buttons.some((button) => button.textContent?.includes(text));
      }, words),
    ).then(async () => {
      const buttons = await where.$$("button");
      for (const button of buttons) {
        const text = await button.evaluate((element) => element.textContent);
        if (text?.includes(words)) return button.click();
      }
    });

  it("asks for no site at install, and looks at no page before a click", async () => {
    const { origins, answers } = await rig.ask(async () => {
      const { browser, chrome } = globalThis as never as Apis;
      const api = browser ?? chrome;
      const tabs = await api.tabs.query({});
      const entered = tabs.map(({ id }) =>
        api.scripting.executeScript({ target: { tabId: id! }, func: () => {} }).then(
          () => "let in",
          () => "refused",
        ),
      );
      const all = await api.permissions.getAll();
      return { origins: all.origins, answers: await Promise.all(entered) };
    });
    expect(origins).toEqual([]);
    expect(new Set(answers)).toEqual(new Set(["refused"]));
    expect(await rig.record(HERE)).toBeNull();
  });

  it("comes to the page of a click, and says in the panel why it is there", async () => {
    await rig.pressButton(page);
    await until("the sentinel's word", () => rig.record(HERE).then(Boolean));
    await highlight(page, WORDS, "fact");
    panel = await rig.panelOf(page);
    listen(panel);
    await panelSays(WORDS);
    await panelSays("Pressmark is on this page because you clicked for it.");
    await until("the badge", async () => (await rig.badge(HERE)) === "1");
  });

  it("a second click there doubles nothing", async () => {
    await rig.pressButton(page);
    await highlight(page, "Two members abstained", "quote");
    await paintedSoon(2);
    await until("two on the badge", async () => (await rig.badge(HERE)) === "2");
  });

  it("waits on the next page, and shows what is saved at the next click", async () => {
    await page.goto(THERE);
    await panelSays("Not on this page yet");
    expect(await rig.record(HERE)).toBeNull();
    await page.goto(HERE);
    expect(await painted(page)).toEqual([]);
    await rig.pressButton(page);
    await paintedSoon(2);
    await panelSays("Two members abstained");
  });

  it("is let onto the site from the panel, and then comes by itself", async () => {
    await rig.answerYes(["https://www.marsh-post.example/*"]);
    await press("Always on marsh-post.example");
    await panelSays("here it does not");
    await page.reload();
    await paintedSoon(2);
    await press("Wait for a click on marsh-post.example");
    await page.goto(THERE);
    await panelSays("Not on this page yet");
    await page.goto(HERE);
    await panelSays("Not on this page yet");
    expect(await painted(page)).toEqual([]);
  });

  it("is let onto every site from the panel, and taken off all of them in the options", async () => {
    // The browser learns a moment later what its button is to do from now on.
    await until("a button that waits for a click", () => opensByItself().then((does) => !does));
    await rig.pressButton(page);
    await paintedSoon(2);
    await rig.answerYes(["http://*/*", "https://*/*"]);
    await press("On every site");
    await until("leave for every site", opensByItself);
    await page.goto(THERE);
    await until("the sentinel's word", () => rig.record(THERE).then(Boolean));
    await page.goto(HERE);
    await paintedSoon(2);
    const options = await rig.openOwn("options.html");
    listen(options);
    await until("the choice", () => options.$eval("#access", () => true));
    const radios = await options.$$("[aria-labelledby=access] input");
    await radios[1]!.click();
    await paintedSoon(0);
    await until("the record to be gone", async () => (await rig.record(HERE)) === null);
    expect(errors).toEqual([]);
  });
});
