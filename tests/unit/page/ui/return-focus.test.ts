import { beforeEach, expect, it } from "vitest";
import { focusPassage, readerPlaceIn, returnTo } from "../../../../lib/page/ui/return-focus.ts";
import { openArticle } from "../page.ts";

let page: ReturnType<typeof openArticle>;
beforeEach(() => {
  page = openArticle(
    '<p>One <em>first</em> sentence.</p><p>A <a href="#x">link with words</a>.</p><button>Share</button>',
  );
});
const focused = () => page.doc.activeElement as HTMLElement;

it("gives the focus to the passage's paragraph, which can have it only as long as it has it (demand 75)", () => {
  const before = page.dom.serialize();
  focusPassage(page.range("first"), true);
  expect(focused().textContent).toBe("One first sentence.");
  page.doc.querySelector("button")!.focus();
  expect(page.dom.serialize()).toBe(before);
});

it("gives it to the link that the passage stands in", () => {
  focusPassage(page.range("with words"), true);
  expect(focused().localName).toBe("a");
  expect(page.doc.querySelector("[tabindex]")).toBeNull();
});

it("leaves a page alone whose passage is gone", () => {
  const passage = page.range("first");
  page.doc.body.replaceChildren();
  focusPassage(passage, true);
  focusPassage(undefined, true);
  expect(focused()).toBe(page.doc.body);
});

it("goes back to where the reader was, with what was selected, also backwards", () => {
  const selection = page.doc.getSelection()!;
  const { firstChild: words } = page.doc.querySelector("p")!;
  selection.setBaseAndExtent(words!, 3, words!, 0);
  const inText = readerPlaceIn(page.doc);
  page.doc.querySelector("button")!.focus();
  const onButton = readerPlaceIn(page.doc);
  selection.removeAllRanges();
  returnTo(inText, page.range("One"));
  expect(focused().localName).toBe("p");
  expect([selection.anchorOffset, selection.focusOffset]).toEqual([3, 0]);
  returnTo(onButton, page.range("One"));
  expect(focused().localName).toBe("button");
});

it("finds the reader in an open web component, and in a frame (demands 70, 71)", () => {
  const host = page.doc.body.appendChild(page.doc.createElement("x-story"));
  const shadow = host.attachShadow({ mode: "open" });
  host.style.display = "block";
  shadow.innerHTML = "<button>Inner</button>Loose words";
  const inner = shadow.querySelector("button")!;
  inner.focus();
  expect(readerPlaceIn(page.doc).element).toBe(inner);
  const loose = page.doc.createRange();
  loose.selectNodeContents(shadow.lastChild!);
  focusPassage(loose, true);
  expect(focused()).toBe(host);
  const frame = page.doc.body.appendChild(page.doc.createElement("iframe"));
  const framed = frame.contentDocument!;
  framed.body.innerHTML = "<button>Framed</button>";
  frame.focus();
  framed.querySelector("button")!.focus();
  expect(readerPlaceIn(page.doc).element).toBe(framed.querySelector("button"));
});
