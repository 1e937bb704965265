import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type BlockState,
  blockStatesOf,
  type Preferences,
} from "../../../../lib/extraction/overrides/block-states.ts";
import { missingBlocks } from "../../../../lib/extraction/overrides/coverage.ts";
import {
  applyOverrides,
  changeOverrides,
  overrideChangesFor,
} from "../../../../lib/extraction/overrides/overrides.ts";
import { suggestRule } from "../../../../lib/extraction/overrides/suggest-rule.ts";
import {
  type Article,
  type ExcludedBlock,
  type ExtractedBlock,
  emptyMeta,
  textOf,
} from "../../../../lib/model/article.ts";
import type { BlockOverride } from "../../../../lib/model/overrides.ts";
import type { SiteRule } from "../../../../lib/model/site-rules.ts";

const block = (text: string, ...places: string[]): ExtractedBlock => ({
  type: "paragraph",
  text,
  ...(places.length ? { containers: places } : {}),
});
/** As likely as not to belong to the article. */
const excludedBlocks = (at: number, text: string, ...places: string[]): ExcludedBlock => ({
  ...{ ...block(text, ...places), blocksBefore: at, likelihood: 0.5 },
});
const article = (blocks: ExtractedBlock[], left: ExcludedBlock[] = []): Article => ({
  ...{ ...emptyMeta(), blocks, excludedBlocks: left },
  ...{ confidence: 1, coverage: 0.5, truncated: false },
});
const wishing = (overrides: BlockOverride[], rules: SiteRule[] = []): Preferences => ({
  overrides,
  rules,
  site: "example.org",
});
const texts = (some: readonly ExtractedBlock[]) => some.map(({ text }) => text);

/** Clicks as the reader makes them: each on what the list shows after the one before. */
function click(of: Article, overrides: BlockOverride[], i: number, keep: boolean): BlockOverride[] {
  const part = blockStatesOf(of, wishing(overrides))[i]!;
  return changeOverrides(overrides, overrideChangesFor(part, keep));
}

const PROMO =
  "Get the harbour letter in your inbox every morning at half past six, free of charge.";
const LATE =
  "It was late when the council voted, after a debate of five hours in which two members left the room, and one of \
them came back only to say that the figures had been counted twice.";
const FERRY = article(
  [block("The ferry runs."), block(PROMO, "aside.letter"), block("Fares rise."), block(LATE)],
  [
    excludedBlocks(1, "“Nobody wanted to stop the boat,” she said, and took it home.", "div.voice"),
    excludedBlocks(3, "Share"),
  ],
);

describe("the reader's override", () => {
  it("puts a block in its place on the page, and takes one out", () => {
    const parts = blockStatesOf(FERRY, wishing([]));
    expect(
      parts.map(({ block, isIncluded }) => `${isIncluded ? "+" : "-"} ${block.text.slice(0, 9)}`),
    ).toEqual([
      ...["+ The ferry", "- “Nobody w", "+ Get the h", "+ Fares ris", "- Share", "+ It was la"],
    ]);
    const chosen = applyOverrides(
      FERRY,
      wishing(click(FERRY, click(FERRY, [], 1, true), 2, false)),
    );
    expect(texts(chosen.blocks).map((text) => text.slice(0, 9))).toEqual([
      ...["The ferry", "“Nobody w", "Fares ris", "It was la"],
    ]);
    expect(
      chosen.excludedBlocks.map(({ blocksBefore: at, text }) => [at, text.slice(0, 5)]),
    ).toEqual([
      [2, "Get t"],
      [3, "Share"],
    ]);
  });

  it("says anew how much was read: what the reader left out is not missing", () => {
    const { coverage } = applyOverrides(FERRY, wishing(click(FERRY, [], 2, false)));
    const kept = `The ferry runs.Fares rise.${LATE}`.length;
    expect(coverage).toBeCloseTo(kept / (kept + FERRY.excludedBlocks[0]!.text.length));
    const all = [1, 4].reduce(
      (overrides, i) => click(FERRY, overrides, i, true),
      [] as BlockOverride[],
    );
    expect(applyOverrides(FERRY, wishing(all)).coverage).toBe(1);
    const captions = article(
      [block("words"), { ...block("a picture"), type: "caption" }],
      [excludedBlocks(0, "more words than there were")],
    );
    expect(applyOverrides(captions, wishing(click(captions, [], 2, false))).coverage).toBeCloseTo(
      5 / 31,
    );
  });

  it("of nothing gives the article itself", () => {
    expect(applyOverrides(FERRY, wishing([]))).toBe(FERRY);
    expect(
      applyOverrides(FERRY, wishing([{ opening: "Not there.", occurrence: 0, keep: false }])),
    ).toBe(FERRY);
  });

  it("is found again when white space, case or quotes changed, and not by its number", () => {
    const overrides = click(FERRY, [], 2, false);
    const shifted = article([
      block("New at the top."),
      block(PROMO.toUpperCase()),
      ...FERRY.blocks.slice(2),
    ]);
    expect(texts(applyOverrides(shifted, wishing(overrides)).blocks)).not.toContain(
      PROMO.toUpperCase(),
    );
  });

  it("is found again after an editor changed a few words", () => {
    const overrides = click(FERRY, [], 1, true);
    const said = "“Nobody wanted to stop the old boat,” she said, and took it home.";
    const edited = article(
      [block("The ferry runs.")],
      [excludedBlocks(0, "Share"), excludedBlocks(1, said), excludedBlocks(1, PROMO)],
    );
    expect(texts(applyOverrides(edited, wishing(overrides)).blocks)).toEqual([
      "The ferry runs.",
      said,
    ]);
    // Taken back, it is the choice with the old words that goes.
    expect(click(edited, overrides, 2, false)).toEqual([]);
  });

  it("is not carried over to a text that only shares a phrase", () => {
    const overrides = click(FERRY, [], 2, false);
    const other = article([
      block("Get the harbour map in the office on the quay, which opens at ten and closes at six."),
    ]);
    expect(applyOverrides(other, wishing(overrides))).toBe(other);
  });

  it("of one copy leaves the other copies alone", () => {
    const twice = article([
      block("* * *"),
      block("one"),
      block("* * *"),
      block(PROMO),
      block(PROMO),
    ]);
    const chosen = applyOverrides(
      twice,
      wishing(click(twice, click(twice, [], 2, false), 3, false)),
    );
    expect(texts(chosen.blocks)).toEqual(["* * *", "one", PROMO]);
    const [second] = click(twice, [], 4, false);
    const once = article([block("one"), block(PROMO)]);
    expect(second).toMatchObject({ occurrence: 1 });
    expect(applyOverrides(once, wishing([second!]))).toBe(once);
  });
});

