import { describe, expect, it } from "vitest";
import {
  type Article,
  type Block,
  countWords,
  emptyMeta,
  minutesOf,
  snapshotOf,
  textOf,
} from "../../../lib/model/article.ts";

const blockOf = (text: string): Block => ({ type: "paragraph", text });

describe("words", () => {
  it.each([
    ["", 0],
    ["Don't count the well-known U.S. twice.", 6],
    ["  a\n\nb  ", 2],
    ["— … !", 0],
    ["河川の水位が上がった", 5],
    ["コンピューター", 4], // seven characters, two of them long vowel marks
    ["हिन्दी में लिखा", 3], // vowel signs are no word ends
    ["مَدْرَسَة كبيرة", 2],
    ["서울 시청 앞", 3],
    ["2026年 Tokyo", 3], // a number, half a word, a word
  ])("in «%s»: %i", (text, words) => expect(countWords(text)).toBe(words));
});

describe("minutes", () => {
  it("are never none", () => expect(minutesOf([])).toBe(1));
  it("are counted alike for scripts with and without spaces", () => {
    expect(minutesOf([blockOf("word ".repeat(690))])).toBe(3);
    expect(minutesOf([blockOf("水害".repeat(690))])).toBe(3);
  });
});

it("puts a blank line between blocks", () =>
  expect(textOf([blockOf("a"), blockOf("b")])).toBe("a\n\nb"));

it("stores metadata and text of an extraction, without scores, containers and excluded blocks", () => {
  const article: Article = {
    ...emptyMeta(),
    title: "River rises",
    blocks: [blockOf("a")],
    excludedBlocks: [{ ...blockOf("ad"), blocksBefore: 0 }],
    confidence: 1,
    coverage: 1,
    truncated: false,
  };
  const init = snapshotOf(article, "https://example.org/x", ["c"]);
  expect(init).toEqual({
    address: "https://example.org/x",
    claimed: ["c"],
    blocks: [blockOf("a")],
    meta: { ...emptyMeta(), title: "River rises" },
  });
});
