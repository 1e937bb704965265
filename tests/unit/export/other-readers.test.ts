/**
 * What leaves for other programs, read by readers that are not ours: the words come out whole, and
 * no word becomes structure.
 */
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import MarkdownIt from "markdown-it";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { anki } from "../../../lib/export/anki.ts";
import { bookmarks } from "../../../lib/export/bookmarks.ts";
import { commonmark } from "../../../lib/export/commonmark.ts";
import { collapsePrintable } from "../../../lib/export/escape.ts";
import type { ExportFormat } from "../../../lib/export/format.ts";
import { hypothesis } from "../../../lib/export/hypothesis.ts";
import { hypothesisCsv } from "../../../lib/export/hypothesis-csv.ts";
import { logseq } from "../../../lib/export/logseq.ts";
import { notion } from "../../../lib/export/notion.ts";
import { readable, titleOf } from "../../../lib/export/plain.ts";
import { readwise } from "../../../lib/export/readwise.ts";
import type { Notebook, NotebookEntry } from "../../../lib/model/notebook.ts";
import { sampleEntry, sampleOptions } from "../sample.ts";
import { bytesOf, notebookOf, notebooks, plainQuote, withNote } from "./notebooks.ts";

const LONG = `${"Lines, \u{1f9ad} and 'quotes';\n".repeat(50_000)}end`;

async function textOf(format: ExportFormat, notebook: Notebook): Promise<string> {
  const file = await format.serialize(notebook, sampleOptions());
  return new TextDecoder().decode(await bytesOf(file));
}

/** The text of each article's own file. */
function filesOf(format: ExportFormat, { entries, colorNames }: Notebook): string[] {
  return entries.map((entry) => {
    const file = format.serialize({ entries: [entry], colorNames }, sampleOptions());
    if (file instanceof Promise) throw new Error(`${format.id} is not written at once`);
    return file.parts.join("");
  });
}

/** One window for all: making one takes longer than what is read in it. */
const parser = new new JSDOM().window.DOMParser();
const pageOf = (html: string) => parser.parseFromString(html, "text/html");

const quotesOf = (entry: NotebookEntry) =>
  entry.annotations.map((annotation) => readable(plainQuote(entry, annotation)));
const notesOf = ({ annotations }: NotebookEntry) =>
  annotations.map(({ body }) => readable(body.note.value));

/** The notebook with plain words in the reader's own Markdown, which may be structure. */
function withPlainNotes(notebook: Notebook): Notebook {
  const copy = structuredClone(notebook);
  for (const { article, annotations } of copy.entries) {
    article.note.value = "Note on the whole.";
    for (const { body } of annotations) body.note.value = "Note on this.";
  }
  return copy;
}

describe("tables, read by another library (demand 52)", () => {
  const rowsOf = (text: string) => {
    const { data, errors } = Papa.parse<Record<string, string>>(text, {
      header: true,
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    return data;
  };

  it.each([
    { format: notion, quote: "Highlight", note: "Note" },
    { format: hypothesisCsv, quote: "Quote/description", note: "Comment" },
  ])("$format.id has every quote and note as they are", ({ format, quote, note }) =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const rows = rowsOf(await textOf(format, notebook)).filter((row) => row[quote] !== "");
        const { entries } = notebook;
        expect(rows.map((row) => row[quote])).toEqual(entries.flatMap(quotesOf));
        expect(rows.map((row) => row[note])).toEqual(entries.flatMap(notesOf));
      }),
    ),
  );

  it("Readwise has every quote as it is", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const rows = rowsOf(await textOf(readwise, notebook));
        const quotes = rows.map(({ Highlight }) => Highlight);
        expect(quotes).toEqual(expect.arrayContaining(notebook.entries.flatMap(quotesOf)));
        expect(rows.every(({ Highlight }) => Highlight !== "")).toBe(true);
      }),
    ));

  it("an article that nothing is said of is a row for Notion, and a note of a megabyte is whole", async () => {
    const { article } = sampleEntry();
    article.note.value = "";
    article.tags.value = [];
    const silent = notebookOf([{ article, annotations: [], versions: [] }]);
    expect(rowsOf(await textOf(notion, silent)).map(({ Name }) => Name)).toEqual([
      article.meta.title,
    ]);
    const rows = rowsOf(await textOf(notion, withNote(LONG)));
    expect(rows.some(({ Note }) => Note === LONG)).toBe(true);
  });
});

