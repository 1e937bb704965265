import { describe, expect, it } from "vitest";
import { createVisibilityFilter } from "../../../../lib/anchoring/document/visibility-filter.ts";
import { bodyOf } from "../dom.ts";

/** A browser's answers, for a DOM that has no layout: `data-style` says what is computed. */
function layoutFor(body: HTMLElement): HTMLElement {
  const view = body.ownerDocument.defaultView;
  if (!view) throw new Error("no view");
  const styleOf = (element: Element): Record<string, string> =>
    Object.fromEntries(
      (element.getAttribute("data-style") ?? "")
        .split(";")
        .map((rule) => rule.split(":"))
        .filter(([name]) => name),
    );
  const computed = (element: Element) =>
    ({ display: "block", visibility: "visible", userSelect: "auto", ...styleOf(element) }) as const;
  view.getComputedStyle = (element) => computed(element) as unknown as CSSStyleDeclaration;
  view.Element.prototype.checkVisibility = function checkVisibility() {
    return !["none", "contents"].includes(computed(this).display);
  };
  return body;
}

function hiddenIds(markup: string): { seen: string[]; hidden: string[] } {
  const body = layoutFor(bodyOf(markup));
  const filter = createVisibilityFilter(body, false);
  const seen = [...body.querySelectorAll("[id]")].filter((element) => filter.sees(element));
  return { seen: seen.map(({ id }) => id), hidden: filter.hidden.map(({ id }) => id) };
}

describe("visibility", () => {
  it.each([
    ["display:none", false, true],
    ["display:contents", true, false],
    ["visibility:hidden", false, true],
    ["contentVisibility:hidden", false, true],
    ["contentVisibility:auto", true, false],
    ["userSelect:none", false, false], // not to be read, but not hidden
    ["", true, false],
  ])("of an element with «%s»", (style, isSeen, isHidden) => {
    const { seen, hidden } = hiddenIds(`<p id=a data-style="${style}">some words</p>`);
    expect(seen.includes("a")).toBe(isSeen);
    expect(hidden.includes("a")).toBe(isHidden);
  });

  it("of an invisible element is judged by its innermost ones", () => {
    const style = 'data-style="visibility:hidden"';
    const { seen, hidden } = hiddenIds(
      `<div id=outer ${style}><p id=shown>words</p><p id=inner ${style}>words</p></div>`,
    );
    expect(seen).toEqual(["outer", "shown"]);
    expect(hidden).toEqual(["inner"]);
  });

  it("takes a long text that cannot be selected for an article whose page forbids copying", () => {
    const markup = (length: number) =>
      `<div id=a data-style="userSelect:none">${"x".repeat(length)}</div>`;
    expect(hiddenIds(markup(199)).seen).toEqual([]);
    expect(hiddenIds(markup(200)).seen).toEqual(["a"]);
  });

  it("sees everything where nobody can tell, or when asked to", () => {
    const plain = bodyOf("<p hidden>a</p>");
    expect(createVisibilityFilter(plain, false).sees(plain.children[0] as Element)).toBe(true);
    const body = layoutFor(bodyOf('<p data-style="display:none">a</p>'));
    const filter = createVisibilityFilter(body, true);
    expect(filter.sees(body.children[0] as Element)).toBe(true);
    expect(filter.hidden).toEqual([]);
  });
});
