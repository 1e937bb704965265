/** Life after life until there was enough, each judged at the beginning of the next. */
import { Rig } from "../e2e/harness.ts";
import type { Kind } from "../e2e/launch.ts";
import { tables } from "../e2e/notebook.ts";
import { fillDiskFor, stopBackground, stopBeforeAnswer } from "./background.ts";
import { findBroken, findGhosts, heldIn } from "./held.ts";
import { type Course, Life } from "./life.ts";
import { type Finding, Model } from "./model.ts";
import { type DisturbanceKind, LANES, type PlannedLife, planLives } from "./plan.ts";

export interface Tally {
  browser: Kind;
  seed: string;
  acts: number;
  acknowledged: number;
  kills: number;
  /** Those before an answer included. */
  stops: number;
  stopsBeforeTheAnswer: number;
  fullDisks: number;
  closedTabs: number;
  lost: number;
  torn: number;
  doubled: number;
  paintedNotStored: number;
  /** How many of the acts were acknowledged, and how many there were for each kill. */
  acknowledgedShare: number;
  actsPerKill: number;
}

export interface Wanted {
  kind: Kind;
  seed: string;
  /** Whether to begin another life. */
  goesOn(tally: Tally): boolean;
  actsPerLane?: number;
  output?: string;
  report?(line: string): void;
}

/** Runs until enough was done or something is wrong, and tells what was found. */
export async function torture(wanted: Wanted): Promise<{ tally: Tally; findings: string[] }> {
  const { kind, seed, output, report = () => {} } = wanted;
  const model = new Model();
  const course: Course = { model, story: 1, passages: 0, backups: 0, words: 0 };
  const counts: Counts = {
    ...{ kills: 0, stop: 0, "stop before the answer": 0, "full disk": 0, "close a tab": 0 },
  };
  const rig = await Rig.start(kind, output ? { output } : {});
  let findings: Finding[] = [];
  const tally = () => tallyOf(wanted, model, counts, findings);
  try {
    for (const plan of planLives(seed, wanted.actsPerLane ?? 6)) {
      const life = await Life.begin(rig, course);
      findings = [...findings, ...findGhosts(await life.paintedTexts(), await tables(rig))];
      if (findings.length > 0 || !wanted.goesOn(tally())) break;
      await live(rig, life, plan, counts);
      await rig.kill();
      counts.kills++;
      model.endLife();
      await rig.revive();
      const held = await tables(rig);
      findings = [...model.judge(heldIn(held)), ...findBroken(held)];
      if (counts.kills % 10 === 0) report(JSON.stringify(tally()));
    }
  } finally {
    await rig.stop();
  }
  return { tally: tally(), findings: findings.flatMap((finding) => tell(finding, model)) };
}

type Counts = Record<DisturbanceKind | "kills", number>;

/** So many rows find no room before there is some again. */
const ROWS_WITHOUT_ROOM = 3;
/** Milliseconds after which a life ends whatever is still waited for. */
const LONGEST_LIFE = 15_000;

/** All lanes act at once, until the last act of the life has begun; then a moment more. */
async function live(rig: Rig, life: Life, plan: PlannedLife, counts: Counts): Promise<void> {
  const waiting = [...plan.disturbances];
  let begun = 0;
  let isOver = false;
  const total = LANES.reduce((sum, lane) => sum + plan.acts[lane].length, 0);
  const over = Promise.withResolvers<void>();
  const longest = setTimeout(over.resolve, LONGEST_LIFE);
  let disturbing = Promise.resolve();
  const disturbIfDue = () => {
    while (waiting.length > 0 && waiting[0]!.after <= begun) {
      const { kind } = waiting.shift()!;
      // One after the other, while the acts go on. It fails when the browser is gone, and what is
      // still to come must not meet the next one.
      const next = () => (isOver ? undefined : disturb(rig, life, kind, counts));
      disturbing = disturbing.then(next).catch(() => {});
    }
  };
  const lanes = LANES.map(async (lane) => {
    for (const act of plan.acts[lane]) {
      if (isOver) return;
      begun++;
      disturbIfDue();
      if (begun === total) setTimeout(over.resolve, plan.killDelay);
      // An act that fails has no answer; a closed tab fails all of its acts.
      await life.act(lane, act).catch(() => {});
    }
  });
  await Promise.race([over.promise, Promise.all(lanes)]);
  isOver = true;
  clearTimeout(longest);
}

async function disturb(rig: Rig, life: Life, kind: DisturbanceKind, counts: Counts): Promise<void> {
  const does: Record<DisturbanceKind, () => Promise<void>> = {
    stop: () => stopBackground(rig),
    "stop before the answer": () => stopBeforeAnswer(rig),
    "full disk": () => fillDiskFor(rig, ROWS_WITHOUT_ROOM),
    "close a tab": () => life.closeFirstTab(),
  };
  await does[kind]();
  counts[kind]++;
}

function tallyOf(
  { kind, seed }: Wanted,
  { acts }: Model,
  counts: Counts,
  findings: readonly Finding[],
): Tally {
  const acknowledged = acts.filter(({ answer }) => answer === "saved").length;
  const found = (wanted: Finding["kind"]) => findings.filter((one) => one.kind === wanted).length;
  const ratio = (share: number) => Math.round(share * 100) / 100;
  return {
    ...{ browser: kind, seed, acts: acts.length, acknowledged, kills: counts.kills },
    stops: counts.stop + counts["stop before the answer"],
    stopsBeforeTheAnswer: counts["stop before the answer"],
    fullDisks: counts["full disk"],
    closedTabs: counts["close a tab"],
    ...{ lost: found("lost"), torn: found("torn"), doubled: found("doubled") },
    paintedNotStored: found("painted but not stored"),
    acknowledgedShare: ratio(acknowledged / Math.max(1, acts.length)),
    actsPerKill: ratio(acts.length / Math.max(1, counts.kills)),
  };
}

function tell({ kind, record, words }: Finding, model: Model): string[] {
  const history = model.historyOf(record).map((line) => `    ${line}`);
  return [`${kind}: ${record}: ${words}`, ...history];
}
