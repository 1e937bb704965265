import fc from "fast-check";
import { expect, it } from "vitest";
import { nameOf } from "../../../lib/export/person-name.ts";
import { anyText } from "../arbitraries.ts";

/** `particle | family | given | suffix`, or the literal in brackets. */
function partsOf(printed: string, language = "en"): string {
  const name = nameOf(printed, language);
  if (name.literal !== undefined) return `[${name.literal}]`;
  const { family, given, suffix } = name;
  return [name["non-dropping-particle"], family, given, suffix].map((part) => part ?? "").join("|");
}

it.each([
  ["Ana Ruiz", "|Ruiz|Ana|"],
  ["Jean-Paul  Le Goff", "|Le Goff|Jean-Paul|"],
  ["Ursula von der Leyen", "von der|Leyen|Ursula|"],
  ["Vincent van Gogh", "van|Gogh|Vincent|"],
  ["van Gogh, Vincent", "van|Gogh|Vincent|"],
  ["Robert De Niro", "|De Niro|Robert|"],
  ["Mohammed bin Salman", "bin|Salman|Mohammed|"],
  ["Ahmed al-Sayed", "|al-Sayed|Ahmed|"],
  ["bell hooks", "|hooks|bell|"],
  ["John I Smith", "|Smith|John I|"],
  ["Martin Luther King, Jr.", "|King|Martin Luther|Jr."],
  ["Martin Luther King Jr.", "|King|Martin Luther|Jr."],
  ["King, Martin Luther, Jr.", "|King|Martin Luther|Jr."],
  ["Ruiz, Ana", "|Ruiz|Ana|"],
  ["محمد علي", "|علي|محمد|"],
])("takes the name %s apart (demand 55)", (printed, parts) => expect(partsOf(printed)).toBe(parts));

it.each([
  "Reuters",
  "Our Foreign Staff",
  "Redaktion Wirtschaft",
  "The Editorial Board",
  "University of Somewhere",
  "Ana Ruiz and Li Wei",
  "Ana Ruiz & Li Wei",
  "Ana Ruiz, Li Wei, Tom Quill",
  "ana@post.example",
  "Agent 47",
  "",
  "a ".repeat(60).trim(),
])("leaves %s whole", (printed) => expect(partsOf(printed)).toBe(`[${printed}]`));

it.each([
  ["Gabriel García Márquez", "es", "|García Márquez|Gabriel|"],
  ["José Luis Pérez", "es", "|Pérez|José Luis|"],
  ["Ana M. Ruiz", "es", "|Ruiz|Ana M.|"],
  ["José Ortega y Gasset", "es", "|Ortega y Gasset|José|"],
  ["Ana Ruiz y Luis Pérez", "es", "[Ana Ruiz y Luis Pérez]"],
  ["Gabriel García Márquez", "en", "|Márquez|Gabriel García|"],
  ["Nguyễn Văn An", "vi", "|Nguyễn|Văn An|"],
  ["Orbán Viktor", "hu", "|Orbán|Viktor|"],
  ["毛泽东", "zh", "|毛|泽东|"],
  ["欧阳修远", "zh", "|欧阳|修远|"],
  ["约翰·史密斯", "zh", "|史密斯|约翰|"],
  ["山田 太郎", "ja", "|山田|太郎|"],
  ["山田太郎", "ja", "[山田太郎]"],
  ["ジョン・スミス", "ja", "|スミス|ジョン|"],
  ["김민준", "ko", "|김|민준|"],
  ["毛泽东", "en", "[毛泽东]"],
  ["毛 泽东", "", "[毛 泽东]"],
])("takes %s apart as %s does", (printed, language, parts) =>
  expect(partsOf(printed, language)).toBe(parts),
);

it("loses no letter of any name, and gives a family and a given name or the whole", () => {
  const word = fc.constantFrom(
    "Ana",
    "de",
    "la",
    "Ruiz",
    "y",
    "Jr.",
    "and",
    "王",
    "·",
    ",",
    "O’Neil",
  );
  const printed = fc.oneof(
    anyText,
    fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(" ")),
  );
  const language = fc.constantFrom("", "en", "es", "zh", "ja", "vi");
  const letters = (text: string) => [...text.replace(/[\s,·・‧]/g, "")].sort().join("");
  fc.assert(
    fc.property(printed, language, (text, lang) => {
      const name = nameOf(text, lang);
      const isWhole = name.literal !== undefined;
      expect(isWhole || (Boolean(name.family) && Boolean(name.given))).toBe(true);
      expect(letters(Object.values(name).join(""))).toBe(letters(text));
    }),
  );
});
