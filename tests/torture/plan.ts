/** What happens in each life of a browser, decided by the seed alone. */
import { createRandom, type Random } from "../../bench/random.ts";

/** Where a reader acts, each one thing after the other, all four at once. */
export const LANES = ["first tab", "second tab", "panel", "library"] as const;
export type Lane = (typeof LANES)[number];

export type ActKind =
  /** A passage of the page, by the browser's command for it. */
  | "highlight"
  /** A line in the field for the article's note. */
  | "type"
  | "note"
  | "tag"
  | "untag"
  | "color"
  | "delete"
  | "undo"
  /** A backup with an article that is new, or one that was taken in before. */
  | "import"
  | "delete article"
  | "restore article";

export interface PlannedAct {
  kind: ActKind;
  /** 0 up to, not including, 1: which of the records, colours and the like that there are then. */
  pick: number;
}

export type DisturbanceKind =
  /** The background is stopped at any moment. */
  | "stop"
  /** The background is stopped when the next write is on the disk and not answered. */
  | "stop before the answer"
  /** The second row from now finds no room, nor do some after it. */
  | "full disk"
  /** The first tab is closed in the middle of an act. */
  | "close a tab";

export interface Disturbance {
  /** How many acts of this life have begun. */
  after: number;
  kind: DisturbanceKind;
}

export interface PlannedLife {
  acts: Record<Lane, PlannedAct[]>;
  disturbances: Disturbance[];
  /** The browser is killed so many milliseconds after its last act began. */
  killDelay: number;
}

/** How often each act is drawn, by lane. */
const WEIGHTS: Record<Lane, Partial<Record<ActKind, number>>> = {
  "first tab": { highlight: 1 },
  "second tab": { highlight: 1 },
  panel: { type: 3, note: 6, tag: 3, untag: 1, color: 3, delete: 2, undo: 2 },
  library: {
    ...{ note: 6, tag: 3, untag: 1, color: 3, delete: 2, undo: 2 },
    ...{ import: 2, "delete article": 2, "restore article": 2 },
  },
};
/** Milliseconds in which the last acts of a life are answered or not. */
const LONGEST_DELAY = 40;

/** The lives of a run, one after the other, without end. */
export function* planLives(seed: string, actsPerLane: number): Generator<PlannedLife> {
  const random = createRandom(seed);
  for (;;) yield planLife(random, actsPerLane);
}

function planLife(random: Random, actsPerLane: number): PlannedLife {
  const acts = LANES.map((lane) => [
    lane,
    Array.from({ length: actsPerLane }, () => ({
      kind: drawKind(random, WEIGHTS[lane]),
      pick: random.next(),
    })),
  ]);
  return {
    acts: Object.fromEntries(acts),
    disturbances: drawDisturbances(random, actsPerLane * LANES.length),
    killDelay: random.below(LONGEST_DELAY),
  };
}

function drawKind(random: Random, weights: Partial<Record<ActKind, number>>): ActKind {
  const kinds = Object.entries(weights).flatMap(([kind, weight]) =>
    Array.from({ length: weight }, () => kind as ActKind),
  );
  return random.pick(kinds)!;
}

/** Where in a life each stands, as a share of it: one must be over before the next begins. */
const PLACES: readonly [share: number, kind: DisturbanceKind, oneLifeIn: number][] = [
  [0.05, "stop", 1],
  [0.2, "stop before the answer", 1],
  [0.45, "stop before the answer", 1],
  [0.6, "close a tab", 4],
  [0.7, "full disk", 3],
];

function drawDisturbances(random: Random, acts: number): Disturbance[] {
  return PLACES.filter(([, , oneLifeIn]) => random.below(oneLifeIn) === 0).map(([share, kind]) => ({
    after: 1 + Math.floor(acts * share) + random.below(2),
    kind,
  }));
}
