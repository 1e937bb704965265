/**
 * What leaves in a format that our own importer reads comes back: everything that the format can
 * carry, whatever the words are.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ExportFormat } from "../../../lib/export/format.ts";
import { hypothesis } from "../../../lib/export/hypothesis.ts";
import { hypothesisCsv } from "../../../lib/export/hypothesis-csv.ts";
import { kindle } from "../../../lib/export/kindle.ts";
import { authorsOf, readable, titleOf } from "../../../lib/export/plain.ts";
import { readwise } from "../../../lib/export/readwise.ts";
import type { JoinedArticle } from "../../../lib/import/join-articles.ts";
import { quoteOf } from "../../../lib/model/annotation.ts";
import type { Notebook, NotebookEntry } from "../../../lib/model/notebook.ts";
import { sampleOptions } from "../sample.ts";
import { notebookOf, notebooks, plainQuote, readBack, sound, withNote } from "./notebooks.ts";

const RUNS = { numRuns: 300 };

async function back(format: ExportFormat, notebook: Notebook, name: string) {
  return readBack(await format.serialize(notebook, sampleOptions()), name);
}

/** Of what was read, as much as a notebook says. */
function saidOf({ address, title, note, tags, highlights }: JoinedArticle) {
  return {
    ...{ address, title, note, tags },
    highlights: highlights.map(({ quote, prefix, suffix, note: own, tags: named, created }) => ({
      ...{ quote, prefix, suffix, note: own, tags: named, created },
    })),
  };
}

const saysSomething = ({ article, annotations }: NotebookEntry) =>
  annotations.length > 0 || article.note.value.trim() !== "" || article.tags.value.length > 0;

describe("Hypothesis JSON", () => {
  it("comes back with its words, their surroundings, notes and tags (demand 48)", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const read = await back(hypothesis, notebook, "Hypothesis JSON");
        const expected = notebook.entries.filter(saysSomething).map(({ article, annotations }) => ({
          ...{ address: article.address, title: sound(article.meta.title).trim() },
          ...{ note: sound(article.note.value).trim(), tags: article.tags.value.map(sound) },
          highlights: annotations.map((annotation) => ({
            quote: sound(quoteOf(annotation)).trim(),
            // The generator's surroundings are note and title of the article.
            prefix: sound(article.note.value),
            suffix: sound(article.meta.title),
            note: sound(annotation.body.note.value).trim(),
            tags: annotation.body.tags.value.map(sound),
            created: annotation.created,
          })),
        }));
        expect(read.map(saidOf)).toEqual(expected);
      }),
      RUNS,
    ));

  it("has the positions in UTF-16 units and nothing of ours that Hypothesis refuses", () => {
    const [entry] = withNote("x").entries;
    const file = hypothesis.serialize(notebookOf([entry!]), sampleOptions());
    const { annotations } = JSON.parse(file.parts.join(""));
    const [, one] = annotations as { target: { selector: { type: string }[] }[] }[];
    expect(one!.target[0]!.selector).toEqual(entry!.annotations[0]!.target.selector.toReversed());
  });
});

describe("Hypothesis CSV", () => {
  it("comes back with words, notes and tags, to the minute (demand 48)", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const read = await back(hypothesisCsv, notebook, "Hypothesis CSV");
        const expected = notebook.entries.filter(saysSomething).map((entry) => ({
          address: entry.article.address,
          title: readable(entry.article.meta.title).trim(),
          note: readable(entry.article.note.value).trim(),
          tags: entry.article.tags.value.map(readable).filter(Boolean),
          highlights: entry.annotations.map((annotation) => ({
            ...{ quote: readable(plainQuote(entry, annotation)).trim(), prefix: "", suffix: "" },
            note: readable(annotation.body.note.value).trim(),
            tags: annotation.body.tags.value.map(readable).filter(Boolean),
            created: `${annotation.created.slice(0, 16)}:00.000Z`,
          })),
        }));
        expect(read.map(saidOf)).toEqual(expected);
      }),
      RUNS,
    ));
});

/** A tag of which Readwise's inline tags can have every sign, and which asks it for nothing. */
const isCarried = (tag: string) =>
  /^[\p{L}\p{N}\p{M}_/-]+$/u.test(tag) && !/^-|-$/.test(tag) && !/^[ch]\d+$/i.test(tag);
/** A note that begins as a tag does gets an invisible sign. */
const unmarked = (note: string) => note.replace(/^\u2060/, "");

