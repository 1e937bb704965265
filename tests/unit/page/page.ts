/** A page in jsdom, with the few things a browser has that jsdom has not. */
import { JSDOM } from "jsdom";
import { rangeOfWords } from "../anchoring/dom.ts";
import { RIVER, STORY } from "../store/notes.ts";

export const ARTICLE = `<article><h1>River rises after the storm</h1>${RIVER.split(". ")
  .map((sentence) => `<p>${sentence}.</p>`)
  .join("")}</article>`;

export function openArticle(markup = ARTICLE, url = STORY) {
  const dom = new JSDOM(
    `<!DOCTYPE html><html lang="en"><head><title>River</title></head><body>${markup}</body></html>`,
    {
      url,
      pretendToBeVisual: true,
    },
  );
  const { window } = dom;
  const box = { left: 0, right: 10, top: 0, bottom: 10, width: 10, height: 10 };
  window.Range.prototype.getClientRects = () => [box] as never;
  window.Range.prototype.getBoundingClientRect = () => box as never;
  return {
    dom,
    win: window as unknown as Window & typeof globalThis,
    doc: window.document,
    range: (words: string) => rangeOfWords(window.document.body, words),
    go: (path: string) => window.history.pushState(null, "", path),
  };
}

/** `CSS.highlights` and `Highlight`: a map of names to sets of ranges. */
export function giveHighlights(win: Window & typeof globalThis) {
  class Highlight extends Set<Range> {
    priority = 0;
    constructor(...ranges: Range[]) {
      super(ranges);
    }
  }
  const highlights = new Map<string, Highlight>();
  Object.assign(win, { CSS: { highlights }, Highlight });
  const shown = () =>
    Object.fromEntries(
      [...highlights]
        .filter(([, set]) => set.size > 0)
        .map(([name, set]) => [name, [...set].map(String)]),
    );
  return { highlights, shown };
}

/** Runs steps to their end. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
