/** A document for tests of this room. */
import { JSDOM } from "jsdom";

/** The body of a page with this markup. */
export function bodyOf(markup: string): HTMLElement {
  return new JSDOM(`<!DOCTYPE html><html lang="en"><body>${markup}</body></html>`).window.document
    .body;
}

/** The range of the first place where `words` stand in one text node below `root`. */
export function rangeOfWords(root: Element, words: string): Range {
  const document = root.ownerDocument;
  const walker = document.createTreeWalker(root, 4);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + words.length);
    return range;
  }
  throw new Error(`no text node holds «${words}»`);
}
