/**
 * A place for the toolbar that leaves the page's own menus free: many sites show one of their own
 * at a selection.
 */

import { composedContains } from "../../text/composed.ts";

/** What is needed of a box in the viewport's coordinates. */
export type Box = Pick<DOMRectReadOnly, "x" | "y" | "width" | "height">;

export interface Surroundings {
  /** What the toolbar belongs to, and must not cover either. */
  reference: Box;
  view: { width: number; height: number };
  /** The box of something of the page's that floats where this one would lie; null if nothing. */
  obstacleAt(box: Box): Box | null;
  /** Pixels to leave between them. */
  gap: number;
}

/**
 * The box itself if it lies on nothing that floats, or else the nearest place above or below that
 * is free, fits the window and leaves the reference seen; the box itself if there is none.
 */
export function clearPlace(box: Box, { reference, view, obstacleAt, gap }: Surroundings): Box {
  const obstacle = obstacleAt(box);
  if (!obstacle) return box;
  const above = ({ y }: Box) => ({ ...box, y: y - gap - box.height });
  const below = ({ y, height }: Box) => ({ ...box, y: y + height + gap });
  const candidates = [
    ...[above(reference), below(reference)],
    ...[below(obstacle), above(obstacle)],
  ];
  const isFree = (candidate: Box) =>
    candidate.y >= 0 &&
    candidate.y + candidate.height <= view.height &&
    !isOver(candidate, reference) &&
    !obstacleAt(candidate);
  return candidates.find(isFree) ?? box;
}

/** Whether two boxes have more in common than an edge. */
export function isOver(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** What covers more of the window than this is a layout, not a menu. */
const LARGEST_SHARE = 0.4;

/**
 * The box of the page's floating element that is seen somewhere in `box`: one with a layer of its
 * own that does not hold `node`. `own` is our element, which is looked through.
 */
export function floatingAt(win: Window, box: Box, own: Element, node: Node): Box | null {
  for (const [x, y] of pointsIn(box)) {
    const hit = win.document.elementsFromPoint(x, y).find((element) => element !== own);
    const floating = hit && floatingAround(win, hit, node);
    if (floating) return floating.getBoundingClientRect();
  }
  return null;
}

function floatingAround(win: Window, hit: Element, node: Node): Element | null {
  for (let at: Element | null = hit; at && !composedContains(at, node); at = at.parentElement) {
    const { position, zIndex } = win.getComputedStyle(at);
    const hasLayer = position === "fixed" || (position === "absolute" && Number(zIndex) > 0);
    if (hasLayer && isMenuSized(win, at)) return at;
  }
  return null;
}

function isMenuSized(win: Window, element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width * height <= win.innerWidth * win.innerHeight * LARGEST_SHARE;
}

/** Pixels: no menu is narrower or lower. */
const STEP = 20;

/** So near each other that nothing lies between them, the outer ones just within the edges. */
function* pointsIn({ x, y, width, height }: Box): Generator<[x: number, y: number]> {
  for (const across of stepsTo(width)) {
    for (const down of stepsTo(height)) yield [x + across, y + down];
  }
}

function* stepsTo(length: number): Generator<number> {
  for (let at = 1; at < length - 1; at += STEP) yield at;
  yield length - 1;
}
