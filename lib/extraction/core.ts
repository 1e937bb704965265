/**
 * Where on the page the article stands, by its containers: paragraphs give points to the boxes around them, the box with
 * most points and its likely siblings are kept, and what is no prose in them is dropped. This is the algorithm of
 * Mozilla's Readability 0.6.0 (`_grabArticle`, `_cleanConditionally`; Apache-2.0) on our tree instead of a DOM: nothing
 * is cloned, made or changed, and every text is measured once.
 */
import { isChaff, isNeverKept, type Rules } from "./chaff.ts";
import { classWeight, isUnlikely, NEVER } from "./class-weight.ts";
import { Counts, type Sums, subtract } from "./counts.ts";
import type { Box, Tree } from "./walk.ts";

/** Letters: a shorter text gives no points; a shorter result is tried again with fewer rules. */
const SHORTEST = 25;
const ENOUGH = 200;

/** Given up one by one, from the first, while too little is left. */
const ATTEMPTS: Rules[] = [
  { dropUnlikely: true, weighNames: true, dropChaff: true },
  { dropUnlikely: false, weighNames: true, dropChaff: true },
  { dropUnlikely: false, weighNames: false, dropChaff: true },
  { dropUnlikely: false, weighNames: false, dropChaff: false },
];

/** The numbers of the pieces in the article's containers. */
export function corePieces(tree: Tree): Set<number> {
  const counts = new Counts(tree);
  let best = new Set<number>();
  let most = 0;
  for (const rules of ATTEMPTS) {
    const kept = new Core(counts, rules).pieces();
    let letters = 0;
    for (const number of kept) letters += tree.pieces[number]!.text.length;
    if (letters > most) [best, most] = [kept, letters];
    if (letters >= ENOUGH) break;
  }
  return best;
}

class Core {
  private counts: Counts;
  private tree: Tree;
  private rules: Rules;
  private gone = new Set<Box>();
  private points = new Map<Box, number>();
  private kept = new Set<number>();

  constructor(counts: Counts, rules: Rules) {
    this.counts = counts;
    this.tree = counts.tree;
    this.rules = rules;
  }

  pieces(): Set<number> {
    this.strip();
    this.score();
    const top = this.topBox();
    if (!top) for (const box of this.tree.boxes) if (!box.parent) this.keep(box);
    if (top?.parent) this.keepWithSiblings(top, top.parent);
    else if (top) this.keep(top);
    return this.kept;
  }

  private strip(): void {
    for (const box of this.tree.boxes) {
      const lost = box.parent !== null && this.gone.has(box.parent);
      if (lost || box.says & NEVER || (this.rules.dropUnlikely && isUnlikely(box))) this.gone.add(box);
    }
  }

  private score(): void {
    this.tree.pieces.forEach(({ box }, number) => {
      if (this.gone.has(box)) return;
      const alone = this.counts.isParagraph(box);
      if (alone && (box.tag === "h1" || box.tag === "li" || box.tag === "figcaption")) return;
      this.give(alone && box.parent ? box.parent : box, number, number + 1);
    });
    for (const box of this.tree.boxes)
      if (box.tag === "section" && box.parent && !this.gone.has(box)) this.give(box.parent, box.first, box.end);
    for (const [box, points] of this.points) this.points.set(box, points * (1 - this.linkShare(box)));
  }

  /** The text from `first` to `end` gives points to the five boxes around it, the further the less. */
  private give(box: Box, first: number, end: number): void {
    const { letters, commas } = this.counts.between(first, end);
    if (letters < SHORTEST) return;
    const points = 2 + commas + Math.min(Math.floor(letters / 100), 3);
    let level = 0;
    for (let up: Box | null = box; up && up.tag !== "html" && level < 5; up = up.parent, level += 1) {
      const share = level === 0 ? 1 : level === 1 ? 2 : level * 3;
      this.points.set(up, (this.points.get(up) ?? this.startOf(up)) + points / share);
    }
  }

  private startOf(box: Box): number {
    const byTag = POINTS_OF_TAG[box.tag] ?? 5;
    return byTag + (this.rules.weighNames ? classWeight(box) : 0);
  }

  private pointsOf(box: Box): number {
    return this.points.get(box) ?? this.startOf(box);
  }

