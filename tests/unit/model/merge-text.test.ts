import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caretAfter, mergeText } from "../../../lib/model/merge-text.ts";

describe("mergeText", () => {
  it.each([
    ["nothing was changed here", "a", "a", "b", "b"],
    ["nothing was changed elsewhere", "a", "b", "a", "b"],
    ["both wrote the same", "a", "b", "b", "b"],
    ["lines apart", "1\n2\n3", "1!\n2\n3", "1\n2\n3!", "1!\n2\n3!"],
    ["lines beside each other", "1\n2", "1!\n2", "1\n2!", "1!\n2!"],
    ["both added a line", "1", "1\nmine", "1\ntheirs", "1\ntheirs\nmine"],
    ["both began an empty note", "", "mine", "theirs", "theirs\n\nmine"],
    ["words apart in one line", "the cat sat", "the dog sat", "the cat ran", "the dog ran"],
    ["one word in two ways", "the cat", "the dog", "the cow", "the cow\n\nthe dog"],
    [
      "both went on with a line",
      "the cat",
      "the cat sat",
      "the cat ran",
      "the cat ran\n\nthe cat sat",
    ],
    ["one emptied what the other changed", "a\nb", "a", "a\nb!", "a\nb!"],
    ["the other way round", "a\nb", "a\nb!", "a", "a\nb!"],
    ["both removed lines", "a\nb\nc", "b\nc", "a\nb", "b"],
  ])("%s", (_, base, mine, theirs, merged) => {
    expect(mergeText(base, mine, theirs)).toBe(merged);
  });

  it.each([
    ["alone", "", "mine", "mine", "mine"],
    ["beside another's", "", "mine", "theirs\n\nmine", "theirs\n\nmine"],
    ["before another's", "a", "a\nmine", "a\nmine\ntheirs", "a\nmine\ntheirs"],
    ["behind another's", "a", "a\nmine", "a\ntheirs\nmine", "a\ntheirs\nmine"],
    ["and written on", "", "mine goes on", "theirs\n\nmine", "theirs\n\nmine goes on"],
  ])("a save that was heard already is not taken twice: %s", (_, base, mine, theirs, merged) => {
    expect(mergeText(base, mine, theirs)).toBe(merged);
  });

  it("ends on long texts, whatever stands in them", () => {
    const base = "a\n".repeat(200_000);
    expect(mergeText(base, `x${base}`, `${base}y`)).toBe(`x${base}y`);
    expect(mergeText(base, base.slice(0, -2), `${base}${base}`).length).toBeGreaterThan(0);
    const line = "a ".repeat(100_000);
    expect(mergeText(line, `x ${line}`, `${line} y`)).toBe(`x ${line} y`);
  });

  /** What an editor does with a text; each adds words that nobody else adds. */
  const act = fc.record({
    editor: fc.nat(2),
    kind: fc.constantFrom("add a line", "go on with a line", "save"),
    at: fc.nat(20),
  });

  it("loses nothing that one of several editors wrote, in whatever order they save", () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
        let stored = "";
        let words = 0;
        const editors = [0, 1, 2].map(() => ({ base: "", text: "" }));
        const save = (editor: { base: string; text: string }) => {
          stored = mergeText(editor.base, editor.text, stored);
          Object.assign(editor, { base: stored, text: stored });
        };
        for (const { editor: n, kind, at } of acts) {
          const editor = editors[n]!;
          const lines = editor.text.split("\n");
          const word = `word${words++}.`;
          const place = at % lines.length;
          if (kind === "save") save(editor);
          else if (kind === "add a line") lines.splice(place, 0, word);
          else lines[place] = `${lines[place]} ${word}`;
          if (kind === "save") words--;
          else editor.text = lines.join("\n");
        }
        for (const editor of editors) save(editor);
        for (let i = 0; i < words; i++) expect(stored).toContain(`word${i}.`);
      }),
      { numRuns: 500 },
    );
  });

  it("keeps what was removed away when nobody changed it meanwhile", () => {
    const text = fc.array(fc.constantFrom("a", "b", "c"), { maxLength: 8 });
    fc.assert(
      fc.property(text, text, (base, edited) => {
        const [was, is] = [base.join("\n"), edited.join("\n")];
        expect(mergeText(was, is, was)).toBe(is);
        expect(mergeText(was, was, is)).toBe(is);
        expect(mergeText(was, is, is)).toBe(is);
      }),
    );
  });
});

describe("caretAfter", () => {
  it.each([
    ["before what was added", "ab|", "abc", 2],
    ["behind what was added", "ab|", "xab", 3],
    ["within what was removed", "a123|4b", "ab", 1],
    ["at the beginning", "|ab", "xab", 0],
    ["beside astral signs", "🦭a|", "x🦭a", 4],
  ])("%s", (_, marked, after, caret) => {
    const before = marked.replace("|", "");
    expect(caretAfter(marked.indexOf("|"), before, after)).toBe(caret);
  });
});
