import { beforeEach, describe, expect, it, vi } from "vitest";
import { createPainter, type Painter } from "../../../../lib/page/painting/painter.ts";
import { giveHighlights, openArticle } from "../page.ts";

let page: ReturnType<typeof openArticle>;
let css: ReturnType<typeof giveHighlights>;
let painter: Painter;
beforeEach(() => {
  page = openArticle(
    '<p style="color: rgb(20, 20, 20)">one two three</p><p style="color: rgb(230, 230, 230)">four five</p>',
  );
  css = giveHighlights(page.win);
  painter = createPainter(page.win);
});
const paint = (id: string, words: string, noted = false, hue: "yellow" | "red" = "yellow") =>
  painter.paint([{ id, ranges: [page.range(words)], hue, noted, layer: 0 }]);

describe("painting", () => {
  it("chooses the variant by the text's colour, and underlines what has a note (demand 37)", () => {
    paint("a", "one");
    paint("b", "four", true);
    expect(css.shown()).toEqual({
      "pressmark-yellow-light": ["one"],
      "pressmark-yellow-dark": ["four"],
      "pressmark-note-yellow-dark": ["four"],
    });
  });

  it("shows an id once, as it is now", () => {
    paint("a", "one", true);
    paint("a", "two", false, "red");
    expect(css.shown()).toEqual({ "pressmark-red-light": ["two"] });
    expect(painter.rangesOf("a").map(String)).toEqual(["two"]);
  });

  it("follows the page when its colours change", () => {
    paint("a", "one");
    page.doc.querySelector("p")!.style.color = "white";
    painter.repaint();
    expect(css.shown()).toEqual({ "pressmark-yellow-dark": ["one"] });
  });

  it("changes nothing of the page, and leaves the page's own highlights alone (demand 81)", () => {
    const before = page.dom.serialize();
    css.highlights.set(
      "search-results",
      new (page.win.Highlight as never as new (r: Range) => never)(page.range("five")),
    );
    paint("a", "one", true);
    painter.flash(painter.rangesOf("a"));
    painter.eraseAll();
    expect(page.dom.serialize()).toBe(before);
    expect(css.shown()["search-results"]).toEqual(["five"]);
  });
});

describe("erasing", () => {
  it("takes one away, and only that", () => {
    paint("a", "one");
    paint("b", "two");
    painter.erase("a");
    painter.erase("unknown");
    expect(css.shown()).toEqual({ "pressmark-yellow-light": ["two"] });
    expect(painter.rangesOf("a")).toEqual([]);
    painter.eraseAll();
    expect(css.shown()).toEqual({});
  });
});

it("flashes for a moment", () => {
  vi.useFakeTimers();
  paint("a", "one");
  painter.flash(painter.rangesOf("a"));
  expect(css.shown()["pressmark-flash"]).toEqual(["one"]);
  vi.advanceTimersByTime(1000);
  expect(css.shown()["pressmark-flash"]).toBeUndefined();
  vi.useRealTimers();
});

it("tells which highlights are at a point, the shortest first, and none beside their boxes", () => {
  paint("long", "one two three");
  paint("short", "two");
  paint("other", "four");
  const { startContainer: offsetNode, startOffset } = page.range("two");
  page.doc.elementFromPoint = () => offsetNode.parentElement;
  page.doc.caretPositionFromPoint = () => ({ offsetNode, offset: startOffset + 1 }) as never;
  expect(painter.idsAt(5, 5)).toEqual(["short", "long"]);
  expect(painter.idsAt(50, 5)).toEqual([]); // the caret snaps to the nearest text, the boxes do not
  page.doc.caretPositionFromPoint = () => null;
  expect(painter.idsAt(5, 5)).toEqual([]);
  offsetNode.parentElement!.remove();
  page.doc.caretPositionFromPoint = () => ({ offsetNode, offset: 5 }) as never;
  expect(painter.idsAt(5, 5)).toEqual([]);
});

it("shows nothing where highlights are not shown, but points a passage out (demand 32)", () => {
  paint("a", "one");
  painter.use("none");
  expect(css.shown()).toEqual({});
  paint("b", "two");
  expect(css.shown()).toEqual({});
  expect([painter.idsInOrder(), painter.idsAt(5, 5)]).toEqual([["a", "b"], []]);
  painter.flash(painter.rangesOf("b"));
  expect(css.shown()).toEqual({ "pressmark-flash": ["two"] });
  painter.use("browser");
  expect(Object.values(css.shown()).flat()).toContain("one");
});

it("knows whether a passage stands on light or dark, and the page as a whole", () => {
  expect(painter.groundOf([page.range("one")])).toBe("light");
  expect(painter.groundOf([page.range("four")])).toBe("dark");
  page.doc.querySelector("p")!.remove();
  expect(painter.groundOf([])).toBe("dark");
});
