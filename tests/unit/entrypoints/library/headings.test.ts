import { expect, it } from "vitest";
import { formatMonth } from "../../../../components/format-date.ts";
import { headingOf } from "../../../../entrypoints/library/headings.ts";

it("are days and months as they were printed, in no zone", () => {
  expect(headingOf("2026-03-04", false, "en-GB")).toBe("Wednesday, 4 March 2026");
  expect(headingOf("", false)).toBe("Without a date");
  expect(headingOf("", true)).toBe("Without a tag");
  expect(headingOf("2026-99-99", false)).toBe("Without a date");
  expect(formatMonth("2026-01", "en-GB")).toBe("January 2026");
  expect(formatMonth("2026-99")).toBe("2026-99");
});
