/**
 * Names in bylines: cut out of their words, and people told apart from desks, agencies and labels.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  nameKindOf,
  namesInByline,
  namesInPersonField,
  uniqueNames,
} from "../../../../lib/extraction/metadata/names.ts";

describe("namesInByline", () => {
  const word = fc.constantFrom(
    "By",
    "Ada",
    "Verdi",
    "and",
    ",",
    "Reuters",
    "von",
    "Text:",
    "4",
    "March",
    "@x",
    "(",
    "기자",
  );
  const bylines = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc.array(word, { maxLength: 10 }).map((words) => words.join(" ")),
  );

  it("gives short names without addresses, whatever the byline", () => {
    fc.assert(
      fc.property(bylines, (byline) => {
        for (const name of namesInByline(byline)) {
          expect(name.length).toBeLessThanOrEqual(60);
          expect(name).toBe(name.trim());
          expect(name).not.toContain("@");
          expect(["person", "desk", "nobody"]).toContain(nameKindOf(name, new Set()));
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(["By ", "a, ", " ", "Ada Verdi 4", "mo ", "a@", "@a.", ",", "von "])(
    "reads no more than the beginning of a byline without end: %s",
    (part) => {
      const byline = part.repeat(7_000);
      expect(namesInByline(byline)).toEqual(namesInByline(byline.slice(0, 500)));
    },
  );

  it.each([
    ["", []],
    ["By Ada Verdi", ["Ada Verdi"]],
    ["Written by Ada Verdi and Tom Quill", ["Ada Verdi", "Tom Quill"]],
    ["Von Ada Verdi, Tom Quill und Ben Sand", ["Ada Verdi", "Tom Quill", "Ben Sand"]],
    ["Ada Verdi | Eastmere Post", ["Ada Verdi", "Eastmere Post"]],
    ["Text & Fotos: Ada Verdi", ["Ada Verdi"]],
    ["Ada Verdi (photos)", ["Ada Verdi"]],
    ["Ada Verdi, Korrespondentin in Rom", ["Ada Verdi"]],
    ["Ada Verdi am 4. März", ["Ada Verdi"]],
    ["Ada Verdi @adaverdi ada@post.example", ["Ada Verdi"]],
    ["Ада Верди и Том Квилл", ["Ада Верди", "Том Квилл"]],
    ["나바람 기자", ["나바람"]],
    ["本报记者 王小明、李力", ["王小明", "李力"]],
    ["محمد علي", ["محمد علي"]],
    ["A. V.", ["A. V."]],
    ["7", []],
    ["...", []],
  ])("of %j is %j", (byline, names) => expect(namesInByline(byline)).toEqual(names));
});

describe("namesInPersonField", () => {
  it.each([
    ["Ada Verdi, professor of harbours at Northholm, Eastmere Post", ["Ada Verdi"]],
    ["Ada Verdi, Tom Quill", ["Ada Verdi", "Tom Quill"]],
    ["By Ada Verdi", ["Ada Verdi"]],
    ["", []],
    [",", []],
  ])("of %j is %j", (text, names) => expect(namesInPersonField(text)).toEqual(names));
});

describe("nameKindOf", () => {
  const siteKeys = new Set(["eastmere courier"]);

  it.each([
    ["Ada Verdi", "person"],
    ["王小明", "person"],
    ["Reuters", "desk"],
    ["The Associated Press", "desk"],
    ["Sports Desk", "desk"],
    ["Redaktion", "desk"],
    ["Harbour Friends e.V.", "desk"],
    ["Eastmere Courier", "desk"],
    ["The Eastmere Courier!", "desk"],
    ["admin", "nobody"],
    ["By", "nobody"],
    ["See all", "nobody"],
  ])("of %j is %s", (name, kind) => expect(nameKindOf(name, siteKeys)).toBe(kind));
});

describe("uniqueNames", () => {
  it("keeps the first of names that differ in case and punctuation only", () => {
    expect(uniqueNames(["Ada Verdi", "ADA VERDI", "Ada-Verdi", "Tom Quill", "", "—"])).toEqual([
      "Ada Verdi",
      "Tom Quill",
    ]);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        const once = uniqueNames(names);
        expect(uniqueNames(once)).toEqual(once);
      }),
    );
  });
});
