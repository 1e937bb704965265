import { expect, it } from "vitest";
import { barrierOf } from "../../../../lib/page/observing/barrier.ts";
import { openArticle } from "../page.ts";

const NEWS = "https://www.marsh-post.example/2026/03/ferry";

/** A page with a drawing of this share of the window's height, and text beside it. */
function pageWith(share: number, text = "Menu") {
  const { doc, win } = openArticle(`<canvas></canvas><p>${text}</p>`);
  const height = win.innerHeight * share;
  doc.querySelector("canvas")!.getBoundingClientRect = () =>
    ({ width: win.innerWidth, height }) as DOMRect;
  return doc;
}

it("is none on an article, nor on one with drawings between its words (demand 72)", () => {
  expect(barrierOf(openArticle().doc, NEWS)).toBe(null);
  expect(barrierOf(pageWith(0.3), NEWS)).toBe(null);
  expect(barrierOf(pageWith(1, "The ferry runs on. ".repeat(60)), NEWS)).toBe(null);
});

it("is a drawing where the page is one, and in apps that are known to draw (demand 72)", () => {
  expect(barrierOf(pageWith(1), NEWS)).toBe("drawing");
  const { doc } = openArticle();
  expect(barrierOf(doc, "https://docs.google.com/document/d/1a2b/edit")).toBe("drawing");
  expect(barrierOf(doc, "https://docs.google.com/forms/d/1a2b/viewform")).toBe(null);
});

it("is the viewer for PDF files (demand 72)", () => {
  const { doc } = openArticle();
  Object.defineProperty(doc, "contentType", { value: "application/pdf" });
  expect(barrierOf(doc, NEWS)).toBe("pdf");
});
