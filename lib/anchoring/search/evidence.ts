/** How much speaks for a passage standing at one place: an alignment of quote and context, measured. */
import type { Alignment } from "../align/align.ts";
import { type Stretch, tokenAt } from "../text-index/tokens.ts";
import type { AnchorQuery } from "./anchor-query.ts";

export interface Evidence {
  /** 0 to 1: share of the quote's weight that stands there, less what was put between. */
  quote: number;
  /** The same, of the part of the quote between the first and the last word that still stand. */
  dense: number;
  /** 0 to 1: share of the near context that stands right before and right after. */
  left: number;
  right: number;
  /** Weight of the quote, in letters. */
  weight: number;
  /** True if every word of the quote stands there unchanged. */
  same: boolean;
  /** Where: folded offsets, ascending; empty if no word of the quote stands there. */
  spans: { from: number; to: number }[];
  /** Query tokens (in the alignment's numbering) that make up the quote: first, and behind the last. */
  first: number;
  last: number;
}

/** Weight of context that is looked at on each side, in letters. */
const NEAR = 40;
/** A gap of more weight than this, or with a block of its own, is something that was put in, not a changed wording. */
const PUT_IN = 60;

/** Measures an alignment of `query` (context and quote) with `page`. `breaks(a, b)`: do blocks begin between these folded offsets? */
export function measure(
  wanted: AnchorQuery,
  query: Stretch,
  page: Stretch,
  found: Alignment,
  breaks: (from: number, to: number) => number,
): Evidence {
  const first = tokenAt(query.tokens, wanted.from);
  const last = tokenAt(query.tokens, wanted.to - 1) + 1;
  const { pair, likeness } = found;
  let weight = 0;
  let there = 0;
  let core = 0;
  let pending = 0;
  let same = true;
  for (let i = first; i < last; i++) {
    const share = shareOf(wanted, query, i);
    weight += share;
    if (there > 0 || likeness[i]! > 0) pending += share;
    if (likeness[i]! > 0) {
      there += share * likeness[i]!;
      core += pending;
      pending = 0;
    }
    if (likeness[i]! < 1) same = false;
  }
  const spans = spansOf(wanted, query, page, found, first, last, breaks);
  let put = 0;
  for (let i = first + 1, before = pair[first]!; i < last; i++) {
    const now = pair[i]!;
    if (now < 0) continue;
    if (before >= 0 && now > before + 1) {
      const gap = weightOf(page, before + 1, now);
      const whole = breaks(page.tokens.starts[before + 1]!, page.tokens.starts[now]!) > 0;
      if (!whole && gap > 0) same = false;
      put += whole ? Math.min(gap, 4) : gap;
    }
    before = now;
  }
  const begin = spans.length > 0 ? tokenAt(page.tokens, spans[0]!.from) : -1;
  const end = spans.length > 0 ? tokenAt(page.tokens, spans[spans.length - 1]!.to - 1) + 1 : -1;
  return {
    quote: weight > 0 ? there / (weight + put * 0.4) : 0,
    dense: core > 0 ? there / (core + put * 0.4) : 0,
    left: contextShare(query, found, first - 1, -1, begin - 1),
    right: contextShare(query, found, last, 1, end),
    weight,
    same,
    spans,
    first,
    last,
  };
}

/** Weight of the part of token `i` that belongs to the quote (its first and last may be cut by the reader's selection). */
function shareOf(wanted: AnchorQuery, query: Stretch, i: number): number {
  const { starts, weights } = query.tokens;
  const from = starts[i]!;
  const to = starts[i + 1]!;
  const inside = Math.min(to, wanted.to) - Math.max(from, wanted.from);
  return (weights[i]! * Math.max(0, inside)) / (to - from);
}

function weightOf(page: Stretch, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) sum += page.tokens.weights[i]!;
  return sum;
}

/** The evidence for the unchanged quote at `place` (folded); `found` holds the alignment of its context. */
export function measureUnchanged(
  wanted: AnchorQuery,
  query: Stretch,
  page: Stretch,
  found: Alignment,
  place: number,
): Evidence {
  const first = tokenAt(query.tokens, wanted.from);
  const last = tokenAt(query.tokens, wanted.to - 1) + 1;
  let weight = 0;
  for (let i = first; i < last; i++) weight += shareOf(wanted, query, i);
  const to = place + wanted.quote.length;
  return {
    quote: 1,
    dense: 1,
    left: contextShare(query, found, first - 1, -1, tokenAt(page.tokens, place) - 1),
    right: contextShare(query, found, last, 1, tokenAt(page.tokens, to - 1) + 1),
    weight,
    same: true,
    spans: [{ from: place, to }],
    first,
    last,
  };
}

/** Share of the context from token `i` outwards that stands next to the page's token `near`; nearer words count more. */
function contextShare(
  query: Stretch,
  found: Alignment,
  start: number,
  way: 1 | -1,
  near: number,
): number {
  let all = 0;
  let there = 0;
  let seen = 0;
  let expected = near;
  for (let i = start; i >= query.from && i < query.to && seen < NEAR; i += way) {
    const weight = query.tokens.weights[i]!;
    const worth = weight * (1 - (0.7 * seen) / NEAR);
    all += worth;
    seen += weight;
    const at = found.pair[i]!;
    if (at >= 0 && expected >= -1 && near >= -1) {
      const away = (at - expected) * way;
      if (away >= 0 && near !== -2) {
        there += worth * found.likeness[i]! * (away <= 3 ? 1 : 1 / (1 + (away - 3) / 12));
        expected = at + way;
      }
    }
  }
  return all > 0 ? there / Math.max(all, 12) : 0;
}

/** Where the quote's words stand; more than one span where whole blocks were put between them. */
function spansOf(
  wanted: AnchorQuery,
  query: Stretch,
  page: Stretch,
  found: Alignment,
  first: number,
  last: number,
  breaks: (from: number, to: number) => number,
): { from: number; to: number }[] {
  const out: { from: number; to: number }[] = [];
  const { starts } = page.tokens;
  let before = -1;
  for (let i = first; i < last; i++) {
    const at = found.pair[i]!;
    if (at < 0) continue;
    const from = starts[at]! + (i === first ? cut(wanted.from, query, i, page, at) : 0);
    const to = i === last - 1 ? starts[at]! + cut(wanted.to, query, i, page, at) : starts[at + 1]!;
    if (to <= from) continue;
    const current = out[out.length - 1];
    const apart =
      current &&
      at > before + 1 &&
      (breaks(starts[before + 1]!, starts[at]!) > 1 || weightOf(page, before + 1, at) > PUT_IN) &&
      breaks(starts[before + 1]!, starts[at]!) > 0;
    if (!current || apart) out.push({ from, to });
    else current.to = to;
    before = at;
  }
  return out;
}

/** How far into the page's token the reader's cut at `offset` (folded, of the query) lies. */
function cut(offset: number, query: Stretch, i: number, page: Stretch, at: number): number {
  const from = query.tokens.starts[i]!;
  const length = query.tokens.starts[i + 1]! - from;
  const there = page.tokens.starts[at + 1]! - page.tokens.starts[at]!;
  const into = Math.max(0, Math.min(length, offset - from));
  if (into === 0) return 0;
  if (into === length) return there;
  let head = 0;
  while (head < into && query.codes[from + head] === page.codes[page.tokens.starts[at]! + head])
    head++;
  return head === into ? into : Math.max(0, there - (length - into));
}
