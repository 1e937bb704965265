import { expect, it } from "vitest";
import { DEFAULT_SETTINGS } from "../../../../lib/model/settings.ts";
import { highlightInWords } from "../../../../lib/page/ui/spoken.ts";
import { highlightOf } from "../../store/notes.ts";

it("says where one is, its colour and that there is a note, not the note (demand 75)", () => {
  const place = { at: 3, of: 12 };
  const words = highlightInWords(highlightOf("a", "my secret"), DEFAULT_SETTINGS, place);
  expect(words).toBe("Highlight 3 of 12, Fact, yellow, has a note.");
  const { colors } = DEFAULT_SETTINGS;
  const plain = { colors: { ...colors, fact: { name: "Yellow", hue: "yellow" as const } } };
  expect(highlightInWords(highlightOf("a"), plain, place)).toBe("Highlight 3 of 12, Yellow.");
});
