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
    ['a/b\\c: "d" <e> | f? *g* #h ^i [j]', "abc d e f g h i j"],
    ["con", "_con"],
    ["NUL.txt", "_NUL.txt"],
    ["console", "console"],
    ["...hidden", "hidden"],
    ["ends with dots...", "ends with dots"],
    ["\u202Egnp.exe\u0000", "gnp.exe"],
    ["   ", "Untitled"],
    ["مكتبة الميناء القديم", "مكتبة الميناء القديم"],
    ["👩‍🚀 lands", "👩‍🚀 lands"],
  ])("%j becomes %j", (raw, name) => expect(safeFileName(raw)).toBe(name));

  it("fits every system, whatever the title", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyText, fc.string({ unit: "binary", maxLength: 400, minLength: 200 })),
        (raw) => {
          const name = safeFileName(raw);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(240);
          // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
          const allowed = /^[^\s.#|^[\]<>:"/\\?*\u0000-\u001f][^#|^[\]<>:"/\\?*\u0000-\u001f]*$/;
          expect(name).toMatch(allowed);
          expect(name).not.toMatch(/[\s.]$/);
          expect(name.isWellFormed()).toBe(true);
          expect(safeFileName(name)).toBe(name);
        },
      ),
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
    entry.article.url = "no address";
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
});
