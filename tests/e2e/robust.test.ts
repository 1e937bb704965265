/** Bad input and bad moments: a clear answer, and nothing lost. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { FERRY, story } from "./pages.ts";
import { command, highlight, overlay, overlayWords, painted, press, select } from "./reader.ts";
import { until } from "./until.ts";

describe.each(KINDS)("bad input and bad moments in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  const errors: string[] = [];
  beforeAll(async () => {
    rig = await Rig.start(kind);
    page = await rig.tab();
    page.on("pageerror", (error) => errors.push(String(error)));
  });
  afterAll(() => rig?.stop());
  const paintedSoon = (count: number) =>
    until(`${count} painted`, async () => (await painted(page)).length === count);
  const toast = () =>
    until("a message", () =>
      page.evaluate(() => {
        const box = document.querySelector("pressmark-overlay")?.getBoundingClientRect();
        return box !== undefined && box.height < 90 && box.bottom > innerHeight - 40;
      }),
    );

  it("says why text in a form field, an editor, a frame of another origin or a closed web component cannot be marked (demand 70)", async () => {
    const address = "https://www.marsh-post.example/where-text-cannot-be-marked";
    const body = `<input id="field" value="words in a field"><div id="editor" contenteditable="true">words being edited</div>
      <x-card id="card"></x-card><iframe id="frame" sandbox srcdoc="<p>words in a frame</p>" height="60"></iframe>
      <script>closedCard = document.getElementById("card").attachShadow({mode:"closed"}); closedCard.innerHTML="<p>words in a component</p>"</script>`;
    rig.serve(address, story({ body }));
    await rig.open(address, page);
    const before = (await tables(rig)).annotations.length;
    const selectIn: Record<string, () => Promise<unknown>> = {
      field: () =>
        page.evaluate(() => (document.getElementById("field") as HTMLInputElement).select()),
      editor: () => page.click("#editor", { count: 2 }),
      component: () =>
        page.evaluate(() => {
          const { closedCard } = globalThis as never as { closedCard: ShadowRoot };
          const text = closedCard.querySelector("p")!.firstChild!;
          getSelection()!.setBaseAndExtent(text, 0, text, 5);
        }),
      frame: () => page.focus("#frame"),
    };
    const said: Record<string, RegExp> = {
      field: /^Text in a form field/,
      editor: /^Text that you are editing/,
      component: /a web component/,
      frame: /^This text is in a page embedded/,
    };
    for (const [place, make] of Object.entries(selectIn)) {
      await page.evaluate(() => {
        getSelection()?.removeAllRanges();
        (document.activeElement as HTMLElement | null)?.blur();
      });
      await make();
      await command(rig, address, "highlight", place === "frame");
      await toast();
      // Firefox's driver cannot look into a closed shadow root.
      // The message of the last place stays until this one comes.
      const isSaid = async () => said[place]!.test(await overlayWords(page));
      if (kind === "chromium") await until(`the message about the ${place}`, isSaid);
      await page.keyboard.press("Escape");
    }
    expect((await tables(rig)).annotations).toHaveLength(before);
  });

  it("keeps quiet on a document without a body, and says so in the panel", async () => {
    const address = "https://www.marsh-post.example/frames-of-another-time";
    rig.serve(
      address,
      '<!doctype html><html><head><title>Frames</title></head><frameset cols="50%,50%"><frame><frame></frameset></html>',
    );
    await rig.open(address, page);
    const panel = await rig.panel(page);
    await until("an answer", () =>
      panel.evaluate(
        () =>
          document.querySelector("h1, .empty h2") !== null &&
          !/Reading the page/.test(document.body.textContent!),
      ),
    );
    await panel.close();
    expect(errors).toEqual([]);
  });

  it("marks a page of 4 MB in 400,000 text nodes", async () => {
    const address = "https://www.marsh-post.example/the-longest-story-ever-told";
    const lines = Array.from(
      { length: 16_000 },
      (_, i) => `Paragraph ${i}: ${FERRY[i % 5]} ${FERRY[(i + 1) % 5]!.slice(0, 120)}`,
    );
    const body = `<script>
      for (const paragraph of document.querySelectorAll("article p:nth-of-type(n + 6)")) {
        let text = paragraph.firstChild;
        for (let i = 0; i < 25 && text.length > 9; i++) text = text.splitText(8);
      }
      document.body.dataset.ready = "";</script>`;
    const html = story({ lines: [...FERRY, ...lines], body });
    expect(html.length).toBeGreaterThan(3_800_000);
    rig.serve(address, html);
    await rig.open(address, page);
    await page.waitForSelector("body[data-ready]");
    const nodes = await page.evaluate(() => {
      const text = document.querySelectorAll("article p")[1]!.firstChild as Text;
      getSelection()!.setBaseAndExtent(text, 0, text, "Fares will rise by eleven percent".length);
      return [...document.querySelectorAll("article p")].reduce(
        (sum, p) => sum + p.childNodes.length,
        0,
      );
    });
    expect(nodes).toBeGreaterThan(400_000);
    await command(rig, address, "highlight");
    await paintedSoon(1);
    await page.reload({ waitUntil: "domcontentloaded" });
    await paintedSoon(1);
    expect((await painted(page))[0]?.text).toBe("Fares will rise by eleven percent");
  });

  it("saves a highlight though the background was stopped before the click", async (context) => {
    if (kind !== "chromium") context.skip("no driver can do this to Firefox");
    const address = "https://www.marsh-post.example/the-background-is-stopped";
    rig.serve(address, story());
    await rig.open(address, page);
    await select(page, "the council granted 290,000");
    await overlay(page);
    const worker = await rig.browser.waitForTarget((target) => target.type() === "service_worker");
    await (await worker.worker())!.close();
    await press(page, "quote");
    await paintedSoon(1);
    const { annotations } = await tables(rig);
    expect(
      annotations.some(({ target }) =>
        JSON.stringify(target).includes("the council granted 290,000"),
      ),
    ).toBe(true);
  });

  it("refuses a broken, a foreign and a newer backup with a reason, and imports nothing of it", async () => {
    const before = await tables(rig);
    const library = await rig.openOwn("library.html");
    const bad: [string, string, RegExp][] = [
      ["broken.json", '{\n"format": "pressmark-backup",\n"version": 1,\n"pages": [}', /line 4/],
      [
        "hypothesis.json",
        '{"export_date":"2026-03-06T09:00:00.000Z","export_userid":"a","client_version":"1","annotations":[]}',
        /with nothing to import/,
      ],
      [
        "newer.json",
        '{"format":"pressmark-backup","version":99,"articles":[],"annotations":[],"versions":[]}',
        /made by a newer version of Pressmark/i,
      ],
      [
        "field.json",
        JSON.stringify({
          format: "pressmark-backup",
          version: 1,
          created: "2026-01-01T00:00:00.000Z",
          pages: [],
          annotations: [{ ...before.annotations[0], target: { source: "x", selector: "none" } }],
          versions: [],
        }),
        /annotations\[0\]\.target/,
      ],
    ];
    for (const [name, text, reason] of bad) {
      const path = join(rig.downloads, name);
      writeFileSync(path, text);
      await (await library.waitForSelector('input[type="file"]'))!.uploadFile(path);
      await until(`the reason for ${name}`, () =>
        library.evaluate(
          (wanted) => new RegExp(wanted, "i").test(document.body.textContent ?? ""),
          reason.source,
        ),
      );
      // What is shown of another tool's file is closed before the next one is looked at.
      await library.evaluate(() =>
        document.querySelector<HTMLElement>(".import-preview .btn:not(.main)")?.click(),
      );
    }
    expect(await tables(rig)).toEqual(before);
    await library.close();
  });

  it("falls silent in pages that were open when the extension was reloaded, and works there again", async (context) => {
    if (kind !== "chromium") context.skip("no driver can do this to Firefox");
    const address = "https://www.marsh-post.example/the-extension-is-reloaded";
    rig.serve(address, story());
    await rig.open(address, page);
    await highlight(page, "Two members abstained", "doubt");
    await rig.reload();
    await page.bringToFront();
    await highlight(page, "the first rise since 2019", "fact");
    await until("both passages", async () => {
      const words = (await painted(page)).map(({ text }) => text);
      return (
        words.length === 2 &&
        words.includes("Two members abstained") &&
        words.includes("the first rise since 2019")
      );
    });
    expect(errors).toEqual([]);
  });
});
