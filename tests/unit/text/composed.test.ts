import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import {
  assignedTo,
  compareComposed,
  composedContains,
  composedElementOf,
  composedParentOf,
  frameDocumentOf,
  frameOf,
  isOneStretch,
  openShadowOf,
} from "../../../lib/text/composed.ts";

/** A component whose children are shown in another order, between words of its own, and a frame. */
function page() {
  const { document } = new JSDOM(
    "<body><p id=first>a</p><div id=host><p id=b slot=b>c</p><p id=a slot=a>d</p><p id=no slot=no>e</p></div><iframe></iframe></body>",
  ).window;
  const element = (id: string) => document.getElementById(id)!;
  const shadow = element("host").attachShadow({ mode: "open" });
  shadow.innerHTML = "<h2>f</h2><slot name=a></slot><slot name=b></slot>";
  const frame = document.querySelector("iframe")!;
  const inFrame = frame.contentDocument!;
  inFrame.body.innerHTML = "<p>g</p>";
  const [heading, slotA, slotB] = [...shadow.children] as [Element, Element, Element];
  return { document, element, shadow, frame, inFrame, heading, slotA, slotB };
}

describe("the page as it is shown", () => {
  it("leads from a child to its slot, from there to the component, and from a frame's body out", () => {
    const { element, heading, slotA, inFrame, frame, shadow } = page();
    expect(composedParentOf(element("a"))).toBe(slotA);
    expect(composedParentOf(slotA)).toBe(element("host"));
    expect(composedParentOf(heading)).toBe(element("host"));
    expect(composedParentOf(inFrame.documentElement)).toBe(frame);
    expect(frameOf(inFrame)).toBe(frame);
    expect(composedElementOf(heading.firstChild!)).toBe(heading);
    expect(composedContains(element("host"), heading.firstChild!)).toBe(true);
    expect(composedContains(element("host"), element("first"))).toBe(false);
    expect(assignedTo(slotA)).toEqual([element("a")]);
    expect(openShadowOf(element("host"))).toBe(shadow);
  });

  it("takes neither a closed tree nor the field of a form for an open one", () => {
    const { document } = page();
    document.body.innerHTML = "<form><input name=shadowRoot></form><section></section>";
    document.querySelector("section")!.attachShadow({ mode: "closed" });
    expect(openShadowOf(document.querySelector("form")!)).toBe(null);
    expect(openShadowOf(document.querySelector("section")!)).toBe(null);
  });

  it("has no document for what is no frame, or a frame that does not let us look", () => {
    const { document, frame, inFrame } = page();
    expect(frameDocumentOf(frame)).toBe(inFrame);
    expect(frameDocumentOf(document.body)).toBe(null);
    const refusing = {
      localName: "iframe",
      get contentDocument(): Document {
        throw new Error("of another origin");
      },
    };
    expect(frameDocumentOf(refusing as never)).toBe(null);
  });

  it("has an order across trees, the same both ways", () => {
    const { element, heading, inFrame } = page();
    const order = [
      element("first"),
      element("host"),
      heading,
      element("a"),
      element("b"),
      element("no"),
      inFrame.body.firstElementChild!,
    ];
    const signs = order.map((x) => order.map((y) => Math.sign(compareComposed(x, y))));
    expect(signs).toEqual(order.map((_, i) => order.map((__, j) => Math.sign(i - j))));
  });

  it("says which nodes one range can lead through", () => {
    const { element, heading, inFrame } = page();
    const text = (node: Element) => node.firstChild!;
    expect(isOneStretch(text(element("first")), text(element("first")))).toBe(true);
    expect(isOneStretch(text(element("first")), text(element("b")))).toBe(true);
    expect(isOneStretch(text(element("b")), text(element("first")))).toBe(false);
    expect(isOneStretch(text(element("b")), text(element("a")))).toBe(false);
    expect(isOneStretch(text(element("first")), text(heading))).toBe(false);
    expect(isOneStretch(text(element("first")), inFrame.body.firstChild!)).toBe(false);
  });
});