describe("a rule for the site", () => {
  const partNamed = (parts: BlockState[], start: string) =>
    parts.find(({ block }) => block.text.startsWith(start))!;
  const offerAfter = (of: Article, start: string, keep: boolean, before: BlockOverride[] = []) => {
    const i = blockStatesOf(of, wishing(before)).findIndex(({ block }) =>
      block.text.startsWith(start),
    );
    const parts = blockStatesOf(of, wishing(click(of, before, i, keep)));
    return suggestRule(partNamed(parts, start), parts, "example.org");
  };
  const rule = (more: Partial<SiteRule>): SiteRule => ({
    ...{ site: "example.org", keep: false, by: "container", match: "aside.letter", example: "Get" },
    ...more,
  });

  it("is offered for the box of a block that was left out or added, and not before", () => {
    expect(offerAfter(FERRY, "Get", false)).toEqual(
      rule({ example: "Get the harbour letter in your inbox every morning at half…" }),
    );
    expect(offerAfter(FERRY, "“Nobody", true)).toMatchObject({
      keep: true,
      by: "container",
      match: "div.voice",
    });
    const parts = blockStatesOf(FERRY, wishing([]));
    expect(parts.map((part) => suggestRule(part, parts, "example.org")).filter(Boolean)).toEqual(
      [],
    );
  });

  it("is by the words where the box is that of the text, and never keeps the text's own box", () => {
    const plain = article(
      [
        block("The ferry runs on.", "div.text"),
        block("Sign up here.", "div.text"),
        block("Fares rise.", "div.text"),
      ],
      [excludedBlocks(1, "She said so.", "div.text")],
    );
    expect(offerAfter(plain, "Sign up", false)).toMatchObject({
      by: "text",
      match: "Sign up here.",
    });
    expect(offerAfter(plain, "She said", true)).toBeNull();
    const long = article([
      block("One long paragraph. ".repeat(30), "div.text"),
      block("Two.", "div.text"),
    ]);
    expect(offerAfter(long, "One long", false)).toBeNull();
  });

  it("waits until all of the box is left out", () => {
    const box = article([
      block(
        "The ferry runs on through the whole of the winter, the council said, and nobody objected.",
      ),
      ...[block("Our letter", "aside.letter"), block("Every day.", "aside.letter")],
    ]);
    expect(offerAfter(box, "Our letter", false)).toMatchObject({ by: "text" });
    const first = click(box, [], 1, false);
    expect(offerAfter(box, "Every day", false, first)).toMatchObject({
      by: "container",
      match: "aside.letter",
    });
  });

  it("works on the site's other articles and nowhere else, and gives way to an override", () => {
    const other = article(
      [
        block("A long story about something else, told in many words."),
        block("Another letter.", "aside.letter"),
      ],
      [excludedBlocks(2, "A voice.", "p.quote", "div.voice")],
    );
    const rules = [rule({}), rule({ keep: true, match: "div.voice" })];
    expect(
      texts(applyOverrides(other, wishing([], rules)).blocks).map((text) => text.slice(0, 9)),
    ).toEqual([...["A long st", "A voice."]]);
    expect(applyOverrides(other, { ...wishing([], rules), site: "other.example" })).toBe(other);
    const i = blockStatesOf(other, wishing([], rules)).findIndex(
      ({ rule }) => rule?.keep === false,
    );
    const back = overrideChangesFor(blockStatesOf(other, wishing([], rules))[i]!, true);
    expect(
      texts(applyOverrides(other, wishing(changeOverrides([], back), rules)).blocks),
    ).toContain("Another letter.");
    expect(missingBlocks(blockStatesOf(other, wishing([], rules)))).toEqual([]);
  });

  it("that would take the article itself away is not used", () => {
    const template = article([
      block("All of the text stands in such boxes now.", "aside.letter"),
      block("The end."),
    ]);
    expect(applyOverrides(template, wishing([], [rule({})]))).toBe(template);
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
  const page = fc
    .tuple(
      fc.array(opening, { maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(7), opening), { maxLength: 5 }),
    )
    .map(([read, left]) =>
      article(
        read.map((text) => block(text)),
        left
          .map(([at, text]) => excludedBlocks(Math.min(at, read.length), text))
          .sort((a, b) => a.blocksBefore - b.blocksBefore),
      ),
    );
  const stored = fc.array(fc.record({ opening, occurrence: fc.nat(2), keep: fc.boolean() }), {
    maxLength: 4,
  });
  const pageAndClicks = page.chain((of) => {
    const count = of.blocks.length + of.excludedBlocks.length;
    const some = fc.array(fc.tuple(fc.nat(Math.max(0, count - 1)), fc.boolean()), {
      maxLength: count ? 6 : 0,
    });
    return fc.tuple(fc.constant(of), some);
  });
  const clicked = (of: Article, clicks: [number, boolean][], from: BlockOverride[] = []) =>
    clicks.reduce((overrides, [i, keep]) => click(of, overrides, i, keep), from);

  it("lose and invent no block", () => {
    fc.assert(
      fc.property(page, stored, (of, overrides) => {
        const chosen = applyOverrides(of, wishing(overrides));
        const all = (one: Article) =>
          blockStatesOf(one, wishing([])).map(({ block }) => block.text);
        expect(all(chosen)).toEqual(all(of)); // and in page order
        expect(
          chosen.excludedBlocks.every(({ blocksBefore: at }) => at <= chosen.blocks.length),
        ).toBe(true);
        expect(chosen.coverage).toBeGreaterThanOrEqual(0);
        expect(chosen.coverage).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("are the same whatever the order of the clicks", () => {
    fc.assert(
      fc.property(pageAndClicks, ([of, clicks]) => {
        const last = [...new Map(clicks).entries()]; // of two clicks on one block the later counts
        expect(clicked(of, last.toReversed())).toEqual(clicked(of, last));
        expect(clicked(of, clicks)).toEqual(clicked(of, last));
      }),
    );
  });

  it("taken back leave nothing behind", () => {
    fc.assert(
      fc.property(pageAndClicks, ([of, clicks]) => {
        const before = blockStatesOf(of, wishing([]));
        const undone = clicks.map(([i]): [number, boolean] => [i, before[i]!.isExtracted]);
        expect(clicked(of, [...clicks, ...undone])).toEqual([]);
        expect(applyOverrides(of, wishing(clicked(of, [...clicks, ...undone])))).toBe(of);
      }),
    );
  });

  it("do what was clicked", () => {
    fc.assert(
      fc.property(pageAndClicks, ([of, clicks]) => {
        const parts = blockStatesOf(of, wishing(clicked(of, clicks)));
        for (const [i, keep] of new Map(clicks)) expect(parts[i]!.isIncluded).toBe(keep);
        const kept = parts.filter(({ isIncluded }) => isIncluded).map(({ block }) => block);
        expect(textOf(applyOverrides(of, wishing(clicked(of, clicks))).blocks)).toBe(textOf(kept));
      }),
    );
  });

  it("applied twice are applied once", () => {
    fc.assert(
      fc.property(page, stored, (of, overrides) => {
        const once = applyOverrides(of, wishing(overrides));
        const twice = applyOverrides(once, wishing(overrides));
        expect([texts(twice.blocks), texts(twice.excludedBlocks)]).toEqual([
          texts(once.blocks),
          texts(once.excludedBlocks),
        ]);
      }),
    );
  });
});
