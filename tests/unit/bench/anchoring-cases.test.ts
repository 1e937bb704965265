/**
 * The cases of the anchoring bench: what a change does to the page, and that the truth says where
 * the passage is.
 */
import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { type AnchorCase, makeCases, type SourcePage } from "../../../bench/anchoring-cases.ts";
import { CHANGES } from "../../../bench/anchoring-changes.ts";
import { SELECTIONS, selectableBlocks, wordsIn } from "../../../bench/anchoring-selections.ts";
import { comparable, readStream } from "../../../bench/text-stream.ts";

const { DOMParser } = new JSDOM("").window;
const parse = (html: string) => new DOMParser().parseFromString(html, "text/html");
const pageOf = (id: string): SourcePage => ({
  id,
  site: `${id}.example`,
  html: readFileSync(`tests/fixtures/pages/${id}/page.html`, "utf8"),
});
const PAGES = ["arabic", "block-types", "opinion"].map(pageOf);
const set = makeCases(PAGES, parse, { seed: "test", rounds: 2 });
const names = new Set(set.cases.flatMap(({ before, after }) => [before, after]));
const streams = new Map(
  [...names].map((name) => [name, readStream(parse(set.html(name)).body).text]),
);
const streamOf = (name: string) => streams.get(name) ?? "";
const ofKind = (kind: keyof typeof CHANGES) => set.cases.filter((entry) => entry.kind === kind);

/** The words of the passage on the changed page, without what was put in. */
function wordsThere({ after, truth }: AnchorCase): string {
  if (truth.status === "deleted" || truth.status === "ambiguous") return "";
  const units = streamOf(after).slice(truth.start, truth.end).split("");
  for (const [from, to] of truth.holes ?? [])
    units.fill("", Math.max(0, from - truth.start), Math.max(0, to - truth.start));
  return units.join("");
}

describe("makeCases", () => {
  it("has every selection with every change, on every page", () => {
    expect(new Set(set.cases.map(({ kind }) => kind))).toEqual(new Set(Object.keys(CHANGES)));
    expect(new Set(set.cases.map(({ sel }) => sel))).toEqual(new Set(Object.keys(SELECTIONS)));
    expect(new Set(set.cases.map(({ before }) => before))).toEqual(
      new Set(PAGES.map(({ id }) => id)),
    );
    expect(new Set(set.cases.map(({ id }) => id)).size).toBe(set.cases.length);
  });

  it("makes the same of the same seed, whatever other pages there are", () => {
    const again = makeCases(PAGES.slice(2), parse, { seed: "test", rounds: 2 });
    const pages = new Set(again.cases.map(({ before }) => before));
    expect(again.cases).toEqual(set.cases.filter(({ before }) => pages.has(before)));
    for (const { after } of again.cases) expect(again.html(after)).toBe(set.html(after));
    const other = makeCases(PAGES.slice(2), parse, { seed: "another", rounds: 2 });
    expect(other.cases.map(({ quote }) => quote)).not.toEqual(
      again.cases.map(({ quote }) => quote),
    );
  });

  it("gives the quote's own offsets on the page as it was", () => {
    for (const { before, quote, start, end } of set.cases) {
      expect(streamOf(before).slice(start, end)).toBe(quote);
      expect(quote).toBe(quote.trim());
      expect(quote).not.toBe("");
    }
  });

  it("says truly where the passage is: the same words, or nearly the same", () => {
    for (const entry of set.cases) {
      const words = wordsThere(entry);
      if (entry.truth.status === "present") {
        expect(comparable(words)).toBe(comparable(entry.quote));
      }
      if (entry.truth.status === "edited") {
        expect(comparable(words)).not.toBe(comparable(entry.quote));
        expect(words.split(" ").at(0)).toBe(entry.quote.split(" ").at(0));
      }
    }
  });

  it("leaves no mark and no script on a page", () => {
    for (const { before, after } of set.cases) {
      expect(set.html(before) + set.html(after)).not.toMatch(/[\ue000-\ue003]|<script|<style/);
    }
  });

  it("survives being parsed and written again", () => {
    for (const { after } of set.cases) {
      const document = parse(set.html(after));
      expect(readStream(parse(document.documentElement.outerHTML).body).text).toBe(streamOf(after));
    }
  });
});

