import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { obstacleOf } from "../../../../lib/page/observing/obstacles.ts";

const LONG = `<p>${"The river rose by twelve centimetres on Monday. ".repeat(20)}</p>`;

function open(
  html: string,
  { url = "https://www.post.example/a", contentType = "text/html", share = 1 } = {},
) {
  const { window } = new JSDOM(html, { url, contentType });
  const size = { width: window.innerWidth, height: window.innerHeight * share };
  for (const element of window.document.querySelectorAll("canvas, embed, iframe"))
    element.getBoundingClientRect = () => size as DOMRect;
  for (const frame of window.document.querySelectorAll("iframe"))
    if (frame.src.startsWith("https://other"))
      Object.defineProperty(frame, "contentDocument", { value: null });
  return window.document;
}
const FRAME = '<iframe src="https://other.example/story"></iframe>';

describe("what keeps us from a page's text", () => {
  it.each([
    ["a canvas (demand 72)", "<canvas></canvas>", {}, { kind: "canvas" }],
    ["a PDF in the page (demand 72)", '<embed type="application/pdf">', {}, { kind: "pdf" }],
    [
      "a frame of another site (demand 70)",
      FRAME,
      {},
      { kind: "frame", address: "https://other.example/story" },
    ],
    [
      "a document that draws its text (demand 72)",
      LONG,
      { url: "https://docs.google.com/document/d/1/edit" },
      { kind: "canvas" },
    ],
    ["nothing: its own text is long", `${LONG}${FRAME}<canvas></canvas>`, {}, null],
    ["nothing: the canvas is an ornament", "<canvas></canvas>", { share: 0.1 }, null],
    ["nothing: the frame is the same site's", '<iframe src="about:blank"></iframe>', {}, null],
    ["nothing on a page without text", "", {}, null],
  ])("is %s", (_what, html, options, obstacle) =>
    expect(obstacleOf(open(html, options))).toEqual(obstacle),
  );

  it("is a PDF that the browser shows (demand 72)", () => {
    const doc = open("");
    Object.defineProperty(doc, "contentType", { value: "application/pdf" });
    expect(obstacleOf(doc)).toEqual({ kind: "pdf" });
  });
});
