/** Text that came through the wrong hands: read with the wrong encoding, cut in half, or hidden. */
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../lib/extraction/article.ts";
import { detect } from "../../../lib/extraction/detection/detect.ts";
import { ADDRESS, openArticle, openHtml } from "./fixture.ts";

const read = (html: string) => extractArticle(openHtml(html), ADDRESS);
const LINES = [
  "Über die Mole lief am Dienstag das erste Schiff ein, und die Fähre fährt wieder zweimal am Tag nach Nordholm hinüber.",
  "Der Rat hatte im August gewusst, dass die Rinne versandet; er bestellte ein Gutachten, und danach noch eines.",
  "“Wir haben lange gewartet”, sagte Ada Verdi, während die Kutter ihre Kisten an Land gaben und Möwen darüber standen.",
];
const story = (lines: string[]) =>
  `<article><h1>Der Hafen ist offen</h1>${lines.map((line) => `<p>${line}</p>`).join("")}</article>`;
const textsOf = (html: string) => read(html).blocks.map(({ text }) => text);

describe("mixed encodings", () => {
  it("UTF-8 read as Latin-1 is text all the same: nothing is repaired, nothing is lost", () => {
    const garbled = LINES.map((line) => Buffer.from(line, "utf8").toString("latin1"));
    expect(textsOf(story(garbled))).toHaveLength(3);
    expect(textsOf(story(garbled))[1]).toContain("Der Rat hatte im August");
  });

  it("a byte order mark within a text is no letter of it", () => {
    const marked = LINES.map((line) => `\ufeff${line.replace(" am ", " \ufeffam ")}`);
    const texts = textsOf(story(marked));
    expect(texts[0]).toBe(LINES[0]);
  });

  it("NULs, lone surrogates and control characters do no harm", () => {
    const noise = fc.array(
      fc.constantFrom("\0", "\ud83d", "\ude00", "\u0001", "\ufffe", "\u202e", "\u00ad", " ", "a"),
    );
    fc.assert(
      fc.property(noise, noise, (before, after) => {
        const html = story(LINES.map((line) => before.join("") + line + after.join("")));
        expect(read(html).blocks).toHaveLength(3);
        expect(detect(openHtml(html), ADDRESS).score).toBeLessThanOrEqual(1);
      }),
      { numRuns: 40 },
    );
  });

  it("bytes of a picture or a program, read as a page, are no article", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 200, maxLength: 4000 }), (bytes) => {
        const html = `\u0089PNG\r\n\u001a\n${Buffer.from(bytes).toString("latin1")}`;
        expect(detect(openHtml(html), "https://post.example/picture.png").isArticle).toBe(false);
        expect(read(html).confidence).toBeLessThan(0.9);
      }),
      { numRuns: 40 },
    );
  });
});

describe("what is not shown", () => {
  it("is left out where the element says so itself", () => {
    const hidden = [
      "<p hidden>",
      '<p aria-hidden="true">',
      '<p style="color:red; DISPLAY : none">',
      '<p style="visibility:hidden">',
    ];
    const texts = textsOf(
      story(LINES).replace(
        "</h1>",
        `</h1>${hidden.map((tag) => `${tag}${LINES[1]} Unsichtbar.</p>`).join("")}`,
      ),
    );
    expect(texts).toEqual(LINES);
  });

  it("is read where only a stylesheet hides it: styles are not asked, see decision 024", () => {
    const html = `<style>.gone{display:none}</style>${story(LINES).replace("<p>", '<p class="gone">')}`;
    expect(textsOf(html)).toEqual(LINES);
  });

  it("is not read where the page has closed it to its own scripts", () => {
    const doc = openHtml(story(LINES));
    const host = doc.createElement("x-note");
    host.attachShadow({ mode: "closed" }).innerHTML = `<p>${LINES[0]} Im Schatten.</p>`;
    doc.querySelector("article")!.append(host);
    expect(extractArticle(doc, ADDRESS).blocks.map(({ text }) => text)).toEqual(LINES);
  });

  it("is read where a web component shows it (demand 71)", () => {
    const doc = openHtml(story([]));
    const host = doc.createElement("x-story");
    const [first, ...others] = LINES.map((line) => `<p>${line}</p>`);
    host.innerHTML = others.join("");
    host.attachShadow({ mode: "open" }).innerHTML = `${first}<slot></slot><p hidden>Secret.</p>`;
    doc.querySelector("article")!.append(host);
    expect(extractArticle(doc, ADDRESS).blocks.map(({ text }) => text)).toEqual(LINES);
  });

  it("is read in a frame of the same origin that has an article's text, and in no small one", () => {
    const doc = new JSDOM(story([])).window.document;
    const article = doc.querySelector("article")!;
    const frameWith = (markup: string) => {
      const frame = article.appendChild(doc.createElement("iframe"));
      frame.contentDocument!.body.innerHTML = markup;
    };
    frameWith(
      LINES.concat(LINES)
        .map((line) => `<p>${line}</p>`)
        .join(""),
    );
    frameWith("<p>Buy two boats, and get a third one free of charge.</p>");
    const blocks = extractArticle(doc, ADDRESS).blocks.map(({ text }) => text);
    expect(blocks).toEqual([...LINES, ...LINES]);
  });
});

describe("structures out of order", () => {
  it("a body hidden until its styles have come is read", () => {
    const doc = openArticle("also-read");
    doc.body.setAttribute("style", "visibility:hidden");
    expect(extractArticle(doc, ADDRESS).blocks.length).toBeGreaterThan(3);
  });

  it("markup that is never closed, and closed that never opened", () => {
    const tags = fc.constantFrom(
      "<div>",
      "</div>",
      "<p>",
      "</p>",
      "<table>",
      "<td>",
      "</table>",
      "<a>",
      "</a>",
      "<b>",
      "<h2>",
      "<!--",
      "-->",
    );
    fc.assert(
      fc.property(fc.array(tags, { maxLength: 40 }), (list) => {
        const { blocks, confidence } = read(list.join(" word, and more of it. "));
        expect(confidence).toBeLessThanOrEqual(1);
        for (const { text } of blocks) expect(text.trim()).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});
