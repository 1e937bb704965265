import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, it } from "vitest";
import {
  closeOpenMarkdown,
  escapeAddress,
  escapeLabel,
  escapeLine,
} from "../../../lib/export/escape.ts";

const reader = new MarkdownIt({ html: true });

/** The kinds of the blocks and the words that a reader of Markdown finds. */
function read(markdown: string) {
  const tokens = reader.parse(markdown, {});
  const inline = tokens
    .filter((token) => token.type === "inline")
    .flatMap((token) => token.children ?? []);
  return {
    blocks: tokens
      .filter((token) => token.nesting >= 0 && token.type !== "inline")
      .map((token) => token.type),
    kinds: [...new Set(inline.map((token) => token.type))].filter(
      (type) => type !== "text_special",
    ),
    text: inline.map((token) => token.content).join(""),
  };
}

const SIGNS = [
  ..."\\`*_{}[]()#+-.!~=%$^|<>&:;\"'/@ 1a b🦭",
  "==",
  "%%",
  "[[",
  "]]",
  "```",
  "---",
  "1.",
  "&amp;",
  "<b>",
  " ^id",
  "#tag",
  "http://a.b/c_d#e ",
  ...["<%", "<%*", "%>", "{{", "{%", "::", "[key:: ", "`= ", "`$="],
];
/** What programs beside Obsidian look for in the file as it stands. */
const CALLS = /<%|\{\{|\{%|::/;
const marked = fc
  .array(fc.constantFrom(...SIGNS), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join(""));

describe("the words of a page in Markdown", () => {
  it("read as those words, and as one quoted paragraph", () => {
    fc.assert(
      fc.property(marked, (words) => {
        const plain = words.replace(/\s+/g, " ").trim();
        fc.pre(plain !== "");
        const { blocks, kinds, text } = read(`> ${escapeLine(words)}\n`);
        expect(text).toBe(plain);
        expect(blocks).toEqual(["blockquote_open", "paragraph_open"]);
        expect(kinds.filter((kind) => kind !== "text")).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  it("hold none of Obsidian's own marks", () => {
    fc.assert(
      fc.property(marked, (words) => {
        // An escaped sign is only itself.
        const escaped = escapeLine(words).replace(/\\[!-/:-@[-`{-~]/g, "·");
        expect(escaped).not.toMatch(/==|%%|\[\[|\$|(^|\s)\^/);
        const bare = escaped.replace(/\S*:\/\/\S*/g, "");
        expect(bare).not.toMatch(/(^|[^\p{L}\p{N}])#[\p{L}\p{N}_/-]/u);
      }),
      { numRuns: 1500 },
    );
  });

  it("hold no mark of a template or a field, as the file stands", () => {
    fc.assert(
      fc.property(marked, (words) => {
        expect(escapeLine(words)).not.toMatch(CALLS);
        expect(escapeLabel(words)).not.toMatch(CALLS);
        expect(escapeAddress(`https://example.org/${words}`)).not.toMatch(/<%|\{\{|\{%|%%/);
      }),
      { numRuns: 1500 },
    );
  });

  it.each([
    ["# no heading", "\\# no heading"],
    ["C# and F#", "C# and F#"],
    ["see #housing, now", "see \\#housing, now"],
    ["- 5 degrees, -5 percent", "\\- 5 degrees, -5 percent"],
    ["1984. A year", "1984\\. A year"],
    ["from $5 to $6", "from \\$5 to \\$6"],
    ["snake_case and _this_", "snake_case and \\_this\\_"],
    ["https://example.org/a_b#c?d=1", "https://example.org/a_b#c?d=1"],
    ["“a — b”… it’s 50% & more", "“a — b”… it’s 50% & more"],
    ["a\u0007b\r\nc", "a b c"],
    ["<% tp.system.prompt() %>", "\\<\\% tp.system.prompt() %>"],
    ["{{date}} and {% raw %}", "{\\{date}} and {\\% raw %}"],
    ["[due:: today]", "\\[due:\\: today]"],
    ["50 % of {this} at 12:30", "50 % of {this} at 12:30"],
  ])("stay readable: %s", (words, expected) => expect(escapeLine(words)).toBe(expected));
});

describe("a link", () => {
  it("keeps its label and its address, whatever they hold", () => {
    fc.assert(
      fc.property(marked, marked, (label, path) => {
        fc.pre(label.trim() !== "");
        const address = `https://example.org/${encodeURI(path).replaceAll("%5B", "[")}`;
        const { text, kinds } = read(`x [${escapeLabel(label)}](${escapeAddress(address)})`);
        expect(text).toBe(`x ${label.replace(/\s+/g, " ").trim()}`);
        expect(kinds).toContain("link_open");
      }),
      { numRuns: 800 },
    );
  });
});

describe("the reader's own Markdown", () => {
  it.each([
    ["fine `code` **bold**", "fine `code` **bold**"],
    ["```js\nlet a", "```js\nlet a\n```"],
    ["~~~~\n```\nx", "~~~~\n```\nx\n~~~~"],
    ["```\na\n```", "```\na\n```"],
    ["see %% this", "see %% this %%"],
    ["<!-- todo", "<!-- todo -->"],
    ["$$ x", "$$ x $$"],
    ["a\r\nb  ", "a\nb"],
  ])("swallows nothing after it: %j", (note, expected) =>
    expect(closeOpenMarkdown(note)).toBe(expected),
  );

  it.each([
    ["<%* await tp.system.prompt() %>", "<\u2060%* await tp.system.prompt() %>"],
    ["`<% x %>`", "`<\u2060% x %>`"],
    ["```dataviewjs\nx()\n```", "```\u2060dataviewjs\nx()\n```"],
    ["> ~~~~ DataviewJS\n> x()\n> ~~~~", "> ~~~~ \u2060DataviewJS\n> x()\n> ~~~~"],
    ["`$= x()` and ` $= y()`", "`\u2060$= x()` and ` \u2060$= y()`"],
  ])("shows code and does not run it: %j", (note, expected) =>
    expect(closeOpenMarkdown(note)).toBe(expected),
  );

  it.each([
    "[due:: 2026-03-04] and `= this.due`",
    "```dataview\nLIST\n```",
    "{{title}} {% x %} 50 % < 60 %",
    "it costs $5 = a `$`",
  ])("stays as it is written where nothing runs: %j", (note) =>
    expect(closeOpenMarkdown(note)).toBe(note),
  );

  it("is shown as it was written, whatever it holds", () => {
    const shown = (markdown: string) => read(markdown).text.replaceAll("\u2060", "");
    fc.assert(
      fc.property(marked, (note) => {
        const written = closeOpenMarkdown(note);
        expect(written).not.toMatch(/<%|`\s*\$=/);
        // What it leaves open is closed at its end, which is shown too.
        expect(shown(written).startsWith(shown(note.trimEnd()))).toBe(true);
      }),
      { numRuns: 1500 },
    );
  });
});

describe("HTML in a note", () => {
  it.each([
    "<b>bold</b> and <br> and <br/>",
    "<details><summary>More</summary>text</details>",
    "H<sub>2</sub>O <!-- check -->",
    "<https://example.org/a?b=1&c=2#d> and <mailto:a@example.org>",
    "1 < 2, a <- b, <3",
  ])("stays as it is written where it does nothing: %j", (note) =>
    expect(closeOpenMarkdown(note)).toBe(note),
  );

  it.each([
    ["<script>x</script>", "<\u2060script>x<\u2060/script>"],
    ["<b onclick=x>x</b>", "<\u2060b onclick=x>x</b>"],
    ["`<img src=x>`", "`<\u2060img src=x>`"],
    ["<javascript:x>", "<\u2060javascript:x>"],
    ["<https://a.example/onclick=x>", "<\u2060https://a.example/onclick=x>"],
    ["<https://a.example/ onclick=x>", "<\u2060https://a.example/ onclick=x>"],
    ["<?php x ?>", "<\u2060?php x ?>"],
  ])("is shown and does nothing: %j", (note, expected) =>
    expect(closeOpenMarkdown(note)).toBe(expected),
  );
});
