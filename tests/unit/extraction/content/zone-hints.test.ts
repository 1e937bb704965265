import { describe, expect, it } from "vitest";
import { ZONE, zoneOfHint } from "../../../../lib/extraction/content/zone-hints.ts";

describe("zoneOfHint", () => {
  const said: [name: string, zone: number][] = [
    ["article-body", ZONE.body],
    ["post__inner-content", ZONE.body],
    ["storyText", ZONE.body],
    ["readMore", ZONE.related],
    ["also-read", ZONE.related],
    ["leaderboard-ad", ZONE.promo],
    ["ads", ZONE.promo],
    ["shadow", 0],
    ["site_header", 0],
    ["siteHeader", ZONE.nav],
    ["date", ZONE.meta],
    ["candidate", 0],
    ["factbox", ZONE.infobox],
    ["fact-box", ZONE.infobox],
    ["in-box", ZONE.infobox],
    ["photo-credit", ZONE.figure],
    ["a", 0],
    ["", 0],
  ];
  it.each(said)("%s", (name, zone) => expect(zoneOfHint(name)).toBe(zone));

  it("hears several words in one name", () => {
    expect(zoneOfHint("newsletter-signup_comments")).toBe(ZONE.promo | ZONE.comment);
  });
});
