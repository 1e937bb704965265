import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { momentOf } from "../../../lib/import/import-moment.ts";

describe("momentOf", () => {
  it.each<[unknown, string]>([
    ["2026-03-04T18:22:05.000Z", "2026-03-04T18:22:05.000Z"],
    ["2026-03-04T18:22:05.123456+00:00", "2026-03-04T18:22:05.123Z"],
    ["2026-03-04 18:22:05+02:00", "2026-03-04T16:22:05.000Z"],
    ["2026-03-04 18:22:05 -0530", "2026-03-04T23:52:05.000Z"],
    ["2026/03/04 18:22:05 +0000", "2026-03-04T18:22:05.000Z"],
    ["2026-03-04 18:22", "2026-03-04T18:22:00.000Z"],
    ["2026-03-04", "2026-03-04T00:00:00.000Z"],
    ["1772648525", "2026-03-04T18:22:05.000Z"],
    [1772648525000, "2026-03-04T18:22:05.000Z"],
    ["1772648525000123", "2026-03-04T18:22:05.000Z"],
    ["2026-02-30", ""],
    ["2026-13-01T10:00:00Z", ""],
    ["2026-03-04T25:00:00Z", ""],
    ["0", ""],
    [0, ""],
    ["yesterday", ""],
    ["", ""],
    [null, ""],
    [{}, ""],
    ["9".repeat(100), ""],
  ])("of %j is %j", (value, moment) => expect(momentOf(value)).toBe(moment));

  it("gives back every moment that it gave", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date("1990-01-02"), noInvalidDate: true }), (date) => {
        fc.pre(date.getUTCFullYear() < 9999);
        expect(momentOf(date.toISOString())).toBe(date.toISOString());
      }),
    );
  });
});
