/**
 * Reading a page again after it has changed. The walk over the nodes is cheap and is done in full (nothing that changes
 * without a mutation, like a style, is missed); what is expensive is done for what changed only: folding, and anchoring.
 */

import { type Folded, fold, foldedAt, isHigh } from "../text/fold.ts";
import type { Anchored } from "./anchor.ts";
import { CONTEXT } from "./describe/describe.ts";
import { type PageText, readSteps } from "./document/page-text.ts";

/** A page read again. Offsets are exclusive at the end; where nothing changed, `from` equals `to` in both. */
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
  const from = sameHead(old, page);
  const tail = sameTail(old, page, from);
  const change: Reread = {
    page,
    old: { from, to: old.text.length - tail },
    now: { from, to: page.text.length - tail },
  };
  if (old.cache.folded) page.cache.folded = spliced(old, page, change, old.cache.folded);
  return change;
}

/** The same at once. */
export function reread(old: PageText): Reread {
  const steps = rereadSteps(old);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** What is remembered of a highlight between two readings; see `Anchored`. */
export type Place = Pick<Anchored, "id" | "span" | "hidden" | "alternatives">;

/** True if neither text nor nodes have changed. */
export function isUnchanged({ old, now }: Reread): boolean {
  return old.from === old.to && now.from === now.to;
}

/**
 * The ids of the highlights that must be anchored again: those that stood in what changed or next to it, those in hidden
 * text, and, if there is any new text, those that were not found.
 */
export function affectedBy(change: Reread, places: Iterable<Place>): Set<string> {
  const ids = new Set<string>();
  if (isUnchanged(change)) return ids;
  for (const { id, span, hidden, alternatives } of places) {
    const near =
      span && span.start < change.old.to + CONTEXT && span.end > change.old.from - CONTEXT;
    const hopeful = !span && change.now.to > change.now.from;
    if (near || hopeful || hidden || alternatives > 0) ids.add(id);
  }
  return ids;
}

/** Where a highlight that is not affected stands in the new text. */
export function shifted(change: Reread, place: Place): Place {
  const { span, hidden } = place;
  const by = change.now.to - change.old.to;
  if (!span || hidden || by === 0 || span.start < change.old.to) return place;
  return { ...place, span: { start: span.start + by, end: span.end + by } };
}

/** Milliseconds to wait before the page is read again, so that reading never takes more than a twentieth of the time. */
export function pauseAfter(lastCost: number): number {
  return Math.min(30_000, Math.max(250, lastCost * 20));
}

const CHUNK = 4096;

/** Length of the common head: same nodes, same data. */
function sameHead(old: PageText, page: PageText): number {
  const most = Math.min(old.nodes.length, page.nodes.length);
  let count = 0;
  while (
    count < most &&
    old.nodes[count] === page.nodes[count] &&
    old.starts[count] === page.starts[count]
  )
    count++;
  const limit = Math.min(
    old.starts[count] ?? old.text.length,
    page.starts[count] ?? page.text.length,
  );
  let at = 0;
  while (
    at < limit &&
    old.text.slice(at, Math.min(limit, at + CHUNK)) ===
      page.text.slice(at, Math.min(limit, at + CHUNK))
  ) {
    at += CHUNK;
  }
  at = Math.min(at, limit);
  const stop = Math.min(limit, at + CHUNK);
  while (at < stop && old.text.charCodeAt(at) === page.text.charCodeAt(at)) at++;
  return at > 0 && isHigh(old.text.charCodeAt(at - 1)) ? at - 1 : at;
}

/** Length of the common tail behind the common head. */
function sameTail(old: PageText, page: PageText, head: number): number {
  const most = Math.min(old.nodes.length, page.nodes.length);
  const shift = page.text.length - old.text.length;
  const a = (count: number) => old.nodes.length - 1 - count;
  const b = (count: number) => page.nodes.length - 1 - count;
  let count = 0;
  while (
    count < most &&
    old.nodes[a(count)] === page.nodes[b(count)] &&
    old.starts[a(count)]! + shift === page.starts[b(count)]
  ) {
    count++;
  }
  const whole = count > 0 ? old.text.length - old.starts[a(count - 1)]! : 0;
  // the node before the tail may be the same one with other data: its end is part of what changed
  const limit = Math.max(0, Math.min(whole, old.text.length - head, page.text.length - head));
  let tail = 0;
  while (tail < limit) {
    const next = Math.min(limit, tail + CHUNK);
    if (sliceFromEnd(old.text, tail, next) !== sliceFromEnd(page.text, tail, next)) break;
    tail = next;
  }
  const stop = Math.min(limit, tail + CHUNK);
  while (tail < stop && unitFromEnd(old.text, tail) === unitFromEnd(page.text, tail)) tail++;
  return tail > 0 && isHigh(old.text.charCodeAt(old.text.length - tail - 1)) ? tail - 1 : tail;
}

function sliceFromEnd(text: string, from: number, to: number): string {
  return text.slice(text.length - to, text.length - from);
}

function unitFromEnd(text: string, at: number): number {
  return text.charCodeAt(text.length - 1 - at);
}

/** The new folded text out of the old one's head and tail; only what lies between is folded. */
function spliced(old: PageText, page: PageText, change: Reread, folded: Folded): Folded {
  const head = foldedAt(folded, change.old.from);
  const tail = foldedAt(folded, change.old.to);
  const middle = fold(page.text.slice(change.now.from, change.now.to));
  const size = head + middle.codes.length + (folded.codes.length - tail);
  const codes = new Uint16Array(size);
  const at = new Uint32Array(size);
  codes.set(folded.codes.subarray(0, head));
  at.set(folded.at.subarray(0, head));
  codes.set(middle.codes, head);
  for (let i = 0; i < middle.at.length; i++) at[head + i] = middle.at[i]! + change.now.from;
  const rest = head + middle.codes.length;
  codes.set(folded.codes.subarray(tail), rest);
  const shift = page.text.length - old.text.length;
  for (let i = tail; i < folded.at.length; i++) at[rest + i - tail] = folded.at[i]! + shift;
  return { text: folded.text.slice(0, head) + middle.text + folded.text.slice(tail), codes, at };
}
