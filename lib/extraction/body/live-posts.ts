/** Live blogs: which text block starts a post, and when the post was written. */
import { elementsWithin } from "../../text/beyond-measure.ts";
import type { Container, ContentTree } from "../content/content-tree.ts";
import { parseDate } from "../metadata/dates/parse-date.ts";

const TIME_STAMPS = "time[datetime], [itemprop~='datePublished'][content]";
const MAX_TIME_STAMPS = 1000;
/** Ancestors of a time stamp among which the post's element is looked for, itself included. */
const MAX_LEVELS = 6;
/** A post is a part of the blog: an element with more than this share of its text is not one. */
const LARGEST_SHARE = 0.5;

/**
 * The time of each post (as `parseDate` gives it) by the index of its first text block. `selected`
 * are the indexes of the blog's text, ascending. Empty where fewer than two posts have a time.
 */
export function postTimes(
  doc: Document,
  tree: ContentTree,
  selected: readonly number[],
): Map<number, string> {
  const containers = new Map<Element, Container>(
    tree.containers.map((container) => [container.element, container]),
  );
  const times = new Map<number, string>();
  const stamps = elementsWithin(doc, TIME_STAMPS).slice(0, MAX_TIME_STAMPS);
  for (const stamp of stamps) {
    const time = parseDate(stamp.getAttribute("datetime") ?? stamp.getAttribute("content") ?? "");
    const first = time ? startOfPost(stamp, containers, selected) : -1;
    if (first >= 0 && !times.has(first)) times.set(first, time);
  }
  return times.size > 1 ? times : new Map();
}

/** The index of the first selected text block in the post of a time stamp, or -1. */
function startOfPost(
  stamp: Element,
  containers: Map<Element, Container>,
  selected: readonly number[],
): number {
  let element: Element | null = stamp;
  for (let level = 0; element && level < MAX_LEVELS; level += 1, element = element.parentElement) {
    const container = containers.get(element);
    if (!container) continue;
    const { first, end } = container;
    const inside = selected.filter((index) => index >= first && index < end);
    if (inside.length === 0) continue;
    const isPart = inside.length <= Math.max(2, selected.length * LARGEST_SHARE);
    return isPart ? (inside[0] ?? -1) : -1;
  }
  return -1;
}
