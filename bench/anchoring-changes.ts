/**
 * What happens to a page between two visits, for the cases of the anchoring bench. Each change
 * works on the document with the passage's marks in it (anchoring-marks.ts), and answers whether it
 * could do anything.
 */
import { asHole, markedPart } from "./anchoring-marks.ts";
import { type SelectionKind, wordsIn } from "./anchoring-selections.ts";
import type { Random } from "./random.ts";
import { readStream, type Span } from "./text-stream.ts";

export interface PageToChange {
  document: Document;
  /** The blocks of the running text, in order. */
  blocks: Element[];
  sel: SelectionKind;
  random: Random;
}

export type Change = (page: PageToChange) => boolean;

export type ChangeKind =
  | "identical"
  | "typography"
  | "words edited"
  | "context edited"
  | "sentence inserted"
  | "box between"
  | "paragraph moved"
  | "text deleted"
  | "template changed";

/** Of the words of a passage (or of its surroundings), one in so many is edited. */
const EDITED_ONE_IN = 6;
/** A shorter passage would become another one. */
const MIN_WORDS_TO_EDIT = 6;

const INSERTED_SENTENCES = [
  "The figures were corrected on Thursday, after somebody had counted again.",
  "A spokeswoman declined to comment on this when she was asked about it by telephone.",
  "It was the third time in as many years that this had happened, and nobody laughed.",
];
const BOX_TEXTS = [
  "Advertisement. Warm socks for cold quays, now in three colours.",
  "Read more: The twelve best places to wait for a ferry",
  "Sign up for the letter that comes every morning before the milk.",
];

export const CHANGES: Record<ChangeKind, Change> = {
  identical: () => true,
  typography: changeTypography,
  "words edited": editPassage,
  "context edited": editContext,
  "sentence inserted": insertSentence,
  "box between": insertBoxes,
  "paragraph moved": moveBlocks,
  "text deleted": deletePassage,
  "template changed": changeTemplate,
};

/** Straight quotes and dashes, blanks that do not break, soft hyphens in long words. */
function changeTypography({ document }: PageToChange): boolean {
  for (const node of readStream(document.body).nodes) {
    node.data = node.data
      .replace(/[“”«»]/g, '"')
      .replace(/[‘’]/g, "'")
      .replace(/[–—]/g, "-")
      .replace(/…/g, "...")
      .replace(/ (?=\d)/g, "\u00a0")
      .replace(/(\p{Script=Latin}{5})(?=\p{Script=Latin}{5})/gu, "$1\u00ad");
  }
  return true;
}

/**
 * The first and the last word stay, so that there is no doubt where the passage begins and ends.
 */
function editPassage(page: PageToChange): boolean {
  const words = passageWords(page);
  if (words.length < MIN_WORDS_TO_EDIT) return false;
  return editWords(words.slice(1, -1), page);
}

/** Edits the words around the passage, in its own blocks; the passage stays as it is. */
function editContext(page: PageToChange): boolean {
  const inside = new Set(passageWords(page).map(nameOf));
  const holders = passageBlocks(page);
  const words = allWords(page).filter(
    (word) => !inside.has(nameOf(word)) && holders.some((block) => block.contains(word.node)),
  );
  return words.length > 0 && editWords(words, page);
}

interface Word extends Span {
  node: Text;
}

const nameOf = ({ node, start }: Word) => `${start} ${node.data}`;

/**
 * Replaces, deletes or doubles with another word of the page, from the back so that offsets stay
 * true.
 */
function editWords(words: Word[], page: PageToChange): boolean {
  const { random } = page;
  const vocabulary = allWords(page).map(({ node, start, end }) => node.data.slice(start, end));
  const count = Math.max(1, Math.round(words.length / EDITED_ONE_IN));
  const chosen = new Set(Array.from({ length: count }, () => random.below(words.length)));
  const byPlace = [...chosen].sort((a, b) => b - a);
  for (const at of byPlace) {
    const word = words[at];
    if (!word) continue;
    const { node, start, end } = word;
    const other = random.pick(vocabulary) ?? "";
    const old = node.data.slice(start, end);
    const edited = random.pick([other, other, `${old} ${other}`, ""]) ?? other;
    node.replaceData(start, end - start, edited);
  }
  return true;
}

/**
 * Behind a sentence of the passage, or at the beginning of its block if it has one sentence only.
 */
