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

const NOW = "2026-03-01T00:00:00.000Z";

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

  const file = (path: string, id: string, created = NOW) => ({ path, id, created });

  it("is made unique by the article's id where systems see no difference", () => {
    const files = [
      file("a/X.md", "id-1"),
      file("a/x.md", "0b6c-22f4-55aa"),
      file("b/x.md", "id-3"),
      file("a/x (22f455aa).md", "id-4"),
      file("é.md", "id-5"),
      file("e\u0301.md", "0id-6"),
    ];
    expect(uniquePaths(files)).toEqual([
      ...["a/X (id1).md", "a/x.md", "b/x.md", "a/x (22f455aa).md", "é (id5).md", "e\u0301.md"],
    ]);
    expect(uniquePaths([file("a.b/x", "id-1"), file("a.b/x", "id-2")])).toEqual([
      ...["a.b/x", "a.b/x (id2)"],
    ]);
    expect(uniquePaths([file("Index.html", "id-1")], ["index.html"])).toEqual(["Index (id1).html"]);
  });

  it("stays with the article that was kept first", () => {
    const files = [file("x.md", "a", "2026-03-02"), file("x.md", "b", "2026-03-01")];
    expect(uniquePaths(files)).toEqual(["x (a).md", "x.md"]);
  });

  it("is the same for an article whatever the order of the articles", () => {
    const path = fc.constantFrom("x.md", "X.md", "x (a).md", "x", "a/x.md", "a.b/x", "新.md");
    const some = fc.uniqueArray(
      fc.record({
        path,
        id: fc.stringMatching(/^[ab-]{1,12}$/),
        created: fc.constantFrom("1", "2"),
      }),
      { maxLength: 30, selector: ({ id }) => id },
    );
    const shuffled = some.chain((files) =>
      fc.tuple(
        fc.constant(files),
        fc.shuffledSubarray(files, { minLength: files.length }),
        fc.subarray(["x.md", "new"]),
      ),
    );
    fc.assert(
      fc.property(shuffled, ([files, others, reserved]) => {
        const unique = uniquePaths(files, reserved);
        const all = [...unique, ...reserved].map((one) => one.toLowerCase());
        expect(new Set(all).size).toBe(all.length);
        const again = uniquePaths(others, reserved);
        for (const [i, one] of files.entries()) expect(again[others.indexOf(one)]).toBe(unique[i]);
      }),
    );
  });
});

it("keeps the beginning of a character that is longer than a name, and no mark of a sign that goes", () => {
  const long = `e${"\u0301".repeat(300)}`;
  const name = safeFileName(long);
  expect(name).toMatch(/^é/);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(235);
  expect(safeFileName("a <\u0338 b")).toBe("a ≮ b");
});
