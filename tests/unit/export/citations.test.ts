/**
 * RIS, BibTeX and CSL-JSON, read again by readers that are not ours, over notebooks of any text.
 * RIS is read as Zotero does: every value but notes is HTML, names divide at commas.
 */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { bibtex } from "../../../lib/export/bibtex.ts";
import { type CslItem, cslItemOf } from "../../../lib/export/csl-item.ts";
import { cslJson } from "../../../lib/export/csl-json.ts";
import { collapsePrintable } from "../../../lib/export/escape.ts";
import type { ExportFormat } from "../../../lib/export/format.ts";
import type { CslName } from "../../../lib/export/person-name.ts";
import { ris } from "../../../lib/export/ris.ts";
import { byPosition, quoteOf } from "../../../lib/model/annotation.ts";
import type { Notebook } from "../../../lib/model/notebook.ts";
import { colorNamesOf, DEFAULT_SETTINGS } from "../../../lib/model/settings.ts";
import { anyText, records } from "../arbitraries.ts";
import { sampleEntry, sampleNotebook, sampleOptions } from "../sample.ts";
import { readRis } from "./ris-reader.ts";

const colorNames = colorNamesOf(DEFAULT_SETTINGS);

/** What would begin a field, an entry, a comment or markup of its own. */
const TRAPS = [
  ...["x\nER  - \nTY  - BOOK\nTI  - y", "x\r\nN1  - y", "x\u2028TI  - y", "TY  - NEWS", "a  - b"],
  ...["},\n}\n@book{evil,\n title={x}", "}", "{", "\\}", "\\", "@comment{", "x} and {y", 'a" # b'],
  ...["<b>bold</b>", "&lt;", "AT&T", "a & b", "--- `` '' ?`", "$x^2$ 50% #1 a_b ~", "\\input{x}"],
  ...["type: book", "{:type:book}", "Fact: x", "a; b, c", "Ana Ruiz and Li Wei", "\u0000\u0085"],
];
const text = fc.oneof(anyText, fc.constantFrom(...TRAPS), fc.string({ maxLength: 20 }));
const published = fc.constantFrom("", "2026-03-04", "2026-02-30", "2024-02-29T10:00Z", "soon");

/** Notebooks with the traps in every field that these formats write. */
const notebooks: fc.Arbitrary<Notebook> = fc
  .tuple(records, fc.infiniteStream(text), fc.infiniteStream(published))
  .map(([{ articles, annotations, versions }, texts, days]) => {
    const next = () => texts.next().value.toWellFormed();
    const entries = articles.map((article) => ({
      article: {
        ...article,
        meta: {
          ...article.meta,
          ...{ title: next(), authors: [next(), next()], siteName: next(), excerpt: next() },
          ...{ section: next(), published: days.next().value },
        },
        note: { ...article.note, value: next() },
        tags: { ...article.tags, value: [next()] },
      },
      annotations: annotations
        .filter(({ articleId }) => articleId === article.id)
        .map((annotation) => ({
          ...annotation,
          body: { ...annotation.body, note: { ...annotation.body.note, value: next() } },
        }))
        .sort(byPosition),
      versions: versions.filter(({ articleId }) => articleId === article.id),
    }));
    return { entries, colorNames };
  });

async function written(format: ExportFormat, notebook: Notebook): Promise<string> {
  return (await format.serialize(notebook, sampleOptions())).parts.join("");
}

const { document } = new JSDOM("").window;
/** As Zotero takes a value: tags go, entities become their signs. */
function fromHtml(html: string): string {
  const element = document.createElement("div");
  element.innerHTML = html;
  return collapsePrintable(element.textContent ?? "");
}
/** White space apart: every line of what the reader wrote, one behind the other. */
const letters = (value: string) => value.toWellFormed().replace(/[\s\p{Cc}\ufeff\u2060]/gu, "");
const dayOf = (notebook: Notebook, i: number) =>
  cslItemOf(notebook.entries[i]!.article, "UTC").issued?.["date-parts"][0] ?? [];
const namesOf = (notebook: Notebook, i: number): CslName[] =>
  cslItemOf(notebook.entries[i]!.article, "UTC").author ?? [];

