import { describe, expect, it } from "vitest";
import { anchorQueryOf, hasNoContext } from "../../../../lib/anchoring/search/anchor-query.ts";
import type { Selector } from "../../../../lib/model/annotation.ts";

const quote = (exact: string, prefix = "", suffix = ""): Selector => ({
  type: "TextQuoteSelector",
  ...{ exact, prefix, suffix },
});
const position = (start: number): Selector => ({ type: "TextPositionSelector", start, end: 99 });

describe("anchorQueryOf", () => {
  it("folds quote and context as one", () => {
    const query = anchorQueryOf({ id: "a", selector: [quote("River", "The ", " rose.")] });
    expect(query).toMatchObject({ id: "a", source: "The River rose.", quote: "river" });
    expect(query.folded.text).toBe("theriverrose.");
    expect([query.from, query.to]).toEqual([3, 8]);
    expect(query.reanchored).toBe(null);
  });

  it("knows where the passage stood, the latest place first", () => {
    const block: Selector = { type: "BlockSelector", text: "", start: 0, pageLength: 500 };
    const selector = [quote("river"), position(7), block];
    expect(anchorQueryOf({ id: "", selector })).toMatchObject({ positions: [7], pageLength: 500 });
    const reanchoring = [quote("rivers"), position(20)];
    expect(anchorQueryOf({ id: "", selector, reanchoring }).positions).toEqual([20, 7]);
  });

  it("looks for the words that were last seen only if they are others", () => {
    const selector = [quote("river")];
    const seen = (exact: string) =>
      anchorQueryOf({ id: "", selector, reanchoring: [quote(exact)] }).reanchored?.quote;
    expect(seen("stream")).toBe("stream");
    expect(seen("RIVER ")).toBe(undefined);
    expect(seen("")).toBe(undefined);
    expect(anchorQueryOf({ id: "", selector, reanchoring: [] }).reanchored).toBe(null);
  });

  it("cuts a context that is too long, next to the quote", () => {
    const query = anchorQueryOf({
      id: "",
      selector: [quote("river", `${"x".repeat(5000)}a`, `b${"y".repeat(5000)}`)],
    });
    expect(query.folded.text).toHaveLength(2005);
    expect(query.folded.text.slice(query.from - 1, query.to + 1)).toBe("ariverb");
  });

  it("takes the first of several quotes", () =>
    expect(anchorQueryOf({ id: "", selector: [quote("one"), quote("two")] }).quote).toBe("one"));

  it.each([
    [null],
    [7],
    [{ id: 3 }],
    [{ id: "a", selector: "river" }],
    [{ id: "a", selector: [null, 5, {}, { type: "TextQuoteSelector", exact: 9 }] }],
    [{ id: "a", selector: [{ type: "TextPositionSelector", start: -1 }] }],
    [{ id: "a", selector: [{ type: "TextPositionSelector", start: 0.5 }], reanchoring: [null] }],
  ])("%j: nothing to look for, nothing thrown", (request) => {
    const query = anchorQueryOf(request as never);
    expect(query).toMatchObject({ quote: "", positions: [], pageLength: Number.NaN });
  });
});

it("hasNoContext: only if neither side says anything visible", () => {
  const alone = (prefix: string, suffix: string) =>
    hasNoContext(anchorQueryOf({ id: "", selector: [quote("river", prefix, suffix)] }));
  expect(alone("", "")).toBe(true);
  expect(alone(" \n", "\u200b")).toBe(true);
  expect(alone("The ", "")).toBe(false);
  expect(alone("", ".")).toBe(false);
});