describe("Anki", () => {
  const fieldsOf = (text: string) => {
    const [head = "", ...rest] = text.split(/(?<=#tags column:4\n)/);
    expect(head).toContain("#columns:Id\tFront\tBack\tTags\n");
    const { data, errors } = Papa.parse<string[]>(rest.join(""), {
      delimiter: "\t",
      newline: "\n",
      skipEmptyLines: true,
    });
    expect(errors).toEqual([]);
    expect(data.filter((row) => row.length !== 4)).toEqual([]);
    return data as [id: string, front: string, back: string, tags: string][];
  };
  const shown = (html: string) => {
    const document = pageOf(`<!doctype html><body>${html}`);
    for (const br of document.querySelectorAll("br")) br.replaceWith("\n");
    return document.body;
  };

  it("has every quote in front and every note behind, and no HTML but ours", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const rows = fieldsOf(await textOf(anki, notebook));
        const cards = notebook.entries.flatMap((entry) =>
          entry.annotations.map(({ id }, i) => ({
            ...{ id, quote: quotesOf(entry)[i]!, note: notesOf(entry)[i]!.trim() },
          })),
        );
        const asShown = (words: string) => words.replace(/\r\n?/g, "\n").replaceAll("\t", " ");
        for (const { id, quote, note } of cards) {
          const [, front = "", back = "", tags = ""] = rows.find(([own]) => own === id)!;
          expect(shown(front).textContent).toBe(asShown(quote));
          expect(shown(back).textContent!.startsWith(asShown(note))).toBe(true);
          const elements = [...shown(front + back).querySelectorAll("*")];
          expect(elements.map(({ localName }) => localName)).toEqual(["a"]);
          expect(elements[0]!.getAttributeNames()).toEqual(["href"]);
          expect(front + back).not.toMatch(/\[|\{\{|[\r\n\t]/);
          expect(tags.split(" ").length).toBeLessThanOrEqual(3);
        }
      }),
    ));

  it("nests tags by Anki's own sign, and links nowhere but to the web", async () => {
    const entry = sampleEntry();
    expect(await textOf(anki, notebookOf([entry]))).toContain("\tferries statistics::transport\n");
    entry.article.address = "";
    for (const { target } of entry.annotations) target.source = "javascript:alert(1)";
    expect(await textOf(anki, notebookOf([entry]))).not.toContain("<a");
  });
});

describe("bookmarks, read by an HTML parser", () => {
  it("are a bookmark for each article with every word, and nothing else", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const document = pageOf(await textOf(bookmarks, notebook));
        const { entries } = notebook;
        const names = new Set([...document.querySelectorAll("*")].map((one) => one.localName));
        const known = ["html", "head", "meta", "title", "body", "h1", "dl", "p", "dt", "h3"];
        expect([...names].filter((name) => ![...known, "a", "dd"].includes(name))).toEqual([]);
        const links = [...document.querySelectorAll("a")];
        expect(links.map(({ href }) => href)).toEqual(
          entries.map(({ article }) => article.address),
        );
        const asShown = (words: string) => words.replace(/\r\n?/g, "\n");
        expect(links.map(({ textContent }) => textContent)).toEqual(
          entries.map(({ article }) => asShown(titleOf(article))),
        );
        const told = [...document.querySelectorAll("dd")].map((dd) => dd.textContent!);
        for (const [i, entry] of entries.entries())
          for (const words of [...quotesOf(entry), ...notesOf(entry)])
            expect(told[i]!).toContain(asShown(words).trim());
      }),
      { numRuns: 60 },
    ));

  it("begin as browsers and other tools expect, with moments in seconds and tags", async () => {
    const text = await textOf(bookmarks, notebookOf([sampleEntry()]));
    expect(text.startsWith("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n")).toBe(true);
    const document = pageOf(text);
    const [link] = document.querySelectorAll("a");
    expect(link!.getAttribute("add_date")).toBe(String(Date.UTC(2026, 2, 5, 8) / 1000));
    expect(link!.getAttribute("tags")).toBe(
      "night-work,ferries,statistics/transport,Solheim,budget,2026",
    );
  });

  it("leave out what has no address", async () => {
    const entry = sampleEntry();
    entry.article.address = "";
    expect(await textOf(bookmarks, notebookOf([entry]))).not.toContain("<A");
  });
});

