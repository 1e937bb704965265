import { describe, expect, it } from "vitest";
import { createSearch } from "../../../lib/store/search.ts";
import { sampleEntry } from "../sample.ts";

describe("search", () => {
  const { article, annotations } = sampleEntry();
  const find = createSearch([article], annotations);
  const hits = (query: string) => annotations.filter(find(query).hasAnnotation).length;

  it.each([
    ["passeng", 1],
    ["PASSENGERS 212,480", 1],
    ["1.84", 1],
    ["solheim", 1], // a tag
    ["ferries statistics", 1], // the title and a tag
    ["lindqvist", 7], // the article's author: all of its highlights
    ["elektrizitaten", 0], // words are looked for from their beginning
    ["donaudampfschifffahrtselektrizitaten", 1],
    ["nothing", 0],
    ["", 7],
    ["—", 7],
  ])("%j finds %i highlights", (query, count) => expect(hits(query)).toBe(count));

  it("finds the article itself", () => {
    expect(find("night ferr").hasArticle(article)).toBe(true);
    expect(find("solheim").hasArticle(article)).toBe(false);
  });
});
