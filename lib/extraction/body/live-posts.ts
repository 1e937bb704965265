/** Live blogs: which block starts a post, and when the post was written. */

import type { Box, Tree } from "../content/content-tree.ts";
import { parseDate } from "../metadata/dates/parse-date.ts";

const MOST = 1000;
/** A post is a part of the blog: a box that holds more than this share of its blocks is not one. */
const LARGEST_SHARE = 0.5;
const STEPS = 6;

/** The time of each post by the number of its first chosen piece. */
export function postTimes(doc: Document, tree: Tree, chosen: number[]): Map<number, string> {
  const boxes = new Map<Element, Box>(tree.boxes.map((box) => [box.element, box]));
  const times = new Map<number, string>();
  const stamps = doc.querySelectorAll("time[datetime], [itemprop~='datePublished'][content]");
  for (let i = 0; i < stamps.length && i < MOST; i += 1) {
    const stamp = stamps[i]!;
    const date = parseDate(stamp.getAttribute("datetime") ?? stamp.getAttribute("content") ?? "");
    const first = date ? firstOfPost(stamp, boxes, chosen) : -1;
    if (first >= 0 && !times.has(first)) times.set(first, date);
  }
  return times.size > 1 ? times : new Map();
}

function firstOfPost(stamp: Element, boxes: Map<Element, Box>, chosen: number[]): number {
  let element: Element | null = stamp;
  for (let step = 0; element && step < STEPS; step += 1, element = element.parentElement) {
    const box = boxes.get(element);
    if (!box) continue;
    const inside = chosen.filter((number) => number >= box.first && number < box.end);
    if (inside.length === 0) continue;
    return inside.length <= Math.max(2, chosen.length * LARGEST_SHARE) ? inside[0]! : -1;
  }
  return -1;
}
