import { expect, it } from "vitest";
import { createKnownTrees } from "../../../../lib/page/observing/known-trees.ts";

const tree = () => ({}) as ShadowRoot;

it("tells of every tree once, also of those that were there before, until the signal", () => {
  const trees = createKnownTrees();
  const [early, late, last] = [tree(), tree(), tree()];
  trees.note([early]);
  const heard: unknown[] = [];
  const stop = new AbortController();
  trees.follow(stop.signal, (one) => heard.push(one));
  trees.note([early, late]);
  stop.abort();
  trees.note([last]);
  expect(heard).toEqual([early, late]);
  expect([...trees.all]).toEqual([last]);
});
