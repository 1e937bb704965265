import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { signsOfAddress } from "../../../../lib/extraction/detection/address-signs.ts";

describe("signsOfAddress", () => {
  const said: [address: string, signs: string[]][] = [
    ["", ["address unknown"]],
    ["https://post.example", ["address root", "address words 0"]],
    ["https://post.example/en", ["address root", "address words 0", "address short end"]],
    [
      "https://post.example/world/2026/03/04/harbour-of-eastmere-opens-again-after-winter.html",
      ["address depth 5", "address words 4", "address date", "address page file", "address news"],
    ],
    [
      "https://forum.example/viewtopic.php?t=812",
      [
        "address depth 1",
        "address words 0",
        "address script file",
        "address forum",
        "address query of a number",
      ],
    ],
    [
      "https://post.example/tag/sand?page=2",
      [
        "address depth 2",
        "address words 0",
        "address short end",
        "address listing",
        "address query of a list",
      ],
    ],
    [
      "https://post.example/story-8123456",
      ["address depth 1", "address words 0", "address number", "address news"],
    ],
    ["https://post.example/%E0%A4%A", ["address depth 1", "address words 0"]],
  ];
  it.each(said)("%s", (address, signs) => expect(signsOfAddress(address)).toEqual(signs));

  it("reads any text as an address", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl()), (text) => signsOfAddress(text).length > 0),
    );
  });
});
