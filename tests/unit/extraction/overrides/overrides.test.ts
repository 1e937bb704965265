import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Article,
  emptyMeta,
  type LeftOut,
  type ReadBlock,
  textOf,
} from "../../../../lib/model/article.ts";
import {
  applyChoices,
  type BlockChoice,
  changeChoices,
  changesFor,
  missingOf,
  type Part,
  partsOf,
  ruleToOffer,
  type Wishes,
} from "../../../../lib/extraction/overrides/overrides.ts";
import type { SiteRule } from "../../../../lib/extraction/overrides/site-rules.ts";

const block = (text: string, ...places: string[]): ReadBlock => ({
  type: "paragraph",
  text,
  ...(places.length ? { places } : {}),
});
/** As likely as not to belong to the article. */
const leftOut = (at: number, text: string, ...places: string[]): LeftOut => ({
  ...{ ...block(text, ...places), at, likely: 0.5 },
});
const article = (blocks: ReadBlock[], left: LeftOut[] = []): Article => ({
  ...{ ...emptyMeta(), blocks, leftOut: left },
  ...{ confidence: 1, coverage: 0.5, truncated: false },
});
const wishing = (choices: BlockChoice[], rules: SiteRule[] = []): Wishes => ({
  choices,
  rules,
  site: "example.org",
});
const texts = (some: readonly ReadBlock[]) => some.map(({ text }) => text);

/** Clicks as the reader makes them: each on what the list shows after the one before. */
function click(of: Article, choices: BlockChoice[], i: number, keep: boolean): BlockChoice[] {
  const part = partsOf(of, wishing(choices))[i]!;
  return changeChoices(choices, changesFor(part, keep));
}

const PROMO =
  "Get the harbour letter in your inbox every morning at half past six, free of charge.";
const LATE =
  "It was late when the council voted, after a debate of five hours in which two members left the room, and one of \
them came back only to say that the figures had been counted twice.";
const FERRY = article(
  [block("The ferry runs."), block(PROMO, "aside.letter"), block("Fares rise."), block(LATE)],
  [
    leftOut(1, "“Nobody wanted to stop the boat,” she said, and took it home.", "div.voice"),
    leftOut(3, "Share"),
  ],
);

