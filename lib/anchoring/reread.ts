/**
 * Reading a page again after it has changed. The walk over the nodes is cheap and is done in full
 * (nothing that changes without a mutation, like a style, is missed); what is expensive is done for
 * what changed only: folding, and anchoring.
 */
import { type Folded, fold, foldedAt, isHigh } from "../text/fold.ts";
import { finish } from "../text/steps.ts";
import type { Anchored } from "./anchor.ts";
import { CONTEXT_LENGTH } from "./describe/describe.ts";
import { type PageText, readSteps } from "./document/page-text.ts";

/**
 * A page read again. All offsets are UTF-16, `to` exclusive; where nothing changed, `from` equals
 * `to` in both.
 */
export interface Reread {
  page: PageText;
  /** What was there before: offsets of the old text. */
  old: { from: number; to: number };
  /** What is there now: offsets of the new text. */
  now: { from: number; to: number };
}

/** Reads the page of `old` again, in slices; the last step returns what has changed. */
export function* rereadSteps(old: PageText): Generator<void, Reread> {
  const page = yield* readSteps(old.root);
  const head = commonHead(old, page);
  const tail = commonTail(old, page, head);
  const change: Reread = {
    page,
    old: { from: head, to: old.text.length - tail },
    now: { from: head, to: page.text.length - tail },
  };
  if (old.cache.folded) page.cache.folded = foldedAgain(old, change, old.cache.folded);
  return change;
}

/** The same at once. */
export function reread(old: PageText): Reread {
  return finish(rereadSteps(old));
}

/** Where a highlight was found when the page was last read; see `Anchored`. */
export type KnownAnchor = Pick<Anchored, "id" | "span" | "hidden" | "alternatives">;

/** True if neither text nor nodes have changed. */
export function isUnchanged({ old, now }: Reread): boolean {
  return old.from === old.to && now.from === now.to;
}

/**
 * The ids of the highlights that must be anchored again: those that stood in what changed or next
 * to it, those in hidden text, those of which it is not sure, and, if there is any new text, those
 * that were not found.
 */
export function affectedBy(change: Reread, anchors: Iterable<KnownAnchor>): Set<string> {
  const ids = new Set<string>();
  if (isUnchanged(change)) return ids;
  const from = change.old.from - CONTEXT_LENGTH;
  const to = change.old.to + CONTEXT_LENGTH;
  const hasNewText = change.now.to > change.now.from;
  for (const { id, span, hidden, alternatives } of anchors) {
    const isAffected = span ? span.start < to && span.end > from : hasNewText;
    if (isAffected || hidden || alternatives > 0) ids.add(id);
  }
  return ids;
}

/** Where a highlight that is not affected stands in the new text. */
export function shiftAnchor(change: Reread, anchor: KnownAnchor): KnownAnchor {
  const { span, hidden } = anchor;
  const by = change.now.to - change.old.to;
  if (!span || hidden || by === 0 || span.start < change.old.to) return anchor;
  return { ...anchor, span: { start: span.start + by, end: span.end + by } };
}

const MIN_PAUSE_MS = 250;
const MAX_PAUSE_MS = 30_000;

/**
 * Milliseconds to wait before the page is read again, by what the last reading took, so that
 * reading takes a twentieth of the time at most.
 */
export function pauseAfter(lastCost: number): number {
  return Math.min(MAX_PAUSE_MS, Math.max(MIN_PAUSE_MS, lastCost * 20));
}

/** UTF-16 units that are compared as strings, before they are compared one by one. */
const CHUNK = 4096;

/** Length of the common head: same nodes, same data. */
function commonHead(old: PageText, page: PageText): number {
  let count = 0;
  while (
    count < old.nodes.length &&
    old.nodes[count] === page.nodes[count] &&
    old.starts[count] === page.starts[count]
  ) {
    count++;
  }
  const oldEnd = old.starts[count] ?? old.text.length;
  const limit = Math.min(oldEnd, page.starts[count] ?? page.text.length);
  let at = 0;
  while (at < limit) {
    const next = Math.min(limit, at + CHUNK);
    if (old.text.slice(at, next) !== page.text.slice(at, next)) break;
    at = next;
  }
  while (at < limit && old.text.charCodeAt(at) === page.text.charCodeAt(at)) at++;
  return at > 0 && isHigh(old.text.charCodeAt(at - 1)) ? at - 1 : at;
}

/** Length of the common tail, behind the common head: same nodes, same data. */
function commonTail(old: PageText, page: PageText, head: number): number {
  const nodesStart = commonNodesStart(old, page);
  const limit = Math.max(0, Math.min(old.text.length - nodesStart, page.text.length - head));
  const most = Math.min(limit, old.text.length - head);
  let tail = 0;
  while (tail < most) {
    const next = Math.min(most, tail + CHUNK);
    if (sliceFromEnd(old.text, tail, next) !== sliceFromEnd(page.text, tail, next)) break;
    tail = next;
  }
  while (tail < most && unitFromEnd(old.text, tail) === unitFromEnd(page.text, tail)) tail++;
  return tail > 0 && isHigh(old.text.charCodeAt(old.text.length - tail - 1)) ? tail - 1 : tail;
}

/**
 * The offset in the old text from which on both have the same nodes, equally far from the end. The
 * node before it may be the same one with other data: its end is part of what changed.
 */
function commonNodesStart(old: PageText, page: PageText): number {
  const shift = page.text.length - old.text.length;
  const nodesShift = page.nodes.length - old.nodes.length;
  let start = old.text.length;
  for (let i = old.nodes.length - 1; i >= 0 && i + nodesShift >= 0; i--) {
    const begin = old.starts[i];
    if (begin === undefined || old.nodes[i] !== page.nodes[i + nodesShift]) break;
    if (begin + shift !== page.starts[i + nodesShift]) break;
    start = begin;
  }
  return start;
}

function sliceFromEnd(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from);
}

function unitFromEnd(text: string, at: number): number {
  return text.charCodeAt(text.length - 1 - at);
}

/** The new folded text out of the old one's head and tail; only what lies between is folded. */
function foldedAgain(old: PageText, { page, ...change }: Reread, folded: Folded): Folded {
  const head = foldedAt(folded, change.old.from);
  const tail = foldedAt(folded, change.old.to);
  const middle = fold(page.text.slice(change.now.from, change.now.to));
  const rest = head + middle.codes.length;
  const size = rest + (folded.codes.length - tail);
  const codes = new Uint16Array(size);
  codes.set(folded.codes.subarray(0, head));
  codes.set(middle.codes, head);
  codes.set(folded.codes.subarray(tail), rest);
  const at = new Uint32Array(size);
  at.set(folded.at.subarray(0, head));
  copyShifted(middle.at, change.now.from, at.subarray(head));
  copyShifted(folded.at.subarray(tail), page.text.length - old.text.length, at.subarray(rest));
  return { text: folded.text.slice(0, head) + middle.text + folded.text.slice(tail), codes, at };
}

function copyShifted(offsets: Uint32Array, by: number, out: Uint32Array): void {
  for (let i = 0; i < offsets.length; i++) out[i] = (offsets[i] ?? 0) + by;
}