describe("Readwise", () => {
  it("comes back with words, notes and what can be a tag, to the second (demand 48)", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const read = await back(readwise, notebook, "Readwise CSV");
        const { entries } = notebook;
        const expected = entries.filter(saysSomething).map((entry) => {
          const { article } = entry;
          const own = { ...article, quote: titleOf(article) };
          const isSilent = article.note.value.trim() === "" && article.tags.value.length === 0;
          const highlights = entry.annotations.map((annotation) => ({
            ...{ ...annotation.body, created: annotation.created },
            quote: plainQuote(entry, annotation),
          }));
          return {
            ...{ address: article.address, title: titleOf(article), note: "", tags: [] },
            highlights: [...(isSilent ? [] : [own]), ...highlights].map((said) => ({
              ...{ quote: readable(said.quote).trim(), prefix: "", suffix: "" },
              note: readable(said.note.value).trim(),
              tags: said.tags.value.filter(isCarried),
              created: `${said.created.slice(0, 19)}.000Z`,
            })),
          };
        });
        const asCarried = read.map(saidOf).map(({ highlights, ...article }) => ({
          ...article,
          highlights: highlights.map(({ note, tags, ...rest }, i) => {
            const wanted = expected.find(({ address }) => address === article.address);
            const carried = new Set(wanted?.highlights[i]?.tags);
            return { ...rest, note: unmarked(note), tags: tags.filter((tag) => carried.has(tag)) };
          }),
        }));
        expect(asCarried).toEqual(expected);
      }),
      RUNS,
    ));

  it("keeps quotes that look like formulas, and asks Readwise for nothing", () => {
    const notebook = withNote(".gitignore matters");
    const [{ annotations }] = notebook.entries as [NotebookEntry];
    annotations[0]!.body.tags.value = ["c1", "H2", "c++", "हिन्दी", "!"];
    for (const selector of annotations[0]!.target.selector)
      if (selector.type === "TextQuoteSelector") selector.exact = "=1+1";
    const text = readwise.serialize(notebook, sampleOptions()).parts.join("");
    expect(text).toContain("\r\n=1+1,");
    expect(text).toContain(",._c1 ._H2 .c .हिन्दी \u2060.gitignore matters,");
  });
});

describe("Kindle clippings", () => {
  it("come back with words and notes, to the second, each note with its own (demand 48)", () =>
    fc.assert(
      fc.asyncProperty(notebooks, async (notebook) => {
        const { entries } = notebook;
        if (
          entries.every(
            ({ annotations, article }) => !annotations.length && !article.note.value.trim(),
          )
        )
          return;
        const read = await back(kindle, notebook, "Kindle clippings");
        const plain = (words: string) =>
          readable(words)
            .trim()
            .replace(/\r\n?/g, "\n")
            .replace(/^={5}(?=={5}\s*$)/gm, "$&\u2060");
        const expected = entries.flatMap((entry) =>
          entry.annotations.map((annotation) => ({
            quote: plain(plainQuote(entry, annotation)),
            note: plain(annotation.body.note.value),
            created: `${annotation.created.slice(0, 19)}.000Z`,
          })),
        );
        const found = read.flatMap(({ highlights }) =>
          highlights.map(({ quote, note, created }) => ({ quote, note, created })),
        );
        const inOrder = (all: typeof expected) => all.map((one) => JSON.stringify(one)).sort();
        expect(inOrder(found)).toEqual(inOrder(expected));
        const notes = read.map(({ note }) => note).join("\n\n");
        for (const { article } of entries) expect(notes).toContain(plain(article.note.value));
        for (const { authors } of read) expect(authors).toHaveLength(1);
      }),
      RUNS,
    ));

  it("names the author, or else the publication, in the last brackets", () => {
    const [entry] = withNote("").entries as [NotebookEntry];
    const { meta } = entry.article;
    Object.assign(meta, { title: "[Opinion] A tide (again)", authors: ["Ana (dpa)"] });
    const first = () => kindle.serialize(notebookOf([entry])).parts[1]!;
    expect(first().split("\r\n")[0]).toBe("[Opinion] A tide (again) (Ana [dpa])");
    Object.assign(meta, { authors: [], byline: "" });
    expect(authorsOf(meta)).toEqual([]);
    expect(first().split("\r\n")[0]).toBe("[Opinion] A tide (again) (The Harbour Courier)");
  });
});

describe("a note of a megabyte", () => {
  const LONG = `"${"Lines, \u{1f9ad} and 'quotes';\n".repeat(50_000)}end`;
  it.each([
    { format: hypothesis, name: "Hypothesis JSON" },
    { format: hypothesisCsv, name: "Hypothesis CSV" },
    { format: readwise, name: "Readwise CSV" },
    { format: kindle, name: "Kindle clippings" },
  ] as const)("comes back whole from $name", async ({ format, name }) => {
    expect(LONG.length).toBeGreaterThan(1_000_000);
    const read = await back(format, withNote(LONG), name);
    const notes = read.flatMap(({ highlights }) => highlights.map(({ note }) => note));
    expect(notes.includes(LONG)).toBe(true);
  });
});
