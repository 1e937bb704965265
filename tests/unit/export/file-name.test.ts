import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  dayOf,
  fileNameOf,
  folderOf,
  safeFileName,
  uniquePaths,
} from "../../../lib/export/file-name.ts";
import { anyText } from "../arbitraries.ts";
import { sampleEntry } from "../sample.ts";

describe("a file's name", () => {
  it.each([
    [
      "characters of the systems and of Obsidian",
      'a/b\\c: "d" <e> | f? *g* #h ^i [j]',
      "abc d e f g h i j",
    ],
    ["a device of Windows", "con", "_con"],
    ["a device with an extension", "NUL.txt", "_NUL.txt"],
    ["a device with a blank before its extension", "aux .tar.gz", "_aux .tar.gz"],
    ["a device with a superscript", "COM\u00b9", "_COM\u00b9"],
    ["a console's input", "CONIN$", "_CONIN$"],
    ["a word that begins like a device", "console", "console"],
    ["a device that shows when characters are gone", "c*on", "_con"],
    ["dots at the start", "...hidden", "hidden"],
    ["dots and blanks at the end", "ends with dots. . .", "ends with dots"],
    ["the folder above", "..", "Untitled"],
    ["direction and control characters", "\u202Egnp.exe\u0000", "gnp.exe"],
    ["line breaks", "one\ntwo\r\n\u2028three", "one two three"],
    ["invisible characters", "so\u00adft zero\u200bwidth", "soft zerowidth"],
    ["only blanks", "   ", "Untitled"],
    ["nothing", "", "Untitled"],
    ["half a surrogate pair", "a\ud800b", "a\ufffdb"],
    ["a letter in two parts", "Cafe\u0301", "Caf\u00e9"],
    ["Arabic", "مكتبة الميناء القديم", "مكتبة الميناء القديم"],
    ["Persian, which joins letters or not by an invisible sign", "می\u200cخواهم", "می\u200cخواهم"],
    ["an emoji of three", "👩‍🚀 lands", "👩‍🚀 lands"],
  ])("is safe: %s", (_, raw, name) => expect(safeFileName(raw)).toBe(name));

  it.each([
    ["letters of one byte", "a".repeat(300), "a".repeat(235)],
    ["letters of three bytes", "新".repeat(100), "新".repeat(78)],
    ["an emoji of eleven bytes", "👩‍🚀".repeat(30), "👩‍🚀".repeat(21)],
    [
      "an accent that would be parted from its letter",
      `${"a".repeat(234)}x\u0323\u0331`,
      "a".repeat(234),
    ],
    ["a blank at the cut", `${"a".repeat(234)} b`, "a".repeat(234)],
    ["a title with a dot in it", `Mr. ${"b".repeat(300)}`, `Mr. ${"b".repeat(231)}`],
  ])("is cut to 235 bytes between characters: %s", (_, raw, name) =>
    expect(safeFileName(raw)).toBe(name),
  );

  it("fits every system, whatever the title", () => {
    const device = fc.constantFrom("con", "NUL", "com1", "lpt³", "conout$");
    const title = fc.oneof(
      anyText,
      fc.string({ unit: "binary", maxLength: 400, minLength: 200 }),
      fc
        .tuple(device, fc.constantFrom("", " ", ".", " .", ". "), anyText)
        .map((parts) => parts.join("")),
      fc.string({ minLength: 200 }).map((end) => `con.${end}`),
    );
    fc.assert(
      fc.property(title, (raw) => {
        const name = safeFileName(raw);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(235);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
        const allowed = /^[^\s.#|^[\]<>:"/\\?*\u0000-\u001f][^#|^[\]<>:"/\\?*\u0000-\u001f]*$/;
        expect(name).toMatch(allowed);
        expect(name).not.toMatch(/[\s.]$/);
        expect(name).not.toMatch(/^(con|nul|com1|lpt³|conout\$) *(\..*)?$/i);
        expect(name.isWellFormed()).toBe(true);
        expect(safeFileName(name)).toBe(name);
      }),
    );
  });

  it("follows the template", () => {
    const entry = sampleEntry();
    const title =
      "Night ferries carried 212,000 people in their first year, a third more than planned";
    expect(fileNameOf("{{date}} {{publication}} - {{title}}", entry, "UTC")).toBe(
      `2026-03-04 The Harbour Courier - ${title}`,
    );
    expect(fileNameOf("{{ author }}, {{kept}} {{nothing}}", entry, "UTC")).toBe(
      "Ana Okafor, 2026-03-05 {{nothing}}",
    );
    expect(folderOf("News/{{year}}/{{publication}}/", entry)).toBe("News/2026/The Harbour Courier");
    expect(folderOf("../{{section}}/./x", entry)).toBe("Harbour/x");
  });

  it("leaves no loose dash where a field is empty", () => {
    const entry = sampleEntry();
    entry.article.meta = { ...entry.article.meta, siteName: "", title: "A - B / C", published: "" };
    entry.article.address = "no address";
    expect(fileNameOf("{{publication}} - {{title}}", entry)).toBe("A - B C");
    expect(fileNameOf("{{date}} {{publication}} - {{title}}", entry, "UTC")).toBe(
      "2026-03-05 - A - B C",
    );
    expect(folderOf("{{publication}}", entry)).toBe("");
    expect(folderOf("{{title}}", entry)).toBe("A - B C");
  });

  it("counts days where the reader is", () => {
    expect(dayOf("2026-03-04T23:30:00.000Z", "UTC")).toBe("2026-03-04");
    expect(dayOf("2026-03-04T23:30:00.000Z", "Asia/Tokyo")).toBe("2026-03-05");
    expect(dayOf("nonsense")).toBe("");
  });

  it("is made unique where systems see no difference", () => {
    const paths = ["a/X.md", "a/x.md", "b/x.md", "a/x (2).md", "é.md", "e\u0301.md"];
    expect(uniquePaths(paths)).toEqual([
      "a/X.md",
      "a/x (2).md",
      "b/x.md",
      "a/x (2) (2).md",
      "é.md",
      "e\u0301 (2).md",
    ]);
  });

  it("is made unique, however many are alike", () => {
    const path = fc.constantFrom("x.md", "X.md", "x (2).md", "x", "a/x.md", "a.b/x", "新.md");
    fc.assert(
      fc.property(fc.array(path, { maxLength: 40 }), (paths) => {
        const unique = uniquePaths(paths);
        expect(new Set(unique.map((one) => one.toLowerCase())).size).toBe(paths.length);
        expect(uniquePaths(unique)).toEqual(unique);
      }),
    );
    expect(uniquePaths(["a.b/x", "a.b/x"])).toEqual(["a.b/x", "a.b/x (2)"]);
  });
});

it("keeps the beginning of a character that is longer than a name, and no mark of a sign that goes", () => {
  const long = `e${"\u0301".repeat(300)}`;
  const name = safeFileName(long);
  expect(name).toMatch(/^é/);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(235);
  expect(safeFileName("a <\u0338 b")).toBe("a ≮ b");
});
