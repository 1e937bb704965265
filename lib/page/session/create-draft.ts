/** Highlights before they are saved: a range as selectors, and the article that it belongs to. */

import { anchorRisksOf } from "../../anchoring/describe/anchor-risks.ts";
import { describe } from "../../anchoring/describe/describe.ts";
import { offsetsOf, type PageText } from "../../anchoring/document/page-text.ts";
import type { AnchorRisk } from "../../model/anchor-status.ts";
import { type Annotation, type ColorKey, createAnnotation } from "../../model/annotation.ts";
import type { PageSnapshot } from "../../model/article.ts";
import { newId } from "../../model/ids.ts";
import { addressToKeep } from "../../model/source.ts";
import { fold } from "../../text/fold.ts";
import type { LiveText } from "../observing/live-text.ts";
import { blockTextAt, isBlockOf, type ScrolledArticles } from "./scrolled-articles.ts";

export interface Draft {
  /** The article that the range belongs to. */
  snapshot: PageSnapshot;
  /** Without an `articleId`, which the notebook gives. */
  annotation: Annotation;
  /** It belongs to the article of the page's address, not to one further up. */
  isHere: boolean;
  risks: AnchorRisk[];
}

export interface DraftSources {
  text: LiveText;
  scrolledArticles: ScrolledArticles;
  /** Reads what the page says of itself at its present address. */
  takeSnapshot(): Generator<void, PageSnapshot>;
}

/** UTF-16 units of an article among whose blocks the passage's own is looked for. */
const LONGEST_COMPARED = 1_000_000;

/** Made in steps; null if the range holds no text. */
export function* draftSteps(
  range: Range,
  color: ColorKey,
  sources: DraftSources,
): Generator<void, Draft | null> {
  const page = yield* textWith(range, sources.text);
  const selector = describe(page, range);
  if (selector.length === 0) return null;
  const start = offsetsOf(page, range)?.start ?? 0;
  const address = page.root.ownerDocument.location.href;
  const earlier = sources.scrolledArticles.earlierAt(page, start, address);
  const snapshot = earlier ?? (yield* sources.takeSnapshot());
  const annotation = createAnnotation({
    id: newId(),
    articleId: "",
    source: addressToKeep(snapshot.address),
    selector,
    color,
    now: new Date().toISOString(),
  });
  const risks = anchorRisksOf(page, range, isInArticle(snapshot, blockTextAt(page, start)));
  return { snapshot, annotation, isHere: !earlier, risks };
}

/** The page's text, read again if the range is in nodes that came since. */
function* textWith(range: Range, text: LiveText): Generator<void, PageText> {
  const page = yield* text.currentSteps();
  if (describe(page, range).length > 0) return page;
  text.invalidate();
  return yield* text.currentSteps();
}

/** Whether the folded block was extracted as the article's; null if nothing was, or too much. */
function isInArticle({ blocks, meta }: PageSnapshot, block: string): boolean | null {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (blocks.length === 0 || length > LONGEST_COMPARED) return null;
  const own = [meta.title, meta.excerpt, ...blocks.map(({ text }) => text)];
  return isBlockOf(
    own.map((text) => fold(text).text),
    block,
  );
}
