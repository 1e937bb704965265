/** Which words of a passage are others now, for people to read. */

import { sourceSpan } from "../../text/fold.ts";
import type { Alignment } from "../align/align.ts";
import { foldedOf, type TextIndex, wordsOf } from "../text-index/text-index.ts";
import type { Stretch } from "../text-index/tokens.ts";
import type { AnchorQuery } from "./anchor-query.ts";
import type { Evidence } from "./evidence.ts";
import type { Change } from "./match.ts";

const MOST_CHANGES = 20;
const LONGEST = 200;

/** The changes within the quote in order, at most twenty; long ones are cut. */
export function changesOf(
  index: TextIndex,
  wanted: AnchorQuery,
  query: Stretch,
  found: Alignment,
  evidence: Evidence,
): Change[] {
  const out: Change[] = [];
  const starts = wordsOf(index).starts;
  let i = evidence.first;
  let before = -1;
  while (i < evidence.last && out.length < MOST_CHANGES) {
    const begin = i;
    while (i < evidence.last && found.likeness[i]! < 1) i++;
    // the page's words between the two that did not change
    let last = before;
    for (let k = begin; k < i; k++) if (found.pair[k]! >= 0) last = found.pair[k]!;
    const next = i < evidence.last ? found.pair[i]! : last + 1;
    const firstPair = found.pair[begin]!;
    const from = before >= 0 ? before + 1 : begin === i ? next : firstPair >= 0 ? firstPair : next;
    if (begin < i || (before >= 0 && next > from)) {
      out.push({
        was: cutText(
          wanted.source,
          sourceSpan(wanted.source, wanted.folded, at(query, begin), at(query, i)),
          begin < i,
        ),
        is:
          next > from
            ? cutText(
                index.text,
                sourceSpan(index.text, foldedOf(index), starts[from]!, starts[next]!),
                true,
              )
            : "",
      });
    }
    if (i < evidence.last) before = found.pair[i]!;
    i++;
  }
  return out;
}

function at(query: Stretch, token: number): number {
  return query.tokens.starts[token]!;
}

function cutText(text: string, span: { start: number; end: number }, any: boolean): string {
  if (!any) return "";
  return text
    .slice(span.start, Math.min(span.end, span.start + LONGEST))
    .replace(/\s+/g, " ")
    .trim();
}
