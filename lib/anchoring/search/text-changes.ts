// biome-ignore-all lint/style/noNonNullAssertion: index arithmetic over typed arrays, within the quote's tokens
/** Which words of a passage are others now, for people to read. */

import type { TextChange } from "../../model/anchor-status.ts";
import { sourceSpan } from "../../text/fold.ts";
import { collapseWhitespace } from "../../text/foldings.ts";
import type { Alignment } from "../align/align.ts";
import { foldedOf, type TextIndex, tokensOf } from "../text-index/text-index.ts";
import type { TokenRange } from "../text-index/tokens.ts";
import type { AnchorQuery } from "./anchor-query.ts";
import type { MatchEvidence } from "./evidence.ts";

const MAX_CHANGES = 20;
/** UTF-16 units of each side of a change. */
const MAX_LENGTH = 200;

/** The changes within the quote in order, at most twenty; long ones are cut. */
export function textChangesOf(
  index: TextIndex,
  query: AnchorQuery,
  queryTokens: TokenRange,
  alignment: Alignment,
  evidence: MatchEvidence,
): TextChange[] {
  const { starts } = queryTokens.tokens;
  const changes: TextChange[] = [];
  for (const { quote, page } of changedTokens(alignment, evidence)) {
    if (changes.length >= MAX_CHANGES) break;
    const was = sourceSpan(query.source, query.folded, starts[quote.from]!, starts[quote.to]!);
    changes.push({
      was: quote.to > quote.from ? textIn(query.source, was) : "",
      is: page.to > page.from ? textIn(index.text, pageSpan(index, page)) : "",
    });
  }
  return changes;
}

/** Tokens, end exclusive. */
interface TokenSpan {
  from: number;
  to: number;
}

/**
 * The runs of the quote's tokens that changed, with what stands for them on the page; one of the
 * two may be empty.
 */
function* changedTokens(
  { pair, likeness }: Alignment,
  { firstToken, endToken }: MatchEvidence,
): Generator<{ quote: TokenSpan; page: TokenSpan }> {
  let before = -1;
  for (let i = firstToken; i < endToken; i++) {
    const begin = i;
    while (i < endToken && likeness[i]! < 1) i++;
    const quote = { from: begin, to: i };
    // the page's tokens between the two that did not change
    const to = i < endToken ? pair[i]! : lastPaired(pair, quote, before) + 1;
    const from = before >= 0 ? before + 1 : firstPaired(pair, quote, to);
    if (begin < i || (before >= 0 && to > from)) yield { quote, page: { from, to } };
    if (i < endToken) before = pair[i]!;
  }
}

/**
 * The page's token that stands for the last of the quote's tokens that have one; `otherwise` if
 * none has.
 */
function lastPaired(pair: Int32Array, { from, to }: TokenSpan, otherwise: number): number {
  for (let k = to - 1; k >= from; k--) if (pair[k]! >= 0) return pair[k]!;
  return otherwise;
}

/**
 * The page's token that stands for the first of the quote's tokens; `otherwise` if there is none.
 */
function firstPaired(pair: Int32Array, { from, to }: TokenSpan, otherwise: number): number {
  return from < to && pair[from]! >= 0 ? pair[from]! : otherwise;
}

function pageSpan(index: TextIndex, { from, to }: TokenSpan): { start: number; end: number } {
  const { starts } = tokensOf(index);
  return sourceSpan(index.text, foldedOf(index), starts[from]!, starts[to]!);
}

function textIn(text: string, { start, end }: { start: number; end: number }): string {
  const cut = text.slice(start, Math.min(end, start + MAX_LENGTH));
  return collapseWhitespace(cut);
}
