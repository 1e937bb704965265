import { expect, it } from "vitest";
import { neighbourOf } from "../../../../lib/page/ui/neighbour.ts";

const tops: Record<string, number> = { a: -50, b: 100, c: 900 };
const from = (openId: string | null) => ({ openId, topOf: (id: string) => tops[id] ?? 0 });
const ids = ["a", "b", "c"];

it("goes on from the card that is open, around the ends (demand 75)", () => {
  expect(neighbourOf(ids, "next", from("b"))).toBe("c");
  expect(neighbourOf(ids, "next", from("c"))).toBe("a");
  expect(neighbourOf(ids, "previous", from("a"))).toBe("c");
});

it("goes on from the top of the window where none is open", () => {
  expect(neighbourOf(ids, "next", from(null))).toBe("b");
  expect(neighbourOf(ids, "previous", from(null))).toBe("a");
  expect(neighbourOf(["a"], "next", from(null))).toBe("a");
  expect(neighbourOf([], "next", from(null))).toBeUndefined();
});
