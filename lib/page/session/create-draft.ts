/** Highlights before they are saved: a range as selectors, and the article that it belongs to. */

import { anchorRisksOf } from "../../anchoring/describe/anchor-risks.ts";
import { describeSteps } from "../../anchoring/describe/describe.ts";
import { offsetsOf, type PageText, rangesOf } from "../../anchoring/document/page-text.ts";
import type { AnchorRisk } from "../../model/anchor-status.ts";
import { type Annotation, type ColorKey, createAnnotation } from "../../model/annotation.ts";
import type { PageSnapshot } from "../../model/article.ts";
import { newId } from "../../model/ids.ts";
import { addressToKeep } from "../../model/source.ts";
import { fold } from "../../text/fold.ts";
import type { LiveText } from "../observing/live-text.ts";
import type { Passage } from "../observing/selection.ts";
import type { Translation } from "../observing/translation.ts";
import { blockTextAt, isBlockOf, type ScrolledArticles } from "./scrolled-articles.ts";

export interface Draft {
  /** The article that the range belongs to. */
  snapshot: PageSnapshot;
  /** Without an `articleId`, which the notebook gives. */
  annotation: Annotation;
  /** It belongs to the article of the page's address, not to one further up. */
  isHere: boolean;
  /** Where it is to be painted. */
  ranges: readonly Range[];
  risks: AnchorRisk[];
}

export interface DraftSources {
  text: LiveText;
  scrolledArticles: ScrolledArticles;
  translation: Translation;
  /** Reads what the page says of itself at its present address. */
  takeSnapshot(): Generator<void, PageSnapshot>;
}

/** UTF-16 units of an article among whose blocks the passage's own is looked for. */
const LONGEST_COMPARED = 1_000_000;

/** Made in steps; null if the passage holds no text. */
export function* draftSteps(
  passage: Passage,
  color: ColorKey,
  sources: DraftSources,
): Generator<void, Draft | null> {
  const ends = endsOf(passage);
  const page = yield* textWith(ends, sources.text);
  const selector = yield* describeSteps(page, ends);
  if (selector.length === 0) return null;
  const { start, end } = offsetsOf(page, ends) ?? { start: 0, end: 0 };
  const ranges = passage.length > 1 ? rangesOf(page, start, end) : passage;
  const address = page.root.ownerDocument.location.href;
  const earlier = sources.scrolledArticles.earlierAt(page, start, address);
  const snapshot = earlier ?? (yield* sources.takeSnapshot());
  const annotation = createAnnotation({
    id: newId(),
    articleId: "",
    source: addressToKeep(snapshot.address),
    selector,
    translatedInto: sources.translation.language,
    color,
    now: new Date().toISOString(),
  });
  const risks = anchorRisksOf(page, ends, isInArticle(snapshot, blockTextAt(page, start)));
  return { snapshot, annotation, isHere: !earlier, ranges, risks };
}

/** From the beginning of the first range to the end of the last, in whichever trees they are. */
function endsOf(passage: Passage): AbstractRange {
  const [first, last] = [passage[0], passage.at(-1)];
  if (!first || !last) throw new RangeError("a passage has a range");
  if (first === last) return first;
  const { startContainer, startOffset } = first;
  const { endContainer, endOffset } = last;
  return { startContainer, startOffset, endContainer, endOffset, collapsed: false };
}

/** The page's text, read again if the range is in nodes that came since. */
function* textWith(range: AbstractRange, text: LiveText): Generator<void, PageText> {
  const page = yield* text.currentSteps();
  if ((yield* describeSteps(page, range)).length > 0) return page;
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
