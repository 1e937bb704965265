import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { createWalk, type Visitor } from "../../../lib/text/walk.ts";

const { document } = new JSDOM("<!DOCTYPE html>").window;

function elementWith(markup: string): Element {
  const root = document.createElement("div");
  root.innerHTML = markup;
  return root;
}

/** Writes down what the walk says; does not enter elements of the names given. */
function recorder(notEntered: string[] = []): { log: string[]; visitor: Visitor<string> } {
  const log: string[] = [];
  const visitor: Visitor<string> = {
    text: (node) => void log.push(node.data),
    enter: (_, tag) => {
      log.push(`<${tag}>`);
      return notEntered.includes(tag) ? null : tag;
    },
    leave: (tag) => void log.push(`</${tag}>`),
  };
  return { log, visitor };
}

function walked(root: Element, notEntered: string[] = []): string {
  const { log, visitor } = recorder(notEntered);
  while (!createWalk(root, visitor).step(Number.POSITIVE_INFINITY));
  return log.join("");
}

describe("walk", () => {
  it.each([
    [""],
    ["a"],
    ["<p></p>"],
    ["<p>a</p>b<p>c<b>d</b></p>"],
    ["<ul><li>1</li><li><i><b>2</b></i></li></ul>"],
  ])("visits %j in document order and leaves what it entered", (markup) => {
    expect(walked(elementWith(markup))).toBe(markup);
  });

  it("passes over comments, and over the children of what is not entered", () => {
    expect(walked(elementWith("a<!-- x -->b<i>c<b>d</b></i>e"), ["i"])).toBe("ab<i>e");
  });

  it("visits a CDATA section as text", () => {
    const xml = new JSDOM("<r><p>a<![CDATA[ & ]]>b</p></r>", { contentType: "text/xml" });
    expect(walked(xml.window.document.documentElement)).toBe("<p>a & b</p>");
  });

  it.each(["parentNode", "nextSibling", "firstChild", "nodeType", "localName"])(
    "is not led astray by a form with a field called %s",
    (name) => {
      const root = elementWith(`<form><input name="${name}">in</form>after`);
      expect(walked(root)).toBe("<form><input></input>in</form>after");
    },
  );

  it("goes through open web components, and puts their children where they are shown", () => {
    const root = elementWith("<p>a</p><div><i slot=x>b</i>c<b slot=nowhere>d</b></div>e");
    root.querySelector("div")!.attachShadow({ mode: "open" }).innerHTML =
      "f<slot>not shown</slot><u><slot name=x></slot></u><slot name=y>g</slot>";
    expect(walked(root)).toBe(
      "<p>a</p><div>f<slot>c</slot><u><slot><i>b</i></slot></u><slot>g</slot></div>e",
    );
  });

  it("does not see what a component has closed, and shows its children", () => {
    const root = elementWith("<div>a</div>");
    root.querySelector("div")!.attachShadow({ mode: "closed" }).innerHTML = "b<slot></slot>";
    expect(walked(root)).toBe("<div>a</div>");
  });

  it("goes into the document of a frame, and tells of each tree that it enters", () => {
    const root = document.body.appendChild(elementWith("a<iframe></iframe>b<div></div>"));
    const frame = root.querySelector("iframe")!;
    frame.contentDocument!.body.innerHTML = "<p>c</p>";
    const shadow = root.querySelector("div")!.attachShadow({ mode: "open" });
    shadow.innerHTML = "d";
    const { log, visitor } = recorder();
    const trees: unknown[] = [];
    const walk = createWalk(root, { ...visitor, enterTree: (tree) => void trees.push(tree) });
    while (!walk.step(1));
    expect(log.join("")).toBe("a<iframe><body><p>c</p></body></iframe>b<div>d</div>");
    expect(trees).toEqual([frame.contentDocument, shadow]);
    root.remove();
  });

  it("goes as deep as a page goes", () => {
    const depth = 2000;
    let top: Node = document.createTextNode("deep");
    for (let i = 0; i <= depth; i++) {
      const around = document.createElement("i");
      around.append(top);
      top = around;
    }
    const { log, visitor } = recorder();
    createWalk(top as Element, visitor).step(Number.POSITIVE_INFINITY);
    expect(log[depth]).toBe("deep");
    expect(log).toHaveLength(2 * depth + 1);
  });

  it("goes on where it stopped, whatever the steps", () => {
    const tree = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: "small" },
        fc.constantFrom("a", "b", "<br>"),
        fc
          .tuple(fc.constantFrom("p", "b", "div"), fc.array(tie("node"), { maxLength: 4 }))
          .map(([tag, children]) => `<${tag}>${children.join("")}</${tag}>`),
      ),
    })).node;
    fc.assert(
      fc.property(tree, fc.array(fc.integer({ min: 1, max: 5 })), (markup, steps) => {
        const root = elementWith(markup);
        const { log, visitor } = recorder();
        const walk = createWalk(root, visitor);
        for (const count of steps) walk.step(count);
        while (!walk.step(1));
        expect(log.join("")).toBe(walked(root));
      }),
    );
  });

  it("survives a node that is removed between two steps", () => {
    const root = elementWith("<p>a</p><p>b</p><p>c</p>");
    const { log, visitor } = recorder();
    const walk = createWalk(root, visitor);
    walk.step(2);
    root.children[0]?.firstChild?.remove();
    walk.step(Number.POSITIVE_INFINITY);
    expect(log.join("")).toBe("<p>a</p><p>b</p><p>c</p>");
  });

  it("leaves what is open when it is given up, the innermost first, and visits no more", () => {
    const { log, visitor } = recorder();
    const walk = createWalk(elementWith("<ul><li><b>x</b></li></ul>y"), visitor);
    expect(walk.step(4)).toBe(false);
    walk.abort();
    expect(walk.step(9)).toBe(true);
    expect(log.join("")).toBe("<ul><li><b>x</b></li></ul>");
  });
});
