/**
 * Files of other tools come in through the real file field: as JSON, as a table, in a ZIP. They are
 * shown first, change nothing when the reader cancels or imports them again, and a highlight of
 * which only the words are known is painted where they stand.
 */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import { painted } from "./reader.ts";
import { until } from "./until.ts";

const FERRY = "https://www.marsh-post.example/2026/ferry";
const file = (name: string) => resolve(`tests/fixtures/imports/${name}`);

describe.each(KINDS)("imports in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(FERRY, story());
    page = await rig.openOwn("library.html");
  });
  afterAll(() => rig?.stop());

  const take = async (name: string) =>
    ((await page.$("input[type=file]")) as ElementHandle<HTMLInputElement>).uploadFile(file(name));
  const words = (selector: string) => page.$eval(selector, (one) => one.textContent ?? "");
  const preview = (said: string) =>
    until(`the preview with ${said}`, async () =>
      (await words(".import-preview")).includes(said) ? words(".import-preview") : undefined,
    );
  const press = (label: string) =>
    page.$$eval(
      ".import-preview .btn",
      (all, wanted) =>
        (all.find((one) => one.textContent?.trim() === wanted) as HTMLElement).click(),
      label,
    );
  const says = (said: string) => until(said, async () => (await words(".toast")).includes(said));

  it("shows what is in a file, and does nothing when the reader cancels", async () => {
    await take("hypothesis.json");
    const shown = await preview("Hypothesis JSON, with 1 article and 1 highlight.");
    expect(shown).toContain("New: 1 article and 1 highlight.");
    expect(shown).toContain("annotations[3].uri: should be a text, but is 5. It was left out.");
    await press("Cancel");
    await until("the preview to go", async () => (await page.$(".import-preview")) === null);
    expect((await tables(rig)).articles).toEqual([]);
  });

  it("takes JSON in, once", async () => {
    await take("hypothesis.json");
    await preview("Hypothesis JSON");
    await press("Import");
    await says("Added 1 article and 1 highlight.");
    await until("the highlight", async () =>
      (await words("li.highlight")).includes("a subsidy of 340,000 euros a year"),
    );
    const before = await tables(rig);
    await take("hypothesis.json");
    await preview("Here already, and not imported again: 2.");
    await press("Import");
    await says("2 articles and highlights were here already.");
    expect(await tables(rig)).toEqual(before);
  });

  it("takes a ZIP in, and knows the article that is here", async () => {
    await take("pocket.zip");
    const shown = await preview("Pocket, with 2 articles and 2 highlights.");
    expect(shown).toContain("New: 1 article and 1 highlight.");
    await press("Import");
    await says("Added 1 article and 1 highlight. Updated 1 article.");
  });

  it("takes a table in that is dropped on the library", async () => {
    await page.evaluate(
      (text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], "notes.txt"));
        document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
      },
      readFileSync(file("readwise.csv"), "utf8"),
    );
    await preview("Readwise CSV, with 1 article and 2 highlights.");
    await press("Import");
    await says("Added 1 article and 2 highlights.");
  });

  it("paints on its page what is known by its words alone", async () => {
    const tab = await rig.open(FERRY);
    const texts = await until("the highlights", async () => {
      const all = (await painted(tab)).map(({ text }) => text);
      return all.length === 2 && all;
    });
    expect(texts).toEqual([
      "Fares will rise by eleven percent",
      "a subsidy of 340,000 euros a year",
    ]);
  });

  it("says in the options, too, what is in a file", async () => {
    const options = await rig.openOwn("options.html");
    const fields = await options.$$("section[aria-labelledby=import] input[type=file]");
    await (fields[0] as ElementHandle<HTMLInputElement>).uploadFile(file("kindle.txt"));
    await until("the preview", async () =>
      (await options.$eval(".import-preview", (one) => one.textContent ?? "")).includes(
        "Kindle clippings, with 2 articles and 2 highlights.",
      ),
    );
  });
});
