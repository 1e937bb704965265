/** The extension is updated while its pages are open, with a card on one of them. */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import { highlight, noteWithFocus, overlay, painted, press, select } from "./reader.ts";
import { until } from "./until.ts";

const WITH_CARD = "https://www.marsh-post.example/update/with-card";
const WITHOUT = "https://www.hill-gazette.example/update/without-card";
const NOTE = "Written before the update.";

describe.each(KINDS)("an update in the middle of everything in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  let other: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    rig = await Rig.start(kind);
    for (const address of [WITH_CARD, WITHOUT]) rig.serve(address, story());
    other = await rig.open(WITHOUT);
    await highlight(other, "the first rise since 2019", "fact");
    page = await rig.open(WITH_CARD);
    for (const target of [page, other]) {
      target.on("pageerror", (error) => errors.push(String(error)));
      await target.evaluate(() => {
        const seen = globalThis as never as { rejected: string[] };
        seen.rejected = [];
        addEventListener("error", ({ message }) => seen.rejected.push(message));
        addEventListener("unhandledrejection", ({ reason }) => seen.rejected.push(String(reason)));
      });
    }
    await select(page, "Two members abstained");
    await press(page, "note");
    await noteWithFocus(page, "textarea");
    await page.keyboard.type(NOTE);
    await until("the saved note", async () =>
      (await tables(rig)).annotations.some(({ body }) => body.note.value === NOTE),
    );
    await rig.reload();
  });
  afterAll(() => rig?.stop());

  const words = async (target: Page) => (await painted(target)).map(({ text }) => text);

  it("takes the old card down, and the new extension paints what was saved, once", async () => {
    await until("the dead card to go", async () => (await page.$("pressmark-overlay")) === null);
    await until("both pages", async () => {
      const all = [await words(page), await words(other)];
      return JSON.stringify(all) === '[["Two members abstained"],["the first rise since 2019"]]';
    });
    const { annotations } = await tables(rig);
    expect(annotations.map(({ body }) => body.note.value).sort()).toEqual(["", NOTE]);
  });

  it("works on in pages that were open, with one toolbar", async () => {
    await page.bringToFront();
    await select(page, "the first rise since 2019");
    await overlay(page);
    expect(await page.$$("pressmark-overlay")).toHaveLength(1);
    await press(page, "quote");
    await until("both passages", async () => (await words(page)).length === 2);
    await until("the badge", async () => (await rig.badge(WITH_CARD)) === "2");
  });

  it("leaves no error in the pages", async () => {
    const seen = await Promise.all(
      [page, other].map((target) =>
        target.evaluate(() => (globalThis as never as { rejected: string[] }).rejected),
      ),
    );
    expect([...errors, ...seen.flat()]).toEqual([]);
  });
});