describe("the changes", () => {
  it("identical: the page as it was", () => {
    for (const entry of ofKind("identical")) {
      expect(set.html(entry.after)).toBe(set.html(entry.before));
      expect(entry.truth).toMatchObject({ status: "present", start: entry.start, end: entry.end });
    }
  });

  it("typography: other characters, the same words", () => {
    for (const { before, after, truth } of ofKind("typography")) {
      expect(streamOf(after)).not.toMatch(/[“”’–—]/);
      expect(comparable(streamOf(after))).toBe(comparable(streamOf(before)));
      expect(truth.status).toBe("present");
    }
  });

  it("words edited: some words of long passages, never the first or the last", () => {
    const cases = ofKind("words edited");
    expect(cases.some(({ truth }) => truth.status === "edited")).toBe(true);
    for (const { quote, sel } of cases) {
      expect(wordsIn(quote).length).toBeGreaterThanOrEqual(6);
      expect(sel).not.toBe("word");
    }
  });

  it("context edited: the passage stays, its neighbours do not", () => {
    const cases = ofKind("context edited");
    expect(new Set(cases.map(({ truth }) => truth.status))).toEqual(new Set(["present"]));
    const changed = cases.filter(({ before, after }) => streamOf(before) !== streamOf(after));
    expect(changed.length).toBeGreaterThan(cases.length * 0.8);
  });

  it("sentence inserted, box between: more text, and a hole where it lies in the passage", () => {
    for (const kind of ["sentence inserted", "box between"] as const) {
      for (const entry of ofKind(kind)) {
        expect(streamOf(entry.after).length).toBeGreaterThan(streamOf(entry.before).length + 40);
        expect(entry.truth.status).toBe("present");
      }
      const holes = ofKind(kind).flatMap(({ truth }) => ("holes" in truth ? truth.holes : []));
      expect(holes.length).toBeGreaterThan(0);
    }
  });

  it("paragraph moved: the same text at another place", () => {
    for (const { before, after, truth, start } of ofKind("paragraph moved")) {
      const sorted = (name: string) => [...comparable(streamOf(name))].sort().join("");
      expect(sorted(after)).toBe(sorted(before));
      expect("start" in truth && truth.start).not.toBe(start);
    }
  });

  it("text deleted: gone, and nowhere else", () => {
    expect(ofKind("text deleted").length).toBeGreaterThan(0);
    for (const { after, quote, truth } of ofKind("text deleted")) {
      expect(truth).toEqual({ status: "deleted" });
      expect(comparable(streamOf(after))).not.toContain(comparable(quote));
    }
  });

  it("template changed: no element of the old one but those that carry meaning", () => {
    for (const { after, truth } of ofKind("template changed")) {
      const { body } = parse(set.html(after));
      expect(body.querySelectorAll("article, main, nav, p, [id]")).toHaveLength(0);
      expect(truth.status).toBe("present");
    }
  });
});

describe("selectableBlocks", () => {
  it("are the running text, not what surrounds it", () => {
    const long = "A sentence that is long enough to be worth a highlight, and then some.";
    const { body } = parse(
      `<nav><p>${long}</p></nav><blockquote><p>${long}</p></blockquote><p>Short.</p>
       <ul><li>${long}</li></ul><aside><p>${long}</p></aside><p hidden>${long}</p>`,
    );
    expect(selectableBlocks(body).map(({ localName }) => localName)).toEqual(["p", "li"]);
  });

  it("makes no case of a page without text", () => {
    const empty = { id: "empty", site: "empty.example", html: "<p></p>" };
    expect(makeCases([empty], parse, { seed: "1" }).cases).toEqual([]);
  });
});
