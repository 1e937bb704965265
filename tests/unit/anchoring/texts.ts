/** Texts without a page, for tests of what works on strings. */

import { describeSpan } from "../../../lib/anchoring/describe/describe.ts";
import { type AnchorQuery, anchorQueryOf } from "../../../lib/anchoring/search/anchor-query.ts";
import { indexOfBlocks, type TextIndex } from "../../../lib/anchoring/text-index/text-index.ts";
import { type TokenRange, tokenize } from "../../../lib/anchoring/text-index/tokens.ts";
import { fold } from "../../../lib/text/fold.ts";

export const BLOCKS = [
  "The river at Oxley rose by twelve centimetres on Monday night, the council said.",
  "Volunteers carried sand to the old bridge until late in the evening, and the mayor thanked them.",
  "Schools in the lower town stay closed until Thursday; the trains run again from tomorrow.",
];

/** All tokens of a text. */
export function tokensIn(text: string): TokenRange {
  const folded = fold(text);
  const tokens = tokenize(text, folded);
  return { tokens, codes: folded.codes, from: 0, to: tokens.ids.length };
}

/** The folded words that the tokens stand for. */
export function wordsIn({ tokens, codes, from, to }: TokenRange): string[] {
  const wordAt = (i: number) =>
    String.fromCharCode(...codes.subarray(tokens.starts[i], tokens.starts[i + 1]));
  return Array.from({ length: to - from }, (_, i) => wordAt(from + i));
}

/** The query for `words` as they stand in the blocks, with their context. */
export function queryFor(words: string, blocks: readonly string[] = BLOCKS): AnchorQuery {
  const index = indexOfBlocks(blocks);
  const start = index.text.indexOf(words);
  if (start < 0) throw new Error(`no block holds «${words}»`);
  return anchorQueryOf({ id: words, selector: describeSpan(index, start, start + words.length) });
}

/** The folded text between two folded offsets. */
export function foldedSlice(index: TextIndex, span: { from: number; to: number }): string {
  return fold(index.text).text.slice(span.from, span.to);
}
