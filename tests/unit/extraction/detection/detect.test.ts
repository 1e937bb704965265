/** Detection stops early, and never differently from where the whole would have ended. */
import { describe, expect, it } from "vitest";
import { detect, LEFT, THRESHOLD } from "../../../../lib/extraction/detection/detect.ts";
import { readSigns, STEPS } from "../../../../lib/extraction/detection/page-signs.ts";
import { BIAS, WEIGHTS } from "../../../../lib/extraction/detection/sign-weights.ts";
import { ADDRESS, openArticle, openHtml } from "../fixture.ts";

/** The names of each step: of those in one list, one at most is said; exactly one where the list is marked with `!`. */
const NAMES: string[][] = [
  [
    "address root|address depth 1|address depth 2|address depth 3|address depth 4|address depth 5",
    "address words 0|address words 1|address words 2|address words 3|address words 4",
    ..."address asks a list,address asks a number,address date,address forum,address listing,address news".split(
      ",",
    ),
    ..."address number,address page file,address program,address service,address shop,address short end".split(
      ",",
    ),
    "address unknown",
  ],
  [
    "!og none|og article|og website|og other",
    "meta published",
    "meta date",
    "meta section",
    "meta author",
  ],
  [
    "!articles 0|articles 1|articles 2|articles 3",
    "!times 0|times 1|times 2|times 3",
    "title bare|title long",
    "few links|many links",
    ..."many fields,caption".split(","),
  ],
  ["data article", "data dated"],
  [
    "!text 0|text 1|text 2|text 3|text 4|text 5",
    "!long paragraphs 0|long paragraphs 1|long paragraphs 2|long paragraphs 3",
    "text in one place|text in many places",
  ],
  ["!h1 none|h1 one|h1 many", "h1 long", "h1 is the title"],
  ["password", "amp", "by line"],
];

function extremesOf(list: string): [number, number] {
  const values = list
    .replace("!", "")
    .split("|")
    .map((name) => WEIGHTS[name] ?? 0);
  if (!list.startsWith("!")) values.push(0);
  return [Math.min(...values), Math.max(...values)];
}

describe("stopping early", () => {
  it("goes by the bounds that the weights give", () => {
    const bounds = STEPS.map((_, step) => {
      const lists = NAMES.slice(step).flat().map(extremesOf);
      return [0, 1].map(
        (side) => Math.round(lists.reduce((sum, pair) => sum + pair[side]!, 0) * 100) / 100,
      );
    });
    expect(LEFT).toEqual(bounds);
  });

  it("knows every name that has a weight", () => {
    const known = NAMES.flat().flatMap((list) => list.replace("!", "").split("|"));
    expect(Object.keys(WEIGHTS).filter((name) => !known.includes(name))).toEqual([]);
  });

  const pages: [string, string][] = [
    "also-read",
    "front-page",
    "login",
    "forum",
    "live-blog",
    "paywall",
    "sample",
  ].flatMap((slug) =>
    [ADDRESS, "https://post.example/", "https://post.example/login"].map(
      (address): [string, string] => [slug, address],
    ),
  );
  it.each(pages)("decides as all signs together do: %s at %s", (slug, address) => {
    const doc = openArticle(slug);
    const odds = readSigns(doc, address).names.reduce(
      (sum, name) => sum + (WEIGHTS[name] ?? 0),
      BIAS,
    );
    expect(detect(doc, address).isArticle).toBe(1 / (1 + Math.exp(-odds)) >= THRESHOLD);
  });

  it("answers an empty page", () => expect(detect(openHtml(""), "").isArticle).toBe(false));
});
