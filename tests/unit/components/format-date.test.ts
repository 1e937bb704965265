import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatMoment, formatMomentInFull } from "../../../components/format-date.ts";

describe("a date that cannot be read", () => {
  const now = new Date(2026, 10, 22, 15, 0);
  const damaged = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "",
      "2026-99-01T00:00:00.000Z",
      "2026-02-30T00:00:00.000Z",
      "+275760-09-13T00:00:00.001Z",
    ),
    fc.tuple(fc.nat(9999), fc.nat(99), fc.nat(99), fc.nat(99)).map(([year, month, day, hour]) => {
      const [y, m, d, h] = [year, month, day, hour].map(String);
      return `${y!.padStart(4, "0")}-${m!.padStart(2, "0")}-${d!.padStart(2, "0")}T${h!.padStart(2, "0")}:00:00.000Z`;
    }),
  );

  it("is never shown as «Invalid Date»", () => {
    expect(formatMoment("2026-99-01T00:00:00.000Z", now)).toBe("unknown date");
    fc.assert(
      fc.property(damaged, (moment) => {
        const shown = [formatMoment(moment, now), formatMomentInFull(moment)];
        expect(shown.join()).not.toMatch(/Invalid|NaN/);
      }),
      { numRuns: 2000 },
    );
  });

  it("is seen to in one place: no other file writes a date out", () => {
    const files = ["components", "entrypoints", "lib"]
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true }).map((name) => join(folder, String(name))),
      )
      .filter(
        (file) =>
          /\.tsx?$/.test(file) &&
          /\.toLocale(?:Date|Time)String\(|[dD]ate\w*\.toLocaleString\(/.test(
            readFileSync(file, "utf8"),
          ),
      );
    expect(files).toEqual(["components/format-date.ts"]);
  });
});

describe("the moment of a highlight", () => {
  const now = new Date(2026, 10, 22, 15, 0);
  const at = (...when: [number, number, number, number]) => new Date(...when).toISOString();

  it("is the time today, the day this year, and the year before that", () => {
    expect(formatMoment(at(2026, 10, 22, 9), now, "en-GB")).toBe("09:00");
    expect(formatMoment(at(2026, 2, 4, 9), now, "en-GB")).toBe("4 Mar");
    expect(formatMoment(at(2025, 2, 4, 9), now, "en-GB")).toBe("4 Mar 2025");
  });
});
