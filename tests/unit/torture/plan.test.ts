import { expect, it } from "vitest";
import { LANES, type PlannedLife, planLives } from "../../torture/plan.ts";

function lives(seed: string, count: number): PlannedLife[] {
  const all = planLives(seed, 6);
  return Array.from({ length: count }, () => all.next().value as PlannedLife);
}

it("the same seed plans the same lives, another one others", () => {
  expect(lives("a", 20)).toEqual(lives("a", 20));
  expect(lives("a", 1)).not.toEqual(lives("b", 1));
});

it("every life is as long as it should be and is disturbed; some tabs are closed, some disks full", () => {
  const all = lives("a", 100);
  for (const { acts, disturbances, killDelay } of all) {
    expect(LANES.map((lane) => acts[lane].length)).toEqual([6, 6, 6, 6]);
    expect(killDelay).toBeLessThan(40);
    const places = disturbances.map(({ after }) => after);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  }
  const kinds = new Set(all.flatMap(({ disturbances }) => disturbances.map(({ kind }) => kind)));
  expect([...kinds].sort()).toEqual(["close a tab", "full disk", "stop", "stop before the answer"]);
});