describe("the reader's choice", () => {
  it("puts a block in its place on the page, and takes one out", () => {
    const parts = partsOf(FERRY, wishing([]));
    expect(
      parts.map(({ block, isKept }) => `${isKept ? "+" : "-"} ${block.text.slice(0, 9)}`),
    ).toEqual([
      ...["+ The ferry", "- “Nobody w", "+ Get the h", "+ Fares ris", "- Share", "+ It was la"],
    ]);
    const chosen = applyChoices(FERRY, wishing(click(FERRY, click(FERRY, [], 1, true), 2, false)));
    expect(texts(chosen.blocks).map((text) => text.slice(0, 9))).toEqual([
      ...["The ferry", "“Nobody w", "Fares ris", "It was la"],
    ]);
    expect(chosen.leftOut.map(({ at, text }) => [at, text.slice(0, 5)])).toEqual([
      [2, "Get t"],
      [3, "Share"],
    ]);
  });

  it("says anew how much was read: what the reader left out is not missing", () => {
    const { coverage } = applyChoices(FERRY, wishing(click(FERRY, [], 2, false)));
    const kept = `The ferry runs.Fares rise.${LATE}`.length;
    expect(coverage).toBeCloseTo(kept / (kept + FERRY.leftOut[0]!.text.length));
    const all = [1, 4].reduce((choices, i) => click(FERRY, choices, i, true), [] as BlockChoice[]);
    expect(applyChoices(FERRY, wishing(all)).coverage).toBe(1);
    const captions = article(
      [block("words"), { ...block("a picture"), type: "caption" }],
      [leftOut(0, "more words than there were")],
    );
    expect(applyChoices(captions, wishing(click(captions, [], 2, false))).coverage).toBeCloseTo(
      5 / 31,
    );
  });

  it("of nothing gives the article itself", () => {
    expect(applyChoices(FERRY, wishing([]))).toBe(FERRY);
    expect(applyChoices(FERRY, wishing([{ words: "Not there.", nth: 0, keep: false }]))).toBe(
      FERRY,
    );
  });

  it("is found again when white space, case or quotes changed, and not by its number", () => {
    const choices = click(FERRY, [], 2, false);
    const shifted = article([
      block("New at the top."),
      block(PROMO.toUpperCase()),
      ...FERRY.blocks.slice(2),
    ]);
    expect(texts(applyChoices(shifted, wishing(choices)).blocks)).not.toContain(
      PROMO.toUpperCase(),
    );
  });

  it("is found again after an editor changed a few words", () => {
    const choices = click(FERRY, [], 1, true);
    const said = "“Nobody wanted to stop the old boat,” she said, and took it home.";
    const edited = article(
      [block("The ferry runs.")],
      [leftOut(0, "Share"), leftOut(1, said), leftOut(1, PROMO)],
    );
    expect(texts(applyChoices(edited, wishing(choices)).blocks)).toEqual(["The ferry runs.", said]);
    // Taken back, it is the choice with the old words that goes.
    expect(click(edited, choices, 2, false)).toEqual([]);
  });

  it("is not carried over to a text that only shares a phrase", () => {
    const choices = click(FERRY, [], 2, false);
    const other = article([
      block("Get the harbour map in the office on the quay, which opens at ten and closes at six."),
    ]);
    expect(applyChoices(other, wishing(choices))).toBe(other);
  });

  it("of one copy leaves the other copies alone", () => {
    const twice = article([
      block("* * *"),
      block("one"),
      block("* * *"),
      block(PROMO),
      block(PROMO),
    ]);
    const chosen = applyChoices(twice, wishing(click(twice, click(twice, [], 2, false), 3, false)));
    expect(texts(chosen.blocks)).toEqual(["* * *", "one", PROMO]);
    const [second] = click(twice, [], 4, false);
    const once = article([block("one"), block(PROMO)]);
    expect(second).toMatchObject({ nth: 1 });
    expect(applyChoices(once, wishing([second!]))).toBe(once);
  });
});

describe("a rule for the site", () => {
  const partNamed = (parts: Part[], start: string) =>
    parts.find(({ block }) => block.text.startsWith(start))!;
  const offerAfter = (of: Article, start: string, keep: boolean, before: BlockChoice[] = []) => {
    const i = partsOf(of, wishing(before)).findIndex(({ block }) => block.text.startsWith(start));
    const parts = partsOf(of, wishing(click(of, before, i, keep)));
    return ruleToOffer(partNamed(parts, start), parts, "example.org");
  };
  const rule = (more: Partial<SiteRule>): SiteRule => ({
    ...{ site: "example.org", keep: false, by: "place", of: "aside.letter", sample: "Get" },
    ...more,
  });

  it("is offered for the box of a block that was left out or added, and not before", () => {
    expect(offerAfter(FERRY, "Get", false)).toEqual(
      rule({ sample: "Get the harbour letter in your inbox every morning at half…" }),
    );
    expect(offerAfter(FERRY, "“Nobody", true)).toMatchObject({
      keep: true,
      by: "place",
      of: "div.voice",
    });
    const parts = partsOf(FERRY, wishing([]));
    expect(parts.map((part) => ruleToOffer(part, parts, "example.org")).filter(Boolean)).toEqual(
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
      [leftOut(1, "She said so.", "div.text")],
    );
    expect(offerAfter(plain, "Sign up", false)).toMatchObject({ by: "words", of: "Sign up here." });
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
    expect(offerAfter(box, "Our letter", false)).toMatchObject({ by: "words" });
    const first = click(box, [], 1, false);
    expect(offerAfter(box, "Every day", false, first)).toMatchObject({
      by: "place",
      of: "aside.letter",
    });
  });

  it("works on the site's other articles and nowhere else, and gives way to a choice", () => {
    const other = article(
      [
        block("A long story about something else, told in many words."),
        block("Another letter.", "aside.letter"),
      ],
      [leftOut(2, "A voice.", "p.quote", "div.voice")],
    );
    const rules = [rule({}), rule({ keep: true, of: "div.voice" })];
    expect(
      texts(applyChoices(other, wishing([], rules)).blocks).map((text) => text.slice(0, 9)),
    ).toEqual([...["A long st", "A voice."]]);
    expect(applyChoices(other, { ...wishing([], rules), site: "other.example" })).toBe(other);
    const i = partsOf(other, wishing([], rules)).findIndex(({ rule }) => rule?.keep === false);
    const back = changesFor(partsOf(other, wishing([], rules))[i]!, true);
    expect(texts(applyChoices(other, wishing(changeChoices([], back), rules)).blocks)).toContain(
      "Another letter.",
    );
    expect(missingOf(partsOf(other, wishing([], rules)))).toEqual([]);
  });

  it("that would take the article itself away is not used", () => {
    const template = article([
      block("All of the text stands in such boxes now.", "aside.letter"),
      block("The end."),
    ]);
    expect(applyChoices(template, wishing([], [rule({})]))).toBe(template);
  });
});

