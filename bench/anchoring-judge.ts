/** Did a highlight land where it should? Pure: cases and answers in, figures out. */
import type { AnchorCase, Hole, Truth } from "./anchoring-cases.ts";
import type { Span } from "./text-stream.ts";

/** What an implementation says of one case. */
export interface Answer {
  /** In the text stream of the changed page, in order; empty: reported as not found. */
  spans: Hole[];
  /** Milliseconds, reading the page included. */
  ms: number;
}

/** `wrong` is the worst: a highlight on other words. */
export type Verdict = "right" | "wrong" | "missed" | "reported gone";

export interface Judged {
  entry: AnchorCase;
  verdict: Verdict;
  /**
   * 0 to 1: agreement with the true span, character by character, white space aside; 0 where there
   * is none.
   */
  f1: number;
  ms: number;
}

/** The shares are 0 to 1, null where there is nothing to count. */
export interface Figures {
  cases: number;
  /** Of the passages that are still there. */
  found: number | null;
  wrong: number | null;
  /** Of the passages that are gone. */
  reportedGone: number | null;
  /** Of the edited passages that were found: those with exactly the true first and last word. */
  exactEdges: number | null;
  /** Milliseconds for all cases. */
  ms: number;
}

/** Half of the passage or more is the right place; less is another place. */
const RIGHT_FROM = 0.5;
const EXACT_FROM = 0.995;

/** Judges one answer. */
export function judge(entry: AnchorCase, { spans, ms }: Answer): Judged {
  const { truth } = entry;
  if (truth.status === "deleted" || truth.status === "ambiguous") {
    const isRight = spans.length === 0 || isAccepted(truth, spans);
    return { entry, verdict: isRight ? "reported gone" : "wrong", f1: 0, ms };
  }
  if (spans.length === 0) return { entry, verdict: "missed", f1: 0, ms };
  const f1 = agreement(truth, spans);
  return { entry, verdict: f1 >= RIGHT_FROM ? "right" : "wrong", f1, ms };
}

/** The figures of many cases. */
export function figuresOf(judged: readonly Judged[]): Figures {
  const gone = judged.filter(({ entry }) => isGone(entry));
  const there = judged.filter(({ entry }) => !isGone(entry));
  const count = (list: readonly Judged[], verdict: Verdict) =>
    list.filter((item) => item.verdict === verdict).length;
  const edited = there.filter(
    ({ entry, verdict }) => entry.truth.status === "edited" && verdict === "right",
  );
  return {
    cases: judged.length,
    found: share(count(there, "right"), there.length),
    wrong: share(count(there, "wrong"), there.length),
    reportedGone: share(count(gone, "reported gone"), gone.length),
    exactEdges: share(edited.filter(({ f1 }) => f1 >= EXACT_FROM).length, edited.length),
    ms: judged.reduce((sum, { ms }) => sum + ms, 0),
  };
}

const isGone = ({ truth }: AnchorCase) =>
  truth.status === "deleted" || truth.status === "ambiguous";
const share = (part: number, whole: number) => (whole > 0 ? part / whole : null);

function isAccepted(truth: Truth, spans: readonly Hole[]): boolean {
  if (truth.status !== "ambiguous") return false;
  return truth.accept.some(([from, to]) => spans.some(([start, end]) => start < to && end > from));
}

/**
 * F1 of the characters of the true span against those of the answer. Holes count for nothing, in or
 * out; so does white space within the true span. Outside of it the text is not known here, and
 * every unit counts.
 */
function agreement(truth: Span & { text: string; holes?: Hole[] }, spans: readonly Hole[]): number {
  const isIn = (list: readonly Hole[], at: number) =>
    list.some(([from, to]) => at >= from && at < to);
  let expected = 0;
  let common = 0;
  for (let at = truth.start; at < truth.end; at += 1) {
    const isSpace = /\s/.test(truth.text[at - truth.start] ?? " ");
    if (isSpace || isIn(truth.holes ?? [], at)) continue;
    expected += 1;
    if (isIn(spans, at)) common += 1;
  }
  const outside = spans.reduce((sum, span) => sum + lengthOutside(span, truth), 0);
  return common === 0 ? 0 : (2 * common) / (expected + common + outside);
}

function lengthOutside([from, to]: Hole, { start, end }: Span): number {
  const before = Math.max(0, Math.min(to, start) - from);
  const behind = Math.max(0, to - Math.max(from, end));
  return before + behind;
}
