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
];
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
});
