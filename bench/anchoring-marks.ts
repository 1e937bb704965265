/**
 * Marks that go with a passage while its page is changed: characters of the private use area in its
 * text nodes, one before it, one behind it, and a pair around whatever a change puts in. Changes
 * may move them but never take them apart.
 */
import { readStream, type Span } from "./text-stream.ts";

const START = "\ue000";
const END = "\ue001";
const HOLE_START = "\ue002";
const HOLE_END = "\ue003";
const MARKS = /[\ue000-\ue003]/g;

/** Where the passage is after the change, in the page's text stream without marks. */
export interface Marked extends Span {
  /** The whole text of the page. */
  text: string;
  /** What was put into the passage. */
  holes: [start: number, end: number][];
}

/** Marks the ends of a span of the text stream below `root`. */
export function openMarks(root: Element, { start, end }: Span): void {
  insertAt(root, end, END); // the end first: the start does not move it
  insertAt(root, start, START);
}

/** The end of a passage stands in the node of its last unit, not in the one behind it. */
function insertAt(root: Element, offset: number, mark: string): void {
  const { nodes, starts } = readStream(root);
  for (const [i, node] of nodes.entries()) {
    const at = offset - (starts[i] ?? 0);
    const isHere = mark === END ? at > 0 && at <= node.length : at >= 0 && at < node.length;
    if (!isHere) continue;
    node.insertData(at, mark);
    return;
  }
  throw new RangeError(`no text at ${offset}`);
}

/** Text that a change puts in, so that it is known as such if it lies within the passage. */
export function asHole(text: string): string {
  return HOLE_START + text + HOLE_END;
}

/**
 * The part of a text that lies in the passage, as offsets; `isOpen`: the passage began before this
 * text.
 */
export function markedPart(text: string, isOpen: boolean): Span & { isOpen: boolean } {
  const start = text.indexOf(START);
  const end = text.indexOf(END);
  const from = isOpen ? 0 : start + 1;
  const isInside = isOpen || start >= 0;
  if (!isInside) return { start: 0, end: 0, isOpen: false };
  return { start: from, end: end >= 0 ? end : text.length, isOpen: end < 0 };
}

/** Takes all marks out of the page and says where they stood; null when the passage is gone. */
export function closeMarks(root: Element): Marked | null {
  const marked = readStream(root).text;
  for (const node of readStream(root).nodes) {
    if (node.data.search(MARKS) >= 0) node.data = node.data.replace(MARKS, "");
  }
  const text = readStream(root).text;
  const [start] = placesOf(START, marked);
  const [end] = placesOf(END, marked);
  const holeEnds = placesOf(HOLE_END, marked);
  if (start === undefined || end === undefined || text.slice(start, end).trim() === "") return null;
  const holes = placesOf(HOLE_START, marked).map((from, i): [number, number] => [
    from,
    holeEnds[i] ?? from,
  ]);
  return { start, end, text, holes: holes.filter(([from, to]) => from < end && to > start) };
}

/** Where a mark stands in a text, all marks before it left out of the count. */
function placesOf(mark: string, marked: string): number[] {
  const places: number[] = [];
  for (let at = marked.indexOf(mark); at >= 0; at = marked.indexOf(mark, at + 1)) {
    places.push(marked.slice(0, at).replace(MARKS, "").length);
  }
  return places;
}
