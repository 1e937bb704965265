/** Highlights before they are saved: the words of a range as selectors, and the article that they stand in. */

import { anchorRisksOf } from "../../anchoring/describe/anchor-risks.ts";
import { describe } from "../../anchoring/describe/describe.ts";
import { offsetsOf } from "../../anchoring/document/page-text.ts";
import type { AnchorRisk } from "../../model/anchor-status.ts";
import { type Annotation, type ColorKey, createAnnotation } from "../../model/annotation.ts";
import type { PageSnapshot } from "../../model/article.ts";
import { newId } from "../../model/ids.ts";
import { addressToKeep, identityOf } from "../../model/source.ts";
import { fold } from "../../text/fold.ts";
import type { LiveText } from "../observing/live-text.ts";
import type { Reading } from "../observing/page-extractor.ts";
import { blockTextAt, createScrolledArticles, holds } from "./scrolled-articles.ts";

export interface Draft {
  init: PageSnapshot;
  annotation: Annotation;
  /** It stands in the story of the page's address, not in one further up. */
  isHere: boolean;
  /** What may make it hard to find again. */
  risks: AnchorRisk[];
}

export class Drafts {
  readonly #text: LiveText;
  readonly #reading: Reading;
  readonly #stories = createScrolledArticles();
  #init: PageSnapshot | null = null;

  constructor(text: LiveText, reading: Reading) {
    this.#text = text;
    this.#reading = reading;
  }

  /** What the page says of itself now; remembered as the story of its address. */
  init(): PageSnapshot {
    this.#init = this.#reading.init();
    return this.#init;
  }

  /** The address changed: the story may still stand there. */
  left(): void {
    if (this.#init) this.#stories.left(this.#init);
    this.#init = null;
  }

  /** Whether the story at this address, where the reader was before, still stands on the page. */
  stands(address: string): boolean {
    return this.#stories.stands(this.#text.current(), address);
  }

  /** Null if the range holds no text. */
  make(range: Range, color: ColorKey): Draft | null {
    if (describe(this.#text.current(), range).length === 0) this.#text.forget(); // nodes that came since it was read
    const page = this.#text.current();
    const selector = describe(page, range);
    if (selector.length === 0) return null;
    const at = offsetsOf(page, range)?.start ?? 0;
    const here = page.root.ownerDocument.location.href;
    if (this.#init && identityOf(this.#init.address) !== identityOf(here)) this.left(); // nobody has told yet
    const earlier = this.#stories.earlierAt(page, at, here);
    const init = earlier ?? this.init();
    const source = addressToKeep(init.address);
    const now = new Date().toISOString();
    const annotation = createAnnotation({
      id: newId(),
      articleId: "",
      source,
      selector,
      color,
      now,
    });
    const risks = anchorRisksOf(page, range, isIn(init, blockTextAt(page, at)));
    return { init, annotation, isHere: !earlier, risks };
  }
}

/** Whether the block was read as the article's; null if nothing was. */
function isIn(init: PageSnapshot, block: string): boolean | null {
  if (init.blocks.length === 0) return null;
  const own = [init.meta.title, init.meta.excerpt, ...init.blocks.map(({ text }) => text)];
  return holds(
    own.map((text) => fold(text).text),
    block,
  );
}
