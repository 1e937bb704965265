import { describe, expect, it } from "vitest";
import { containerSignaturesOf } from "../../../../lib/extraction/content/container-signatures.ts";
import { indexOf, treeOf } from "../tree.ts";

function signaturesIn(html: string): string[] {
  const { tree } = treeOf(html);
  return containerSignaturesOf(tree.textBlocks[indexOf(tree, "Ahoy")]!);
}

describe("containerSignaturesOf", () => {
  const cases: [html: string, signatures: string[]][] = [
    ['<div class="story"><p>Ahoy</p></div>', ["div.story"]],
    ['<p class="lead">Ahoy</p>', ["p.lead"]],
    ['<div id="letter"><p>Ahoy</p></div>', ["div.letter"]],
    ["<aside><p>Ahoy</p></aside>", ["aside"]],
    ["<div><p>Ahoy</p></div>", []],
    ["<p>Ahoy</p>", []],
    // Sorted, each name once, four at most.
    ['<div class="b-b a-a b-b ccc ddd eee"><p>Ahoy</p></div>', ["div.a-a.b-b.ccc.ddd"]],
    // What a build or a state made is no name.
    [
      '<div class="is-open css-1a2b3c sc-AbC x1 item-24 Box_box__3xYz1"><p>Ahoy</p></div>',
      ["div.Box_box"],
    ],
    [`<div class="${"a".repeat(50)} ab"><p>Ahoy</p></div>`, []],
    ['<div class="ящик"><p>Ahoy</p></div>', []],
    // From the article's frame outwards nothing tells the block from others.
    ['<div class="page"><article class="story"><aside>Ahoy</aside></article></div>', ["aside"]],
    ['<div class="page"><main><p class="note">Ahoy</p></main></div>', ["p.note"]],
    // Three at most, of the five nearest levels.
    [
      '<section class="one"><section class="two"><section class="three"><p class="four">Ahoy</p></section></section></section>',
      ["p.four", "section.three", "section.two"],
    ],
    ['<div class="far"><div><div><div><div><p>Ahoy</p></div></div></div></div></div>', []],
  ];
  it.each(cases)("%s", (html, signatures) => expect(signaturesIn(html)).toEqual(signatures));
});
