import { afterEach, expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../../lib/model/settings.ts";
import { highlightInWords, overlapInWords, unitedInWords } from "../../../../lib/page/ui/spoken.ts";
import { speak } from "../../i18n/english.ts";
import { highlightOf } from "../../store/notes.ts";

afterEach(() => speak("en"));

it("says where one is, its colour and that there is a note, not the note (demand 75)", () => {
  const place = { at: 3, of: 12 };
  const words = highlightInWords(highlightOf("a", "my secret"), DEFAULT_SETTINGS, place);
  expect(words).toBe("Highlight 3 of 12, Fact, yellow, has a note.");
  const { colors } = DEFAULT_SETTINGS;
  const plain = { colors: { ...colors, fact: { name: "Yellow", hue: "yellow" as const } } };
  expect(highlightInWords(highlightOf("a"), plain, place)).toBe("Highlight 3 of 12, Yellow.");
});

it("says it in the reader's language, the tint once where the colour has its name", async () => {
  await speak("de");
  const { colors } = DEFAULT_SETTINGS;
  const plain = { colors: { ...colors, fact: { name: "Gelb", hue: "yellow" as const } } };
  const place = { at: 1, of: 1200 };
  expect(highlightInWords(highlightOf("a"), plain, place)).toBe("Markierung 1 von 1.200, Gelb.");
});

it.each([
  [1, "This overlaps another highlight.", "the highlight that it overlapped"],
  [3, "This overlaps 3 other highlights.", "the 3 highlights that it overlapped"],
])("counts what %i others are overlapped", (count, overlaps, united) => {
  expect(overlapInWords(count)).toContain(overlaps);
  expect(unitedInWords(count)).toContain(united);
});

it("counts in the forms of Arabic", async () => {
  await speak("ar");
  const forms = [1, 2, 3, 11, 100].map(overlapInWords);
  expect(new Set(forms).size).toBe(forms.length);
  expect(forms[1]).toContain("تظليلين");
});
