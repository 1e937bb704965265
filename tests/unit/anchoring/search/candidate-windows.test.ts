import { describe, expect, it } from "vitest";
import { candidateWindows } from "../../../../lib/anchoring/search/candidate-windows.ts";
import {
  foldedOf,
  indexOfBlocks,
  ngramsOf,
} from "../../../../lib/anchoring/text-index/text-index.ts";
import { BLOCKS, queryFor } from "../texts.ts";

const [, SAND = ""] = BLOCKS;
/** Paragraphs that have nothing in common with the blocks. */
const filler = Array.from({ length: 60 }, (_, i) => `Zxq ${i * 7919} vwk ${i * 104_729} jqz.`);

function windowsFor(words: string, after: string[]) {
  const index = indexOfBlocks(after);
  const folded = foldedOf(index);
  const windows = candidateWindows(ngramsOf(index), folded.codes, queryFor(words));
  return windows.map((window) => ({ ...window, text: folded.text.slice(window.from, window.to) }));
}

describe("candidateWindows", () => {
  it("holds the passage, changed as it is, and not much more", () => {
    const changed = SAND.replace("old bridge", "new dam").replace("late", "long");
    const [best] = windowsFor(SAND, [...filler, changed, ...filler]);
    expect(best?.text).toContain("volunteerscarriedsand");
    expect(best?.text).toContain("themayorthankedthem");
    expect(best?.text.length).toBeLessThan(900);
  });

  it("puts the place with more of the passage first", () => {
    const half = SAND.slice(0, SAND.length / 2);
    const windows = windowsFor(SAND, [half, ...filler, ...filler, SAND, ...filler]);
    const [best, second] = windows;
    expect(best?.text).toContain("themayorthankedthem");
    expect(second?.text).not.toContain("themayorthankedthem");
    expect(best?.votes).toBeGreaterThan(second?.votes ?? 0);
  });

  it("spans a passage that a box tore apart", () => {
    const at = SAND.indexOf("until");
    const torn = [SAND.slice(0, at), ...filler.slice(0, 12), SAND.slice(at)];
    const [best] = windowsFor(SAND, [...filler, ...torn, ...filler]);
    expect(best?.text).toContain("volunteerscarriedsand");
    expect(best?.text).toContain("themayorthankedthem");
  });

  it("is nowhere where too little is left, or the text is empty", () => {
    expect(windowsFor(SAND, filler)).toEqual([]);
    expect(windowsFor(SAND, [])).toEqual([]);
  });

  it("lies within the text, and is the same each time", () => {
    const once = windowsFor(SAND, BLOCKS);
    expect(windowsFor(SAND, BLOCKS)).toEqual(once);
    const { length } = foldedOf(indexOfBlocks(BLOCKS)).text;
    for (const { from, to } of once) {
      expect(from).toBeGreaterThanOrEqual(0);
      expect(to).toBeLessThanOrEqual(length);
    }
  });
});
