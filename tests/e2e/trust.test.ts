/**
 * What the background does for whom: the isolated world of one site asks for what belongs to
 * another; rows that are broken cost themselves; a note that is too long is refused in words.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Apis, KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { highlight } from "./reader.ts";
import { until } from "./until.ts";

const HOME = "https://www.quayside-courier.example/harbour/clock";
const ELSEWHERE = "https://evil.example/page";
const WORDS = "carried sand to the old bridge";
const storyOf = (title: string) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${title}</title><meta property="og:type" content="article"></head><body><article><h1>${title}</h1>
<p>The river rose by twelve centimetres on Monday, the town said, after a night of rain that nobody had forecast.
Volunteers carried sand to the old bridge until late in the evening, and the mayor asked people to move their cars.</p>
<p>Schools stay closed on Tuesday; trains run with delays. The council is to meet on Thursday to decide about the
wall that was promised nine years ago and never built, for want of money and of a contractor.</p></article></body></html>`;

type Reply = { ok: boolean; value?: unknown; code?: string; error?: string } | undefined;

/**
 * Sends a message from the isolated world of the page at this address, as a broken-into content
 * script could.
 */
async function sendFrom(rig: Rig, address: string, name: string, data: unknown): Promise<Reply> {
  const { tabId } = (await rig.record(address))!;
  return rig.ask(
    async (id, what, json) => {
      const { browser, chrome } = globalThis as never as Apis;
      const [result] = await (browser ?? chrome).scripting.executeScript({
        target: { tabId: id },
        args: [what, json],
        func: (message: string, text: string) => {
          const { browser: own, chrome: other } = globalThis as never as Apis;
          return new Promise((resolve) =>
            (own ?? other).runtime
              .sendMessage({ pressmark: "background", name: message, data: JSON.parse(text) })
              .then(resolve, (error: unknown) => resolve({ ok: false, error: String(error) })),
          );
        },
      });
      return result!.result as Reply;
    },
    tabId,
    name,
    JSON.stringify(data),
  );
}

/** Writes a row as a hand or another program would, past everything of ours. */
function putRow(rig: Rig, table: string, change: object): Promise<void> {
  return rig.ask(
    async (name, fields) => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open("pressmark");
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const store = db.transaction(name, "readwrite").objectStore(name);
      await new Promise((resolve, reject) => {
        const request = store.put(fields);
        request.onsuccess = resolve;
        request.onerror = () => reject(request.error);
      });
      db.close();
    },
    table,
    change,
  );
}

