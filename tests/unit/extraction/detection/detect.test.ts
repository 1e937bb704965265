/** Detection stops early, and never differently from where the whole would have ended. */
import { describe, expect, it } from "vitest";
import { addWeights, probabilityOf } from "../../../../lib/extraction/classifier/logistic.ts";
import { detect, LEAST_SCORE } from "../../../../lib/extraction/detection/detect.ts";
import { pageSignsOf } from "../../../../lib/extraction/detection/page-signs.ts";
import { BIAS, WEIGHTS } from "../../../../lib/extraction/detection/sign-weights.ts";
import { ADDRESS, openArticle, openHtml } from "../fixture.ts";

const SLUGS = ["also-read", "front-page", "login", "forum", "live-blog", "paywall", "sample"];
const ADDRESSES = [ADDRESS, "https://post.example/", "https://post.example/login"];

describe("stopping early", () => {
  const pages = SLUGS.flatMap((slug) =>
    ADDRESSES.map((address): [string, string] => [slug, address]),
  );
  it.each(pages)("decides as all signs together do: %s at %s", (slug, address) => {
    const doc = openArticle(slug);
    const score = probabilityOf(addWeights(BIAS, pageSignsOf(doc, address).names, WEIGHTS));
    expect(detect(doc, address).isArticle).toBe(score >= LEAST_SCORE);
  });
});

describe("detect", () => {
  const NO_ARTICLE = { isArticle: false, kind: "other" };

  it("answers an empty page", () => expect(detect(openHtml(""), "")).toMatchObject(NO_ARTICLE));

  it("leaves the page as it was", () => {
    const doc = openArticle("also-read");
    const before = doc.documentElement.outerHTML;
    detect(doc, ADDRESS);
    expect(doc.documentElement.outerHTML).toBe(before);
  });

  it("takes no page beyond measure for an article, and does not read it", () => {
    const asked: string[] = [];
    const endless = {
      getElementsByTagName: (tag: string) => {
        asked.push(tag);
        return { item: () => ({}) };
      },
    };
    expect(detect(endless as unknown as Document, ADDRESS)).toEqual({ ...NO_ARTICLE, score: 0 });
    expect(asked).toEqual(["*"]);
  });

  it("takes a page that throws for no article", () => {
    const broken = {} as Document;
    expect(detect(broken, ADDRESS)).toEqual({ ...NO_ARTICLE, score: 0 });
  });
});
