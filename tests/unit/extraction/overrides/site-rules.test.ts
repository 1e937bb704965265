import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldedKey, openingOf } from "../../../../lib/extraction/overrides/block-refs.ts";
import { withoutRule, withRule } from "../../../../lib/extraction/overrides/site-rules.ts";
import { type SiteRule, siteRulesFrom } from "../../../../lib/model/site-rules.ts";

const rule = (of: string, more: Partial<SiteRule> = {}): SiteRule => ({
  ...{ site: "example.org", keep: false, by: "container", match: of, example: "Get our letter" },
  ...more,
});

describe("the opening a block is named by", () => {
  it("are its beginning, white space run together, and never half a letter", () => {
    expect(openingOf("  Fares\n\trise. ")).toBe("Fares rise.");
    expect(openingOf(`${"a".repeat(299)}🦭`)).toBe("a".repeat(299));
  });

  it("are the same for another typography, and not for another sign", () => {
    expect(foldedKey("“Fares” rise…")).toBe(foldedKey('"fares" RISE...'));
    expect(foldedKey("* * *")).not.toBe(foldedKey("– – –"));
  });
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
    expect(siteRulesFrom([{ ...rule("a"), example: 4 }])).toEqual([rule("a", { example: "a" })]);
  });

  it("are rules, whatever was stored", () => {
    const some = fc.record(
      {
        site: fc.anything(),
        keep: fc.anything(),
        by: fc.anything(),
        of: fc.anything(),
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
