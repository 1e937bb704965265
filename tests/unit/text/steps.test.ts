import { expect, it } from "vitest";
import { finish } from "../../../lib/text/steps.ts";

it("goes to the end of what pauses, and gives what it returned", () => {
  let steps = 0;
  function* work(): Generator<void, string> {
    for (; steps < 3; steps++) yield;
    return "done";
  }
  expect(finish(work())).toBe("done");
  expect(steps).toBe(3);
});
