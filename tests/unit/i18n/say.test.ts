import fc from "fast-check";
import { afterEach, expect, it } from "vitest";
import {
  direction,
  language,
  learn,
  locale,
  say,
  sayCount,
  sayParts,
  speakFrom,
} from "../../../lib/i18n/say.ts";
import { speak } from "./english.ts";

afterEach(() => speak("en"));

const words = (messages: Record<string, string>, uiLanguage = "en") =>
  speakFrom({
    getMessage: (name) => messages[name] ?? "",
    getUILanguage: () => uiLanguage,
  });

it("says a text, its holes filled", () => {
  words({ background_buttonFailure: "No: {reason}" });
  expect(say("background.buttonFailure", { reason: "{reason} $1" })).toBe("No: {reason} $1");
});

it.each([
  [0, "nothing"],
  [1, "one"],
  [2, "two"],
  [5, "few 5"],
  [11, "many 11"],
  [100, "other 100"],
])("takes the plural form of the language for %i", (count, said) => {
  words({
    meta_language: "ar",
    rescue_read__zero: "nothing",
    rescue_read__one: "one",
    rescue_read__two: "two",
    rescue_read__few: "few {count}",
    rescue_read__many: "many {count}",
    rescue_read__other: "other {count}",
  });
  expect(sayCount("rescue.read", count)).toBe(said);
});

it("takes the last form where one is missing", () => {
  words({ meta_language: "fr", rescue_read__one: "un", rescue_read__other: "des" });
  expect(sayCount("rescue.read", 1_000_000)).toBe("des");
});

it("writes numbers as the language does", () => {
  words({ meta_language: "de", rescue_read__other: "{count}" }, "de-CH");
  expect(sayCount("rescue.read", 12345)).toBe((12345).toLocaleString("de-CH"));
});

it("puts parts of a screen where their holes are", () => {
  words({ rescue_next: "a <library>b</library> c <action>d</action>" });
  const part = (marked: string) => ({ marked });
  expect(sayParts("rescue.next", { library: part, action: part })).toEqual([
    "a ",
    { marked: "b" },
    " c ",
    { marked: "d" },
  ]);
});

it("keeps a name in Latin letters together in a text from right to left (demand 77)", async () => {
  await speak("ar");
  expect(direction()).toBe("rtl");
  expect(say("options.savedBackup", { name: "notes.json" })).toContain("\u2068notes.json\u2069");
});

it("leaves words of its own direction as they are: they tell a line which way it runs", async () => {
  await speak("ar");
  const reason = say("rescue.allRead");
  expect(say("background.buttonFailure", { reason })).toMatch(new RegExp(`${reason}$`));
});

it.each([
  ["de", "de-AT", "de-AT"],
  ["de", "fr", "de"],
  ["en", "en_GB", "en-GB"],
])("dates beside %s words in a browser of %s are of %s", (of, browser, expected) => {
  words({ meta_language: of }, browser);
  expect(locale()).toBe(expected);
});

it("goes on with what it said before when its extension is gone", () => {
  let isGone = false;
  speakFrom({
    getMessage: (name) => {
      if (isGone) throw new Error("Extension context invalidated.");
      return name === "background_menu" ? "Highlight" : "";
    },
    getUILanguage: () => {
      throw new Error("Extension context invalidated.");
    },
  });
  learn(["background.menu"]);
  isGone = true;
  expect(say("background.menu")).toBe("Highlight");
  expect(say("background.menuWithNote")).toBe("");
  expect([language(), locale()]).toEqual(["en", "en"]);
});

it("loses and adds no letter, whatever it is filled with", () =>
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, value, after) => {
      fc.pre(!/[{}]/.test(before + after));
      words({ background_buttonFailure: `${before}{reason}${after}` });
      expect(say("background.buttonFailure", { reason: value })).toBe(before + value + after);
    }),
  ));
