/**
 * What runs in the page for the slices measurement: the room itself, driven as a page session
 * drives it.
 */

import { anchorAll } from "../lib/anchoring/anchor.ts";
import { describeSpan } from "../lib/anchoring/describe/describe.ts";
import { readSteps, readText } from "../lib/anchoring/document/page-text.ts";
import { isUnchanged, reread } from "../lib/anchoring/reread.ts";
import type { AnchorRequest } from "../lib/anchoring/search/anchor-query.ts";
import { foldedOf } from "../lib/anchoring/text-index/text-index.ts";

export interface Slices {
  /** All of it, in milliseconds. */
  total: number;
  /** When half of what is found had been handed over. */
  half: number;
  longest: number;
  /** Tasks over 50 ms, as the Long Tasks API saw them. */
  longTasks: number[];
  found: number;
}

const yieldToMain = () =>
  (globalThis as unknown as { scheduler: { yield(): Promise<void> } }).scheduler.yield();
let requests: AnchorRequest[] = [];

/** Highlights spread over the page: sentences and parts of them, always the same ones. */
function mark(count: number): number {
  const page = readText(document.body);
  const sentences = [...page.text.matchAll(/[^.!?。\n]{30,260}[.!?。]/g)];
  requests = Array.from({ length: count }, (_, i) => {
    const match = sentences[(i * 7919) % sentences.length]!;
    const cut = i % 2 === 0 ? 0 : (i * 31) % Math.max(1, match[0].length - 25);
    return {
      id: String(i),
      selector: describeSpan(page, match.index + cut, match.index + match[0].length),
    };
  });
  return requests.length;
}

/** Every tenth word of four letters or more becomes another, boxes come between the paragraphs. */
function edit(): void {
  let n = 0;
  for (const paragraph of document.querySelectorAll("p")) {
    const walker = document.createTreeWalker(paragraph, 4);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      node.nodeValue = (node.nodeValue ?? "").replace(/\p{L}{4,}/gu, (word) =>
        ++n % 10 === 0 ? `word${n % 97}` : word,
      );
    }
    if (n % 3 === 0)
      paragraph.before(
        Object.assign(document.createElement("div"), { textContent: `Advertisement ${n}` }),
      );
  }
}

async function run(): Promise<Slices> {
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longTasks.push(entry.duration);
  });
  observer.observe({ type: "longtask" });
  await new Promise((resolve) => setTimeout(resolve, 200));
  longTasks.length = 0;
  const began = performance.now();
  let last = began;
  let longest = 0;
  const handed: [number, number][] = [];
  let found = 0;
  const pause = async () => {
    longest = Math.max(longest, performance.now() - last);
    await yieldToMain();
    last = performance.now();
  };
  const steps = readSteps(document.body);
  let step = steps.next();
  while (!step.done) {
    await pause();
    step = steps.next();
  }
  for (const batch of anchorAll(step.value, requests, { now: () => performance.now() })) {
    found += batch.filter(({ ranges }) => ranges.length > 0).length;
    handed.push([performance.now() - began, found]);
    await pause();
  }
  const total = performance.now() - began;
  const half = handed.find(([, count]) => count * 2 >= found)?.[0] ?? total;
  await new Promise((resolve) => setTimeout(resolve, 200));
  observer.disconnect();
  return { total, half, longest, longTasks, found };
}

/**
 * Milliseconds to read the page anew and to read it again after one paragraph changed, each with
 * the folded text.
 */
function rereading(): { anew: number; again: number } {
  const time = (work: () => void): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const page = readText(document.body);
  foldedOf(page);
  document.querySelectorAll("p")[100]!.append(" One more sentence came in late.");
  void document.body.offsetHeight;
  let changed = false;
  const again = time(() => {
    const change = reread(page);
    foldedOf(change.page);
    changed = !isUnchanged(change);
  });
  const anew = time(() => foldedOf(readText(document.body)));
  return { anew, again: changed ? again : Number.NaN };
}

Object.assign(globalThis, { pressmark: { mark, edit, run, rereading } });
