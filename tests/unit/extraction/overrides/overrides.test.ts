import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockStatesOf } from "../../../../lib/extraction/overrides/block-states.ts";
import { applyOverrides } from "../../../../lib/extraction/overrides/overrides.ts";
import { type ExtractedArticle, textOf } from "../../../../lib/model/article.ts";
import type { BlockOverride } from "../../../../lib/model/overrides.ts";
import {
  article,
  block,
  click,
  excludedBlock,
  FERRY,
  LATE,
  PROMO,
  preferencesOf,
  texts,
} from "./blocks.ts";

describe("the reader's override", () => {
  it("puts a block in its place on the page, and takes one out", () => {
    const states = blockStatesOf(FERRY, preferencesOf([]));
    expect(
      states.map(({ block, isIncluded }) => `${isIncluded ? "+" : "-"} ${block.text.slice(0, 9)}`),
    ).toEqual([
      ...["+ The ferry", "- “Nobody w", "+ Get the h", "+ Fares ris", "- Share", "+ It was la"],
    ]);
    const changed = applyOverrides(
      FERRY,
      preferencesOf(click(FERRY, click(FERRY, [], 1, true), 2, false)),
    );
    expect(texts(changed.blocks).map((text) => text.slice(0, 9))).toEqual([
      ...["The ferry", "“Nobody w", "Fares ris", "It was la"],
    ]);
    expect(
      changed.excludedBlocks.map(({ blocksBefore: at, text }) => [at, text.slice(0, 5)]),
    ).toEqual([
      [2, "Get t"],
      [3, "Share"],
    ]);
  });

  it("says anew how much was read: what the reader left out is not missing", () => {
    const { coverage } = applyOverrides(FERRY, preferencesOf(click(FERRY, [], 2, false)));
    const kept = `The ferry runs.Fares rise.${LATE}`.length;
    expect(coverage).toBeCloseTo(kept / (kept + FERRY.excludedBlocks[0]!.text.length));
    const all = [1, 4].reduce(
      (overrides, i) => click(FERRY, overrides, i, true),
      [] as BlockOverride[],
    );
    expect(applyOverrides(FERRY, preferencesOf(all)).coverage).toBe(1);
    const captions = article(
      [block("words"), { ...block("a picture"), type: "caption" }],
      [excludedBlock(0, "more words than there were")],
    );
    expect(
      applyOverrides(captions, preferencesOf(click(captions, [], 2, false))).coverage,
    ).toBeCloseTo(5 / 31);
  });

  it("of nothing gives the article itself", () => {
    expect(applyOverrides(FERRY, preferencesOf([]))).toBe(FERRY);
    expect(
      applyOverrides(FERRY, preferencesOf([{ opening: "Not there.", occurrence: 0, keep: false }])),
    ).toBe(FERRY);
  });

  it("is found again when white space, case or quotes changed, and not by its number", () => {
    const overrides = click(FERRY, [], 2, false);
    const shifted = article([
      block("New at the top."),
      block(PROMO.toUpperCase()),
      ...FERRY.blocks.slice(2),
    ]);
    expect(texts(applyOverrides(shifted, preferencesOf(overrides)).blocks)).not.toContain(
      PROMO.toUpperCase(),
    );
  });

  it("is found again after an editor changed a few words", () => {
    const overrides = click(FERRY, [], 1, true);
    const said = "“Nobody wanted to stop the old boat,” she said, and took it home.";
    const edited = article(
      [block("The ferry runs.")],
      [excludedBlock(0, "Share"), excludedBlock(1, said), excludedBlock(1, PROMO)],
    );
    expect(texts(applyOverrides(edited, preferencesOf(overrides)).blocks)).toEqual([
      "The ferry runs.",
      said,
    ]);
    // Taken back, it is the override with the old words that goes.
    expect(click(edited, overrides, 2, false)).toEqual([]);
  });

  it("is not carried over to a text that only shares a phrase", () => {
    const overrides = click(FERRY, [], 2, false);
    const other = article([
      block("Get the harbour map in the office on the quay, which opens at ten and closes at six."),
    ]);
    expect(applyOverrides(other, preferencesOf(overrides))).toBe(other);
  });

  it("of one copy leaves the other copies alone", () => {
    const twice = article([
      block("* * *"),
      block("one"),
      block("* * *"),
      block(PROMO),
      block(PROMO),
    ]);
    const changed = applyOverrides(
      twice,
      preferencesOf(click(twice, click(twice, [], 2, false), 3, false)),
    );
    expect(texts(changed.blocks)).toEqual(["* * *", "one", PROMO]);
    const [second] = click(twice, [], 4, false);
    const once = article([block("one"), block(PROMO)]);
    expect(second).toMatchObject({ occurrence: 1 });
    expect(applyOverrides(once, preferencesOf([second!]))).toBe(once);
  });
});

