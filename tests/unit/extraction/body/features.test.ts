import { expect, it } from "vitest";
import { WEIGHTS } from "../../../../lib/extraction/body/weights.ts";

it("phrases never speak for a piece: they are not asked of one that is out already", () => {
  const phrases = [
    "elsewhere",
    "selling, short",
    "selling, long",
    "legal, short",
    "legal, long",
    "credit",
    "stamp",
    "by line",
  ];
  for (const name of phrases) expect(WEIGHTS[name] ?? 0, name).toBeLessThanOrEqual(0);
});