describe("RIS (demand 55)", () => {
  const nameOf = (name: CslName) =>
    name.literal?.replace(/\s*,\s*/g, " – ") ??
    [
      [name["non-dropping-particle"], name.family].filter(Boolean).join(" "),
      ...[name.given, name.suffix],
    ]
      .filter(Boolean)
      .join(", ");

  it("gives back every title, author, date and note, and nothing else", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const items = readRis(await written(ris, notebook));
        expect(items).toHaveLength(notebook.entries.length);
        for (const [i, { article, annotations }] of notebook.entries.entries()) {
          const item = items[i]!;
          expect(fromHtml(item.get("TI")?.[0] ?? "")).toBe(collapsePrintable(article.meta.title));
          expect((item.get("AU") ?? []).map(fromHtml)).toEqual(
            namesOf(notebook, i).map(nameOf).map(collapsePrintable),
          );
          const day = (item.get("DA")?.[0] ?? "").split("/").filter(Boolean).map(Number);
          expect(day).toEqual(dayOf(notebook, i));
          const notes = (item.get("N1") ?? []).map(fromHtml);
          const own = collapsePrintable(article.note.value) ? 1 : 0;
          expect(notes).toHaveLength(annotations.length + own);
          if (own) expect(letters(notes[0]!)).toBe(letters(article.note.value));
          for (const [n, annotation] of annotations.entries()) {
            const said = letters(notes[n + own]!);
            expect(said).toContain(
              letters(quoteOf(annotation)) + letters(annotation.body.note.value),
            );
          }
          const known = new Set("TY TI AU T2 PY DA Y2 SE UR LA AB KW N1 ER".split(" "));
          expect([...item.keys()].filter((tag) => !known.has(tag))).toEqual([]);
        }
      }),
    ));

  it("has notes in which only our own tags are tags", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const ours = /^(?:P|BLOCKQUOTE|A)$/;
        for (const item of readRis(await written(ris, notebook)))
          for (const note of item.get("N1") ?? []) {
            const element = document.createElement("div");
            element.innerHTML = note;
            const tags = [...element.querySelectorAll("*")].map(({ tagName }) => tagName);
            expect(tags.filter((tag) => !ours.test(tag))).toEqual([]);
          }
      }),
      { numRuns: 30 },
    ));

  it("keeps tags apart", async () => {
    const notebook = sampleNotebook();
    notebook.entries[0]!.article.tags.value = ["a; b", "Ferries", "x\ny"];
    const [item] = readRis(await written(ris, notebook));
    const tags = ["a, b", "Ferries", "x y", "statistics/transport", "Solheim", "budget", "2026"];
    expect(item?.get("KW")).toEqual(tags);
  });
});

describe("BibTeX (demand 55)", () => {
  type Read = CslItem & { annote?: string; "citation-key": string };
  const read = (source: string) =>
    plugins.input.chain(source, { generateGraph: false }) as unknown as Read[];
  const whole = ({ literal, ...name }: CslName) => (literal === undefined ? name : { literal });

  it("gives back every title, author, date and note, and nothing else", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const items = read(await written(bibtex, notebook));
        expect(items).toHaveLength(notebook.entries.length);
        for (const [i, { article, annotations }] of notebook.entries.entries()) {
          const item = items[i]!;
          const { title, author, issued, URL } = cslItemOf(article, "UTC");
          expect({ title: item.title, issued: item.issued, URL: item.URL }).toEqual({
            ...{ title, issued, URL },
          });
          // It has no literal names: a name in braces is all family.
          const names = item.author?.map((name) =>
            Object.keys(name).join() === "family" ? { literal: name.family } : name,
          );
          expect(names).toEqual(author?.map(whole));
          const said = letters(item.annote ?? "");
          expect(said).toContain(letters(article.note.value));
          for (const annotation of annotations) {
            expect(said).toContain(letters(quoteOf(annotation)));
            expect(said).toContain(letters(annotation.body.note.value));
          }
        }
      }),
    ));

  it("never has a brace more than it closes, and keys that are unique and ASCII", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const source = await written(bibtex, notebook);
        let depth = 0;
        for (const [sign] of source.matchAll(/[{}]/g)) {
          depth += sign === "{" ? 1 : -1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        const keys = [...source.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key!);
        expect(keys).toHaveLength(notebook.entries.length);
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
      }),
    ));
});

describe("CSL-JSON (demand 55)", () => {
  // Before each line of a note stands a dash, before each paragraph of a quote a quotation mark.
  const lines = (value: string) => letters(value).replace(/[–“”]/g, "");

  it("gives back every title, author, date and note", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const source = await written(cslJson, notebook);
        expect(source).not.toContain("<");
        const items = JSON.parse(source);
        for (const [i, { article, annotations }] of notebook.entries.entries()) {
          const { id, note = "", ...item } = items[i];
          expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
          expect(item).toMatchObject(cslItemOf(article, "UTC"));
          expect(lines(note)).toContain(lines(article.note.value));
          for (const annotation of annotations)
            expect(lines(note)).toContain(lines(quoteOf(annotation)));
          // A line `type: book` would be read as a field of the item, `{:type:book}` anywhere.
          expect(note).not.toMatch(/^[\p{L}\s-]+:|\{:/mu);
        }
      }),
    ));

  it("says where every highlight stands, in which colour and with which tags", async () => {
    const [item] = JSON.parse(await written(cslJson, sampleNotebook()));
    const { annotations } = sampleEntry();
    expect(item.note.match(/^\[.*https:.*#:~:text=.*\]$/gm)).toHaveLength(annotations.length);
    expect(item.note).toContain("[Fact, #ferries, #statistics/transport, https:");
  });
});
