import { describe, expect, it } from "vitest";
import {
  densestContainer,
  enclosingContainer,
  selectDensestContainer,
} from "../../../../lib/extraction/body/densest-container.ts";
import { indexOf, paragraphs, prose, treeOf } from "../tree.ts";

describe("enclosingContainer", () => {
  const enclosing: [html: string, id: string][] = [
    ['<div id="text"><p>Ahoy</p><p>Two</p></div>', "text"],
    ['<div id="text"><div><div><p>Ahoy</p></div></div><p>Two</p></div>', "text"],
    ['<div id="outer"><p>One</p><div id="text">Ahoy<p>Two</p></div></div>', "text"],
    ['<div id="alone"><p>Ahoy</p></div>', "alone"],
  ];
  it.each(enclosing)("of Ahoy in %s", (html, id) => {
    const { tree } = treeOf(html);
    const container = enclosingContainer(tree.textBlocks[indexOf(tree, "Ahoy")]!);
    expect(container.element.id).toBe(id);
  });
});

describe("densestContainer", () => {
  const { tree } = treeOf(`<div id="a"><p>1</p><p>2</p></div><div id="b"><p>3</p><p>4</p></div>`);
  const idOf = (indexes: number[], lengths: number[]) =>
    densestContainer(tree, indexes, lengths)?.element.id;

  it.each([
    [[0, 1, 2, 3], [1, 1, 2, 2], "b"],
    [[0, 1, 2, 3], [3, 3, 2, 2], "a"],
    [[0, 1, 2, 3], [1, 1, 1, 1], "a"],
    [[0, 3], [1, 9, 9, 2], "b"],
    [[], [1, 1, 1, 1], undefined],
    [[99], [1, 1, 1, 1], undefined],
  ])("of %j by lengths %j", (indexes, lengths, id) => expect(idOf(indexes, lengths)).toBe(id));
});

describe("selectDensestContainer", () => {
  it("gives all that the container holds, short lines too", () => {
    const { tree } = treeOf(
      `<nav><h1>Menu</h1></nav><div>${paragraphs(2)}</div><main><h2>Ahoy</h2>${paragraphs(3)}</main>`,
    );
    const start = indexOf(tree, "Ahoy");
    expect([...selectDensestContainer(tree)]).toEqual([start, start + 1, start + 2, start + 3]);
  });

  it("does not count text that is mostly links", () => {
    const link = `<p><a href="/a">${prose(1)}</a></p>`;
    const { tree } = treeOf(`<div>${link.repeat(5)}</div><div>${paragraphs(2)}</div>`);
    expect([...selectDensestContainer(tree)]).toEqual([5, 6]);
  });

  it("counts a letter of Han for more than one of the alphabet", () => {
    const han = "港は今年の冬に砂で埋まり、船は入れなかった。市は浚渫を命じ、春に再び開かれた。";
    const { tree } = treeOf(`<div><p>${han}</p><p>${han}</p></div><div>${paragraphs(1)}</div>`);
    expect([...selectDensestContainer(tree)]).toEqual([0, 1]);
  });

  it("gives nothing where there is no prose", () =>
    expect(selectDensestContainer(treeOf("<p>Short.</p>").tree).size).toBe(0));
});
