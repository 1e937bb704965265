import fc from "fast-check";
import { expect, it } from "vitest";
import { normalCase } from "../../../../lib/extraction/metadata/name-case.ts";

it.each([
  ["ADA VERDI", [], "it", "Ada Verdi"],
  ["JEAN-PIERRE O'BRIEN", [], "en", "Jean-Pierre O'Brien"],
  ["ANA DE LA TORRE", [], "es", "Ana de la Torre"],
  ["ÉMILIE ÇELIK", [], "fr", "Émilie Çelik"],
  ["ИВАН ПЕТРОВ", ["Иван Петров"], "ru", "Иван Петров"],
  ["SEAN MCDONALD", ["Sean McDonald", "Ada"], "en", "Sean McDonald"],
  // Not certain, or no name of a person.
  ["SEAN MCDONALD", [], "en", "SEAN MCDONALD"],
  ["SEAN MCDONALD", ["sean mcdonald"], "en", "SEAN MCDONALD"],
  ["J. B. VERDI", [], "en", "J. B. VERDI"],
  ["AFP", [], "en", "AFP"],
  ["ALI YILDIZ", [], "tr", "ALI YILDIZ"],
  ["Ada Verdi", [], "en", "Ada Verdi"],
  ["ada verdi", [], "en", "ada verdi"],
  ["山田太郎", [], "ja", "山田太郎"],
])("%s, beside %j in %s, is %s", (name, others, language, shown) =>
  expect(normalCase(name, others, language)).toBe(shown),
);

it("changes nothing but the case, and a second time nothing at all", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (name) => {
      const shown = normalCase(name, [], "en");
      expect(shown.toLowerCase()).toBe(name.toLowerCase());
      expect(normalCase(shown, [], "en")).toBe(shown);
    }),
  );
});
