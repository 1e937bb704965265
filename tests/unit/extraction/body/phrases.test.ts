import { describe, expect, it } from "vitest";
import {
  type PhraseFeature,
  PROMOTION,
  phraseFeaturesOf,
  SENTENCE_END,
} from "../../../../lib/extraction/body/phrases.ts";
import { WEIGHTS } from "../../../../lib/extraction/body/weights.ts";
import { prose, treeOf } from "../tree.ts";

const featuresIn = (text: string) =>
  phraseFeaturesOf({ ...treeOf("<p>x</p>").tree.textBlocks[0]!, text });

describe("phraseFeaturesOf", () => {
  const LONG = `${prose(1)} ${prose(2)} ${prose(3)}`;
  const lines: [text: string, features: PhraseFeature[]][] = [
    [prose(1), []],
    ["", []],
    ["Also read: the harbour in pictures", ["refers elsewhere"]],
    ["Lesen Sie auch: Der Hafen", ["refers elsewhere"]],
    ["Читайте также: гавань открыта", ["refers elsewhere"]],
    ["相关阅读：港口", ["refers elsewhere"]],
    ["Subscribe for free", ["promotion, short"]],
    [`${LONG} Sign up today.`, ["promotion, long"]],
    ["© The Eastmere Post", ["legal, short"]],
    [`${LONG} All rights reserved.`, ["legal, long"]],
    ["Photo: A. Verdi / Eastmere", ["credit"]],
    ["Updated on Tuesday", ["time stamp"]],
    ["5 min read", ["time stamp"]],
    ["3 March 2026, 18:40", ["time stamp"]],
    ["By Ada Verdi", ["byline"]],
    ["Von Ada Verdi", ["byline"]],
    [`By Ada Verdi ${"and others ".repeat(12)}`, []],
  ];
  it.each(lines)("%s", (text, features) => expect(featuresIn(text)).toEqual(features));

  it("looks at both ends of a long text, and not at its middle", () => {
    const filler = "Sand and ships. ".repeat(60);
    expect(featuresIn(`Also read: sand. ${filler}`)).toEqual(["refers elsewhere"]);
    expect(featuresIn(`${filler}Subscribe.`)).toEqual(["promotion, long"]);
    expect(featuresIn(`${filler}Subscribe. ${filler}`)).toEqual([]);
  });
});

it("phrases never speak for a text block: they are not tested on one that is out already", () => {
  const phrases: PhraseFeature[] = [
    ...(["refers elsewhere", "promotion, short", "promotion, long", "legal, short"] as const),
    ...(["legal, long", "credit", "time stamp", "byline"] as const),
  ];
  for (const name of phrases) expect(WEIGHTS[name] ?? 0, name).toBeLessThanOrEqual(0);
});

it.each(["It rains.", "Why?”", "港は開いている。", "وصلت السفن؟", "नाव आई।", "(Ahoy!)"])(
  "a sentence ends: %s",
  (text) => expect(text).toMatch(SENTENCE_END),
);
it.each(["It rains", "港", "1,5", ""])("no sentence ends: %s", (text) =>
  expect(text).not.toMatch(SENTENCE_END),
);
it("knows a call to subscribe in lower case", () => expect("subscribe now").toMatch(PROMOTION));
