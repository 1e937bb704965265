import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextRun } from "../../../../lib/extraction/content/text-run.ts";

describe("a run of text", () => {
  it.each([
    [["a"], "a"],
    [["  a\n", "\t b "], "a b"],
    [["a", "b"], "ab"],
    [["a", " ", "\n", " b"], "a b"],
    [["a\u00a0b\u200b", "\ufeffc"], "a b c"],
    [[" ", "\n"], ""],
    [[], ""],
    [["水", "\n", "位"], "水 位"],
  ])("of %j is %j", (parts, text) => {
    const run = new TextRun();
    for (const part of parts) run.add(part, false);
    expect(run.take().text).toBe(text);
  });

  it("keeps the lines of preformatted text", () => {
    const run = new TextRun();
    run.add("a  b\n  c", true);
    expect(run.take().text).toBe("a  b\n  c");
  });

  it("breaks lines, but not at its start", () => {
    const run = new TextRun();
    run.lineBreak();
    run.add("a ", false);
    run.lineBreak();
    run.add(" b", false);
    expect(run.take().text).toBe("a\nb");
  });

  it("knows its marks, without the blanks at their ends", () => {
    const run = new TextRun();
    run.add(" see ", false);
    const link = run.start("link", "/river");
    run.add(" the ", false);
    const strong = run.start("strong", undefined);
    run.add("river ", false);
    run.end(strong);
    run.end(link);
    run.add("now", false);
    expect(run.take()).toEqual({
      text: "see the river now",
      marks: [
        { type: "link", start: 4, end: 13, href: "/river" },
        { type: "strong", start: 8, end: 13 },
      ],
      linked: 9,
      strong: 5,
    });
  });

  it("counts a link without an address, but keeps no mark of it", () => {
    const run = new TextRun();
    const link = run.start("link", undefined);
    run.add("river", false);
    run.end(link);
    expect(run.take()).toMatchObject({ marks: [], linked: 5 });
  });

  it("goes on with a mark that is open when it is taken", () => {
    const run = new TextRun();
    const strong = run.start("strong", undefined);
    run.add("one", false);
    expect(run.take().marks).toEqual([{ type: "strong", start: 0, end: 3 }]);
    run.add("two", false);
    run.end(strong);
    run.end(strong);
    run.add(" three", false);
    expect(run.take().marks).toEqual([{ type: "strong", start: 0, end: 3 }]);
    expect(run.take()).toEqual({ text: "", marks: [], linked: 0, strong: 0 });
  });

  it("has its marks within its text, whatever comes", () => {
    const part = fc.string({ unit: fc.constantFrom("a", " ", "\n", "水", "\u200b"), maxLength: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(part, fc.boolean())), (parts) => {
        const run = new TextRun();
        for (const [text, isStrong] of parts) {
          const mark = isStrong ? run.start("strong", undefined) : null;
          run.add(text, false);
          if (mark) run.end(mark);
        }
        const { text, marks, strong } = run.take();
        expect(text).toBe(text.trim());
        for (const { start, end } of marks) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
        expect(strong).toBeLessThanOrEqual(text.length + parts.length);
      }),
    );
  });
});