describe.each(KINDS)("trust in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(HOME, storyOf("The river rises"));
    rig.serve(ELSEWHERE, storyOf("Another story"));
    page = await rig.open(HOME);
    await highlight(page, WORDS, "fact");
  });
  afterAll(() => rig?.stop());

  const marked = async () =>
    (await tables(rig)).annotations.filter(({ deleted }) => !deleted?.value);
  const snapshotOf = async (address: string) => {
    const { articles } = await tables(rig);
    const { meta } = articles.find(({ address: url }) => url === HOME)!;
    return { address, claimed: [HOME], meta, blocks: [{ type: "paragraph", text: "x" }] };
  };

  it("another site's world gets, changes and deletes nothing", async () => {
    await rig.open(ELSEWHERE);
    const before = await tables(rig);
    const [article, annotation] = [before.articles[0]!, before.annotations[0]!];
    const ask = (name: string, data: unknown) => sendFrom(rig, ELSEWHERE, name, data);
    const attempts: [name: string, data: unknown, code: string][] = [
      ["openArticle", await snapshotOf(HOME), "refused-not-own"],
      ["changeAnnotation", { id: annotation.id, change: { color: "doubt" } }, "refused-not-own"],
      ["changeArticle", { id: article.id, change: { deleted: true } }, "refused-not-allowed"],
      [
        "saveAnnotation",
        { snapshot: await snapshotOf(ELSEWHERE), annotation: { id: "bad", body: null } },
        "refused-malformed",
      ],
      ["openExtensionPage", { page: "library" }, "refused-not-allowed"],
      ["notebookImported", null, "refused-not-allowed"],
      ["listTags", null, "refused-not-allowed"],
      ["readNote", null, "refused-not-allowed"],
      ["openNote", { id: annotation.id, focus: null }, "refused-not-own"],
    ];
    for (const [name, data, code] of attempts) {
      expect(await ask(name, data), name).toMatchObject({ ok: false, code });
    }
    expect(await tables(rig)).toEqual(before);
  });

  it("an app that changes its address asks on, whatever the browser says of the sender", async () => {
    await page.bringToFront();
    const next = `${HOME.replace("clock", "next")}?page=2`;
    await page.evaluate((address) => {
      history.pushState(null, "", address);
      // Another story: while the first is shown, what is marked in it belongs to the first.
      for (const [i, part] of [...document.querySelectorAll("h1, p")].entries())
        part.textContent = `${i} The council voted on Thursday to sell the former dairy, ending an argument of years.`;
    }, next);
    await until("the sentinel's word on the next address", () => rig.record(next).then(Boolean));
    await highlight(page, "1 The council voted on Thursday", "quote");
    const sources = (await marked()).map(({ target }) => target.source).sort();
    expect(sources).toEqual([HOME, next]);
    await rig.open(HOME, page);
  });

  it("a note that is too long is refused in words, and the words in the field stay", async () => {
    const library = await rig.openOwn("library.html");
    await (await library.waitForSelector("::-p-text(Open all)"))!.click();
    const pencil = "li.highlight [aria-label='Edit note and tags']";
    await library.waitForSelector(pencil);
    await library.click(pencil);
    const field = await library.waitForSelector(".note-field textarea");
    await field!.click();
    await library.keyboard.type("my words");
    const paste = async (text: string, times: number) => {
      await library.evaluate(
        (part, n) => navigator.clipboard.writeText(part.repeat(n)),
        text,
        times,
      );
      await library.keyboard.down("Control");
      await library.keyboard.press("v", { commands: ["Paste"] });
      await library.keyboard.up("Control");
    };
    const shown = () =>
      library.evaluate(() => {
        const area = document.activeElement as HTMLTextAreaElement;
        return [
          area.value,
          area.closest(".note-field")!.querySelector("[role=status]")!.textContent,
        ];
      });
    await paste("x", 200_000_000);
    await until("the refusal", async () =>
      (await shown())[1]!.includes("200,000,000 characters were not added: 1,000,000 are the most"),
    );
    expect((await shown())[0]).toBe("my words");
    await paste(", and more", 1);
    await until("a short paste", async () => (await shown())[0] === "my words, and more");
    await library.keyboard.type(" go on");
    await until("the saved note", async () =>
      (await marked()).some(({ body }) => body.note.value === "my words, and more go on"),
    );
    await library.close();
  });

  it("a broken row costs itself: the library shows the others, says so, and saves it as a file", async () => {
    const { articles, annotations } = await tables(rig);
    const annotation = annotations.find(({ target }) => target.source === HOME)!;
    await putRow(rig, "articles", { ...articles[0]!, id: "broken", meta: null, note: "lost?" });
    await putRow(rig, "articles", { id: "empty" });
    await putRow(rig, "annotations", { ...annotation, id: "odd", body: "my only copy" });
    const library = await rig.openOwn("library.html");
    await until("the sound article", async () =>
      (await library.$$eval("li.article h2", (all) => all.map((one) => one.textContent))).some(
        (title) => title?.includes("The river rises"),
      ),
    );
    const words = await library.$eval(".set-aside", (line) => line.textContent);
    expect(words).toContain("3 records could not be read and are not shown. Nothing was deleted");
    const file = await rig.download(() => library.click(".set-aside button"));
    const saved = JSON.parse(file.text) as { rows: { row: { id: string; body?: string } }[] };
    expect(saved.rows.map(({ row }) => row.id).sort()).toEqual(["broken", "empty", "odd"]);
    expect(saved.rows.find(({ row }) => row.id === "odd")?.row.body).toBe("my only copy");
    await library.close();

    await page.bringToFront();
    const panel = await rig.panel(page);
    await until("the panel's list", async () => (await panel.$$(".list .item")).length > 0);
    await until("the panel's word on it", () =>
      panel.evaluate(() => document.querySelector(".set-aside")?.textContent?.includes("1 record")),
    );
  });
});
