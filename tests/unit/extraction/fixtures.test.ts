/** One page for each cause of error that was mended. */
import { describe, expect, it } from "vitest";
import { extractArticle } from "../../../lib/extraction/article.ts";
import { detect } from "../../../lib/extraction/detection/detect.ts";
import { ADDRESS, openArticle } from "./fixture.ts";

const read = (slug: string) =>
  extractArticle(openArticle(slug), ADDRESS, { now: () => Date.parse("2026-04-01") });
const bodyOf = (slug: string) =>
  read(slug)
    .blocks.filter((block) => block.type !== "caption")
    .map((block) => block.text);

const STARTS = ["The harbour", "“We have", "The dredging", "Fishermen", "A council", "Until then"];
const startsOf = (texts: string[]) =>
  texts.map((text) => STARTS.find((start) => text.startsWith(start)) ?? text);

describe("the body", () => {
  for (const slug of [
    "captions-and-credits",
    "newsletter-and-consent",
    "second-article",
    "also-read",
    "breaks-for-paragraphs",
    "printed-date-and-name",
    "night-in-utc",
    "clobbered",
    "amp",
  ]) {
    it(`is the six paragraphs and nothing else: ${slug}`, () =>
      expect(startsOf(bodyOf(slug))).toEqual(STARTS));
  }

  it("is joined when it stands in several containers", () => {
    expect(
      startsOf(bodyOf("several-containers")).filter((text) => text !== "What comes next"),
    ).toEqual(STARTS);
  });

  it("keeps the types of blocks, and marks as offsets", () => {
    const { blocks } = read("block-types");
    const types = blocks.map((block) => block.type);
    expect(types).toEqual(
      expect.arrayContaining(["paragraph", "heading", "list-item", "quote", "table"]),
    );
    const asks = blocks.find((block) => block.text.includes("asks travellers"))!;
    expect(asks.marks?.map((mark) => [mark.type, asks.text.slice(mark.start, mark.end)])).toEqual([
      ["link", "ferry office"],
      ["emphasis", "early"],
      ["strong", "small change"],
    ]);
  });

  it("keeps captions, marked as such", () => {
    const captions = read("captions-and-credits").blocks.filter(
      (block) => block.type === "caption",
    );
    expect(captions.map((block) => block.text.slice(0, 8))).toContain("Sand on ");
  });

  it("says what was left out, and how much was kept", () => {
    const article = read("newsletter-and-consent");
    expect(article.coverage).toBeGreaterThan(0.6);
    expect(article.coverage).toBeLessThanOrEqual(1);
    expect(article.confidence).toBeGreaterThan(0.5);
    expect(
      article.excludedBlocks.some((block) => block.text.includes("partners store cookies")),
    ).toBe(false);
  });
});

describe("what a page says of itself", () => {
  it("is found in print when the metadata do not say it", () => {
    expect(read("printed-date-and-name")).toMatchObject({
      authors: ["Tom Quill"],
      published: "2026-03-03T18:40",
    });
  });

  it("gives the day that the paper prints, not the day in Greenwich", () => {
    expect(read("night-in-utc").published.slice(0, 10)).toBe("2026-03-03");
  });

  it("is overruled by the text where the language is wrong", () => {
    expect(read("wrong-language").language).toBe("en");
  });

  it("tells a teaser from an article", () => {
    expect(read("paywall")).toMatchObject({
      isAccessibleForFree: false,
      truncated: true,
      authors: ["Tom Quill"],
    });
    expect(read("also-read")).toMatchObject({ isAccessibleForFree: null, truncated: false });
  });

  it("gives the posts of a live blog their times", () => {
    const article = read("live-blog");
    expect(article.kind).toBe("live");
    expect(article.blocks.flatMap((block) => block.time ?? [])).toEqual(
      ["11:20", "10:05", "09:30", "08:00"].map((time) => `2026-03-03T${time}:00+01:00`),
    );
  });
});

describe("detection", () => {
  for (const slug of [
    "captions-and-credits",
    "newsletter-and-consent",
    "several-containers",
    "printed-date-and-name",
  ]) {
    it(`finds an article: ${slug}`, () =>
      expect(detect(openArticle(slug), ADDRESS).isArticle).toBe(true));
  }

  for (const [slug, path] of [
    ["front-page", ""],
    ["login", "login"],
    ["forum", "forum/viewtopic.php?t=812"],
  ]) {
    const address = `https://post.example/${path}`;
    it(`is not taken in: ${slug} (demand 82)`, () =>
      expect(detect(openArticle(slug!), address).isArticle).toBe(false));
  }

  it("names the kind", () => {
    expect(detect(openArticle("live-blog"), ADDRESS).kind).toBe("live");
    expect(
      detect(
        openArticle("also-read"),
        "https://post.example/opinion/2026/03/03/too-much-sand-in-it",
      ).kind,
    ).toBe("opinion");
  });
});
