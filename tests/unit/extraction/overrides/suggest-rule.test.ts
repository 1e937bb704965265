import { describe, expect, it } from "vitest";
import {
  type BlockState,
  blockStatesOf,
} from "../../../../lib/extraction/overrides/block-states.ts";
import { missingBlocks } from "../../../../lib/extraction/overrides/coverage.ts";
import {
  applyOverrides,
  changeOverrides,
  overrideChangesFor,
} from "../../../../lib/extraction/overrides/overrides.ts";
import { suggestRule } from "../../../../lib/extraction/overrides/suggest-rule.ts";
import type { ExtractedArticle } from "../../../../lib/model/article.ts";
import type { BlockOverride } from "../../../../lib/model/overrides.ts";
import type { SiteRule } from "../../../../lib/model/site-rules.ts";
import { article, block, click, excludedBlock, FERRY, preferencesOf, texts } from "./blocks.ts";

describe("a rule for the site", () => {
  const stateOf = (states: BlockState[], start: string) =>
    states.find(({ block }) => block.text.startsWith(start))!;
  const offerAfter = (
    page: ExtractedArticle,
    start: string,
    keep: boolean,
    before: BlockOverride[] = [],
  ) => {
    const i = blockStatesOf(page, preferencesOf(before)).findIndex(({ block }) =>
      block.text.startsWith(start),
    );
    const states = blockStatesOf(page, preferencesOf(click(page, before, i, keep)));
    return suggestRule(stateOf(states, start), states, "example.org");
  };
  const rule = (more: Partial<SiteRule>): SiteRule => ({
    ...{ site: "example.org", keep: false, by: "container", match: "aside.letter", example: "Get" },
    ...more,
  });

  it("is offered for the box of a block that was left out or added, and not before", () => {
    expect(offerAfter(FERRY, "Get", false)).toEqual(
      rule({ example: "Get the harbour letter in your inbox every morning at half…" }),
    );
    expect(offerAfter(FERRY, "“Nobody", true)).toMatchObject({
      keep: true,
      by: "container",
      match: "div.voice",
    });
    const states = blockStatesOf(FERRY, preferencesOf([]));
    expect(
      states.map((state) => suggestRule(state, states, "example.org")).filter(Boolean),
    ).toEqual([]);
  });

  it("is by the words where the box is that of the text, and never keeps the text's own box", () => {
    const plain = article(
      [
        block("The ferry runs on.", "div.text"),
        block("Sign up here.", "div.text"),
        block("Fares rise.", "div.text"),
      ],
      [excludedBlock(1, "She said so.", "div.text")],
    );
    expect(offerAfter(plain, "Sign up", false)).toMatchObject({
      by: "text",
      match: "Sign up here.",
    });
    expect(offerAfter(plain, "She said", true)).toBeNull();
    const long = article([
      block("One long paragraph. ".repeat(30), "div.text"),
      block("Two.", "div.text"),
    ]);
    expect(offerAfter(long, "One long", false)).toBeNull();
  });

  it("waits until all of the box is left out", () => {
    const box = article([
      block(
        "The ferry runs on through the whole of the winter, the council said, and nobody objected.",
      ),
      ...[block("Our letter", "aside.letter"), block("Every day.", "aside.letter")],
    ]);
    expect(offerAfter(box, "Our letter", false)).toMatchObject({ by: "text" });
    const first = click(box, [], 1, false);
    expect(offerAfter(box, "Every day", false, first)).toMatchObject({
      by: "container",
      match: "aside.letter",
    });
  });

  it("works on the site's other articles and nowhere else, and gives way to an override", () => {
    const other = article(
      [
        block("A long story about something else, told in many words."),
        block("Another letter.", "aside.letter"),
      ],
      [excludedBlock(2, "A voice.", "p.quote", "div.voice")],
    );
    const rules = [rule({}), rule({ keep: true, match: "div.voice" })];
    expect(
      texts(applyOverrides(other, preferencesOf([], rules)).blocks).map((text) => text.slice(0, 9)),
    ).toEqual([...["A long st", "A voice."]]);
    expect(applyOverrides(other, { ...preferencesOf([], rules), site: "other.example" })).toBe(
      other,
    );
    const i = blockStatesOf(other, preferencesOf([], rules)).findIndex(
      ({ rule }) => rule?.keep === false,
    );
    const back = overrideChangesFor(blockStatesOf(other, preferencesOf([], rules))[i]!, true);
    expect(
      texts(applyOverrides(other, preferencesOf(changeOverrides([], back), rules)).blocks),
    ).toContain("Another letter.");
    expect(missingBlocks(blockStatesOf(other, preferencesOf([], rules)))).toEqual([]);
  });

  it("that would take the article itself away is not used", () => {
    const template = article([
      block("All of the text stands in such boxes now.", "aside.letter"),
      block("The end."),
    ]);
    expect(applyOverrides(template, preferencesOf([], [rule({})]))).toBe(template);
  });
});