function insertSentence(page: PageToChange): boolean {
  const sentence = page.random.pick(INSERTED_SENTENCES) ?? "";
  for (const { node, start, end } of passageParts(page)) {
    const boundary = /[.!?؟]["”’»]? (?=\S)/.exec(node.data.slice(start, end));
    if (!boundary) continue;
    node.insertData(start + boundary.index + boundary[0].length, asHole(`${sentence} `));
    return true;
  }
  const block = passageBlocks(page)[0];
  block?.prepend(page.document.createTextNode(asHole(`${sentence} `)));
  return block !== undefined;
}

/** Between the blocks of the passage, or before and behind its only one. */
function insertBoxes(page: PageToChange): boolean {
  const blocks = passageBlocks(page);
  const [first] = blocks;
  if (!first) return false;
  if (blocks.length === 1) first.before(makeBox(page));
  first.after(makeBox(page));
  return true;
}

function makeBox({ document, random }: PageToChange): Element {
  const box = document.createElement("aside");
  box.className = "promo";
  const paragraph = document.createElement("p");
  paragraph.textContent = asHole(random.pick(BOX_TEXTS) ?? "");
  box.append(paragraph);
  return box;
}

/** To the other end of the article. */
function moveBlocks(page: PageToChange): boolean {
  const moving = passageBlocks(page);
  const staying = page.blocks.filter((block) => !moving.includes(block));
  const [first] = moving;
  if (!first || staying.length < 2) return false;
  const isInFirstHalf = page.blocks.indexOf(first) * 2 < page.blocks.length;
  const anchor = isInFirstHalf ? staying.at(-1) : staying[0];
  if (isInFirstHalf) anchor?.after(...moving);
  else anchor?.before(...moving);
  return true;
}

/** Words go out of their sentence, paragraphs as a whole. */
function deletePassage(page: PageToChange): boolean {
  if (page.sel === "paragraph" || page.sel === "blocks") {
    for (const block of passageBlocks(page)) block.remove();
    return true;
  }
  for (const { node, start, end } of passageParts(page)) node.deleteData(start, end - start);
  return true;
}

/**
 * Other elements and names for the same text, another menu, a column of links before the article.
 */
function changeTemplate({ document }: PageToChange): boolean {
  const { body } = document;
  for (const element of body.querySelectorAll("[class], [id]")) {
    element.removeAttribute("class");
    element.removeAttribute("id");
  }
  for (const tag of ["article", "main", "section", "p"]) {
    for (const element of body.querySelectorAll(tag)) rename(element, "div");
  }
  for (const menu of body.querySelectorAll("nav")) menu.remove();
  const content = document.createElement("div");
  content.className = "layout-main";
  content.append(...body.childNodes);
  body.append(linkList(document, ["Start", "Today", "Archive", "Weather"]));
  body.append(linkList(document, BOX_TEXTS), content);
  return true;
}

function rename(element: Element, tag: string): void {
  const renamed = element.ownerDocument.createElement(tag);
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function linkList(document: Document, texts: string[]): Element {
  const list = document.createElement("ul");
  for (const text of texts) {
    const item = document.createElement("li");
    item.textContent = text;
    list.append(item, "\n");
  }
  return list;
}

/** The stretches of text nodes that lie in the passage, in order. */
function passageParts({ document }: PageToChange): Word[] {
  const parts: Word[] = [];
  let isOpen = false;
  for (const node of readStream(document.body).nodes) {
    const part = markedPart(node.data, isOpen);
    isOpen = part.isOpen;
    if (part.end > part.start) parts.push({ node, start: part.start, end: part.end });
  }
  return parts;
}

function passageWords(page: PageToChange): Word[] {
  return passageParts(page).flatMap(({ node, start, end }) =>
    wordsIn(node.data.slice(start, end)).map((word) => ({
      node,
      start: start + word.start,
      end: start + word.end,
    })),
  );
}

/** All words of the running text. */
function allWords({ blocks }: PageToChange): Word[] {
  return blocks
    .flatMap((block) => readStream(block).nodes)
    .flatMap((node) => wordsIn(node.data).map((word) => ({ ...word, node })));
}

/** The blocks that hold a part of the passage. */
function passageBlocks(page: PageToChange): Element[] {
  const parts = passageParts(page);
  return page.blocks.filter((block) => parts.some(({ node }) => block.contains(node)));
}
