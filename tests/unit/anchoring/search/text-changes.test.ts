import { describe, expect, it } from "vitest";
import { matchApproximately } from "../../../../lib/anchoring/search/approximate.ts";
import { indexOfBlocks } from "../../../../lib/anchoring/text-index/text-index.ts";
import type { TextChange } from "../../../../lib/model/anchor-status.ts";
import { queryFor } from "../texts.ts";

const QUOTE = "Volunteers carried wet sand to the old bridge until late in the evening";
const BEFORE = `Monday night. ${QUOTE}, and the mayor thanked them.`;

function changesIn(after: string, quote = QUOTE, before = BEFORE): TextChange[] {
  const query = queryFor(quote, [before]);
  const match = matchApproximately(indexOfBlocks([before.replace(quote, after)]), query);
  expect(match.state).toBe("edited");
  return match.changes;
}

describe("textChangesOf", () => {
  it.each([
    ["a word is another", ["wet", "dry"], [{ was: "wet", is: "dry" }]],
    [
      "words came",
      ["wet", "very wet and heavy"],
      [
        { was: "", is: "very" },
        { was: "", is: "and heavy" },
      ],
    ],
    ["a word went", ["wet ", ""], [{ was: "wet", is: "" }]],
    ["two words are others", ["wet sand", "dry clay"], [{ was: "wet sand", is: "dry clay" }]],
    [
      "the first word is another",
      ["Volunteers", "Firemen"],
      [{ was: "Volunteers", is: "Firemen" }],
    ],
    ["the last word is another", ["evening", "morning"], [{ was: "evening", is: "morning" }]],
    ["a sign came", ["sand", "sand,"], [{ was: "", is: "," }]],
  ])("%s", (_, [old = "", now = ""], changes) =>
    expect(changesIn(QUOTE.replace(old, now))).toEqual(changes),
  );

  it("tells several changes in order", () => {
    const after = QUOTE.replace("wet", "dry").replace("old", "new");
    expect(changesIn(after)).toEqual([
      { was: "wet", is: "dry" },
      { was: "old", is: "new" },
    ]);
  });

  it("shows the words as they are written, in one line", () => {
    const after = QUOTE.replace("wet", "DRY\n  Düne-").replace("old", "old");
    const [change] = changesIn(after);
    expect(change?.was).toBe("wet");
    expect(change?.is).toBe("DRY Düne-");
  });

  it("tells twenty changes at most, each cut to 200 units", () => {
    const words = Array.from({ length: 200 }, (_, i) => `word${i}`);
    const quote = words.join(" ");
    const before = `Monday night. ${quote}, and the mayor thanked them.`;
    const after = words.map((word, i) => (i % 8 === 4 ? "zzz" : word)).join(" ");
    const changes = changesIn(after, quote, before);
    expect(changes).toHaveLength(20);
    expect(changes[0]).toEqual({ was: "word4", is: "zzz" });
    const long = quote.replace("word9 ", `word9 ${"qwxz ".repeat(60)}`);
    for (const { is } of changesIn(long, quote, before)) expect(is.length).toBeLessThanOrEqual(200);
  });
});
