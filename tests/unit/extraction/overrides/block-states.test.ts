import { describe, expect, it } from "vitest";
import { blockStatesOf } from "../../../../lib/extraction/overrides/block-states.ts";
import type { SiteRule } from "../../../../lib/model/site-rules.ts";
import { article, block, excludedBlock, FERRY, PROMO, preferencesOf } from "./blocks.ts";

const override = (opening: string, keep: boolean, occurrence = 0) => ({
  opening,
  occurrence,
  keep,
});

describe("blockStatesOf", () => {
  it("puts what was left out in its place", () => {
    const page = article(
      [block("One"), block("Two")],
      [excludedBlock(0, "First"), excludedBlock(1, "Between"), excludedBlock(2, "Last")],
    );
    const states = blockStatesOf(page, preferencesOf([]));
    expect(states.map(({ opening }) => opening)).toEqual([
      "First",
      "One",
      "Between",
      "Two",
      "Last",
    ]);
    expect(states.map(({ isIncluded }) => isIncluded)).toEqual([false, true, false, true, false]);
    expect(states[0]!.block).not.toHaveProperty("blocksBefore");
  });

  it("takes positions that are out of order or out of range as they come", () => {
    const page = article([block("One")], [excludedBlock(9, "A"), excludedBlock(0, "B")]);
    const states = blockStatesOf(page, preferencesOf([]));
    expect(states.map(({ opening }) => opening)).toEqual(["One", "A", "B"]);
  });

  it("goes by the override before the rule, and by the rule before extraction", () => {
    const rule: SiteRule = {
      ...{ site: "example.org", keep: false, by: "container" },
      ...{ match: "aside.letter", example: "Get" },
    };
    const stateOf = (overrides: ReturnType<typeof override>[], rules: SiteRule[]) =>
      blockStatesOf(FERRY, preferencesOf(overrides, rules)).find(
        ({ opening }) => opening === PROMO,
      );
    expect(stateOf([], [])).toMatchObject({ isExtracted: true, isDefault: true, isIncluded: true });
    expect(stateOf([], [rule])).toMatchObject({ rule, isDefault: false, isIncluded: false });
    const kept = override(PROMO, true);
    const both = { override: kept, isExtracted: true, isDefault: false, isIncluded: true };
    expect(stateOf([kept], [rule])).toMatchObject(both);
  });

  it("has none for an article without text", () =>
    expect(blockStatesOf(article([]), preferencesOf([override("One", true)]))).toEqual([]));
});

describe("an override whose block was edited", () => {
  const matched = (opening: string, texts: string[]) =>
    blockStatesOf(
      article(texts.map((text) => block(text))),
      preferencesOf([override(opening, false)]),
    )
      .filter((state) => state.override)
      .map((state) => state.opening);
  const EDITED = PROMO.replace("half past six", "a quarter past six");
  const HAN =
    "港は今年の冬に砂で埋まり船は入れなかった市は浚渫を命じ春に再び開かれた人々は岸に集まり祝った";

  it.each([
    ["the same words before similar ones", PROMO, [EDITED, PROMO], [PROMO]],
    ["similar words", PROMO, ["One", EDITED], [EDITED]],
    [
      "the most similar of several",
      PROMO,
      [PROMO.replace("your inbox every", "the post each"), EDITED],
      [EDITED],
    ],
    ["in scripts without spaces", HAN, ["x", `${HAN}。また`], [`${HAN}。また`]],
    ["nothing for a short line", "Sign up for our letter", ["Sign up for our new letter"], []],
    ["nothing twice as long", PROMO, [`${PROMO} ${"More of it. ".repeat(12)}`], []],
    ["nothing in other words", PROMO, ["The ferry runs on through the whole of the winter."], []],
  ])("is matched to %s", (_, opening, texts, expected) =>
    expect(matched(opening, texts)).toEqual(expected),
  );
});
