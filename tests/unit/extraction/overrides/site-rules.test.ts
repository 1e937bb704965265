import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  applicableRules,
  ruleFor,
  withoutRule,
  withRule,
} from "../../../../lib/extraction/overrides/site-rules.ts";
import { type SiteRule, siteRulesFrom } from "../../../../lib/model/site-rules.ts";

const rule = (match: string, more: Partial<SiteRule> = {}): SiteRule => ({
  ...{ site: "example.org", keep: false, by: "container", match, example: "Get our letter" },
  ...more,
});

describe("rules", () => {
  it("say one thing of one box", () => {
    const rules = withRule(
      withRule([rule("aside.x")], rule("div.y")),
      rule("aside.x", { keep: true }),
    );
    expect(rules).toEqual([rule("div.y"), rule("aside.x", { keep: true })]);
    expect(withoutRule(rules, rule("aside.x"))).toEqual([rule("div.y")]);
    expect(withoutRule(rules, rule("aside.x", { site: "other.example" }))).toEqual(rules);
  });

  it("that were stored come back, and broken ones do not", () => {
    const rules = [rule("aside.x"), rule("Sign up", { by: "text", keep: true })];
    expect(siteRulesFrom(structuredClone(rules))).toEqual(rules);
    const broken = [
      null,
      1,
      "x",
      {},
      rule(""),
      rule("a", { site: " " }),
      { ...rule("a"), by: "id" },
    ];
    expect(siteRulesFrom([...broken, { ...rule("a"), keep: "yes" }])).toEqual([]);
    expect(siteRulesFrom({ ...rules })).toEqual([]);
    expect(siteRulesFrom([{ ...rule("a"), by: { toString: "" } }])).toEqual([]);
    expect(siteRulesFrom([{ ...rule("a"), example: 4 }])).toEqual([rule("a", { example: "a" })]);
  });

  it("are rules, whatever was stored", () => {
    const some = fc.record(
      {
        site: fc.anything(),
        keep: fc.anything(),
        by: fc.anything(),
        match: fc.anything(),
        example: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.array(fc.oneof(some, fc.anything()))), (stored) => {
        const rules = siteRulesFrom(stored);
        expect(siteRulesFrom(rules)).toEqual(rules);
      }),
    );
  });
});

describe("the rules for a page", () => {
  const pageBlock = (text: string, container: string, isExtracted = true) => ({
    block: { type: "paragraph" as const, text, containers: [container] },
    isExtracted,
  });
  const PAGE = [
    pageBlock("The ferry runs on.", "div.text"),
    pageBlock("Fares.", "aside.x"),
    pageBlock("Sign up here, it is free.", "div.y", false),
  ];

  it("are those of its site", () => {
    const rules = [rule("aside.x"), rule("aside.x", { site: "other.example" })];
    expect(applicableRules(rules, "example.org", PAGE)).toEqual([rules[0]]);
    expect(applicableRules(rules, "", PAGE)).toEqual([]);
  });

  it.each([
    [rule("aside.x"), true],
    [rule("div.text"), false], // three quarters of the text
    [rule("div.text", { keep: true }), true],
    [rule("The ferry runs on.", { by: "text" }), true],
    [rule("div.y"), true],
    [rule("div.nowhere"), true],
  ])("take no more than a third of the text away: %j", (one, isApplied) =>
    expect(applicableRules([one], "example.org", PAGE)).toEqual(isApplied ? [one] : []),
  );

  it("speak of a block by its container or its opening, the last one first", () => {
    const [byText, byContainer] = [rule("FARES", { by: "text" }), rule("aside.x", { keep: true })];
    const fares = PAGE[1]!.block;
    expect(ruleFor(fares, [byText])).toBe(byText);
    expect(ruleFor(fares, [byText, byContainer])).toBe(byContainer);
    expect(ruleFor(fares, [rule("div.text")])).toBeUndefined();
    expect(ruleFor({ type: "paragraph", text: "Else" }, [byText, byContainer])).toBeUndefined();
  });
});
