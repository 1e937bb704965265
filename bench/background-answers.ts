/**
 * How long the background takes to answer others while something goes on, and how much of that is
 * its own: a beat in the background itself says how long its thread did not come to its next task.
 */
import type { Apis, Rig } from "../tests/e2e/harness.ts";

/** Milliseconds. */
export interface Answers {
  /** Of the answers to another page, the one that 95 % are faster than, and the slowest. */
  most: number;
  longest: number;
  /** How long the background's own thread stood still at most. */
  stop: number;
}

interface Asked {
  isOver: boolean;
  times: number[];
}
interface Beaten {
  beat?: ReturnType<typeof setInterval>;
  stop: number;
}

/** Asks it again and again while the work is done. */
export async function answersDuring(rig: Rig, work: () => Promise<void>): Promise<Answers> {
  const background = await backgroundOf(rig);
  await background.evaluate(beat);
  await rig.ask(askOften);
  await work();
  const times = await rig.ask(() => {
    const state = globalThis as never as { pmAsked: Asked };
    state.pmAsked.isOver = true;
    return state.pmAsked.times;
  });
  const stop = await background.evaluate(() => {
    const state = globalThis as never as { pmBeaten: Beaten };
    clearInterval(state.pmBeaten.beat);
    return state.pmBeaten.stop;
  });
  times.sort((a, b) => a - b);
  return {
    most: times[Math.floor(times.length * 0.95)] ?? 0,
    longest: times.at(-1) ?? 0,
    stop,
  };
}

async function backgroundOf(rig: Rig) {
  await rig.ask(() => {
    const { browser, chrome } = globalThis as never as Apis;
    return (browser ?? chrome).runtime.sendMessage({
      ...{ pressmark: "background", name: "listTags", data: null },
    });
  });
  const target = await rig.browser.waitForTarget(
    (one) => one.type() === "service_worker" && one.url().startsWith(rig.origin),
  );
  return (await target.worker())!;
}

function beat(): void {
  const state = globalThis as never as { pmBeaten: Beaten };
  clearInterval(state.pmBeaten?.beat);
  state.pmBeaten = { stop: 0 };
  let last = performance.now();
  state.pmBeaten.beat = setInterval(() => {
    state.pmBeaten.stop = Math.max(state.pmBeaten.stop, performance.now() - last - 5);
    last = performance.now();
  }, 5);
}

function askOften(): void {
  const { browser, chrome } = globalThis as never as Apis;
  const state = globalThis as never as { pmAsked: Asked };
  const asked: Asked = { isOver: false, times: [] };
  state.pmAsked = asked;
  const ask = async () => {
    while (!asked.isOver) {
      const began = performance.now();
      await (browser ?? chrome).runtime.sendMessage({
        ...{ pressmark: "background", name: "listTags", data: null },
      });
      asked.times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  void ask();
}
