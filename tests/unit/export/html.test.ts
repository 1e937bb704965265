/** The exported page: what stands in it, that it is sound HTML, and that nothing in it can do anything. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { unzipSync } from "fflate";
import { HtmlValidate, StaticConfigLoader } from "html-validate/node";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { html } from "../../../lib/export/html.ts";
import { type Annotation, createAnnotation } from "../../../lib/model/annotation.ts";
import type { Block } from "../../../lib/model/article.ts";
import type { Notebook, NotebookEntry } from "../../../lib/model/notebook.ts";
import { collapseWhitespace } from "../../../lib/text/foldings.ts";
import { recordsOf } from "../../vectors/records.ts";
import { VECTORS } from "../../vectors/vectors.ts";
import { anyText, records } from "../arbitraries.ts";
import { sampleEntry, sampleNotebook, sampleOptions } from "../sample.ts";

const NOW = "2026-03-05T08:00:00.000Z";
const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ["html-validate:recommended", "html-validate:document"],
    rules: {
      // Taste: how void elements are written, and how long a title may be.
      "void-style": "off",
      "long-title": "off",
      "no-trailing-whitespace": "off",
    },
  }),
);

async function faultsIn(page: string): Promise<string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => {
      const words = page.split("\n")[line - 1]?.slice(0, 120);
      return `${ruleId}: ${message} (${words})`;
    }),
  );
}

async function pagesOf(notebook: Notebook): Promise<string[]> {
  const { parts } = await html.serialize(notebook, sampleOptions());
  const [only] = parts;
  if (typeof only === "string") return [only];
  return Object.values(unzipSync(only!)).map((bytes) => new TextDecoder().decode(bytes));
}

async function pageOf(entry: NotebookEntry): Promise<string> {
  const [page = ""] = await pagesOf({ ...sampleNotebook(), entries: [entry] });
  return page;
}

const documentOf = (page: string) => new JSDOM(page).window.document;

/** An entry of these blocks, with a highlight for each of these stretches of the whole text. */
function entryOf(blocks: readonly Block[], stretches: readonly [from: number, to: number][]) {
  const text = blocks
    .map((block) => collapseWhitespace(block.text))
    .filter(Boolean)
    .join(" ");
  const entry = sampleEntry();
  const [version] = entry.versions;
  entry.versions = [{ ...version!, blocks: [...blocks] }];
  entry.annotations = stretches.map(
    ([from, to], i): Annotation =>
      createAnnotation({
        ...{ id: `note-${i}`, articleId: entry.article.id, source: entry.article.address },
        selector: [
          {
            ...{ type: "TextQuoteSelector", exact: text.slice(from, to) },
            ...{
              prefix: text.slice(Math.max(0, from - 64), from),
              suffix: text.slice(to, to + 64),
            },
          },
        ],
        ...{ color: "fact", now: NOW },
      }),
  );
  return { entry, text };
}

