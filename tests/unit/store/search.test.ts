import { describe, expect, it } from "vitest";
import { createSearch, foldWord, wordsOf } from "../../../lib/store/search.ts";
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

  it("folds case, accents and letters that stand for each other", () => {
    expect(["Café", "STRASSE", "Łódź", "مَكْتَبَة", "Ἀθήνα", "ﬁne"].map(foldWord)).toEqual([
      "cafe",
      "strasse",
      "lodz",
      "مكتبه",
      "αθηνα",
      "fine",
    ]);
    expect(foldWord("straße")).toBe("strasse");
  });

  it("knows words in scripts without spaces, and keeps vowel signs where they are letters", () => {
    expect(wordsOf("港の夜行フェリー、2026年")).toEqual(
      expect.arrayContaining(["港", "の", "フェリー"]),
    );
    expect(wordsOf("สวัสดีชาวโลก")).toEqual(["สวัสดี", "ชาว", "โลก"]);
    expect(foldWord("किताब")).toBe("किताब");
  });
});
