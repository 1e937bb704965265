/**
 * Whatever comes in, nothing is thrown, and the answer comes soon. Times are generous: they catch
 * hangs, not slowness.
 */

import { expect, it, describe as suite } from "vitest";
import { anchor, anchorAll } from "../../../lib/anchoring/anchor.ts";
import { describe } from "../../../lib/anchoring/describe/describe.ts";
import { rangeOf, readText } from "../../../lib/anchoring/document/page-text.ts";
import type { AnchorRequest } from "../../../lib/anchoring/search/anchor-query.ts";
import type { Selector } from "../../../lib/model/annotation.ts";
import { bodyOf } from "./dom.ts";

const page = readText(
  bodyOf("<p>The river rose by twelve centimetres.</p><p>Sand was carried to the bridge.</p>"),
);
const quote = (exact: unknown, prefix: unknown = "", suffix: unknown = ""): Selector[] =>
  [{ type: "TextQuoteSelector", exact, prefix, suffix }] as Selector[];
const position = (start: unknown, end: unknown): Selector[] =>
  [{ type: "TextPositionSelector", start, end }] as Selector[];

function within(ms: number, run: () => void): void {
  const began = performance.now();
  run();
  expect(performance.now() - began).toBeLessThan(ms);
}

suite("selectors", () => {
  const bad: [string, unknown][] = [
    ["none", []],
    ["null", null],
    ["a number", 7],
    ["of nulls", [null, undefined, 3, "x", {}]],
    ["an empty quote", quote("")],
    ["a blank quote", quote(" \n\u00ad\u200b ")],
    ["a quote of another type", quote(42)],
    ["contexts of another type", quote("zebra", {}, 9)],
    ["a lone high surrogate", quote("\ud83d")],
    ["a lone low surrogate", quote("\udcf0 and more \ud83d")],
    ["a megabyte", quote("zebra ".repeat(170_000))],
    [
      "a megabyte of one letter",
      quote("a".repeat(1_000_000), "b".repeat(1_000_000), "c".repeat(1_000_000)),
    ],
    ["a position only", position(0, 5)],
    ...[Number.NaN, -1, 1e300, Number.POSITIVE_INFINITY, 0.5, "0", null].map(
      (at): [string, unknown] => [
        `a position of ${String(at)}`,
        [...quote("zebra"), ...position(at, at)],
      ],
    ),
  ];
  it.each(bad)("%s: not found, nothing thrown", (_, selector) => {
    within(3000, () =>
      expect(anchor(page, selector as Selector[])).toMatchObject({
        state: "not-found",
        ranges: [],
      }),
    );
  });

  it("finds a good quote among bad company", () => {
    const selector = [
      null,
      ...position(Number.NaN, -4),
      ...quote("twelve centimetres", undefined, null),
    ];
    expect(anchor(page, selector as Selector[]).ranges.map(String)).toEqual(["twelve centimetres"]);
  });

  it("answers requests that are none", () => {
    const requests = [null, undefined, 5, { id: 3 }, { id: "a" }] as unknown as AnchorRequest[];
    expect([...anchorAll(page, requests)].flat().map(({ state }) => state)).toEqual(
      Array(5).fill("not-found"),
    );
  });
});

suite("pages", () => {
  it("without text", () => {
    const empty = readText(bodyOf(""));
    expect(anchor(empty, quote("river")).state).toBe("not-found");
    const range = empty.root.ownerDocument.createRange();
    range.selectNodeContents(empty.root);
    expect(describe(empty, range)).toEqual([]);
    expect(() => rangeOf(empty, 0, 1)).toThrow(RangeError);
  });

  it("with one text node of 50 MB", () => {
    const body = bodyOf("");
    body.append("lorem ipsum dolor ".repeat(2_800_000));
    within(15_000, () => {
      const huge = readText(body);
      expect(huge.text.length).toBeLessThanOrEqual(8_000_000);
      expect(anchor(huge, quote("the river rose by twelve centimetres on Monday")).state).toBe(
        "not-found",
      );
      expect(anchor(huge, quote("ipsum dolor lorem ".repeat(3))).alternatives).toBeGreaterThan(0);
    });
  });

  it("of one letter, a million times", () => {
    const body = bodyOf(`<p>${"a".repeat(1_000_000)}</p>`);
    within(15_000, () => {
      const dull = readText(body);
      expect(anchor(dull, quote(`${"a".repeat(5000)}b`)).state).toBe("not-found");
      anchor(dull, quote("aaaa", "aaa", "aaa"));
    });
  });

  it("with very many text nodes", () => {
    const body = bodyOf("");
    for (let i = 0; i < 60_000; i++) body.append(body.ownerDocument.createTextNode(`w${i} `));
    within(15_000, () => {
      const many = readText(body);
      expect(many.nodes).toHaveLength(60_000);
      const start = many.text.indexOf("w31000");
      const selector = describe(many, rangeOf(many, start, start + 20));
      expect(anchor(many, selector).state).toBe("exact");
    });
  });

  it("that changed after they were read", () => {
    const body = bodyOf("<p>The river rose by twelve centimetres.</p>");
    const read = readText(body);
    const selector = describe(read, rangeOf(read, 4, 30));
    body.querySelector("p")!.firstChild!.nodeValue = "The";
    expect(() => anchor(read, selector)).not.toThrow();
  });
});
