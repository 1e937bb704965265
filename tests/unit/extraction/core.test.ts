import { describe, expect, it } from "vitest";
import { createBudget } from "../../../lib/extraction/budget.ts";
import { corePieces } from "../../../lib/extraction/core.ts";
import { readTree } from "../../../lib/extraction/walk.ts";
import { openHtml } from "./fixture.ts";

const LINE = "The harbour opened again on Tuesday, after a winter in which no ship, however small, could enter it.";
const paragraphs = (count: number) => Array.from({ length: count }, (_, i) => `<p>${LINE} ${i}.</p>`).join("");
const LINKS = `<div class="box">${'<p><a href="/x">Another story that is told elsewhere</a></p>'.repeat(6)}</div>`;

function coreOf(html: string): string[] {
  const tree = readTree(openHtml(html).body, createBudget(5000, Date.now));
  return [...corePieces(tree)].sort((a, b) => a - b).map((number) => tree.pieces[number]!.text);
}

describe("corePieces", () => {
  it("keeps the box with the prose, not the ones around it", () => {
    const texts = coreOf(
      `<div id="side">${LINKS}</div><div id="story">${paragraphs(5)}</div><footer><p>${LINE}</p></footer>`,
    );
    expect(texts).toHaveLength(5);
  });

  it("drops a box of links from the inside out: the text beside it stays", () => {
    const texts = coreOf(`<section><div><p>${LINE}</p><p>${LINE}</p>${LINKS}</div></section>`);
    expect(texts).toEqual([LINE, LINE]);
  });

  it("joins a second box of the same kind", () => {
    const texts = coreOf(
      `<main><div class="part">${paragraphs(4)}</div>${LINKS}<div class="part">${paragraphs(3)}</div></main>`,
    );
    expect(texts).toHaveLength(7);
  });

  it("gives up its rules one by one rather than come back with nothing", () => {
    expect(coreOf(`<div class="sidebar">${paragraphs(3)}</div>`)).toHaveLength(3);
    expect(coreOf(`<div class="comment">${paragraphs(3)}</div>`)).toHaveLength(3);
  });

  it("answers a page without text", () => expect(coreOf("<div></div>")).toEqual([]));
});
