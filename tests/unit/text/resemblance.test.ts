import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { containment, isSameArticle } from "../../../lib/text/resemblance.ts";
import { unitsRead } from "../growth.ts";

const RIVER = `The river rose by twelve centimetres on Monday, the town said, after a night of rain that nobody had forecast.
Volunteers carried sand to the old bridge until late in the evening. The mayor asked people in the lower streets to move
their cars and to keep away from the banks. Schools stay closed on Tuesday; trains run with delays.`;
const COUNCIL = `The council voted on Thursday to sell the former dairy to a housing society, ending an argument of nine years.
Opponents had wanted a market hall. The price was not made public, but members spoke of less than a million. Work is to
begin in spring, and forty flats are planned, a third of them for families with little money.`;
const FOOTER =
  "Subscribe to our newsletter. All rights reserved by the publisher, who answers for the contents.";
const 川 =
  "台風の影響で川の水位が月曜日に十二センチ上がったと町が発表した。住民は夜遅くまで古い橋に土嚢を運んだ。".repeat(
    2,
  );
const 川二 =
  "市議会は木曜日、旧乳業工場を住宅組合に売却することを決め、九年に及ぶ議論に終止符を打った。価格は公表されていない。".repeat(
    2,
  );

const titled = (text: string, title = "") => ({ text, title });

describe("two texts", () => {
  it("are one article if it was edited", () => {
    const edited = RIVER.replace("twelve", "fourteen").replace(
      "Schools stay closed",
      "Schools and offices stay closed",
    );
    expect(isSameArticle(titled(RIVER), titled(edited))).toBe(true);
    expect(containment(RIVER, edited)).toBeGreaterThan(0.7);
  });

  it("are one article if one breaks off, or the other has more around it", () => {
    expect(isSameArticle(titled(RIVER), titled(RIVER.slice(0, 260)))).toBe(true);
    expect(isSameArticle(titled(`${FOOTER} ${RIVER} ${FOOTER} ${COUNCIL}`), titled(RIVER))).toBe(
      true,
    );
  });

  it("are one article whatever the quotes, the case and the spaces", () => {
    expect(
      isSameArticle(titled(RIVER), titled(RIVER.toUpperCase().replaceAll(" ", "\u00a0\n"))),
    ).toBe(true);
  });

  it("are two if only the template is common, even under one title", () => {
    const title = "Live: all that happens in town today";
    expect(
      isSameArticle(titled(`${RIVER} ${FOOTER}`, title), titled(`${COUNCIL} ${FOOTER}`, title)),
    ).toBe(false);
  });

  it("are told apart and joined without spaces too", () => {
    expect(
      isSameArticle(titled(川.repeat(3)), titled(川.repeat(3).replaceAll("十二", "十四"))),
    ).toBe(true);
    expect(isSameArticle(titled(川.repeat(3)), titled(川二.repeat(3)))).toBe(false);
  });

  it("of little text are never one: a title or a notice stands on many pages", () => {
    const title = "River rises by twelve centimetres";
    expect(isSameArticle(titled("Short.", title), titled(RIVER, `${title}!`))).toBe(false);
    const wall = "Please switch on scripts and accept the cookies of this site to read on. ".repeat(
      5,
    );
    expect(isSameArticle(titled(wall, "The harbour"), titled(wall, "The bridge"))).toBe(false);
    expect(isSameArticle(titled(wall, title), titled(wall + RIVER.repeat(9), title))).toBe(false);
    expect(
      isSameArticle(titled("Short.", title), titled("Short.", "Council sells the former dairy")),
    ).toBe(false);
    expect(isSameArticle(titled("Short.", "Weather"), titled("Short.", "Weather"))).toBe(false);
    expect(isSameArticle(titled(""), titled(""))).toBe(false);
  });
});

it("is a share, and the same both ways", () => {
  for (const [a, b] of [
    ["", ""],
    [RIVER, ""],
    [RIVER, COUNCIL],
    [RIVER, RIVER],
  ] as const) {
    expect(containment(a, b)).toBe(containment(b, a));
    expect(containment(a, b)).toBeGreaterThanOrEqual(0);
    expect(containment(a, b)).toBeLessThanOrEqual(1);
  }
  expect(containment(RIVER, RIVER)).toBe(1);
});

describe("two texts compared", () => {
  it("are read no further than they are compared, however long they are", () => {
    const long = Array.from({ length: 20_000 }, (_, i) => `${i} ${RIVER}`).join(" ");
    expect(unitsRead(() => isSameArticle(titled(long), titled(long)))).toBeLessThan(3_000_000);
    expect(isSameArticle(titled(long), titled(long))).toBe(true);
    expect(isSameArticle(titled(long), titled(RIVER))).toBe(false); // a notice on a long page
  });

  it("share what a comparison of all their n-grams finds", () => {
    const words = fc.array(fc.constantFrom(..."a b c ab bc the river rose again".split(" ")), {
      maxLength: 80,
    });
    const ngrams = (text: string) =>
      new Set(
        Array.from({ length: Math.max(0, text.length - 13) }, (_, i) => text.slice(i, i + 14)),
      );
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [ofA, ofB] = [ngrams(a.join("")), ngrams(b.join(""))];
        const smaller = Math.min(ofA.size, ofB.size);
        const shared = [...ofA].filter((ngram) => ofB.has(ngram)).length;
        expect(containment(a.join(" "), b.join(" "))).toBe(smaller ? shared / smaller : 0);
      }),
    );
  });
});