  /** The box with most points, or one around it that holds its rivals too; null for the whole page. */
  private topBox(): Box | null {
    const ranked = [...this.points].sort((a, b) => b[1] - a[1]).slice(0, 5);
    const [best, most] = ranked[0] ?? [null, 0];
    if (!best || best.tag === "body") return null;
    const rivals = ranked.slice(1).flatMap(([box, points]) => (points / most >= 0.75 ? [box] : []));
    let top = rivals.length < 3 ? best : (ancestor(best, (up) => rivals.filter(isWithin(up)).length >= 3) ?? best);
    let last = this.pointsOf(top);
    const least = last / 3;
    for (let up = top.parent; up && up.tag !== "body"; up = up.parent) {
      const points = this.points.get(up) ?? last;
      if (points > last) top = up;
      if (points < least || points > last) break;
      last = points;
    }
    while (top.parent && top.parent.tag !== "body" && top.parent.first === top.first && top.parent.end === top.end)
      top = top.parent;
    return top;
  }

  private keepWithSiblings(top: Box, parent: Box): void {
    const points = this.pointsOf(top);
    const enough = Math.max(10, points * 0.2);
    const name = top.element.getAttribute("class");
    for (const box of this.tree.boxes) {
      if (box.parent !== parent || this.gone.has(box)) continue;
      const alike = name && box.element.getAttribute("class") === name ? points * 0.2 : 0;
      if (box === top || (this.points.get(box) ?? -Infinity) + alike >= enough) this.keep(box);
      else if (this.counts.isParagraph(box) && this.isProse(box.first)) this.kept.add(box.first);
    }
    for (let number = parent.first; number < parent.end; number += 1)
      if (this.tree.pieces[number]!.box === parent && this.isProse(number)) this.kept.add(number);
  }

  private isProse(number: number): boolean {
    const { text, linked, type } = this.tree.pieces[number]!;
    if (type === "heading") return false;
    return text.length > 80 ? linked / text.length < 0.25 : linked === 0 && /\.(?: |$)/.test(text);
  }

  private linkShare({ first, end }: Box): number {
    const { letters, linked } = this.counts.between(first, end);
    return letters > 0 ? linked / letters : 0;
  }

  /** Keeps the pieces of a box but for what is dropped in it, from the inside out. */
  private keep(root: Box): void {
    const { boxes, pieces } = this.tree;
    const rest = new Map<Box, Sums>();
    const dropped = new Set<Box>();
    const drop = (box: Box) => {
      dropped.add(box);
      for (let up = box.parent; up && rest.has(up); up = up.parent) subtract(rest.get(up)!, rest.get(box)!);
    };
    for (let i = boxes.indexOf(root); i < boxes.length && boxes[i]!.first < root.end; i += 1) {
      const box = boxes[i]!;
      if (box.first === box.end || (box.parent && dropped.has(box.parent))) dropped.add(box);
      else {
        const sums = this.counts.between(box.first, box.end);
        rest.set(box, sums);
        if (this.gone.has(box) || (box !== root && isNeverKept(box, sums))) drop(box);
      }
    }
    for (const [box, sums] of [...rest].reverse()) {
      if (box !== root && !dropped.has(box) && isChaff(box, sums, this.counts.isParagraph(box), this.rules)) drop(box);
    }
    for (const box of rest.keys()) if (box.parent && dropped.has(box.parent)) dropped.add(box);
    for (let number = root.first; number < root.end; number += 1)
      if (!dropped.has(pieces[number]!.box)) this.kept.add(number);
  }
}

const POINTS_OF_TAG: Record<string, number> = {
  ...{ ul: -3, ol: -3, li: -3, form: -3, h1: -5, h2: -5, h3: -5, h4: -5, h5: -5, h6: -5, pre: 3, blockquote: 3 },
  ...{ article: 0, section: 0, main: 0, header: 0, footer: 0, aside: 0, figure: 0, figcaption: 0, body: 0 },
};

function ancestor(box: Box, fits: (up: Box) => boolean): Box | null {
  for (let up = box.parent; up && up.tag !== "body"; up = up.parent) if (fits(up)) return up;
  return null;
}

function isWithin(outer: Box): (box: Box) => boolean {
  return (box) => {
    for (let up = box.parent; up; up = up.parent) if (up === outer) return true;
    return false;
  };
}
