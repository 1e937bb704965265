import { expect, it } from "vitest";
import { headingOf, monthName } from "../../../../entrypoints/library/headings.ts";

it("are days and months as they were printed, in no zone", () => {
  expect(headingOf("2026-03-04", false, "en-GB")).toBe("Wednesday, 4 March 2026");
  expect(headingOf("", false)).toBe("Without a date");
  expect(headingOf("", true)).toBe("Without a tag");
  expect(monthName("2026-01", "en-GB")).toBe("January 2026");
});
