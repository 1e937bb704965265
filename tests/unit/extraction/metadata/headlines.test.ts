import { describe, expect, it } from "vitest";
import { findHeadline, headlineCandidates } from "../../../../lib/extraction/metadata/headlines.ts";
import { openPage } from "./page.ts";

const candidatesOf = (body: string, maxLength = 400) =>
  headlineCandidates(openPage(body).tree, maxLength);

describe("headlineCandidates", () => {
  it("are the headings of the first two levels, in document order", () => {
    expect(
      candidatesOf(
        "<h2>Ships</h2><h1>Sand\n closes harbour</h1><h3>Third</h3><h2>Coast</h2><h1>Two</h1>",
      ),
    ).toEqual({ level1: ["Sand closes harbour", "Two"], level2: ["Ships", "Coast"] });
  });

  it("are none on a page without headings, and leave long ones out", () => {
    expect(candidatesOf("<p>Sand</p>")).toEqual({ level1: [], level2: [] });
    expect(candidatesOf(`<h1>${"sand ".repeat(100)}</h1><h2>Coast</h2>`)).toEqual({
      level1: [],
      level2: ["Coast"],
    });
  });

  it.each([
    [
      "its class says so",
      '<h1><span class="kicker">Ships</span> Sand closes harbour</h1>',
      "Sand closes harbour",
    ],
    [
      "in another language",
      '<h1><em class="c-dachzeile">Schiffe:</em> Sand im Hafen</h1>',
      "Sand im Hafen",
    ],
    [
      "in another script",
      '<h1><span class="article-label">海運</span>｜砂が港をふさいで船が入れない</h1>',
      "｜砂が港をふさいで船が入れない",
    ],
    ["no class", "<h1><span>Ships</span> Sand closes harbour</h1>", "Ships Sand closes harbour"],
    [
      "not the first",
      '<h1>Sand <span class="kicker">closes</span> harbour</h1>',
      "Sand closes harbour",
    ],
    [
      "nothing but it",
      '<h1><span class="kicker">Sand closes harbour</span></h1>',
      "Sand closes harbour",
    ],
    ["too short a rest", '<h1><span class="kicker">Sand closes</span> it</h1>', "Sand closes it"],
    ["a block", '<h1><div class="kicker">Ships</div></h1>', "Ships"],
    [
      "an empty one",
      '<h1><span class="kicker"></span>Sand closes harbour</h1>',
      "Sand closes harbour",
    ],
  ])("are without a kicker: %s", (_, body, text) =>
    expect(candidatesOf(body).level1).toEqual([text]),
  );
});

describe("findHeadline", () => {
  const headlineIn = (body: string, title: string) => {
    const { tree } = openPage(body);
    return tree.textBlocks[findHeadline(tree, title)]?.text;
  };
  const PAGE =
    "<p>Top</p><h1>Eastmere Post</h1><h2>Sand: closes harbour!</h2><p>Sand closes harbour</p>";

  it("is the heading with the title's words", () =>
    expect(headlineIn(PAGE, "SAND closes harbour")).toBe("Sand: closes harbour!"));

  it("is otherwise the first of level 1", () => {
    expect(headlineIn(PAGE, "Another title")).toBe("Eastmere Post");
    expect(headlineIn(PAGE, "")).toBe("Eastmere Post");
  });

  it("is otherwise the top of the page", () => {
    expect(headlineIn("<p>Top</p><h2>Coast</h2>", "Another title")).toBe("Top");
    expect(findHeadline(openPage("").tree, "Sand")).toBe(0);
  });
});
