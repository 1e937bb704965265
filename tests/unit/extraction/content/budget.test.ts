import { describe, expect, it } from "vitest";
import { createBudget, OutOfTime } from "../../../../lib/extraction/content/budget.ts";

function budgetWithClock(ms: number) {
  const clock = { time: 1000, looks: 0 };
  const now = () => {
    clock.looks += 1;
    return clock.time;
  };
  return { clock, budget: createBudget(ms, now) };
}

describe("createBudget", () => {
  it("is spent from its last millisecond on", () => {
    const { clock, budget } = budgetWithClock(100);
    expect(budget.isSpent()).toBe(false);
    clock.time = 1099;
    expect(budget.isSpent()).toBe(false);
    clock.time = 1100;
    expect(budget.isSpent()).toBe(true);
  });

  it("throws within 64 checks once it is spent, and never before", () => {
    const { clock, budget } = budgetWithClock(100);
    for (let i = 0; i < 1000; i += 1) budget.check();
    clock.time = 2000;
    const checkOften = () => {
      for (let i = 0; i < 64; i += 1) budget.check();
    };
    expect(checkOften).toThrow(OutOfTime);
  });

  it("looks at the clock seldom", () => {
    const { clock, budget } = budgetWithClock(100);
    for (let i = 0; i < 640; i += 1) budget.check();
    expect(clock.looks).toBe(11); // one at the beginning
  });

  it("of nothing is spent at once", () => {
    expect(budgetWithClock(0).budget.isSpent()).toBe(true);
    expect(budgetWithClock(-5).budget.isSpent()).toBe(true);
  });
});
