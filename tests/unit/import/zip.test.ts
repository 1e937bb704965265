/** ZIPs as they come, broken ones, and those that are made to do harm. */
import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../../lib/import/crc32.ts";
import { ImportError } from "../../../lib/import/foreign-article.ts";
import { isZip, Unpacker, type ZipEntry, zipEntries } from "../../../lib/import/zip.ts";
import { asBytes, bytesOf } from "./files.ts";

type Files = Record<string, Uint8Array>;
const zipped = (files: Files, level: 0 | 6 = 6) => new Uint8Array(zipSync(files, { level }));
function unzipped(bytes: Uint8Array): Files {
  const unpacker = new Unpacker(bytes);
  return Object.fromEntries(
    zipEntries(bytes).map((entry) => [entry.name, new Uint8Array(unpacker.unpack(entry))]),
  );
}

/** The ZIP with something in its directory changed; `at` counts in the first entry's record. */
function lied(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = new Uint8Array(bytes);
  const view = new DataView(copy.buffer);
  let at = copy.length - 4;
  while (view.getUint32(at, true) !== 0x02014b50) at--;
  change(view, at);
  return copy;
}

describe("a ZIP", () => {
  it("gives back what another program packed", () => {
    const names = fc.stringMatching(/^[a-zé/]{1,8}[a-z]$/);
    fc.assert(
      fc.property(
        fc.dictionary(names, fc.uint8Array({ maxLength: 200 }), { noNullPrototype: true }),
        fc.constantFrom<0 | 6>(0, 6),
        (files, level) => {
          const plain = Object.fromEntries(
            Object.entries(files).map(([name, bytes]) => [name, new Uint8Array(bytes)]),
          );
          expect(unzipped(zipped(plain, level))).toEqual(plain);
        },
      ),
    );
  });

  it("may come from a program that adds folders", () =>
    expect(Object.keys(unzipped(bytesOf("pocket.zip"))).sort()).toEqual([
      "annotations/part_000000.json",
      "part_000000.csv",
    ]));

  it("of a large file is unpacked piece by piece", () => {
    const large = asBytes("0123456789abcdef ferry ".repeat(200_000));
    const noisy = large.map((byte, i) => (i % 97 === 0 ? (i * 7) % 251 : byte));
    expect(unzipped(zipped({ "a.txt": noisy }))["a.txt"]).toEqual(noisy);
  });

  it("is told by its first bytes", () => {
    expect(isZip(zipped({ a: asBytes("x") }))).toBe(true);
    expect(isZip(asBytes("PK is no ZIP"))).toBe(false);
  });
});

describe("a ZIP that is broken or made to do harm", () => {
  const sound = zipped({ "a.json": asBytes("[1, 2, 3] and more and more and more") });
  const refusal = (bytes: Uint8Array) => {
    try {
      unzipped(bytes);
    } catch (error) {
      if (error instanceof ImportError) return error.message;
      throw error;
    }
    return "";
  };

  it.each<[string, Uint8Array, string]>([
    ["unpacks to far more than it is", zipped({ a: new Uint8Array(50_000_000) }), "more than any"],
    [
      "says that it unpacks to gigabytes",
      lied(sound, (view, at) => view.setUint32(at + 24, 4_000_000_000, true)),
      "more than any",
    ],
    [
      "unpacks to more than it says",
      lied(sound, (view, at) => view.setUint32(at + 24, 5, true)),
      "“a.json” in it",
    ],
    [
      "unpacks to less than it says",
      lied(sound, (view, at) => view.setUint32(at + 24, 500, true)),
      "“a.json” in it",
    ],
    ["has a changed byte", sound.map((byte, i) => (i === 45 ? byte ^ 1 : byte)), "damaged"],
    [
      "is packed in a way nobody uses",
      lied(sound, (view, at) => view.setUint16(at + 10, 99, true)),
      "damaged",
    ],
    [
      "says that its files begin beyond its end",
      lied(sound, (view, at) => view.setUint32(at + 42, 0x7fffffff, true)),
      "damaged",
    ],
    [
      "is locked",
      lied(sound, (view, at) => view.setUint16(at + 8, 1, true)),
      "locked with a password",
    ],
    ["breaks off", sound.slice(0, -5), "damaged or breaks off"],
  ])("%s", (_what, bytes, words) => {
    const message = refusal(bytes);
    expect(message).toContain(words);
    expect(message).toContain("Nothing was imported");
  });

  it("has files that lie over each other, which together are more than the ZIP", () => {
    const body = new Uint8Array(2000).map((_, i) => (i * 31) % 251);
    const two = zipped({ a: body, b: body }, 0);
    const over = lied(two, (view, at) => view.setUint32(at + 20, two.length, true));
    expect(refusal(over)).toContain("damaged");
  });

  it("has more files than any export", () => {
    const bytes = lied(sound, () => {});
    const view = new DataView(bytes.buffer);
    view.setUint16(bytes.length - 22 + 10, 0xffff, true);
    expect(refusal(bytes)).toContain("more than any export holds");
  });

  it("stops unpacking when all files together are too much", () => {
    const entry: ZipEntry = {
      ...{ name: "a", method: 0, crc: 0, packed: 0, offset: 0 },
      unpacked: 600_000_000,
    };
    expect(() => new Unpacker(sound).unpack(entry)).toThrow(ImportError);
  });

  it("is refused with words, whatever bytes are changed", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(sound.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 }),
        fc.nat(sound.length),
        (changes, end) => {
          const bytes = new Uint8Array(sound);
          for (const [at, byte] of changes) bytes[at] = byte;
          refusal(bytes);
          expect(refusal(sound.slice(0, end)) === "").toBe(end === sound.length);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe("crc32", () => {
  it("is that of the standard's check text", () =>
    expect(crc32(asBytes("123456789"))).toBe(0xcbf43926));
});
