import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  daysLeft,
  isLookDue,
  lookAtClock,
  type TrashClock,
  trashClockFrom,
} from "../../../lib/model/trash.ts";

const START = Date.UTC(2026, 2, 1);
const DAY = 24 * 60 * 60 * 1000;
/** So many days after the first look. */
const day = (days: number) => new Date(START + days * DAY).toISOString();

/** What has had its time after looks on these days. */
function looksOn(days: readonly number[], from: TrashClock = trashClockFrom(undefined)) {
  let clock = from;
  let before: string | null = null;
  for (const one of days) ({ clock, before } = lookAtClock(clock, day(one)));
  return { clock, before };
}
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

describe("the trash", () => {
  it("keeps everything for thirty days, and then no longer than a few more (demand 66)", () => {
    expect(looksOn(range(0, 30)).before).toBeNull();
    const { before } = looksOn(range(0, 40));
    expect(before! > day(5) && before! <= day(10)).toBe(true);
  });

  it("never loses what is younger than thirty days, however seldom one looks", () => {
    const gaps = fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 40 });
    fc.assert(
      fc.property(gaps, (some) => {
        let now = 0;
        const days = some.map((gap) => (now += gap));
        const { before } = looksOn([0, ...days]);
        expect(before === null || before <= day(now - 30)).toBe(true);
      }),
    );
  });

  it("keeps what lies in it when the clock jumps ahead and is put right", () => {
    const steady = looksOn(range(0, 40));
    const jump = fc.tuple(fc.integer({ min: 1, max: 40_000 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(jump, ([ahead, looks]) => {
        // Many looks, but less than two days of them.
        const wrong = range(1, looks).map((i) => 40 + ahead + (i / looks) * 1.9);
        const jumped = looksOn(wrong, steady.clock);
        expect(jumped.before === null || jumped.before <= day(10)).toBe(true);
        const right = looksOn([41], jumped.clock);
        expect(right.before === null || right.before <= day(11)).toBe(true);
      }),
    );
  });

  it("keeps what is deleted while the clock is put back for thirty days all the same", () => {
    const wrong = fc.record({
      back: fc.integer({ min: 1, max: 364 }),
      days: fc.integer({ min: 0, max: 60 }),
      partly: fc.integer({ min: 0, max: 364 }),
      more: fc.integer({ min: 0, max: 60 }),
    });
    fc.assert(
      fc.property(wrong, ({ back, days, partly, more }) => {
        // One step of a few days among larger ones is taken for days without a look.
        fc.pre(partly === 0 || partly >= back || back - partly >= 7);
        const off = (at: number) => {
          if (at <= 40 + days) return back;
          return at <= 40 + days + more ? partly : 0;
        };
        let clock = looksOn(range(0, 39)).clock;
        for (const at of range(40, 200)) {
          const look = lookAtClock(clock, day(at - off(at)));
          clock = look.clock;
          // Deleted on day 40, right after the look.
          if (at < 70) expect(look.before === null || look.before <= day(40 - back)).toBe(true);
        }
      }),
    );
  });

  it("that a clock put back by half a year had in it is cleaned after that, too", () => {
    const { clock } = looksOn([...range(0, 40), ...range(-140, -100), ...range(81, 120)]);
    const { before } = looksOn([121], clock);
    expect(before! > day(40)).toBe(true);
    expect(clock.behind).toBe(0);
  });

  it("keeps it for thirty days more where the clock is absurdly ahead", () => {
    const steady = looksOn(range(0, 40));
    const years = 365 * 60;
    expect(looksOn(range(years, years + 29), steady.clock).before! <= day(10)).toBe(true);
    expect(looksOn(range(years, years + 31), steady.clock).before! > day(years - 31)).toBe(true);
  });

  it("is cleaned for who opens the browser once in three weeks", () => {
    expect(looksOn([0, 21, 42, 63, 84]).before! > day(20)).toBe(true);
  });

  it("counts from an import on", () => {
    const { clock } = looksOn(range(0, 40));
    expect(looksOn(range(41, 60), { ...clock, since: day(41) }).before).toBeNull();
    expect(looksOn(range(41, 80), { ...clock, since: day(41) }).before! >= day(41)).toBe(true);
  });

  it("is looked into a few times a day", () => {
    const { clock } = looksOn([0]);
    expect([0.1, 0.3, -1].map((later) => isLookDue(clock, day(later)))).toEqual([
      ...[false, true, true],
    ]);
    expect(isLookDue(trashClockFrom({ looked: "nonsense" }), day(0))).toBe(true);
  });

  it("says how many days are left", () => {
    expect([-1, 0, 0.5, 29.5, 30, 99].map((days) => daysLeft(day(0), day(days)))).toEqual([
      ...[30, 30, 30, 1, 0, 0],
    ]);
  });
});
