/**
 * Does the beacon see what it should? Each vector that runs in today's browsers is opened as markup
 * in a page of its own, and is seen; those that do not are not. Without this a count of none in the
 * other suites would prove nothing.
 */
import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { VECTORS, type Vector } from "../vectors/vectors.ts";
import { type Beacon, watchPage } from "./beacon.ts";
import { KINDS, Rig } from "./harness.ts";
import { until } from "./until.ts";

const ADDRESS = "https://control.example/vectors";
/** Vectors side by side: more would starve each other. */
const AT_ONCE = 60;
const PRELUDE = "<!doctype html><script>onmessage = ({ data }) => top.pmHit(data)</script>";

/** Each in a frame of its own, as the whole page. */
async function openAll(page: Page, vectors: readonly Pick<Vector, "text">[]): Promise<void> {
  await page.evaluate(
    (prelude, texts) => {
      document.body.replaceChildren(
        ...texts.map((text) => {
          const frame = document.createElement("iframe");
          frame.srcdoc = prelude + text;
          return frame;
        }),
      );
    },
    PRELUDE,
    vectors.map(({ text }) => text),
  );
}

/** A page gives the focus to one field by itself: here each gets it. */
async function clickAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    const clicked = "a, area, button, input, x, i, [autofocus]";
    for (const frame of document.querySelectorAll("iframe")) {
      for (const one of frame.contentDocument?.querySelectorAll<HTMLElement>(clicked) ?? []) {
        one.focus();
        one.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true }));
      }
    }
  });
}

describe.each(KINDS)("vectors as markup in %s", (kind) => {
  let rig: Rig;
  let page: Page;
  let beacon: Beacon;
  const runsHere = ({ runs }: Vector) => runs === "both" || runs === kind;
  beforeAll(async () => {
    rig = await Rig.start(kind);
    rig.serve(ADDRESS, "<!doctype html><title>Control</title>");
    page = await rig.tab();
    await page.goto(ADDRESS);
    beacon = await watchPage(page);
  });
  afterAll(() => rig?.stop());

  const missing = async (ids: readonly number[]) => {
    const seen = new Set(await beacon.seen());
    return ids.filter((id) => !seen.has(String(id)));
  };
  const loaded = () =>
    until("the frames", () =>
      page.evaluate(() =>
        [...document.querySelectorAll("iframe")].every(
          // A frame begins with an empty document, which is complete, too.
          ({ contentDocument: own }) =>
            own?.URL === "about:srcdoc" && own.readyState === "complete",
        ),
      ),
    );
  const allSeen = async (vectors: readonly Vector[]) => {
    const ids = vectors.map(({ id }) => id);
    await until("all of them", async () => (await missing(ids)).length === 0, 10_000).catch(
      () => {},
    );
    return (await missing(ids)).map((id) => VECTORS.find((vector) => vector.id === id)!.text);
  };

  it("are seen when they run by themselves", async () => {
    const unseen: string[] = [];
    const running = VECTORS.filter(runsHere);
    for (let i = 0; i < running.length; i += AT_ONCE) {
      const group = running.slice(i, i + AT_ONCE);
      await openAll(page, group);
      unseen.push(...(await allSeen(group)));
    }
    expect(unseen).toEqual([]);
    expect(running.length).toBeGreaterThan(130);
  });

  it("are seen when they run at a click", async () => {
    const clicked = VECTORS.filter(({ runs }) => runs === "click");
    await openAll(page, clicked);
    await loaded();
    await clickAll(page);
    expect(await allSeen(clicked)).toEqual([]);
  });

  it("are not counted when they do not run", async () => {
    const before = await beacon.seen();
    const idle = VECTORS.filter(({ runs }) => runs === "never");
    // What is slower than this one is not seen in the other suites either.
    const last = { id: 9999, text: "<audio src=x onerror=top.pmHit(9999)>" };
    await openAll(page, [...idle, last]);
    await loaded();
    await until("the last one", async () => (await missing([last.id])).length === 0);
    const known = new Set([...before, String(last.id)]);
    expect((await beacon.seen()).filter((id) => !known.has(id))).toEqual([]);
  });
});