/** Everything that can run, load or lead somewhere else than it says. */
function activeIn(document: Document): string[] {
  const allowed =
    /^(?:lang|dir|class|id|href|rel|target|data-hue|tabindex|role|aria-label|datetime|start)$/;
  return [...document.body.querySelectorAll("*")]
    .filter(
      (element) =>
        /^(?:script|style|iframe|img|svg|math|object|embed|form|input|base|link|meta)$/.test(
          element.localName,
        ) ||
        [...element.attributes].some(({ name }) => !allowed.test(name)) ||
        !/^(?:https?:|mailto:|#|\.\/|$)/.test(element.getAttribute("href") ?? ""),
    )
    .map((element) => element.outerHTML.slice(0, 200));
}

describe("an exported page", () => {
  it("has the text with its highlights, the notes beside it, and who wrote it (demands 52, 57)", async () => {
    const { article, annotations, versions } = sampleEntry();
    const document = documentOf(await pageOf(sampleEntry()));
    expect(document.querySelector("h1")?.textContent).toBe(article.meta.title);
    for (const { text } of versions[0]!.blocks)
      if (text) expect(collapseWhitespace(wordsOf(document))).toContain(collapseWhitespace(text));
    const notes = [...document.querySelectorAll(".notes > li")];
    expect(notes).toHaveLength(annotations.length);
    for (const [i, { body }] of annotations.entries())
      for (const tag of body.tags.value) expect(notes[i]!.textContent).toContain(`#${tag}`);
    expect(document.querySelectorAll(".note strong, .note em").length).toBeGreaterThan(0);
  });

  it("numbers the notes, and leads from the passage to its note and back (demand 61)", async () => {
    const document = documentOf(await pageOf(sampleEntry()));
    const numbers = [...document.querySelectorAll("sup a")];
    expect(numbers.map(({ textContent }) => textContent)).toEqual(
      sampleEntry().annotations.map((_, i) => String(i + 1)),
    );
    for (const link of document.querySelectorAll('a[href^="#"]'))
      expect(document.querySelector(link.getAttribute("href")!)).not.toBeNull();
  });

  it("marks exactly the words of each highlight, however they overlap", async () => {
    const block = fc.record({
      type: fc.constantFrom<Block["type"][]>("paragraph", "heading", "list-item", "table", "quote"),
      text: fc
        .array(fc.constantFrom("one", "two", " ", "\n", "\t", "drei", "四五", "  "), {
          maxLength: 8,
        })
        .map((words) => words.join("")),
    });
    const stretch = fc.tuple(fc.nat(60), fc.nat(60));
    await fc.assert(
      fc.asyncProperty(
        fc.array(block, { minLength: 1, maxLength: 4 }),
        fc.array(stretch, { maxLength: 4 }),
        async (blocks, raw) => {
          const whole = entryOf(blocks, []).text;
          const cut = raw
            .map(([a, b]): [number, number] => [
              Math.min(a, b),
              Math.min(whole.length, Math.max(a, b)),
            ])
            .filter(
              ([from, to]) => whole.slice(from, to).trim() === whole.slice(from, to) && from < to,
            );
          const { entry } = entryOf(blocks, cut);
          const document = documentOf(await pageOf(entry));
          const marked = [
            ...document.querySelectorAll(
              "article > :not(.head) mark:not(mark mark), .items mark:not(mark mark)",
            ),
          ];
          const lit = collapseAll(marked.map((mark) => mark.textContent ?? "").join(""));
          const covered = [...whole].filter((_, i) => isCovered(i, cut)).join("");
          // Of equal words the first place may be meant: as many signs are marked in any case.
          expect(lit.length).toBeLessThanOrEqual(collapseAll(covered).length);
          if (cut.length === 1) expect(lit).toBe(collapseAll(whole.slice(...cut[0]!)));
          expect(collapseAll(wordsOf(document))).toContain(collapseAll(whole));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("stands within each other what overlaps, and keeps links whole", async () => {
    const text = "One two three four five.";
    const marks = [{ type: "link" as const, start: 4, end: 18, href: "https://a.example/" }];
    const { entry } = entryOf(
      [{ type: "paragraph", text, marks }],
      [
        [0, 13],
        [8, 23],
      ],
    );
    const document = documentOf(await pageOf(entry));
    expect(document.querySelectorAll("mark mark").length).toBe(1);
    expect(document.querySelector("mark mark")?.textContent).toBe("three");
    expect(
      [...document.querySelectorAll("article a[href='https://a.example/']")].map(wordsOf).join(""),
    ).toBe("two three four");
    expect(document.querySelectorAll("a a").length).toBe(0);
  });

  it("has the quotes alone where no text was kept, and those that a text lacks below it", async () => {
    const bare = { ...sampleEntry(), versions: [] };
    const alone = documentOf(await pageOf(bare));
    // Two of them stand in the summary, which the head has.
    expect(alone.querySelectorAll(".quotes mark").length).toBe(bare.annotations.length - 2);
    expect(alone.querySelectorAll(".head + .notes > li").length).toBe(2);
    const lacking = sampleEntry();
    lacking.versions[0]!.blocks = lacking.versions[0]!.blocks.slice(0, 3);
    const document = documentOf(await pageOf(lacking));
    expect(document.querySelector(".alone h2")?.textContent).toBe("Not in this text");
    expect(document.querySelectorAll(".quotes > li, .notes > li").length).toBe(7);
  });

  it("says its language, runs its way, and shows only days that are some", async () => {
    const entry = sampleEntry();
    entry.article.meta = {
      ...entry.article.meta,
      language: "ar",
      published: "2026-02-30T10:00:00Z",
    };
    const document = documentOf(await pageOf(entry));
    expect([document.documentElement.lang, document.documentElement.dir]).toEqual(["ar", "rtl"]);
    expect(document.querySelector(".dateline")?.textContent).toContain("2026-02-30");
    expect(document.querySelectorAll(".dateline time").length).toBe(1);
  });

  it("may show itself and nothing else: no script, nothing loaded", async () => {
    const page = await pageOf(sampleEntry());
    const document = documentOf(page);
    const [style] = document.querySelectorAll("style");
    const hash = createHash("sha256").update(style!.textContent).digest("base64");
    const policy = document.querySelector("meta[http-equiv]")?.getAttribute("content");
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(style!.textContent).toContain("--paper");
    expect(style!.textContent).not.toMatch(/url\(|@import/);
    expect(page).not.toMatch(/<script|\ssrc=|\sstyle=|\son\w+=/i);
    expect(activeIn(document)).toEqual([]);
  });

  it("has nothing of a page or a reader as markup, whatever they wrote", async () => {
    const { articles, annotations, versions } = recordsOf(VECTORS);
    const entries = articles.map((article, i) => ({
      ...{ article, annotations: [annotations[i]!], versions: i % 2 ? [versions[i]!] : [] },
    }));
    for (const entry of entries) {
      const page = await pageOf(entry);
      const document = documentOf(page);
      expect(activeIn(document)).toEqual([]);
      expect(document.querySelectorAll("template").length).toBe(1);
      expect(document.querySelector("template")!.content.children.length).toBe(0);
      expect(
        document.head.querySelectorAll("script, base, iframe, link:not([rel=canonical])"),
      ).toHaveLength(0);
    }
  });
});

describe("a validator of HTML", () => {
  it("finds nothing in the sample and in a ZIP of several", async () => {
    expect(await faultsIn(await pageOf(sampleEntry()))).toEqual([]);
    const two = { ...sampleNotebook(), entries: [sampleEntry(), sampleEntry()] };
    for (const page of await pagesOf(two)) expect(await faultsIn(page)).toEqual([]);
  });

  it("finds nothing in pages of any records", async () => {
    const block = fc.record({
      type: fc.constantFrom<Block["type"][]>(
        ...([
          "paragraph",
          "heading",
          "list-item",
          "quote",
          "caption",
          "table",
          "preformatted",
        ] as const),
      ),
      text: anyText,
      level: fc.integer({ min: 1, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(
        records,
        fc.array(block, { maxLength: 6 }),
        anyText,
        async (some, blocks, note) => {
          const [article] = some.articles;
          const [version] = sampleEntry().versions;
          const annotations = some.annotations.map((one) => ({ ...one, articleId: article!.id }));
          const entry = { article: article!, annotations, versions: [{ ...version!, blocks }] };
          entry.article.note.value = `${note}\n\n- a\n- [x] b\n\n| a |\n|---|\n| 1 |`;
          expect(await faultsIn(await pageOf(entry))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The words of the article, without the numbers of notes and the notes. */
function wordsOf(root: Document | Element): string {
  const copy = ("body" in root ? root.body : root).cloneNode(true) as Element;
  for (const ours of copy.querySelectorAll("sup, .notes, template, .own, footer")) ours.remove();
  return copy.textContent ?? "";
}

const collapseAll = (text: string) => text.replace(/\s+/g, "");

function isCovered(at: number, stretches: readonly [number, number][]): boolean {
  return stretches.some(([from, to]) => at >= from && at < to);
}
