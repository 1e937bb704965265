/**
 * The reader's word on what belongs to an article: blocks that were left out and are added, blocks that were read and
 * are left out. A block is named by its words and not by its place, so that a choice survives another advert above it;
 * where an editor changed the words, the block that is still most like them is meant.
 */
import type { Article, LeftOut, ReadBlock } from "../../model/article.ts";
import { fold, likeness } from "../../text/resemblance.ts";
import { beginningOf, keyOf, ruleFor, type SiteRule, usableRules, wordsOf } from "./site-rules.ts";

/** Names a block of an article. */
export interface BlockRef {
  /** How it begins, as `wordsOf` gives it. */
  words: string;
  /** Which of the blocks with these words, in page order, from 0. */
  nth: number;
}

/** The reader's word on one block of one article. */
export interface BlockChoice extends BlockRef {
  keep: boolean;
}

/** A change of one choice; null takes it back. */
export interface ChoiceChange extends BlockRef {
  keep: boolean | null;
}

/** A reading of a page, and what the reader changed in it. */
export interface Chosen {
  address: string;
  /** As it was read, before any choice. */
  article: Article;
  /** Other addresses the page gives for itself. */
  claimed: string[];
  changes: ChoiceChange[];
}

/** What the reader wants of an article: of this one, and of all of its site. */
export interface Wishes {
  choices: readonly BlockChoice[];
  /** Of any site; those of `site` are used. */
  rules: readonly SiteRule[];
  site: string;
}

/** A block of the page in its place, in the article or not. */
export interface Part extends BlockRef {
  block: ReadBlock;
  /** What reading the page took it for. */
  isRead: boolean;
  /** Whether it would be in the article without a choice of the reader for this article. */
  isUsual: boolean;
  /** Whether it is in the article. */
  isKept: boolean;
  rule: SiteRule | undefined;
  choice: BlockChoice | undefined;
}

/** An edited block must share this much with the words of the choice, and be no shorter than half, no longer than twice. */
const ALIKE = 0.5;
/** A line that is the same on every article ("Sign up here") is hardly longer; a paragraph of this one is. */
const STANDING_LINE = 100;
/** Fewer letters than this are too few to be sure of after an edit. */
const LEAST = 40;

/** Everything in the article's region in page order, with what became of it. */
export function partsOf(article: Pick<Article, "blocks" | "leftOut">, wishes: Wishes): Part[] {
  const blocks = inOrder(article);
  const rules = usableRules(wishes.rules, wishes.site, blocks);
  const refs = refsOf(blocks.map(({ block }) => block));
  const choices = meetings(refs, wishes.choices);
  return blocks.map(({ block, isRead }, i) => {
    const rule = ruleFor(block, rules);
    const choice = choices.get(i);
    const isUsual = rule?.keep ?? isRead;
    return { ...refs[i]!, block, isRead, isUsual, isKept: choice?.keep ?? isUsual, rule, choice };
  });
}

/** The article as the reader wants it; the same object if there is nothing to change. */
export function applyChoices(article: Article, wishes: Wishes): Article {
  if (wishes.choices.length === 0 && wishes.rules.length === 0) return article;
  const parts = partsOf(article, wishes);
  if (parts.every(({ isKept, isRead }) => isKept === isRead)) return article;
  const blocks: ReadBlock[] = [];
  const leftOut: LeftOut[] = [];
  for (const { block, isKept } of parts) {
    if (isKept) blocks.push(block);
    else leftOut.push({ ...block, at: blocks.length });
  }
  const missing = missingOf(parts).map(({ block }) => block);
  return { ...article, blocks, leftOut, coverage: coverageOf(blocks, missing) };
}

/** At least so likely, and so long, a block that was left out may be text. */
export const LIKELY = 0.2;
const LEAST_TEXT = 20;
/** Less than this share of the text was read, as far as can be told: the reader is told of it. */
const WELL_READ = 0.9;
/** Less sure than this, and more may be missing than what was left out. */
const SURE = 0.7;

/** What the reader should be told of a text: that a good part was left out, that it is not certain, or nothing. */
export function doubtOf(
  { coverage, confidence, truncated }: Pick<Article, "coverage" | "confidence" | "truncated">,
  parts: readonly Part[],
): "incomplete" | "unsure" | "" {
  if (parts.length === 0) return "";
  if (coverage < WELL_READ) return "incomplete";
  // Who chose has looked at it; and a text that breaks off is said to do so.
  return confidence < SURE && !truncated && !parts.some(({ choice }) => choice) ? "unsure" : "";
}

/** Whether a block that was left out may well be text of the article: more than a share button or a line of adverts. */
export function mayBelong({ text, likely = 0 }: Pick<ReadBlock, "text" | "likely">): boolean {
  return likely >= LIKELY && text.length >= LEAST_TEXT;
}

/** What may be missing: parts that were left out although they may belong, and of which the reader did not speak. */
export function missingOf(parts: readonly Part[]): Part[] {
  return parts.filter(
    ({ isKept, choice, rule, block }) => !isKept && !choice && !rule && mayBelong(block),
  );
}

