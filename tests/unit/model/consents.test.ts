import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SavedArticle } from "../../../lib/model/article.ts";
import {
  allowedIdentities,
  consentAt,
  isAllowedAt,
  withConsent,
} from "../../../lib/model/consents.ts";
import { articleWith } from "../arbitraries.ts";

const HOME = "https://www.example.org/story";
const base = fc.sample(articleWith(fc.constant("one")), { numRuns: 1, seed: 7 })[0]!;
const { consents: _none, ...rest } = base;
const unasked: SavedArticle = { ...rest, address: HOME, modified: base.created };

describe("an article is shown", () => {
  it.each([
    "https://example.org/other",
    "http://m.example.org/story?utm_source=x",
    "https://amp.example.org/story",
  ])("at home: %s", (address) => expect(isAllowedAt(unasked, address)).toBe(true));

  it.each([
    "https://evil.example/story",
    "https://example.org.evil.example/story",
    "https://example.org:8443/story",
    "https://news.example.org/story",
    "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/story",
    "https://www.google.com/amp/s/www.example.org/story",
    "about:blank",
    "",
  ])("nowhere else: %s", (address) => expect(isAllowedAt(unasked, address)).toBe(false));

  it("between no two who share a host", () => {
    for (const host of ["github.io", "blogspot.com", "substack.com", "co.uk"]) {
      const article = { ...unasked, address: `https://a.${host}/x` };
      expect(isAllowedAt(article, `https://a.${host}/y`)).toBe(true);
      for (const other of ["b", "m", "amp"]) {
        expect(isAllowedAt(article, `https://${other}.${host}/x`)).toBe(false);
      }
    }
  });

  it("nowhere, if it has no home", () => {
    expect(isAllowedAt({ ...unasked, address: "" }, "")).toBe(false);
    expect(isAllowedAt({ ...unasked, address: "file:///a.html" }, "file:///a.html")).toBe(false);
  });

  it("where the reader said so, and the last word counts, whatever the clock says", () => {
    const said = (values: readonly boolean[]) =>
      values.reduce(
        (article, value, i) =>
          withConsent(article, "b.example", value, new Date(2e12 - i * 1000).toISOString()),
        unasked,
      );
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 1, maxLength: 5 }), (values) => {
        const article = said(values);
        expect(consentAt(article, "https://b.example/x")).toBe(values.at(-1));
        expect(isAllowedAt(article, "https://b.example/x")).toBe(values.at(-1));
        expect(article.consents).toHaveLength(1);
        expect(isAllowedAt(article, HOME)).toBe(true);
        expect(isAllowedAt(article, "https://c.example/x")).toBe(false);
      }),
    );
  });

  it("under those of its addresses that are of such sites", () => {
    const identities = ["example.org/story", "b.example/x", "c.example/x"];
    const article = { ...unasked, identities };
    expect(allowedIdentities(article)).toEqual(["example.org/story"]);
    const consented = withConsent(article, "c.example", true, base.created);
    expect(allowedIdentities(consented)).toEqual(["example.org/story", "c.example/x"]);
  });
});
