/**
 * How long the trash is kept, and by which clock. What the reader deleted is deleted for ever after
 * thirty days; a clock that is wrong must not make that tomorrow.
 */
import type { Timestamp } from "./annotation.ts";

/** Days that what was deleted stays in the trash, at least. */
export const TRASH_DAYS = 30;

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
/** A shorter jump is taken for days without a look, unless the clock was behind by less. */
const WEEK = 7 * DAY;
const KEPT = TRASH_DAYS * DAY;
/** A moment is believed when the clock has gone on from it for so long. */
const DOUBT = 2 * DAY;
/** Who was away for longer may have a clock that is absurdly ahead: the trash is kept anew. */
const ABSURD = 365 * DAY;
/** Between two looks into the trash: the background starts many times a day. */
const PAUSE = 6 * HOUR;

/** What the background remembers of its looks at the clock. In no backup. */
export interface TrashClock {
  /** Before this nothing counts: when Pressmark began to count, or a file was imported last. */
  since: Timestamp;
  /** The latest moment that is believed to have been. */
  believed: Timestamp;
  /** A later moment, from which the clock has to go on to be believed. */
  doubted: Timestamp;
  /** The last look. */
  looked: Timestamp;
  /** By how much the clock was put back and not yet put right; milliseconds. */
  behind: number;
}

/** What was stored, or that there was no look yet. */
export function trashClockFrom(stored: unknown): TrashClock {
  const fields = (typeof stored === "object" && stored !== null ? stored : {}) as Partial<
    Record<keyof TrashClock, unknown>
  >;
  const moment = (value: unknown) =>
    typeof value === "string" && !Number.isNaN(Date.parse(value)) ? value : "";
  return {
    since: moment(fields.since),
    believed: moment(fields.believed),
    doubted: moment(fields.doubted),
    looked: moment(fields.looked),
    behind: Number.isFinite(fields.behind) ? Number(fields.behind) : 0,
  };
}

/** Whether it is time to look into the trash again. */
export function isLookDue({ looked }: TrashClock, now: Timestamp): boolean {
  const passed = Date.parse(now) - Date.parse(looked);
  return looked === "" || passed < 0 || passed >= PAUSE;
}

/** What a look at the clock gives. */
export interface Look {
  clock: TrashClock;
  /** What was put into the trash before this moment has had its time; null: nothing has. */
  before: Timestamp | null;
}

/**
 * A look at the clock. A moment counts only after the clock has gone on from it for two days, or
 * for thirty if it is more than a year after the last one that counted; a clock that is put back
 * begins anew. So one that jumps ahead and is put right removes nothing. What is deleted while the
 * clock is behind bears a moment that is too early: the jump that puts it right begins anew, too.
 */
export function lookAtClock(last: TrashClock, now: Timestamp): Look {
  const passed = last.looked === "" ? 0 : Date.parse(now) - Date.parse(last.looked);
  const isPutBack = last.believed > now || passed < -DAY;
  const { believed, doubted } = isPutBack
    ? { believed: now, doubted: now }
    : nextMoments(last, now);
  const isPutRight = last.behind > 0 && passed >= Math.min(last.behind, WEEK);
  const isAnew = last.since === "" || last.since > now || isPutBack || isPutRight;
  const since = isAnew ? now : last.since;
  const behind = isPutBack || isPutRight ? behindAfter(last.behind - passed) : last.behind;
  const clock = { since, believed, doubted, looked: now, behind };
  const kept = Date.parse(believed) - KEPT;
  return { clock, before: kept >= Date.parse(since) ? new Date(kept).toISOString() : null };
}

/** More than a year is not remembered: a jump of so much is not believed before thirty days. */
function behindAfter(behind: number): number {
  return behind > ABSURD ? 0 : Math.max(0, behind);
}

function nextMoments(
  { believed, doubted }: TrashClock,
  now: Timestamp,
): Pick<TrashClock, "believed" | "doubted"> {
  if (believed === "") return { believed: now, doubted: now };
  const isUsable = doubted >= believed && doubted <= now;
  const candidate = isUsable ? doubted : now;
  const isAbsurd = Date.parse(candidate) - Date.parse(believed) > ABSURD;
  const hasGoneOn = Date.parse(now) - Date.parse(candidate) >= (isAbsurd ? KEPT : DOUBT);
  return hasGoneOn ? { believed: candidate, doubted: now } : { believed, doubted: candidate };
}

/** Whole days that what was deleted at this moment still stays in the trash, as far as it seems. */
export function daysLeft(deleted: Timestamp, now: Timestamp): number {
  const left = Date.parse(deleted) + KEPT - Date.parse(now);
  return Math.min(TRASH_DAYS, Math.max(0, Math.ceil(left / DAY)));
}