describe("overrides, whatever the page", () => {
  const opening = fc.constantFrom(
    "a",
    "b",
    "a b",
    "B",
    "…",
    "",
    "c".repeat(400),
    PROMO,
    `${PROMO} More.`,
  );
  const pages = fc
    .tuple(
      fc.array(opening, { maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(7), opening), { maxLength: 5 }),
    )
    .map(([included, excluded]) =>
      article(
        included.map((text) => block(text)),
        excluded
          .map(([at, text]) => excludedBlock(Math.min(at, included.length), text))
          .sort((a, b) => a.blocksBefore - b.blocksBefore),
      ),
    );
  const stored = fc.array(fc.record({ opening, occurrence: fc.nat(2), keep: fc.boolean() }), {
    maxLength: 4,
  });
  const pageAndClicks = pages.chain((page) => {
    const count = page.blocks.length + page.excludedBlocks.length;
    const some = fc.array(fc.tuple(fc.nat(Math.max(0, count - 1)), fc.boolean()), {
      maxLength: count ? 6 : 0,
    });
    return fc.tuple(fc.constant(page), some);
  });
  const clicked = (
    page: ExtractedArticle,
    clicks: [number, boolean][],
    from: BlockOverride[] = [],
  ) => clicks.reduce((overrides, [i, keep]) => click(page, overrides, i, keep), from);

  it("lose and invent no block", () => {
    fc.assert(
      fc.property(pages, stored, (page, overrides) => {
        const changed = applyOverrides(page, preferencesOf(overrides));
        const all = (one: ExtractedArticle) =>
          blockStatesOf(one, preferencesOf([])).map(({ block }) => block.text);
        expect(all(changed)).toEqual(all(page)); // and in page order
        expect(
          changed.excludedBlocks.every(({ blocksBefore: at }) => at <= changed.blocks.length),
        ).toBe(true);
        expect(changed.coverage).toBeGreaterThanOrEqual(0);
        expect(changed.coverage).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("are the same whatever the order of the clicks", () => {
    fc.assert(
      fc.property(pageAndClicks, ([page, clicks]) => {
        const last = [...new Map(clicks).entries()]; // of two clicks on one block the later counts
        expect(clicked(page, last.toReversed())).toEqual(clicked(page, last));
        expect(clicked(page, clicks)).toEqual(clicked(page, last));
      }),
    );
  });

  it("taken back leave nothing behind", () => {
    fc.assert(
      fc.property(pageAndClicks, ([page, clicks]) => {
        const before = blockStatesOf(page, preferencesOf([]));
        const undone = clicks.map(([i]): [number, boolean] => [i, before[i]!.isExtracted]);
        expect(clicked(page, [...clicks, ...undone])).toEqual([]);
        expect(applyOverrides(page, preferencesOf(clicked(page, [...clicks, ...undone])))).toBe(
          page,
        );
      }),
    );
  });

  it("do what was clicked", () => {
    fc.assert(
      fc.property(pageAndClicks, ([page, clicks]) => {
        const states = blockStatesOf(page, preferencesOf(clicked(page, clicks)));
        for (const [i, keep] of new Map(clicks)) expect(states[i]!.isIncluded).toBe(keep);
        const kept = states.filter(({ isIncluded }) => isIncluded).map(({ block }) => block);
        expect(textOf(applyOverrides(page, preferencesOf(clicked(page, clicks))).blocks)).toBe(
          textOf(kept),
        );
      }),
    );
  });

  it("applied twice are applied once", () => {
    fc.assert(
      fc.property(pages, stored, (page, overrides) => {
        const once = applyOverrides(page, preferencesOf(overrides));
        const twice = applyOverrides(once, preferencesOf(overrides));
        expect([texts(twice.blocks), texts(twice.excludedBlocks)]).toEqual([
          texts(once.blocks),
          texts(once.excludedBlocks),
        ]);
      }),
    );
  });
});
