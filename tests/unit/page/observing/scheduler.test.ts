import { beforeEach, describe, expect, it, vi } from "vitest";
import { atOnce, inSlices } from "../../../../lib/page/observing/scheduler.ts";

let clock = 0;
beforeEach(() => {
  const now = vi.spyOn(performance, "now").mockImplementation(() => clock);
  return () => now.mockRestore();
});

/** Counts to `count`, each step taking as many milliseconds of a made clock as said. */
function* counting(count: number, ms: number): Generator<number, string> {
  for (let i = 0; i < count; i++) {
    clock += ms;
    yield i;
  }
  return "done";
}
/** Lets everything that is waiting for its turn run, as often as the work gives way. */
const turnsDuring = async (work: Promise<unknown>) => {
  let turns = 0;
  let isOver = false;
  void work.then(() => {
    isOver = true;
  });
  while (!isOver) {
    await new Promise((resolve) => setTimeout(resolve));
    turns++;
  }
  return turns;
};

describe("inSlices", () => {
  it("hands over every step, gives what was made, and lets others run between slices", async () => {
    const each = vi.fn();
    const work = inSlices(new AbortController().signal)(counting(10, 3), each);
    const turns = await turnsDuring(work);
    expect(each.mock.calls.flat()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(await work).toEqual({ stopped: false, value: "done", ms: 30 });
    expect(turns).toBeGreaterThanOrEqual(4);
  });

  it("stops with the signal", async () => {
    const stop = new AbortController();
    const each = vi.fn((step: number) => step === 3 && stop.abort());
    expect(await inSlices(stop.signal)(counting(1000, 3), each)).toEqual({ stopped: true, ms: 12 });
    expect(each).toHaveBeenCalledTimes(4);
  });
});

describe("atOnce", () => {
  it("is over before anything else gets a turn", async () => {
    let isLate = false;
    setTimeout(() => {
      isLate = true;
    });
    expect(await atOnce(counting(5, 3))).toMatchObject({ stopped: false, value: "done" });
    expect(isLate).toBe(false);
  });
});
