/**
 * What runs inside each page of the anchoring bench on our own pages: the extension's own anchoring
 * and two simple references, each behind the same two functions.
 */
import { anchor } from "../lib/anchoring/anchor.ts";
import { describe } from "../lib/anchoring/describe/describe.ts";
import { readText } from "../lib/anchoring/document/page-text.ts";
import type { Selector } from "../lib/model/annotation.ts";
import type { Hole } from "./anchoring-cases.ts";
import type { Answer } from "./anchoring-judge.ts";
import {
  comparable,
  comparableCharacter,
  rangeAt,
  readStream,
  type Span,
  spanOf,
} from "./text-stream.ts";

/**
 * Describes a range as something that survives JSON, and finds it again: as ranges, none if it is
 * not there.
 */
interface Implementation {
  describe(body: Element, range: Range): unknown;
  anchor(body: Element, description: never): Range[];
}

/** What is saved of a passage by the references. */
interface Quote {
  /** As `comparable`; so are the others. */
  exact: string;
  prefix: string;
  suffix: string;
  start: number;
  end: number;
}

/** Characters of context that tell two places of a quote apart. */
const CONTEXT = 32;

export const IMPLEMENTATIONS = {
  pressmark: {
    describe: (body, range) => describe(readText(body), range),
    anchor: (body, selectors: Selector[]) => anchor(readText(body), selectors).ranges,
  },
  /**
   * Search for the quote, white space and typography aside; the place with the longest common
   * context wins.
   */
  "exact quote": { describe: describeQuote, anchor: findQuote },
  /** The old offsets, if the same words stand there. */
  position: {
    describe: describeQuote,
    anchor: (body, { exact, start, end }: Quote) => {
      const stream = readStream(body);
      return comparable(stream.text.slice(start, end)) === exact
        ? [rangeAt(stream, { start, end })]
        : [];
    },
  },
} satisfies Record<string, Implementation>;

export type ImplementationName = keyof typeof IMPLEMENTATIONS;

/** By implementation: what it saved of each passage. */
export type Descriptions = Record<ImplementationName, unknown[]>;
/** By implementation: its answer to each passage. */
export type Answers = Record<ImplementationName, Answer[]>;

const NAMES = Object.keys(IMPLEMENTATIONS) as ImplementationName[];

/** Each passage as each implementation saves it. */
export function describeAll(document: Document, passages: Span[]): Descriptions {
  const { body } = document;
  const stream = readStream(body);
  const described = NAMES.map((name) => [
    name,
    passages.map((span) => IMPLEMENTATIONS[name].describe(body, rangeAt(stream, span))),
  ]);
  return Object.fromEntries(described) as Descriptions;
}

/** Finds each passage anew, as if it were the only one of the page. */
export function anchorAll(document: Document, descriptions: Descriptions): Answers {
  const { body } = document;
  const stream = readStream(body);
  const answer = (name: ImplementationName, description: unknown): Answer => {
    const begun = performance.now();
    const ranges = IMPLEMENTATIONS[name].anchor(body, description as never);
    const ms = performance.now() - begun;
    const spans = ranges.flatMap((range): Hole[] => {
      const span = spanOf(stream, range);
      return span ? [[span.start, span.end]] : [];
    });
    return { spans, ms };
  };
  const answers = NAMES.map((name) => [
    name,
    descriptions[name].map((description) => answer(name, description)),
  ]);
  return Object.fromEntries(answers) as Answers;
}

function describeQuote(body: Element, range: Range): Quote {
  const stream = readStream(body);
  const { start, end } = spanOf(stream, range) ?? { start: 0, end: 0 };
  return {
    exact: comparable(stream.text.slice(start, end)),
    prefix: comparable(stream.text.slice(0, start)).slice(-CONTEXT),
    suffix: comparable(stream.text.slice(end)).slice(0, CONTEXT),
    start,
    end,
  };
}

function findQuote(body: Element, { exact, prefix, suffix }: Quote): Range[] {
  const stream = readStream(body);
  const { text, offsets } = comparableWithOffsets(stream.text);
  let best = -1;
  let longest = -1;
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    const before = commonTail(text.slice(Math.max(0, at - CONTEXT), at), prefix);
    const behind = commonHead(text.slice(at + exact.length), suffix);
    if (before + behind > longest) [best, longest] = [at, before + behind];
  }
  const [start, last] = [offsets[best], offsets[best + exact.length - 1]];
  if (exact === "" || start === undefined || last === undefined) return [];
  return [rangeAt(stream, { start, end: last + 1 })];
}

/** `offsets[i]` is where the unit i of the comparable text comes from. */
function comparableWithOffsets(source: string): { text: string; offsets: number[] } {
  const parts: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const character of source) {
    const part = comparableCharacter(character);
    for (let i = 0; i < part.length; i += 1) offsets.push(at);
    parts.push(part);
    at += character.length;
  }
  return { text: parts.join(""), offsets };
}

function commonHead(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1;
  return length;
}

function commonTail(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.at(-1 - length) === b.at(-1 - length)) {
    length += 1;
  }
  return length;
}