/** 0 to 1: share of the text that was kept, of what may belong to it. Captions do not count. */
export function coverageOf(kept: readonly ReadBlock[], missing: readonly ReadBlock[]): number {
  const letters = (some: readonly ReadBlock[]) =>
    some.reduce((sum, { type, text }) => sum + (type === "caption" ? 0 : text.length), 0);
  const all = letters(kept) + letters(missing);
  return all > 0 ? letters(kept) / all : 0;
}

/** What to change so that the part is kept, or not. What is usual needs no choice. */
export function changesFor(part: Part, keep: boolean): ChoiceChange[] {
  const { words, nth, choice, isUsual } = part;
  const old = choice ? [{ words: choice.words, nth: choice.nth, keep: null }] : [];
  return keep === isUsual ? old : [...old, { words, nth, keep }];
}

/** The choices after these changes, in an order that does not tell in which they were made. */
export function changeChoices(
  choices: readonly BlockChoice[],
  changes: readonly ChoiceChange[],
): BlockChoice[] {
  const byName = new Map(choices.map((choice) => [nameOf(choice), choice]));
  for (const { words, nth, keep } of changes) {
    const name = nameOf({ words, nth });
    byName.delete(name);
    if (keep !== null) byName.set(name, { words, nth, keep });
  }
  return [...byName.values()].sort(byWords);
}

/**
 * The rule to offer after the reader chose something for this article: one that, on this page, says what the reader
 * said and nothing else. A box is taken before its words; a paragraph of the text itself is no box and gives no rule.
 */
export function ruleToOffer(part: Part, parts: readonly Part[], site: string): SiteRule | null {
  const { block, isKept, isUsual, words } = part;
  if (!part.choice || isKept === isUsual || !site) return null;
  const rule = { site, keep: isKept, sample: beginningOf(words) };
  for (const of of block.places ?? []) {
    const inside = parts.filter((other) => other.block.places?.includes(of));
    const byPlace: SiteRule = { ...rule, by: "place", of };
    const saysOnlyThis = inside.every(
      (other) => other.isKept === isKept && !(isKept && other.isRead),
    );
    if (saysOnlyThis && usableRules([byPlace], site, parts).length > 0) return byPlace;
  }
  return isKept || block.text.length > STANDING_LINE ? null : { ...rule, by: "words", of: words };
}

function inOrder({
  blocks,
  leftOut,
}: Pick<Article, "blocks" | "leftOut">): { block: ReadBlock; isRead: boolean }[] {
  const all: { block: ReadBlock; isRead: boolean }[] = [];
  let next = 0;
  for (let i = 0; i <= blocks.length; i++) {
    for (; next < leftOut.length && (leftOut[next]!.at <= i || i === blocks.length); next++) {
      const { at: _at, ...block } = leftOut[next]!;
      all.push({ block, isRead: false });
    }
    if (i < blocks.length) all.push({ block: blocks[i]!, isRead: true });
  }
  return all;
}

function refsOf(blocks: readonly ReadBlock[]): BlockRef[] {
  const seen = new Map<string, number>();
  return blocks.map(({ text }) => {
    const words = wordsOf(text);
    const nth = seen.get(keyOf(words)) ?? 0;
    seen.set(keyOf(words), nth + 1);
    return { words, nth };
  });
}

/** Which choice speaks of which part: first by the words, then, of what is left, by likeness to them. */
function meetings(
  refs: readonly BlockRef[],
  choices: readonly BlockChoice[],
): Map<number, BlockChoice> {
  const met = new Map<number, BlockChoice>();
  if (choices.length === 0) return met;
  const byName = new Map(choices.map((choice) => [nameOf(choice), choice]));
  refs.forEach((ref, i) => {
    const choice = byName.get(nameOf(ref));
    if (choice) met.set(i, choice);
    if (choice) byName.delete(nameOf(choice));
  });
  for (const choice of [...byName.values()].sort(byWords)) {
    const near = nearest(choice, refs, (i) => !met.has(i));
    if (near >= 0) met.set(near, choice);
  }
  return met;
}

function nearest(
  { words }: BlockRef,
  refs: readonly BlockRef[],
  isFree: (i: number) => boolean,
): number {
  const length = fold(words).length;
  if (length < LEAST) return -1;
  let [best, most] = [-1, ALIKE];
  refs.forEach((ref, i) => {
    // Another copy of the same words is another block, and not this one edited.
    const other = isFree(i) && keyOf(ref.words) !== keyOf(words) ? fold(ref.words).length : 0;
    if (other < LEAST || other * 2 < length || length * 2 < other) return;
    const share = likeness(words, ref.words);
    if (share > most || (share === most && best < 0)) [best, most] = [i, share];
  });
  return best;
}

function nameOf({ words, nth }: BlockRef): string {
  return `${nth} ${keyOf(words)}`;
}

function byWords(a: BlockRef, b: BlockRef): number {
  return a.words < b.words ? -1 : a.words > b.words ? 1 : a.nth - b.nth;
}
