import { describe, expect, it } from "vitest";
import {
  otherArticles,
  titleHeadingIndex,
} from "../../../../lib/extraction/body/other-articles.ts";
import { paragraphs, treeOf } from "../tree.ts";

const article = (headline: string, count = 3) =>
  `<article><h1>${headline}</h1>${paragraphs(count)}</article>`;
const indexesIn = (html: string, title = "harbour opens") => [
  ...otherArticles(treeOf(html).tree, title),
];
const OWN = article("Harbour opens"); // text blocks 0 to 3

describe("otherArticles", () => {
  it("gives all of the articles that follow", () => {
    expect(indexesIn(OWN + article("Ferry runs"))).toEqual([4, 5, 6, 7]);
    expect(indexesIn(OWN + article("Ferry runs") + article("Fares rise"))).toHaveLength(8);
  });

  it.each([
    ["alone", OWN],
    ["before it", article("Ferry runs") + OWN],
    ["teasers after it", OWN + article("Ferry runs", 1) + article("Fares rise", 2)],
    ["posts without headlines", OWN + article("x").replace("<h1>x</h1>", "<p>x</p>")],
    ["posts of a live blog", OWN + article("Post").repeat(5)],
    ["outside of articles", `<h1>Harbour opens</h1>${article("Ferry runs")}`],
    [
      "links for text",
      OWN + article("Ferry runs").replaceAll(/<p>(.*?)<\/p>/g, '<p><a href="/">$1</a></p>'),
    ],
    ["nothing", ""],
  ])("gives nothing: %s", (_, html) => expect(indexesIn(html)).toEqual([]));

  it("gives nothing where the title is not known", () =>
    expect(indexesIn(OWN + article("Ferry runs"), "")).toEqual([]));
});

describe("titleHeadingIndex", () => {
  const { tree } = treeOf("<p>港が開く</p><h2>「港が開く」</h2><h1>Harbour opens!</h1>");
  it.each([
    ["harbour opens", 2],
    ["港が開く", 1],
    ["ferry runs", -1],
    ["", -1],
  ])("of %s", (title, index) => expect(titleHeadingIndex(tree, title)).toBe(index));
});
