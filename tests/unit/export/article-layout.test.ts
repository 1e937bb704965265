import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupsOf, headOf as headWith } from "../../../lib/export/article-layout.ts";
import { type Block, type BlockType, emptyMeta } from "../../../lib/model/article.ts";

const block = (text: string, type: BlockType = "paragraph", level?: number): Block => ({
  type,
  text,
  ...(level === undefined ? {} : { level }),
});
const headOf = (known: ReturnType<typeof emptyMeta>, blocks: Block[]) =>
  headWith(known, blocks, "Untitled page");
const meta = (fields: Partial<ReturnType<typeof emptyMeta>>) => ({ ...emptyMeta(), ...fields });

describe("the layout of an article", () => {
  it("sets items that follow each other as one list, and loses no block", () => {
    const types = fc.constantFrom<BlockType[]>("paragraph", "list-item", "heading");
    fc.assert(
      fc.property(fc.array(types), (chosen) => {
        const groups = groupsOf(chosen.map((type) => block("x", type)));
        const indexes = groups.flatMap((group) =>
          group.type === "list" ? group.items.map(({ index }) => index) : [group.index],
        );
        expect(indexes).toEqual(chosen.map((_, i) => i));
        const lists = groups.map(({ type }) => type === "list");
        expect(lists.some((isList, i) => isList && lists[i + 1])).toBe(false);
      }),
    );
  });

  it("prints a standfirst that the text does not hold, and none twice", () => {
    const blocks = [block("The river rose by twelve centimetres on Monday, the town said.")];
    const standfirst = (excerpt: string) => headOf(meta({ excerpt }), blocks).standfirst;
    expect(standfirst("Nobody had forecast it")).toBe("Nobody had forecast it");
    expect(standfirst("The river rose by twelve centimetres…")).toBe("");
  });

  it("prints no kicker that says nothing, and no title twice", () => {
    const head = (section: string, title = "River rises", blocks: Block[] = []) =>
      headOf(meta({ section, title }), blocks);
    expect(head("Local").kicker).toBe("Local");
    expect(head("River  Rises").kicker).toBe("");
    expect(head("/meteo/").kicker).toBe("");
    expect(head("", "River rises", [block("River rises", "heading", 1)]).title).toBe("");
    expect(head("", "").title).toBe("Untitled page");
  });

  it("names authors and agencies where no byline was printed", () => {
    const named = meta({ authors: ["Ana Ruiz"], agencies: ["dpa"] });
    expect(headOf(named, []).byline).toBe("Ana Ruiz, dpa");
    expect(headOf({ ...named, byline: "Von Ana Ruiz" }, []).byline).toBe("Von Ana Ruiz");
  });
});
