/**
 * What a reader selects, for the cases of the anchoring bench: spans in the text stream of a page's
 * body.
 */
import type { Random } from "./random.ts";
import { readStream, type Span, spanOfElement, type TextStream } from "./text-stream.ts";

export type SelectionKind = "word" | "phrase" | "sentence" | "paragraph" | "blocks";

/** Chooses a passage; null when the page has none of this kind. */
export type Select = (document: Document, blocks: Element[], random: Random) => Span | null;

/** A block is worth selecting from when it has this many UTF-16 units. */
const MIN_BLOCK_LENGTH = 60;
const MIN_WORD_LENGTH = 4;
const MIN_SENTENCE_LENGTH = 25;
const WORD = /\p{L}[\p{L}\p{M}\p{N}'’-]*/gu;
const AROUND_THE_ARTICLE = "nav, aside, footer, header, form, table, [hidden], details";

/**
 * The paragraphs, list items and quotes of the running text, in order. None lies within another.
 */
export function selectableBlocks(body: Element): Element[] {
  return [...body.querySelectorAll("p, li, blockquote")].filter(
    (block) =>
      !block.closest(AROUND_THE_ARTICLE) &&
      !block.querySelector("p, li, blockquote, [hidden]") &&
      (block.textContent ?? "").trim().length >= MIN_BLOCK_LENGTH,
  );
}

/** The words of a text with their offsets. */
export function wordsIn(text: string): Span[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

export const SELECTIONS: Record<SelectionKind, Select> = {
  word: inOneBlock((text, random) =>
    random.pick(wordsIn(text).filter(({ start, end }) => end - start >= MIN_WORD_LENGTH)),
  ),
  phrase: inOneBlock((text, random) => {
    const words = wordsIn(text);
    const count = 4 + random.below(3);
    const first = random.below(Math.max(1, words.length - count));
    return spanBetween(words[first], words[first + count - 1]);
  }),
  sentence: inOneBlock((text, random, language) => random.pick(sentencesIn(text, language))),
  paragraph: inOneBlock((text) => ({ start: 0, end: text.length })),
  blocks: selectBlocks,
};

/** From the middle of one block to the middle of the next or the next but one. */
function selectBlocks(document: Document, blocks: Element[], random: Random): Span | null {
  const stream = readStream(document.body);
  const first = random.below(blocks.length - 1);
  const last = Math.min(blocks.length - 1, first + 1 + random.below(2));
  const [from, to] = [blockAt(stream, blocks[first]), blockAt(stream, blocks[last])];
  const firstWord = from && random.pick(wordsIn(from.text).slice(0, -2));
  const lastWord = to && random.pick(wordsIn(to.text).slice(2));
  if (!firstWord || !lastWord) return null;
  return { start: from.start + firstWord.start, end: to.start + lastWord.end };
}

/** `choose` gets the text of one block, and answers in offsets of this text. */
function inOneBlock(
  choose: (text: string, random: Random, language: string) => Span | null | undefined,
): Select {
  return (document, blocks, random) => {
    const block = blockAt(readStream(document.body), random.pick(blocks));
    const chosen = block && choose(block.text, random, document.documentElement.lang || "en");
    if (!chosen) return null;
    return trimmed(block.text, chosen, block.start);
  };
}

function blockAt(stream: TextStream, block?: Element): (Span & { text: string }) | null {
  const span = block && spanOfElement(stream, block);
  return span ? { ...span, text: stream.text.slice(span.start, span.end) } : null;
}

function sentencesIn(text: string, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
  return [...segmenter.segment(text)]
    .filter(({ segment }) => segment.trim().length >= MIN_SENTENCE_LENGTH)
    .map(({ index, segment }) => ({ start: index, end: index + segment.length }));
}

function spanBetween(first?: Span, last?: Span): Span | null {
  return first && last ? { start: first.start, end: last.end } : null;
}

/** Without the white space at its ends; `offset` is added to both. */
function trimmed(text: string, { start, end }: Span, offset: number): Span | null {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = end - (words.length - words.trimEnd().length);
  return to > from ? { start: offset + from, end: offset + to } : null;
}
