import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatPrinted } from "../../../components/printed-date.ts";

/** A reader whose clock is this many hours ahead of UTC. */
const ahead = (hours: number) => () => -hours * 60;

describe("the date as the paper printed it", () => {
  it.each([
    ["2026-04-16T03:30:00+09:00", -5, "16 April 2026 at 03:30 UTC+9"],
    ["2026-04-16T03:30:00+09:00", 9, "16 April 2026 at 03:30"],
    ["2026-03-04T17:40:00Z", 1, "4 March 2026 at 17:40 UTC"],
    ["2026-03-04T17:40:00.000Z", 0, "4 March 2026 at 17:40"],
    ["2026-03-04T17:40:00-0330", 0, "4 March 2026 at 17:40 UTC−3:30"],
    ["2026-03-04T18:40", 0, "4 March 2026 at 18:40 (local time)"],
    ["2026-03-04", 12, "4 March 2026"],
    ["2026-02-30", 0, "2026-02-30"],
    ["2026-02-30T10:00", 0, "2026-02-30"],
    ["", 0, ""],
    ["soon", 0, ""],
  ])("%s, read at UTC%+d, is %s", (published, hours, text) => {
    expect(formatPrinted(published, "en-GB", ahead(hours))).toBe(text);
  });

  it("has the printed day and hour in every zone of the reader", () => {
    const zone = fc.integer({ min: -12, max: 14 });
    fc.assert(
      fc.property(zone, zone, fc.integer({ min: 0, max: 23 }), (paper, reader, hour) => {
        const pad = (value: number) => String(Math.abs(value)).padStart(2, "0");
        const published = `2026-07-09T${pad(hour)}:15:00${paper < 0 ? "-" : "+"}${pad(paper)}:00`;
        const text = formatPrinted(published, "en-GB", ahead(reader));
        expect(text).toContain(`9 July 2026 at ${pad(hour)}:15`);
        expect(text.includes("UTC")).toBe(paper !== reader);
      }),
    );
  });
});
