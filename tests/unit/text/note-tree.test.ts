/** The parts of a note; how they look on a screen is in tests/unit/components/NoteText.test.tsx. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type NoteNode, noteTree } from "../../../lib/text/note-tree.ts";
import { VECTORS } from "../../vectors/vectors.ts";

const wordsOf = (node: NoteNode): string =>
  typeof node === "string" ? node : node.children.map(wordsOf).join("");
const elementsOf = (node: NoteNode): Exclude<NoteNode, string>[] =>
  typeof node === "string" ? [] : [node, ...node.children.flatMap(elementsOf)];

describe("the tree of a note", () => {
  it("has an element for each part of its Markdown", () => {
    expect(noteTree("**a** b\nc")).toEqual([
      {
        tag: "p",
        attributes: { dir: "auto" },
        children: [
          { tag: "strong", attributes: {}, children: ["a"] },
          " b",
          { tag: "br", attributes: {}, children: [] },
          "c",
        ],
      },
    ]);
  });

  it("keeps the words of a note without marks, and markup as words", () => {
    expect(noteTree("One <b>two</b> & three").map(wordsOf)).toEqual(["One <b>two</b> & three"]);
  });

  it.each(["x".repeat(20_001), `${"> ".repeat(5000)}deep`])(
    "shows what is too long or too deep as it was typed",
    (text) => expect(noteTree(text).map(wordsOf).join("")).toContain(text.slice(-1)),
  );

  it("leads nowhere but to the web and to mail, whatever is written", () => {
    const piece = fc.constantFrom(
      "[x](",
      ")",
      "javascript:",
      "http://a",
      "<",
      ">",
      "![",
      "]",
      " a",
    );
    const texts = fc.oneof(
      fc.constantFrom(...VECTORS.map(({ text }) => text)),
      fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join("")),
    );
    fc.assert(
      fc.property(texts, (text) => {
        for (const { attributes } of noteTree(text).flatMap(elementsOf)) {
          expect(Object.keys(attributes).join(" ")).toMatch(
            /^(?:|dir|class dir|dir class|start|href target rel)$/,
          );
          expect(attributes.href ?? "https://a").toMatch(/^(?:https?|mailto):/);
        }
      }),
      { numRuns: 400 },
    );
  });
});
