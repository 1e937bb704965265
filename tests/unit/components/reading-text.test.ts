import { expect, it } from "vitest";
import { readingText } from "../../../components/reading-text.ts";

it("says that a large file takes long", () => {
  expect(readingText({ name: "a.json", size: 19_999_999 })).toBe("Reading “a.json”…");
  expect(readingText({ name: "a.json", size: 20_000_000 })).toContain("large: wait a minute");
});
