/**
 * What does "on the disk" cost a save? The same small row is written with `strict` and with
 * `relaxed` durability, turn by turn, in a page of the extension; prints how many times longer the
 * one takes. Needs `npm run build`. `npm run bench:durability [-- --browser firefox]`
 */
import { parseArgs } from "node:util";
import { type Kind, Rig } from "../tests/e2e/harness.ts";

const ROUNDS = 300;
const { values } = parseArgs({ options: { browser: { type: "string", default: "chromium" } } });

/** Writes that are timed together: a page of Firefox has a clock of whole milliseconds. */
const TOGETHER = 10;

/** Runs in a page of the extension. Milliseconds of ten writes each, by durability. */
async function writeInTurns(
  rounds: number,
  together: number,
): Promise<Record<"strict" | "relaxed", number[]>> {
  const opening = indexedDB.open("durability-bench", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("rows");
  await new Promise((resolve) => {
    opening.onsuccess = resolve;
  });
  const times: Record<"strict" | "relaxed", number[]> = { strict: [], relaxed: [] };
  for (let i = 0; i < rounds; i++) {
    for (const durability of ["strict", "relaxed"] as const) {
      const begin = performance.now();
      for (let n = 0; n < together; n++) {
        const transaction = opening.result.transaction("rows", "readwrite", { durability });
        transaction.objectStore("rows").put({ note: "n".repeat(2000), i }, n);
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
      }
      times[durability].push(performance.now() - begin);
    }
  }
  opening.result.close();
  return times;
}

const at = (share: number, times: readonly number[]) =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length * share)] ?? 0;

const rig = await Rig.start(values.browser as Kind);
try {
  const { strict, relaxed } = await rig.ask(writeInTurns, ROUNDS / TOGETHER, TOGETHER);
  for (const [name, share] of [
    ["median", 0.5],
    ["90 %", 0.9],
  ] as const) {
    const ratio = at(share, strict) / at(share, relaxed);
    console.log(`${values.browser}, ${name}: strict takes ${ratio.toFixed(1)} times as long`);
  }
} finally {
  await rig.stop();
}
