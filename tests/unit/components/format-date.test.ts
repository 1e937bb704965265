import { describe, expect, it } from "vitest";
import { formatMoment, formatPublished } from "../../../components/format-date.ts";

describe("an article's date", () => {
  it.each([
    ["", ""],
    ["yesterday", ""],
    ["2026-03-04", "4 March 2026"],
    ["2026-02-30", "2026-02-30"], // no such day: shown as the page gave it
    ["2026-13-01", "2026-13-01"],
    ["2026-03-04T99:00", "2026-03-04"],
  ])("%s is shown as «%s»", (published, shown) =>
    expect(formatPublished(published, "en-GB")).toBe(shown),
  );

  it("without a zone says so, and with one does not", () => {
    expect(formatPublished("2026-03-04T18:40", "en-GB")).toMatch(
      /^4 March 2026.*18:40 \(local time\)$/,
    );
    expect(formatPublished("2026-03-04T18:40:00Z", "en-GB")).not.toContain("local");
    expect(formatPublished("2026-03-04T18:40:00+01:00", "en-GB")).not.toContain("local");
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
