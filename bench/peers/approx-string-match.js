/**
 * A peer of the anchoring bench: approximate search with approx-string-match (Myers' bit-parallel
 * algorithm) over the whole page, ranked the way the Hypothesis client ranks (match-quote.ts):
 * exact occurrences first, else every occurrence with at most half of the quote's letters wrong;
 * then 50 parts quote, 20 prefix, 20 suffix, 2 position. It is kinder than the client in one thing:
 * the text of a page is built once for all highlights, not once for each.
 */
import approximateSearch from "approx-string-match";

const CONTEXT_LENGTH = 32;
const MAX_ERRORS = 256;
const WEIGHTS = { quote: 50, prefix: 20, suffix: 20, position: 2 };
const UNSEEN = "script,style,noscript,template,title";

/** The page's text nodes in order, the offset at which each begins, and all of their text. */
let page = null;

function readPage() {
  const nodes = [];
  const starts = [];
  let text = "";
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest(UNSEEN)) continue;
    nodes.push(node);
    starts.push(text.length);
    text += node.data;
  }
  return { nodes, starts, text };
}

function offsetOf(container, offset) {
  const at = page.nodes.indexOf(container);
  if (at >= 0) return page.starts[at] + offset;
  const point = document.createRange();
  point.setStart(container, offset);
  const next = page.nodes.findIndex((node) => point.comparePoint(node, 0) >= 0);
  return next >= 0 ? page.starts[next] : page.text.length;
}

/** The last node that begins before `offset`, or at it when `isStart`. */
function nodeAt(offset, isStart) {
  let low = 0;
  let high = page.starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const isBefore = isStart ? page.starts[middle] <= offset : page.starts[middle] < offset;
    if (isBefore) low = middle;
    else high = middle - 1;
  }
  return low;
}

function rangeOf({ start, end }) {
  const range = document.createRange();
  const [first, last] = [nodeAt(start, true), nodeAt(end, false)];
  range.setStart(page.nodes[first], start - page.starts[first]);
  range.setEnd(page.nodes[last], end - page.starts[last]);
  return range;
}

function search(text, pattern, maxErrors) {
  const exact = [];
  for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) {
    exact.push({ start: at, end: at + pattern.length, errors: 0 });
  }
  return exact.length > 0 ? exact : approximateSearch(text, pattern, maxErrors);
}

/** How well `pattern` is contained in `text`, 0 to 1. */
function resemblance(text, pattern) {
  if (text === "" || pattern === "") return 0;
  const [best] = search(text, pattern, pattern.length);
  return best ? 1 - best.errors / pattern.length : 0;
}

function scoreOf({ start, end, errors }, { exact, prefix, suffix, position }) {
  const { text } = page;
  const before = text.slice(Math.max(0, start - prefix.length), start);
  const after = text.slice(end, end + suffix.length);
  return (
    WEIGHTS.quote * (1 - errors / exact.length) +
    WEIGHTS.prefix * (prefix ? resemblance(before, prefix) : 1) +
    WEIGHTS.suffix * (suffix ? resemblance(after, suffix) : 1) +
    WEIGHTS.position * (1 - Math.abs(start - position) / text.length)
  );
}

function describe(range) {
  page ??= readPage();
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  const { text } = page;
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT_LENGTH), start),
    suffix: text.slice(end, end + CONTEXT_LENGTH),
    position: start,
  };
}

function anchor(selector) {
  const { exact, position } = selector;
  if (exact === "") return null;
  page ??= readPage();
  const end = position + exact.length;
  if (page.text.slice(position, end) === exact) return rangeOf({ start: position, end });
  const matches = search(page.text, exact, Math.min(MAX_ERRORS, exact.length / 2));
  const scored = matches.map((match) => ({ match, score: scoreOf(match, selector) }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best ? rangeOf(best.match) : null;
}

Object.assign(globalThis, {
  AnchorImpl: {
    name: "approx-string-match",
    describe,
    anchor,
    start() {
      page = readPage();
    },
  },
});
