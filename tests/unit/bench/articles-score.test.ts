import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type LabelledPage,
  type Reading,
  scorePage,
  shortfallsOf,
  summarize,
} from "../../../bench/articles-score.ts";

const PAGE: LabelledPage = {
  id: "harbour",
  site: "post.example",
  url: "https://post.example/harbour",
  file: "harbour.html",
  kind: "news",
  isArticle: true,
  title: "The harbour’s winter",
  authors: ["Ada Verdi", "Tom Quill"],
  published: "2026-03-03T23:40:00+01:00",
  language: "en",
  paragraphs: ["One ship came.", "Two ships left.", "Three stayed."],
  headings: ["What comes next"],
  snippets: { with: [], without: ["Sign up", "ALSO READ"] },
};
const READING: Reading = {
  isArticle: true,
  title: "The harbour's  winter",
  byline: "",
  authors: ["Tom Quill", "Ada Verdi"],
  published: "2026-03-03T23:40:00+01:00",
  language: "en-GB",
  text: "One ship came.\n\nTwo ships left.\n\nThree stayed.",
  paragraphs: ["One ship came.", "What comes next", "Two ships\u00a0left.", "Three stayed."],
};

const scoreOf = (page: Partial<LabelledPage>, reading: Partial<Reading> = {}) =>
  scorePage({ ...PAGE, ...page }, { ...READING, ...reading });

describe("scorePage", () => {
  it("gives full marks for what differs in typography, white space and order of names only", () => {
    expect(scorePage(PAGE, READING)).toEqual({
      detection: { expected: true, found: true },
      title: 1,
      authors: 1,
      date: 1,
      language: 1,
      paragraphRecall: 1,
      paragraphPrecision: 1,
      boilerplate: 1,
    });
  });

  it.each([
    ["2026-03-03", "2026-03-03T08:00:00Z", 1],
    ["2026-03-03T23:40:00+01:00", "2026-03-04T00:10:00+01:00", 0],
    ["2026-03-03", "", 0],
    ["2026-03-03", "3 March 2026", 0],
  ])("date %s, read as %s: %d", (published, read, share) =>
    expect(scoreOf({ published }, { published: read }).date).toBe(share),
  );

  it.each([
    [["Ada Verdi"], 2 / 3],
    [["ada verdi", "TOM QUILL"], 1],
    [["Somebody Else"], 0],
  ])("authors %j: F1 %d", (authors, share) =>
    expect(scoreOf({}, { authors }).authors).toBeCloseTo(share),
  );

  it("takes a byline apart when there is no list of names", () => {
    const byline = "By Ada Verdi and Tom Quill";
    expect(scoreOf({}, { authors: [], byline }).authors).toBe(1);
    expect(scoreOf({}, { authors: [], byline: "" }).authors).toBe(0);
  });

  it.each([
    ["one missing", ["One ship came.", "Two ships left."], 2 / 3, 1],
    ["one too many", [...(PAGE.paragraphs ?? []), "Sign up"], 1, 3 / 4],
    ["one twice", ["One ship came.", "One ship came."], 1 / 3, 1 / 2],
    ["the title among them", ["The harbour’s winter", "One ship came."], 1 / 3, 1],
    ["glued together", ["One ship came. Two ships left. Three stayed."], 0, 0],
  ])("paragraphs, %s", (_name, paragraphs, recall, precision) => {
    const score = scoreOf({}, { paragraphs });
    expect(score.paragraphRecall).toBeCloseTo(recall);
    expect(score.paragraphPrecision).toBeCloseTo(precision);
  });

  it("does not judge precision where nothing was found or the labels are partial", () => {
    expect(scoreOf({}, { paragraphs: [] })).toMatchObject({
      paragraphRecall: 0,
      paragraphPrecision: null,
    });
    expect(scoreOf({ isPartial: true }).paragraphPrecision).toBeNull();
  });

  it("counts the unwanted words that were kept out", () =>
    expect(scoreOf({}, { text: "One ship came. ALSO READ: two" }).boilerplate).toBe(0.5));

  it("scores no field without a label", () => {
    const { id, site, url, file, kind } = PAGE;
    const bare = scorePage({ id, site, url, file, kind, isArticle: null }, READING);
    expect(new Set(Object.values(bare))).toEqual(new Set([null]));
  });

  it("gives shares between 0 and 1, and 1 for the labels themselves", () => {
    const texts = fc.array(fc.string(), { maxLength: 6 });
    fc.assert(
      fc.property(texts, texts, fc.string(), (expected, found, title) => {
        const score = scoreOf({ paragraphs: expected, title }, { paragraphs: found });
        for (const share of [score.paragraphRecall, score.paragraphPrecision]) {
          if (share === null) continue;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
        const same = scoreOf({ paragraphs: expected, title }, { paragraphs: expected, title });
        expect(same.paragraphRecall ?? 1).toBe(1);
        expect(same.paragraphPrecision ?? 1).toBe(1);
      }),
    );
  });
});

describe("summarize", () => {
  const measureOf = (name: string, scores: Parameters<typeof summarize>[0]) =>
    summarize(scores).find((measure) => measure.name === name);

  it("counts detection over the pages that have a label", () => {
    const table: [isArticle: boolean | null, found: boolean][] = [
      ...[[true, true] as [boolean, boolean], [true, false] as [boolean, boolean]],
      ...[[false, false] as [boolean, boolean], [false, true] as [boolean, boolean]],
      ...[[true, true] as [boolean, boolean], [null, true] as [null, boolean]],
    ];
    const scores = table.map(([isArticle, found]) => scoreOf({ isArticle }, { isArticle: found }));
    expect(measureOf("detection precision", scores)).toMatchObject({ pages: 5, value: 2 / 3 });
    expect(measureOf("detection recall", scores)?.value).toBeCloseTo(2 / 3);
    expect(measureOf("detection F1", scores)?.value).toBeCloseTo(2 / 3);
    expect(measureOf("detection specificity", scores)?.value).toBe(1 / 2);
  });

  it("takes means over the pages that have the label", () => {
    const scores = [scoreOf({}), scoreOf({}, { title: "Another" }), scoreOf({ title: "" })];
    expect(measureOf("title, the same", scores)).toMatchObject({ pages: 2, value: 1 / 2 });
  });

  it("has no value where there is nothing to count", () =>
    expect(new Set(summarize([]).map(({ value }) => value))).toEqual(new Set([null])));
});

describe("shortfallsOf", () => {
  it("names what is not as the labels say", () => {
    expect(shortfallsOf(scoreOf({}))).toEqual([]);
    const score = scoreOf({}, { isArticle: false, language: "de" });
    expect(shortfallsOf(score)).toEqual(["detection", "language 0.00"]);
  });
});