describe("choices, whatever the page", () => {
  const words = fc.constantFrom(
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
      fc.array(words, { maxLength: 6 }),
      fc.array(fc.tuple(fc.nat(7), words), { maxLength: 5 }),
    )
    .map(([read, left]) =>
      article(
        read.map((text) => block(text)),
        left
          .map(([at, text]) => leftOut(Math.min(at, read.length), text))
          .sort((a, b) => a.at - b.at),
      ),
    );
  const stored = fc.array(fc.record({ words, nth: fc.nat(2), keep: fc.boolean() }), {
    maxLength: 4,
  });
  const pageAndClicks = page.chain((of) => {
    const count = of.blocks.length + of.leftOut.length;
    const some = fc.array(fc.tuple(fc.nat(Math.max(0, count - 1)), fc.boolean()), {
      maxLength: count ? 6 : 0,
    });
    return fc.tuple(fc.constant(of), some);
  });
  const clicked = (of: Article, clicks: [number, boolean][], from: BlockChoice[] = []) =>
    clicks.reduce((choices, [i, keep]) => click(of, choices, i, keep), from);

  it("lose and invent no block", () => {
    fc.assert(
      fc.property(page, stored, (of, choices) => {
        const chosen = applyChoices(of, wishing(choices));
        const all = (one: Article) => partsOf(one, wishing([])).map(({ block }) => block.text);
        expect(all(chosen)).toEqual(all(of)); // and in page order
        expect(chosen.leftOut.every(({ at }) => at <= chosen.blocks.length)).toBe(true);
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
        const before = partsOf(of, wishing([]));
        const undone = clicks.map(([i]): [number, boolean] => [i, before[i]!.isRead]);
        expect(clicked(of, [...clicks, ...undone])).toEqual([]);
        expect(applyChoices(of, wishing(clicked(of, [...clicks, ...undone])))).toBe(of);
      }),
    );
  });

  it("do what was clicked", () => {
    fc.assert(
      fc.property(pageAndClicks, ([of, clicks]) => {
        const parts = partsOf(of, wishing(clicked(of, clicks)));
        for (const [i, keep] of new Map(clicks)) expect(parts[i]!.isKept).toBe(keep);
        const kept = parts.filter(({ isKept }) => isKept).map(({ block }) => block);
        expect(textOf(applyChoices(of, wishing(clicked(of, clicks))).blocks)).toBe(textOf(kept));
      }),
    );
  });

  it("applied twice are applied once", () => {
    fc.assert(
      fc.property(page, stored, (of, choices) => {
        const once = applyChoices(of, wishing(choices));
        const twice = applyChoices(once, wishing(choices));
        expect([texts(twice.blocks), texts(twice.leftOut)]).toEqual([
          texts(once.blocks),
          texts(once.leftOut),
        ]);
      }),
    );
  });
});
