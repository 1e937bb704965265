import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pageKindOf } from "../../../../lib/extraction/detection/page-kind.ts";

const at = (path: string, types: string[] = [], ogType = "", textLength = 3000) =>
  pageKindOf(`https://post.example/${path}`, new Set(types), ogType, () => textLength);

describe("pageKindOf", () => {
  it.each([
    ["world/harbour-opens", "news"],
    ["", "news"],
    ["live/harbour", "live"],
    ["harbour-opens-live-updates", "live"],
    ["harbour/live-updates/page", "news"], // a word of the last segment only
    ["alive/olive-harvest", "news"],
    ["Opinion/harbour", "opinion"],
    ["meinung/hafen#comments", "opinion"],
    ["world/harbour?section=opinion", "news"],
    ["gallery/harbour", "gallery"],
    ["in-pictures/harbour", "gallery"],
    ["video/harbour", "news"], // with so much text
  ])("by the address: %s is %s", (path, kind) => expect(at(path)).toBe(kind));

  it.each([
    [["LiveBlogPosting", "OpinionNewsArticle"], "live"],
    [["OpinionNewsArticle", "ImageGallery"], "opinion"],
    [["MediaGallery"], "gallery"],
    [["NewsArticle"], "news"],
    [["VideoObject"], "news"],
  ])("by the types that the page claims: %j is %s", (types, kind) =>
    expect(at("world/harbour", types)).toBe(kind),
  );

  it.each([
    ["video/harbour", [], "", 1199, "video"],
    ["video/harbour", [], "", 1200, "news"],
    ["world/harbour", [], "video.other", 1199, "video"],
    ["world/harbour", ["VideoObject"], "", 499, "video"],
    ["world/harbour", ["VideoObject"], "", 500, "news"],
    ["opinion/harbour", [], "video.other", 0, "opinion"],
  ])("is a video only with little text: %s %j %s %d is %s", (path, types, ogType, length, kind) =>
    expect(at(path, types, ogType, length)).toBe(kind),
  );

  it("does not ask for the text where the page is no video", () => {
    const asked = () => {
      throw new Error("asked");
    };
    expect(pageKindOf("https://post.example/world", new Set(), "article", asked)).toBe("news");
  });

  it("answers any address", () => {
    const kinds = ["news", "live", "opinion", "video", "gallery"];
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (address) => {
        expect(kinds).toContain(pageKindOf(address, new Set(), "", () => 0));
      }),
    );
  });
});
