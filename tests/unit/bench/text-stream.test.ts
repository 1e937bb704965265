import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import {
  comparable,
  comparableCharacter,
  rangeAt,
  readStream,
  spanOf,
  spanOfElement,
} from "../../../bench/text-stream.ts";

const { body } = new JSDOM(
  "<body><p>One <em>two</em> three.</p><script>no</script><ul><li>Four</li><li></li></ul></body>",
).window.document;
const stream = readStream(body);

describe("readStream", () => {
  it("is the text of all text nodes but those of scripts", () =>
    expect(stream.text).toBe("One two three.Four"));
});

describe("rangeAt and spanOf", () => {
  it("are each other's inverse, for every span", () => {
    for (let start = 0; start < stream.text.length; start += 1) {
      for (let end = start + 1; end <= stream.text.length; end += 1) {
        const range = rangeAt(stream, { start, end });
        expect(range.toString().replace("no", "")).toBe(stream.text.slice(start, end));
        expect(spanOf(stream, range)).toEqual({ start, end });
      }
    }
  });

  it("know no place outside of the text", () => {
    expect(() => rangeAt(stream, { start: 0, end: 99 })).toThrow(RangeError);
    const collapsed = rangeAt(stream, { start: 2, end: 3 });
    collapsed.collapse();
    expect(spanOf(stream, collapsed)).toBeNull();
  });
});

describe("spanOfElement", () => {
  it.each([
    ["p", "One two three."],
    ["em", "two"],
    ["ul", "Four"],
  ])("%s", (tag, text) => {
    const span = spanOfElement(stream, body.querySelector(tag)!)!;
    expect(stream.text.slice(span.start, span.end)).toBe(text);
  });

  it("is null where there is no text", () =>
    expect(spanOfElement(stream, body.querySelectorAll("li")[1]!)).toBeNull());
});

describe("comparable", () => {
  it.each([
    ["“Two” –\u00a0three…", '"Two"-three...'],
    ["har\u00adbour’s  wall\n", "harbour'swall"],
    ["مكتبة الميناء", "مكتبةالميناء"],
    ["😀 a", "😀a"],
    ["", ""],
  ])("%s", (text, expected) => {
    expect(comparable(text)).toBe(expected);
    expect(Array.from(text, comparableCharacter).join("")).toBe(expected);
  });
});
