import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { COLOR_KEYS } from "../../../lib/model/annotation.ts";
import {
  colorNamesOf,
  DEFAULT_SETTINGS,
  HUES,
  isSiteDisabled,
  settingsFrom,
} from "../../../lib/model/settings.ts";

describe("stored settings", () => {
  it.each([[undefined], [null], [42], ["x"], [[]], [{}]])(
    "that are %j give the defaults",
    (stored) => {
      expect(settingsFrom(stored)).toEqual(DEFAULT_SETTINGS);
    },
  );

  it("come back as they were written", () => {
    const chosen = settingsFrom({
      toolbar: "shortcut",
      overlaps: "ask",
      colors: { fact: { name: "Number", hue: "teal" } },
      lastColor: "doubt",
      theme: "dark",
      textSize: "largest",
      measure: "narrow",
      painting: "boxes",
      disabledSites: ["example.org"],
      siteRules: [
        {
          site: "example.org",
          keep: false,
          by: "container",
          of: "aside.letter",
          sample: "Get our letter",
        },
      ],
      exportFolder: "",
      exportName: "{{title}}",
    });
    expect(chosen.siteRules).toHaveLength(1);
    expect([chosen.painting, chosen.toolbar, chosen.overlaps]).toEqual([
      "boxes",
      "shortcut",
      "ask",
    ]);
    expect(chosen.colors.fact).toEqual({ name: "Number", hue: "teal" });
    expect(settingsFrom(structuredClone(chosen))).toEqual(chosen);
    expect(chosen.exportFolder).toBe(""); // the vault's root
  });

  it("are always settings, whatever was stored", () => {
    const some = fc.record(
      {
        toolbar: fc.anything(),
        overlaps: fc.anything(),
        colors: fc.oneof(
          fc.anything(),
          fc.dictionary(fc.constantFrom(...COLOR_KEYS, "__proto__"), fc.anything()),
        ),
        lastColor: fc.anything(),
        theme: fc.anything(),
        textSize: fc.anything(),
        measure: fc.anything(),
        painting: fc.anything(),
        siteRules: fc.oneof(fc.anything(), fc.array(fc.anything())),
        disabledSites: fc.oneof(fc.anything(), fc.array(fc.anything())),
        exportFolder: fc.anything(),
        exportName: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), some), (stored) => {
        const settings = settingsFrom(stored);
        expect(settingsFrom(settings)).toEqual(settings);
        expect(COLOR_KEYS).toContain(settings.lastColor);
        for (const key of COLOR_KEYS) {
          expect(HUES).toContain(settings.colors[key].hue);
          expect(settings.colors[key].name.trim()).not.toBe("");
        }
        expect(settings.disabledSites.every((host) => typeof host === "string")).toBe(true);
        expect(settings.exportName).not.toBe("");
      }),
      { numRuns: 1000 },
    );
  });

  it("never change the defaults", () => {
    const settings = settingsFrom({});
    settings.colors.fact.name = "changed";
    settings.disabledSites.push("example.org");
    expect(DEFAULT_SETTINGS.colors.fact.name).toBe("Fact");
    expect(DEFAULT_SETTINGS.disabledSites).toEqual([]);
  });
});

it("names the colours for an export", () => {
  expect(colorNamesOf(DEFAULT_SETTINGS)).toEqual({
    fact: "Fact",
    quote: "Quote",
    question: "Question",
    follow: "Follow up",
    doubt: "Doubt",
  });
});

it("reads what version 1 stored under other names", () => {
  const old = { site: "example.org", keep: false, by: "place", of: "aside.letter", sample: "Get" };
  const { disabledSites, siteRules } = settingsFrom({ sitesOff: ["a.example"], siteRules: [old] });
  expect(disabledSites).toEqual(["a.example"]);
  expect(siteRules).toEqual([
    { site: "example.org", keep: false, by: "container", match: "aside.letter", example: "Get" },
  ]);
});

it.each([
  ["https://www.example.org/2026/ferry", true],
  ["http://example.org/", true],
  ["https://news.example.org/", false],
  ["https://example.com/example.org", false],
  ["about:blank", false],
  ["", false],
])("of a site that is switched off, %s: %s", (address, isDisabled) => {
  expect(isSiteDisabled({ disabledSites: ["example.org"] }, address)).toBe(isDisabled);
});
