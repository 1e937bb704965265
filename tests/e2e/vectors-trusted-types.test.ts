/**
 * Trusted Types: in our own pages no text becomes markup or a script, whatever a library tries; and
 * a page that asks the same of itself is read and marked as any other.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KINDS, Rig } from "./harness.ts";
import { tables } from "./notebook.ts";
import { story } from "./pages.ts";
import { highlight, painted } from "./reader.ts";

const OWN = ["library.html", "options.html", "sidepanel.html", "welcome.html"];
const SINKS: Record<string, string> = {
  innerHTML: `document.createElement("p").innerHTML = "<b>x</b>"`,
  outerHTML: `document.body.appendChild(document.createElement("p")).outerHTML = "<b>x</b>"`,
  insertAdjacentHTML: `document.body.insertAdjacentHTML("beforeend", "<b>x</b>")`,
  parseFromString: `new DOMParser().parseFromString("<b>x</b>", "text/html")`,
  createContextualFragment: `document.createRange().createContextualFragment("<b>x</b>")`,
  srcdoc: `document.createElement("iframe").srcdoc = "<b>x</b>"`,
  "script.src": `document.createElement("script").src = "/background.js"`,
  "script.text": `document.createElement("script").text = "1"`,
  "an attribute with a script": `document.body.setAttribute("onclick", "1")`,
  "a worker": `new Worker("/background.js")`,
  "a policy": `trustedTypes.createPolicy("any", { createHTML: (text) => text })`,
};

describe.each(KINDS)("Trusted Types in %s", (kind) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await Rig.start(kind);
  });
  afterAll(() => rig?.stop());

  it.each(OWN)("no text becomes markup or a script in %s", async (name) => {
    const page = name === "welcome.html" ? rig.desk : await rig.openOwn(name);
    const open: string[] = [];
    for (const [sink, code] of Object.entries(SINKS)) {
      const error = await page.evaluate(
        `(() => { try { ${code}; return "" } catch (e) { return e.name } })()`,
      );
      if (error !== "TypeError") open.push(sink);
    }
    expect(open).toEqual([]);
    if (page !== rig.desk) await page.close();
  });

  it("a page that enforces them is read and marked as one that does not", async () => {
    const plain = "https://www.marsh-post.example/2026/02/plain-page";
    const strict = "https://www.marsh-post.example/2026/02/strict-page";
    const policy = "require-trusted-types-for 'script'; trusted-types 'none'";
    rig.serve(plain, story());
    rig.serve(
      strict,
      story({ head: `<meta http-equiv="Content-Security-Policy" content="${policy}">` }),
    );
    for (const address of [plain, strict]) {
      const page = await rig.open(address);
      await highlight(page, "Fares will rise by eleven percent", "fact");
      expect((await painted(page)).map(({ text }) => text)).toEqual([
        "Fares will rise by eleven percent",
      ]);
    }
    const { articles, versions } = await tables(rig);
    const textAt = (address: string) => {
      const { id } = articles.find((article) => article.address === address)!;
      return versions.filter(({ articleId }) => articleId === id).map(({ blocks }) => blocks);
    };
    expect(textAt(strict)).toEqual(textAt(plain));
    expect(textAt(strict)[0]!.length).toBeGreaterThan(4);
  });
});
