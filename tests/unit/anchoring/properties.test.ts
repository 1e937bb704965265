/** What must hold for any document: fast-check looks for one that breaks it. */
import fc from "fast-check";
import { expect, it, describe as suite } from "vitest";
import { anchor, anchorAll } from "../../../lib/anchoring/anchor.ts";
import { describe } from "../../../lib/anchoring/describe/describe.ts";
import {
  offsetsOf,
  type PageText,
  rangeOf,
  readText,
} from "../../../lib/anchoring/document/page-text.ts";
import type { Selector } from "../../../lib/model/annotation.ts";
import { bodyOf } from "./dom.ts";

const BASE = bodyOf("");
const WORDS =
  "river bridge town storm mayor said water night three twelve council 川 町 📰 naïve “so” it’s re-run".split(
    " ",
  );
const word = fc.oneof(
  fc.constantFrom(...WORDS),
  fc.string({ minLength: 1, maxLength: 9, unit: "binary" }),
);
const sentence = fc.array(word, { minLength: 1, maxLength: 25 }).map((words) => words.join(" "));
const shape = fc.constantFrom("p", "li", "h2", "span", "td", "em");
const pieces = fc.array(fc.tuple(shape, sentence), { minLength: 1, maxLength: 12 });

function pageOf(parts: [string, string][]): PageText {
  const document = BASE.ownerDocument;
  const body = document.createElement("div");
  for (const [name, text] of parts) {
    const element = document.createElement(name);
    element.append(text);
    body.append(element);
  }
  return readText(body);
}

/**
 * Two numbers from 0 to 1 as a span of the page; null if only white space or nothing visible is in
 * it.
 */
function spanOf(
  page: PageText,
  a: number,
  b: number,
): { selector: Selector[]; start: number; end: number } | null {
  if (page.nodes.length === 0) return null;
  const start = Math.floor(Math.min(a, b) * page.text.length);
  const end = Math.ceil(Math.max(a, b) * page.text.length);
  if (end <= start) return null;
  const selector = describe(page, rangeOf(page, start, end));
  const position = selector.find((one) => one.type === "TextPositionSelector");
  return position?.type === "TextPositionSelector"
    ? { selector, start: position.start, end: position.end }
    : null;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

suite("anchoring, for any document", () => {
  it("describe, then anchor: the same range", () => {
    fc.assert(
      fc.property(pieces, share, share, (parts, a, b) => {
        const page = pageOf(parts);
        const span = spanOf(page, a, b);
        if (!span) return;
        const found = anchor(page, span.selector);
        expect(found.state).toBe("exact");
        const got = offsetsOf(page, found.ranges[0]!)!;
        // What folds to nothing at the ends may be left out: soft hyphens, marks, and a sign such as
        // U+037A, which is a blank with a mark. No visible letter is.
        const visible = (from: number, to: number) =>
          page.text
            .slice(from, to)
            .normalize("NFKD")
            .replace(/[\p{Cf}\p{Cc}\p{M}\s]/gu, "");
        expect(visible(Math.min(got.start, span.start), Math.max(got.start, span.start))).toBe("");
        expect(visible(Math.min(got.end, span.end), Math.max(got.end, span.end))).toBe("");
      }),
      { numRuns: 300 },
    );
  });

  it("an edit far away changes nothing", () => {
    const far = Array.from({ length: 40 }, (_, i): [string, string] => [
      "p",
      `Paragraph ${i} keeps its distance ${i * 7}.`,
    ]);
    fc.assert(
      fc.property(pieces, share, share, sentence, (parts, a, b, edit) => {
        const alone = pageOf([...parts, ...far]);
        const span = spanOf(pageOf(parts), a, b);
        if (!span) return;
        const { selector } =
          spanOf(alone, span.start / alone.text.length, span.end / alone.text.length) ?? span;
        const other = pageOf([...parts, ...far, ["p", edit]]);
        const before = anchor(alone, selector);
        const after = anchor(other, selector);
        expect(after.state).toBe(before.state);
        expect(after.ranges.map(String)).toEqual(before.ranges.map(String));
      }),
      { numRuns: 200 },
    );
  });

  it("a deleted quote with nothing like it is never found", () => {
    const strange = fc.array(
      fc.string({ minLength: 4, maxLength: 9, unit: fc.constantFrom(..."bcdfghjklmnp") }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    fc.assert(
      fc.property(pieces, strange, share, (parts, words, at) => {
        const quote = words.map((one) => `q${one}x`).join(" ");
        const place = Math.floor(at * parts.length);
        const page = pageOf([...parts.slice(0, place), ["p", quote], ...parts.slice(place)]);
        const start = page.text.indexOf(quote);
        const selector = describe(page, rangeOf(page, start, start + quote.length));
        expect(anchor(pageOf(parts), selector).state).toBe("not-found");
      }),
      { numRuns: 200 },
    );
  });

  it("the answers do not depend on the order of the highlights", () => {
    fc.assert(
      fc.property(
        pieces,
        pieces,
        fc.array(fc.tuple(share, share), { maxLength: 12 }),
        (parts, more, shares) => {
          const page = pageOf(parts);
          const spans = shares.map(([a, b]) => spanOf(page, a, b)).filter((span) => span !== null);
          const requests = spans.map(({ selector }, i) => ({ id: String(i), selector }));
          const other = pageOf([...more, ...parts.slice(1)]);
          const answers = (list: typeof requests) =>
            [...anchorAll(other, list)]
              .flat()
              .map(({ id, state, ranges, alternatives }) =>
                JSON.stringify([id, state, ranges.map(String), alternatives]),
              )
              .sort();
          expect(answers([...requests].reverse())).toEqual(answers(requests));
        },
      ),
      { numRuns: 100 },
    );
  });
});
