/**
 * Every screen in every state, before axe: in Chromium in light and dark, the main ones in Firefox.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Stage } from "../../scripts/screens/stage.ts";
import { STATES, type State } from "../../scripts/screens/states.ts";
import { expectNoViolations, faultsOf } from "./axe.ts";
import { KINDS } from "./harness.ts";

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
const isOurs = ({ place, print, isVast }: State) => !("web" in place) && !print && !isVast;
const ours = STATES.filter(isOurs);

describe.runIf(KINDS.includes("chromium"))("in Chromium, axe finds nothing on", () => {
  const found = new Map<string, Set<string>>();
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open("chromium");
  });
  afterAll(() => stage?.close());

  it.each(ours)("$name, light and dark", (state) =>
    stage.show(state, async (page) => {
      for (const theme of ["light", "dark"] as const) {
        await Stage.setTheme(page, theme);
        const known = knownIn(state.name);
        if (known.length > 0) {
          const rules = (await faultsOf(page)).map(({ rule }) => rule);
          found.set(state.name, new Set([...(found.get(state.name) ?? []), ...rules]));
        }
        await expectNoViolations(page, known);
      }
    }),
  );

  it("what is known to be broken is still broken", () => {
    const mended = Object.entries(KNOWN).flatMap(([beginning, rules]) =>
      rules
        .filter((rule) =>
          [...found].every(([name, seen]) => !name.startsWith(beginning) || !seen.has(rule)),
        )
        .map((rule) => `${beginning}: ${rule}`),
    );
    expect(mended).toEqual([]);
  });
});

describe.runIf(KINDS.includes("firefox"))("in Firefox, axe finds nothing on", () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open("firefox");
  });
  afterAll(() => stage?.close());

  it.each(ours.filter(({ isMain }) => isMain))("$name", (state) =>
    stage.show(state, (page) => expectNoViolations(page, knownIn(state.name))),
  );
});
