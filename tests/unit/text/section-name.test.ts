import { expect, it } from "vitest";
import { sectionName } from "../../../lib/text/section-name.ts";

const TITLE = "River rises after a night of rain in the hills";

it.each([
  ["World", "World"],
  ["  Life/Style ", "Life/Style"],
  ["Arts / Film", "Arts / Film"],
  ["国際", "国際"],
  ["River", "River"],
  ["/meteo/", ""],
  ["news/world/europe", ""],
  ["https://post.example/world", ""],
  ["", ""],
  ["–", ""],
  [TITLE, ""],
  ["RIVER RISES after a night of rain…", ""],
  ["x".repeat(81), ""],
])("the section %j is shown as %j", (section, name) =>
  expect(sectionName(section, TITLE)).toBe(name),
);
