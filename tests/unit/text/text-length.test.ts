import fc from "fast-check";
import { JSDOM } from "jsdom";
import { expect, it } from "vitest";
import { hasTextOf, textLengthWithin } from "../../../lib/text/text-length.ts";

const bodyOf = (html: string) => new JSDOM(`<body>${html}`).window.document.body;

it("is that of the text, wherever it stands", () => {
  const part = fc.constantFrom(
    "<p>one",
    "<b>two</b>",
    "three",
    "<ul><li>four",
    "</ul>",
    "<!-- x -->",
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const body = bodyOf(parts.join(""));
      expect(textLengthWithin(body, 10_000)).toBe(body.textContent!.length);
    }),
  );
});

it("looks at so many nodes and no more", () => {
  const body = bodyOf("<p>four".repeat(50));
  let asked = 0;
  for (const { firstChild: text } of body.querySelectorAll("p")) {
    Object.defineProperty(text!, "length", { get: () => ++asked && 4 });
  }
  expect(textLengthWithin(body, 20)).toBe(40);
  expect(asked).toBe(10);
});

it("is none without an element, and not led astray by a form's fields", () => {
  expect(textLengthWithin(null, 9)).toBe(0);
  expect(textLengthWithin(bodyOf("<form><input name=firstChild>ab</form>cd"), 99)).toBe(4);
});

it("is enough or not, as one string of it would say, and is not read to the end", () => {
  const texts = fc.array(fc.string({ unit: fc.constantFrom("a", " ") }), { maxLength: 30 });
  fc.assert(
    fc.property(texts, fc.nat({ max: 60 }), (parts, units) => {
      const body = bodyOf(parts.map((text) => `<p><b>${text}</b>`).join(""));
      expect(hasTextOf(body, units)).toBe(body.textContent!.length >= units);
    }),
  );
  const body = bodyOf("<p>four".repeat(500));
  let asked = 0;
  for (const { firstChild: text } of body.querySelectorAll("p")) {
    Object.defineProperty(text!, "length", { get: () => ++asked && 4 });
  }
  expect(hasTextOf(body, 90)).toBe(true);
  expect(asked).toBeLessThan(60);
});
