import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { frontMatter } from "../../../lib/export/front-matter.ts";
import { anyText } from "../arbitraries.ts";

const read = (text: string) => parse(text.replace(/^---\n/, "").replace(/---\n$/, ""));

describe("front matter", () => {
  it("gives back what went in, whatever it was", () => {
    fc.assert(
      fc.property(anyText, fc.array(anyText, { maxLength: 4 }), (title, authors) => {
        const text = frontMatter([
          { key: "title", type: "text", value: title },
          { key: "author", type: "list", value: authors },
          { key: "published", type: "day", value: "2026-03-04" },
        ]);
        expect(read(text)).toEqual({
          title: title || null,
          author: authors.length ? authors : null,
          published: "2026-03-04",
        });
      }),
      { numRuns: 500 },
    );
  });

  it("holds no mark of a template as the file stands, and gives back the words", () => {
    const sign = fc.constantFrom(
      "<",
      "%",
      "{",
      "}",
      ">",
      "\\",
      '"',
      "a",
      "*",
      ":",
      "\n",
      "<%",
      "{{",
    );
    const words = fc.array(sign, { maxLength: 12 }).map((signs) => signs.join(""));
    fc.assert(
      fc.property(words, words, (title, author) => {
        const text = frontMatter([
          { key: "title", type: "text", value: title },
          { key: "author", type: "list", value: [author] },
        ]);
        expect(text).not.toMatch(/<%|\{\{|\{%/);
        expect(read(text)).toEqual({ title: title || null, author: [author] });
      }),
      { numRuns: 2000 },
    );
  });

  it("holds nothing that a strict parser calls unprintable, and a line a value", () => {
    fc.assert(
      fc.property(anyText, (title) => {
        const text = frontMatter([{ key: "title", type: "text", value: title }]);
        expect(text.split("\n").length).toBe(4);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]|[\u2028\u2029]/;
        expect(text).not.toMatch(unprintable);
      }),
      { numRuns: 300 },
    );
  });

  it("looks as Obsidian writes it", () => {
    const text = frontMatter([
      { key: "title", type: "text", value: 'Back\\slash: "quoted" # not a comment' },
      { key: "author", type: "list", value: ["[[Ana Ruiz]]"] },
      { key: "published", type: "day", value: "2026-03-04" },
      { key: "description", type: "text", value: "" },
      { key: "tags", type: "list", value: [] },
      { key: "modified", type: "day", value: "no day" },
    ]);
    expect(text).toBe(
      [
        "---",
        'title: "Back\\\\slash: \\"quoted\\" # not a comment"',
        "author:",
        '  - "[[Ana Ruiz]]"',
        "published: 2026-03-04",
        "description:",
        "tags:",
        'modified: "no day"',
        "---",
        "",
      ].join("\n"),
    );
  });
});
