import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, blockOf, textBlockAt } from "../../../../lib/extraction/content/blocks.ts";
import { treeOf } from "../tree.ts";

const BASE = "https://post.example/world/harbour?page=1#top";

describe("addressOf", () => {
  const addresses: [href: string | null, absolute: string | undefined][] = [
    ["https://other.example/a", "https://other.example/a"],
    ["http://other.example", "http://other.example/"],
    ["/two", "https://post.example/two"],
    ["two", "https://post.example/world/two"],
    ["//other.example/a", "https://other.example/a"],
    ["?page=2", "https://post.example/world/harbour?page=2"],
    ["mailto:post@post.example", "mailto:post@post.example"],
    ["/港", "https://post.example/%E6%B8%AF"],
    ["#notes", undefined],
    ["javascript:alert(1)", undefined],
    ["  JavaScript:alert(1)", undefined],
    ["data:text/html,x", undefined],
    ["ftp://other.example/a", undefined],
    ["https://", undefined],
    [`/${"a".repeat(4000)}`, undefined],
    ["", undefined],
    [null, undefined],
  ];
  it.each(addresses)("%s", (href, absolute) => expect(addressOf(href, BASE)).toBe(absolute));

  it("is safe to follow, whatever the page wrote", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), fc.string(), (href, base) => {
        expect(addressOf(href, base) ?? "https:").toMatch(/^(?:https?|mailto):/);
      }),
    );
  });
});

describe("blockOf", () => {
  const block = (html: string, type?: "caption") =>
    blockOf(treeOf(html).tree.textBlocks[0]!, BASE, type);

  it("has the type of the markup, and a level where there is one", () => {
    expect(block("<p>Ahoy</p>")).toEqual({ type: "paragraph", text: "Ahoy" });
    expect(block("<h3>Ahoy</h3>")).toEqual({ type: "heading", text: "Ahoy", level: 3 });
    const nested = block("<ul><li><ul><li>Ahoy</li></ul></li></ul>");
    expect(nested).toEqual({ type: "list-item", text: "Ahoy", level: 2 });
    expect(block("<h3>Ahoy</h3>", "caption")).toEqual({ type: "caption", text: "Ahoy" });
  });

  it("has absolute links, and no mark for one that leads nowhere", () => {
    const marks = block('<p><a href="/a">One</a> <a href="#b">two</a> <b>three</b></p>').marks;
    expect(marks).toEqual([
      { type: "link", start: 0, end: 3, href: "https://post.example/a" },
      { type: "strong", start: 8, end: 13 },
    ]);
    expect(block('<p><a href="javascript:x">One</a></p>').marks).toBeUndefined();
  });
});

it("textBlockAt gives what is there and throws for what is not", () => {
  const { tree } = treeOf("<p>One</p><p>Two</p>");
  expect(textBlockAt(tree, 1).text).toBe("Two");
  for (const index of [-1, 2, Number.NaN])
    expect(() => textBlockAt(tree, index)).toThrow(RangeError);
});
