import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig, until } from "./harness.ts";
import { highlight, painted } from "./reader.ts";

const html = readFileSync("tests/fixtures/pages/sample/page.html", "utf8");
const address = "https://www.harbour-courier.example/2026/03/04/ferry-night-service";

describe.each(KINDS)("smoke in %s", (kind) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start(kind);
  });
  afterAll(() => rig?.stop());

  it("highlights", async () => {
    rig.serve(address, html);
    const page = await rig.open(address);
    expect((await rig.record(address))?.isArticle).toBe(true);
    const text = await page.evaluate(() => document.querySelectorAll("article p")[3]!.textContent!.slice(0, 60));
    console.log(text);
    await highlight(page, text, "fact");
    console.log(await painted(page));
    await page.screenshot({ path: `.out/smoke-${kind}.png` });
    const panel = await rig.panel(page);
    await until("list", () => panel.evaluate(() => document.querySelector(".item") !== null));
    await panel.screenshot({ path: `.out/smoke-panel-${kind}.png` });
  });
});
