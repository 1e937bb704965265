/**
 * One life of what `npm run torture` does for hours: nothing that was acknowledged is lost, torn
 * or doubled, and nothing is painted that is not stored.
 */
import { describe, expect, it } from "vitest";
import { torture } from "../torture/run.ts";
import { KINDS } from "./harness.ts";

const LIVES = 1;
/** Milliseconds: a browser is started once more than it is killed, also on a busy machine. */
const LONGEST = 300_000;

describe.each(KINDS)("a short torture in %s", (kind) => {
  it(
    "loses nothing",
    async () => {
      const { tally, findings } = await torture({
        ...{ kind, seed: "short" },
        goesOn: ({ kills }) => kills < LIVES,
      });
      expect(findings.join("\n")).toBe("");
      expect(tally.kills).toBe(LIVES);
      expect(tally.acknowledged).toBeGreaterThan(LIVES);
      expect(tally.stops).toBeGreaterThan(0);
    },
    LONGEST,
  );
});
