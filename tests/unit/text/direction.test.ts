import { expect, it } from "vitest";
import { directionOf } from "../../../lib/text/direction.ts";

it("an article runs as its language does (demand 77)", () => {
  expect(["ar", "he", "de", ""].map(directionOf)).toEqual(["rtl", "rtl", "ltr", "auto"]);
});
