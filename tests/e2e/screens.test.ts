/**
 * Every screen in every state, before axe: in Chromium in light and dark, the main ones in Firefox.
 */
import type { Page } from "puppeteer-core";
import { afterAll, describe, expect, it } from "vitest";
import { Stage } from "../../scripts/screens/stage.ts";
import { STATES, type State } from "../../scripts/screens/states.ts";
import { COLOR_RULES, expectNone, type Fault, faultsOf } from "./axe.ts";
import { KINDS, type Kind } from "./harness.ts";

/**
 * Rules that are broken and known, by the beginning of a state's name. A line goes when its screen
 * is mended; the last test here says which lines have had their day.
 */
const KNOWN: Record<string, readonly string[]> = {
  // The panel has no heading where there is no article.
  "panel-": ["page-has-heading-one"],
};

const knownIn = (name: string) =>
  Object.entries(KNOWN)
    .filter(([beginning]) => name.startsWith(beginning))
    .flatMap(([, rules]) => rules);

/** axe looks at pages of ours; in a web page it would judge the page, and sees no closed tree. */
const isOurs = ({ place, print, isVast, language }: State) =>
  !("web" in place) && !print && !isVast && !language;
const ours = STATES.filter(isOurs);
const main = ours.filter(({ isMain }) => isMain);

/** All rules in one theme; in the other those that colours can break. */
async function inBothThemes(page: Page): Promise<Fault[]> {
  await Stage.setTheme(page, "light");
  const light = await faultsOf(page);
  await Stage.setTheme(page, "dark");
  return [...light, ...(await faultsOf(page, COLOR_RULES))];
}

/** What axe finds in each state of a browser. Each test waits for its own. */
function walk(kind: Kind, states: readonly State[], look: (page: Page) => Promise<Fault[]>) {
  const stage = Stage.open(kind);
  const found = new Map<string, Promise<Fault[]>>();
  let before: Promise<unknown> = stage;
  for (const state of states) {
    const faults = before.catch(() => {}).then(async () => (await stage).show(state, look));
    faults.catch(() => {}); // its own test says so
    found.set(state.name, faults);
    before = faults;
  }
  return { found, close: async () => (await stage).close() };
}

const run = {
  // Each browser waits half of its time: they go through their states side by side.
  chromium: KINDS.includes("chromium") ? walk("chromium", ours, inBothThemes) : null,
  firefox: KINDS.includes("firefox") ? walk("firefox", main, (page) => faultsOf(page)) : null,
};

describe.runIf(run.chromium)("in Chromium, axe finds nothing on", () => {
  afterAll(() => run.chromium?.close());

  it.each(ours)("$name, light and dark", async ({ name }) =>
    expectNone(await run.chromium!.found.get(name)!, knownIn(name)),
  );

  it("what is known to be broken is still broken", async () => {
    const seen = new Map<string, string[]>();
    for (const [name, faults] of run.chromium!.found)
      seen.set(
        name,
        (await faults).map(({ rule }) => rule),
      );
    const isMended = (beginning: string, rule: string) =>
      [...seen].every(([name, rules]) => !name.startsWith(beginning) || !rules.includes(rule));
    const mended = Object.entries(KNOWN).flatMap(([beginning, rules]) =>
      rules.filter((rule) => isMended(beginning, rule)).map((rule) => `${beginning}: ${rule}`),
    );
    expect(mended).toEqual([]);
  });
});

describe.runIf(run.firefox)("in Firefox, axe finds nothing on", () => {
  afterAll(() => run.firefox?.close());

  it.each(main)("$name", async ({ name }) =>
    expectNone(await run.firefox!.found.get(name)!, knownIn(name)),
  );
});
