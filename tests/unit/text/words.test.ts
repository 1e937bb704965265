import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countWords, minutesToRead, wordSpans, wordsOf } from "../../../lib/text/words.ts";

describe("countWords", () => {
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
  ])("in %j: %i", (text, words) => expect(countWords(text)).toBe(words));

  it("counts the words of two texts apart as those of both together", () => {
    const words = fc.array(fc.constantFrom("river", "Zürich", "it's", "мост", "12"));
    fc.assert(
      fc.property(words, words, (a, b) => {
        expect(countWords([...a, ...b].join(" "))).toBe(a.length + b.length);
      }),
    );
  });
});

describe("minutesToRead", () => {
  it("is never 0", () => expect(minutesToRead("")).toBe(1));

  it("is alike for scripts with and without spaces", () => {
    expect(minutesToRead("word ".repeat(690))).toBe(3);
    expect(minutesToRead("水害".repeat(690))).toBe(3);
  });
});

describe("wordsOf", () => {
  it.each([
    ["", []],
    ["— … !", []],
    ["Don't, 1.84!", ["Don", "t", "1", "84"]],
    ["हिन्दी में", ["हिन्दी", "में"]],
    ["สวัสดีชาวโลก", ["สวัสดี", "ชาว", "โลก"]],
  ])("of %j: %j", (text, words) => expect(wordsOf(text)).toEqual(words));

  it("knows words in scripts without spaces", () => {
    expect(wordsOf("港の夜行フェリー、2026年")).toEqual(
      expect.arrayContaining(["港", "の", "フェリー"]),
    );
  });
});

describe("wordSpans", () => {
  it("keeps words with an apostrophe whole", () => {
    const text = "Don't go, now.";
    const words = wordSpans(text).map(({ start, end }) => text.slice(start, end));
    expect(words).toEqual(["Don't", "go", "now"]);
  });

  it("are in order, apart and within the text, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let before = 0;
        for (const { start, end } of wordSpans(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          expect(end).toBeGreaterThan(start);
          before = end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