describe("Markdown, read by another library (demand 52)", () => {
  const bodyOf = (text: string, html = false) => {
    const rendered = new MarkdownIt({ html }).render(text);
    return pageOf(`<!doctype html><body>${rendered}`).body;
  };
  const quoted = (body: Element, selector: string) =>
    [...body.querySelectorAll(selector)].map((quote) =>
      [...quote.children].map((paragraph) => paragraph.textContent).join("\n"),
    );
  const asShown = (entry: NotebookEntry) =>
    entry.annotations.map((annotation) =>
      plainQuote(entry, annotation).split("\n").map(collapsePrintable).filter(Boolean).join("\n"),
    );

  it("plain Markdown has one title, and each quote as a quotation of its own", () =>
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const plain = withPlainNotes(notebook);
        for (const [i, file] of filesOf(commonmark, plain).entries()) {
          const entry = plain.entries[i]!;
          const body = bodyOf(file);
          expect(quoted(body, "blockquote")).toEqual(asShown(entry));
          const titles = [...body.querySelectorAll("h1")].map((title) => title.textContent);
          expect(titles).toEqual([collapsePrintable(titleOf(entry.article))]);
          const others = [...body.children].filter(
            (one) => !/^(H1|H2|P|BLOCKQUOTE)$/.test(one.tagName),
          );
          expect(others.map(({ outerHTML }) => outerHTML)).toEqual([]);
        }
      }),
    ));

  it("plain Markdown keeps each quotation whatever the notes leave open", () =>
    fc.assert(
      fc.property(notebooks, fc.boolean(), (notebook, html) => {
        for (const [i, file] of filesOf(commonmark, notebook).entries()) {
          const found = quoted(bodyOf(file, html), "blockquote");
          const wanted = asShown(notebook.entries[i]!);
          const inOrder = found.filter(
            (quote) => quote === wanted[0] && wanted.shift() !== undefined,
          );
          expect([wanted, inOrder.length]).toEqual([[], notebook.entries[i]!.annotations.length]);
        }
      }),
    ));

  it("plain Markdown has nothing of Obsidian's", () => {
    const [file] = filesOf(commonmark, notebookOf([sampleEntry()]));
    expect(file).not.toMatch(/^---|\^h-|\[\[|#\w|%%/m);
    const [marked] = filesOf(commonmark, withNote("50 %% and $$"));
    expect(marked).toContain("\n50 %% and $$\n");
  });

  /** The outline as a tree: the words of each block. */
  const outline = (body: Element) => [...body.querySelectorAll(":scope > ul > li")];

  it("Logseq has its properties, then a block for each highlight with its quote", () =>
    fc.assert(
      fc.property(notebooks, (notebook) => {
        const plain = withPlainNotes(notebook);
        for (const [i, file] of filesOf(logseq, plain).entries()) {
          const { article, annotations } = plain.entries[i]!;
          const [head = "", tree = ""] = file.split(/\n\n(?=- )/, 2);
          const names = head.split("\n").map((line) => line.split("::")[0]);
          expect(names.filter((name) => !/^[a-z-]+$/.test(name!))).toEqual([]);
          expect(names.at(-1)).toBe("pressmark-id");
          expect(head).toContain(`url:: "${article.address}"`);
          const blocks = outline(bodyOf(tree));
          expect(blocks).toHaveLength(annotations.length > 0 ? 2 : 1);
          const highlights = blocks[1] ? outline(blocks[1]) : [];
          expect(highlights).toHaveLength(annotations.length);
          expect(highlights.flatMap((one) => quoted(one, "blockquote"))).toEqual(
            asShown(plain.entries[i]!),
          );
        }
      }),
    ));

  it("Logseq runs nothing of what a note says, and no property of it is one", () => {
    const note =
      "id:: 1\n{{iframe https://evil.example}}\n[:script x]\n((0d9a2c1e-51f7-4c60-8a37-2e0f5d6b1a01))";
    const [file] = filesOf(logseq, withNote(note));
    expect(file).not.toMatch(/\{\{|\[:|\(\(|^\s*(- )?id::/m);
    const same = note.replaceAll("\n", "\n\t\t  ");
    expect(file!.replaceAll("\u2060", "")).toContain(`\t\t- ${same}`);
  });

  it.each([commonmark, logseq])("$id has a note of a megabyte, line by line", (format) => {
    const [file] = filesOf(format, withNote(LONG));
    expect(file!.match(/^\s*(?:- )?Lines, \u{1f9ad} and 'quotes';$/gmu)).toHaveLength(50_000);
  });
});

describe("several articles", () => {
  it.each([
    { format: hypothesis, folder: "" },
    { format: logseq, folder: "pages/" },
    { format: commonmark, folder: "Clippings/" },
  ])("are a ZIP of a file each for $format.id, in its folder", ({ format, folder }) => {
    const twin = sampleEntry();
    twin.article.id = "other";
    const notebook = notebookOf([sampleEntry(), twin]);
    const file = format.serialize(notebook, sampleOptions());
    expect(file.mime).toBe("application/zip");
    const files = unzipSync(file.parts[0] as Uint8Array);
    expect(Object.keys(files).every((name) => name.startsWith(folder))).toBe(true);
    expect(Object.values(files).map((bytes) => strFromU8(bytes))).toEqual(
      filesOf(format, notebook),
    );
  });
});
