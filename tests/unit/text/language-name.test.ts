import fc from "fast-check";
import { expect, it } from "vitest";
import { languageName } from "../../../lib/text/language-name.ts";

it.each([
  ["de", "en", "German"],
  ["de", "fr", "allemand"],
  ["pt-BR", "en", "Brazilian Portuguese"],
  ["zz", "en", "zz"],
  ["not a language", "en", "not a language"],
  ["", "en", ""],
])("%j is called in %s: %s", (language, inLocale, name) =>
  expect(languageName(language, inLocale)).toBe(name),
);

it("fails for nothing that a page may write as its language", () =>
  fc.assert(
    fc.property(fc.string(), (language) => {
      expect(typeof languageName(language, "en")).toBe("string");
    }),
  ));
