/** The one table of the anchoring bench: measure, reach, ours, the halves, the peers. */

/** What the bench's scorer says of one implementation (shares in percent, as text). */
export interface Scored {
  impl: string;
  SCORE: string;
  HARD: string;
  found: string;
  wrong: string;
  correctLost: string;
  exact: string;
  ms50: string;
  ms95: string;
  rows: {
    name: string;
    n: number;
    found: string;
    wrong: string;
    correctLost: string;
    exact: string;
    util: string;
  }[];
}

/**
 * What the bench's speed run says of one implementation on one page: [ms, found] for 1, 100, 1000,
 * 5000 highlights.
 */
export interface SpeedRow {
  page: string;
  impl: string;
  describeMs: number;
  described: number;
  same: Marks;
  moved: Marks;
  edited: Marks;
  gone: Marks;
}

interface Marks {
  marks: Record<string, [number, number]>;
}

export interface Measured {
  all: Scored[];
  halves: Scored[];
  byStatus: Scored[];
  byScript: Scored[];
  describeP95: number;
  /** One list for each run. */
  speed: SpeedRow[][];
}

const PEER = "quote-normalized";
const SCENARIOS = ["same", "moved", "edited", "gone"] as const;
const REACH: Record<string, string> = { longest: "1 / 1 / 1 / 4", mb: "1.5 / 1.5 / 1.5 / 2" };

/** Prints everything to the console. */
export function printTable(measured: Measured): void {
  const names = measured.all.map(({ impl }) => impl);
  const row = (
    measure: string,
    reach: string,
    pick: (scored: Scored) => string | undefined,
    from = measured.all,
  ) => ({
    measure,
    reach,
    pressmark: pick(from[0]!) ?? "-",
    ...(from === measured.all
      ? { "half A": pick(measured.halves[0]!) ?? "-", "half B": pick(measured.halves[1]!) ?? "-" }
      : {}),
    ...Object.fromEntries(names.slice(1).map((name, i) => [name, pick(from[i + 1]!) ?? "-"])),
  });
  const group = (name: string, field: "util" | "found" | "exact") => (scored: Scored) =>
    scored.rows.find((entry) => entry.name === name)?.[field];
  console.table([
    row("SCORE", "98.5", (scored) => scored.SCORE),
    row("HARD", "96", (scored) => scored.HARD),
    row("found, of those still there, %", "99.3", (scored) => scored.found),
    row("wrong place, of those still there, %", "<= 0.1", (scored) => scored.wrong),
    row("gone, rightly lost, %", "97", (scored) => scored.correctLost),
    row("decoy, utility", "90", group("syn-decoy", "util")),
    row("edited found, %", "95", group("edited", "found"), measured.byStatus),
    row("edited found, exact edges, %", "85", group("edited", "exact"), measured.byStatus),
    ...["latin", "rtl", "cjk", "cyrillic"].map((script) =>
      row(`${script}, utility`, "97", group(script, "util"), measured.byScript),
    ),
    row("ms a highlight, median / p95", "", (scored) => `${scored.ms50} / ${scored.ms95}`),
    { measure: "describe, ms p95", reach: "<= 2", pressmark: measured.describeP95.toFixed(2) },
    ...["longest", "mb"].flatMap((page) => speedRows(page, measured.speed)),
  ]);
}

/**
 * Medians over the runs: the time of each scenario, and its ratio to the peer's in the same run.
 */
function speedRows(page: string, runs: SpeedRow[][]): Record<string, string>[] {
  const find = (run: SpeedRow[], impl: string) =>
    run.find((row) => row.page === page && row.impl === impl);
  if (!runs.some((run) => find(run, "pressmark"))) return [];
  const ms = (impl: string, count: number) =>
    SCENARIOS.map((scenario) =>
      shown(
        runs.map((run) => find(run, impl)?.[scenario].marks[count]?.[0]),
        0,
      ),
    ).join(" / ");
  const ratio = SCENARIOS.map((scenario) => {
    const of = (run: SpeedRow[], impl: string) =>
      find(run, impl)?.[scenario].marks[1000]?.[0] ?? Number.NaN;
    return shown(
      runs.map((run) => of(run, "pressmark") / of(run, PEER)),
      2,
    );
  }).join(" / ");
  const timed = [...new Set(runs.flat().map(({ impl }) => impl))].sort(
    (a, b) => Number(b === "pressmark") - Number(a === "pressmark"),
  );
  const title = `${page}: same / moved / edited / gone`;
  return [
    {
      measure: `${title}, 1000, ms`,
      reach: "",
      ...Object.fromEntries(timed.map((impl) => [impl, ms(impl, 1000)])),
    },
    { measure: `${title}, 1000, × ${PEER}`, reach: REACH[page] ?? "", pressmark: ratio },
    {
      measure: `${title}, 5000, ms`,
      reach: page === "mb" ? "4000" : "",
      pressmark: ms("pressmark", 5000),
    },
  ];
}

function shown(values: (number | undefined)[], digits: number): string {
  const known = values.filter(
    (value): value is number => value !== undefined && !Number.isNaN(value),
  );
  known.sort((a, b) => a - b);
  return known[known.length >> 1]?.toFixed(digits) ?? "-";
}
