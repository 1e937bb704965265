import { describe, expect, it } from "vitest";
import { decode } from "../../../lib/import/decode.ts";
import { ImportError } from "../../../lib/import/foreign-article.ts";
import { asBytes, bytesOf, read } from "./files.ts";

const utf16 = (text: string, littleEndian: boolean) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
  return new Uint8Array(view.buffer);
};
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const WORDS = "Fähre über den Fluß – plain words after it";

describe("decode", () => {
  it.each([
    ["UTF-8", asBytes(WORDS)],
    ["UTF-8 with a mark", asBytes(`\ufeff${WORDS}`)],
    ["UTF-16 with a mark", utf16(`\ufeff${WORDS}`, true)],
    ["UTF-16 of the other order", utf16(`\ufeff${WORDS}`, false)],
    ["UTF-16 without a mark", utf16(WORDS, true)],
    ["UTF-16 of the other order without a mark", utf16(WORDS, false)],
  ])("reads %s", (_name, bytes) =>
    expect(decode(bytes, "a.csv")).toEqual({ text: WORDS, doubt: "" }),
  );

  it("doubts nothing where the tool itself wrote a sign of replacement", () =>
    expect(decode(asBytes("a\ufffd"), "a.csv")).toEqual({ text: "a\ufffd", doubt: "" }));

  it("reads Latin-1, and says so", () => {
    const { text, doubt } = decode(latin1("Fähre über den Fluß"), "a.csv");
    expect(text).toBe("Fähre über den Fluß");
    expect(doubt).toContain("Western European");
  });

  it("keeps UTF-8 of which some bytes are damaged, and says how many", () => {
    const bytes = asBytes("Fähre über den Fluß");
    bytes[1] = 0xff; // the first byte of ä
    const { text, doubt } = decode(bytes, "a.csv");
    expect(text).toContain("über den Fluß");
    expect(doubt).toContain("2 signs that are damaged");
  });

  it("refuses what is no text", () =>
    expect(() => decode(Uint8Array.of(0x89, 0x50, 0, 0, 0, 1, 2), "a.png")).toThrow(ImportError));
});

describe("a table in another encoding", () => {
  const text = new TextDecoder().decode(bytesOf("readwise.csv"));
  it("is known, and read", () => {
    for (const bytes of [utf16(`\ufeff${text}`, true), utf16(text, false)])
      expect(read(bytes).articles).toEqual(read(asBytes(text)).articles);
  });

  it("in Latin-1 is read with a word of doubt", () => {
    const { articles, problems } = read(latin1(text.replace("Agnes Holm", "Agnès Holm")));
    expect(articles[0]?.authors).toEqual(["Agnès Holm"]);
    expect(problems.list[0]?.wrong).toContain("not in UTF-8");
  });
});
