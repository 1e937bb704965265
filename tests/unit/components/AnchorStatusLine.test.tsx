import { describe, expect, it } from "vitest";
import { AnchorStatusLine } from "../../../components/AnchorStatusLine.tsx";
import type { AnchorStatus } from "../../../lib/model/anchor-status.ts";
import { createScreen } from "./screen.ts";

const { root, show } = createScreen();
const EXACT: Omit<AnchorStatus, "id"> = {
  ...{ state: "exact", similarity: 1, changes: [], alternatives: 0, hidden: false, risks: [] },
};
const change = (n: number) => ({ was: `old${n}`, is: `new${n}` });

async function lines(status: Partial<Omit<AnchorStatus, "id">>): Promise<(string | null)[]> {
  await show(<AnchorStatusLine status={{ ...EXACT, ...status }} />);
  return [...root.querySelectorAll(".status-line")].map((line) => line.textContent);
}

describe("the anchor status in words", () => {
  it("is nothing for a highlight that was found exactly, or of which nothing is known", async () => {
    expect(await lines({})).toEqual([]);
    expect(await lines({ state: "not-found" })).toEqual([]);
    await show(<AnchorStatusLine status={undefined} />);
    expect(root.innerHTML).toBe("");
  });

  it.each([
    [0.5, "50%"],
    [0.999, "99%"],
    [0.001, "1%"],
  ])("says of an edited one that %d is as it was: %s", async (similarity, text) =>
    expect(await lines({ state: "edited", similarity, changes: [change(1)] })).toEqual([
      `Edited since, ${text} as it was: old1 new1 `,
    ]),
  );

  it("shows four changes and counts the others", async () => {
    const changes = [1, 2, 3, 4, 5, 6].map(change);
    const [line] = await lines({ state: "edited", similarity: 0, changes });
    expect(line).toMatch(/^Edited since: old1 new1 /);
    expect(line).toMatch(/old4 new4 and 2 more$/);
  });

  it("names alternatives, hidden passages and risks, each on its line", async () => {
    expect(
      await lines({
        state: "moved",
        alternatives: 2,
        hidden: true,
        risks: ["repeated", "outside"],
      }),
    ).toEqual([
      expect.stringMatching(/^The same words, but/),
      "2 other places are as good: this may be the wrong one.",
      expect.stringMatching(/folded away/),
      expect.stringMatching(/elsewhere on the page/),
      expect.stringMatching(/not in the article/),
    ]);
    expect(await lines({ alternatives: 1 })).toEqual([
      "One other place is as good: this may be the wrong one.",
    ]);
  });
});
