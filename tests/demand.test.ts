/**
 * docs/demand.md says of every wish of readers whether it is met, and where that is shown: a wish is
 * met only if a test names it in its title, as in "(demand 75)" or "(demands 3, 21)".
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const WISHES = 82;
const STATES = /^(met|not wanted|issue (?:11|12|13|14))$/;
const ROW = /^\| (\d+) \| ([^|]+) \| ([^|]+) \|([^|]*)\|$/gm;
const NAMED = /\(demands? (\d+(?:, \d+)*)\)/g;

interface Row {
  wish: number;
  state: string;
  /** Files of tests. */
  shownIn: string[];
}

const rows: Row[] = [...readFileSync("docs/demand.md", "utf8").matchAll(ROW)].map(
  ([, wish, , state, shown]) => ({
    wish: Number(wish),
    state: state!.trim(),
    shownIn: [...shown!.matchAll(/`([^`]+)`/g)].map(([, file]) => file!),
  }),
);

/** By file the wishes that the titles of its tests name. */
const named = new Map<string, ReadonlySet<number>>(
  readdirSync("tests", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.test\.tsx?$/.test(name) && name !== "demand.test.ts")
    .map((name) => {
      const text = readFileSync(join("tests", name), "utf8");
      const numbers = [...text.matchAll(NAMED)].flatMap(([, list]) => list!.split(", "));
      return [`tests/${name.replaceAll("\\", "/")}`, new Set(numbers.map(Number))] as const;
    }),
);

describe("the wishes of readers", () => {
  it("are all in the table, each once, in a state that is known", () => {
    expect(rows.map(({ wish }) => wish)).toEqual(Array.from({ length: WISHES }, (_, i) => i + 1));
    expect(rows.filter(({ state }) => !STATES.test(state))).toEqual([]);
  });

  it("are met only where a test says so in its title", () => {
    const unproved = rows.filter(({ state, shownIn }) => state === "met" && shownIn.length === 0);
    expect(unproved).toEqual([]);
    const silent = rows.flatMap(({ wish, shownIn }) =>
      shownIn.filter((file) => !named.get(file)?.has(wish)).map((file) => `${wish}: ${file}`),
    );
    expect(silent).toEqual([]);
  });

  it("are the only ones that tests name", () => {
    const known = new Set(rows.map(({ wish }) => wish));
    const strange = [...named].flatMap(([file, wishes]) =>
      [...wishes].filter((wish) => !known.has(wish)).map((wish) => `${file}: ${wish}`),
    );
    expect(strange).toEqual([]);
  });

  it("that are not wanted stand among the non-goals, with the reason", () => {
    const goals = readFileSync("ARCHITECTURE.md", "utf8");
    const unwanted = rows.filter(({ state }) => state === "not wanted");
    expect(unwanted.filter(({ wish }) => !goals.includes(`(demand ${wish})`))).toEqual([]);
  });
});
