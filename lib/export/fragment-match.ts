/**
 * Whether a text fragment leads to a passage and nowhere else, tried on the article's own text by
 * the rules of the draft (https://wicg.github.io/scroll-to-text-fragment/, "Finding Ranges in a
 * Document"). Browsers differ in what counts as equal (case, accents, typography), and so may the
 * page: more counts as equal here than in any of them, and what is unique so is unique to all.
 */
import { foldSearchTerm } from "../text/foldings.ts";
import type { ArchivedText, Passage } from "./passage.ts";

/** The terms of a text fragment, decoded; "" for those that it does not have. */
export interface Terms {
  prefix: string;
  start: string;
  end: string;
  suffix: string;
}

/** A stretch of an archived text. */
export type Stretch = Pick<Passage, "start" | "end">;

/**
 * Whether a browser that has this text finds exactly `passage`: its terms stand there, between
 * words, each within one block, and fit no other place.
 */
export function leadsTo(terms: Terms, passage: Stretch, archived: ArchivedText): boolean {
  const places = placesOf(terms, passage, archived.text);
  const isSound = ({ start, end }: Stretch) => {
    const block = blockAround(start, archived);
    return (
      end <= block.end &&
      isBetweenWords(start, block, archived) &&
      isBetweenWords(end, block, archived)
    );
  };
  if (!places?.every(isSound)) return false;
  return isOnlyPlace(terms, passage, archived);
}

/** Where each term stands; null if they do not stand in and beside the passage. */
function placesOf(terms: Terms, { start, end }: Stretch, text: string): Stretch[] | null {
  const words = text.slice(start, end);
  const [before, after] = [text.slice(0, start).trimEnd(), text.slice(end)];
  const gap = after.length - after.trimStart().length;
  const isRange = terms.end !== "";
  const fits =
    words.startsWith(terms.start) &&
    words.endsWith(terms.end || terms.start) &&
    terms.start.length + terms.end.length <= words.length &&
    (isRange || terms.start.length === words.length) &&
    before.endsWith(terms.prefix) &&
    after.startsWith(terms.suffix, gap);
  if (!fits) return null;
  const places = [
    { start: before.length - terms.prefix.length, end: before.length },
    { start, end: start + terms.start.length },
    { start: end - terms.end.length, end },
    { start: end + gap, end: end + gap + terms.suffix.length },
  ];
  return places.filter((place) => place.start < place.end);
}

/** The block that holds the unit at `at`. */
export function blockAround(at: number, { text, blockBreaks }: ArchivedText): Stretch {
  const start = (blockBreaks.findLast((edge) => edge < at) ?? -1) + 1;
  return { start, end: blockBreaks.find((edge) => edge >= at) ?? text.length };
}

/** Made at the first call: it loads dictionaries. */
let segmenter: Intl.Segmenter | undefined;

function isBetweenWords(at: number, block: Stretch, { text }: ArchivedText): boolean {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" });
  if (at <= block.start || at >= block.end) return true;
  const segments = segmenter.segment(text.slice(block.start, block.end));
  return segments.containing(at - block.start)?.index === at - block.start;
}

/**
 * Whether no other place fits. Of a range its start alone must have no other one: browsers take the
 * first, and then the first end behind it.
 */
function isOnlyPlace(terms: Terms, { start, end }: Stretch, archived: ArchivedText): boolean {
  const { text } = archived;
  const whole = looseTextOf(archived);
  if (!terms.end) return occursOnce(terms.prefix + terms.start + terms.suffix, whole);
  const behind = looseOf(text.slice(start + terms.start.length, end));
  return occursOnce(terms.prefix + terms.start, whole) && occursOnce(terms.end, behind);
}

function occursOnce(words: string, looseText: string): boolean {
  const loose = looseOf(words);
  const first = loose === "" ? -1 : looseText.indexOf(loose);
  return first >= 0 && looseText.indexOf(loose, first + 1) < 0;
}

/** An article has many highlights. */
const looseTexts = new WeakMap<ArchivedText, string>();

function looseTextOf(archived: ArchivedText): string {
  const loose = looseTexts.get(archived) ?? looseOf(archived.text);
  looseTexts.set(archived, loose);
  return loose;
}

/** Letters and digits alone, without case and accents, both kana alike. */
function looseOf(text: string): string {
  return foldSearchTerm(text)
    .normalize("NFD")
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));
}
