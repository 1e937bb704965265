/** Why there may be nothing to mark on a page that scripts of ours can enter. */

import type { Obstacle } from "../../platform/protocol.ts";
import { textLengthWithin } from "../../text/text-length.ts";

/** UTF-16 units: from so much text on, the page itself is what the reader reads. */
const ENOUGH_TEXT = 600;
/** Nodes that are looked at for it. */
const MOST_NODES = 5000;
/** Of the window: what covers so much of it is what the reader looks at. */
const LARGE = 0.4;
/** Editors that draw their text: its letters stand in no element. */
const DRAWN = /^https:\/\/docs\.google\.com\/(?:document|spreadsheets|presentation)\//;

/** What keeps us from the text that the reader sees; null if nothing does, as far as is known. */
export function obstacleOf(doc: Document): Obstacle | null {
  if (doc.contentType === "application/pdf") return { kind: "pdf" };
  if (DRAWN.test(doc.location?.href ?? "")) return { kind: "canvas" };
  if (textLengthWithin(doc.body, MOST_NODES) >= ENOUGH_TEXT) return null;
  if (largest(doc, "canvas")) return { kind: "canvas" };
  const pdf = largest(doc, "embed[type='application/pdf'], object[type='application/pdf']");
  if (pdf) return { kind: "pdf" };
  const frame = largest(doc, "iframe, frame") as HTMLIFrameElement | undefined;
  // The document of a frame of the same site could be read.
  if (!frame || frame.contentDocument) return null;
  return { kind: "frame", address: /^https?:/.test(frame.src) ? frame.src : "" };
}

function largest(doc: Document, selector: string): Element | undefined {
  const { innerWidth = 0, innerHeight = 0 } = doc.defaultView ?? {};
  return [...doc.querySelectorAll(selector)].slice(0, 50).find((element) => {
    const { width, height } = element.getBoundingClientRect();
    return width * height >= LARGE * innerWidth * innerHeight && width * height > 0;
  });
}
