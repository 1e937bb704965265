/**
 * Kindle's "My Clippings.txt": entries between lines of ten equals signs, each a book, a line that
 * says what it is, and the text. The device writes that line in its own language.
 */
import { say } from "../i18n/say.ts";
import {
  type ForeignArticle,
  type ForeignHighlight,
  foreignArticle,
  foreignHighlight,
  type MaybeMoment,
} from "./foreign-article.ts";
import { formatOfParts } from "./import-format.ts";
import { momentOfParts } from "./import-moment.ts";
import type { Place } from "./import-part.ts";

const SEPARATOR = /^={10}\s{0,4}$/;
/** What the reader wrote, as devices in the languages of most readers call it. */
const NOTE = /\b(?:note|notiz|nota|notitie|anteckning)\b|メモ|笔记|筆記/i;
const HIGHLIGHT_TOO = /highlight|markierung|subrayado|surlignement|evidenziazione/i;
/** The last numbers of a location or page: `645-650`, `42`. */
const LOCATION = /(\d{1,9})(?:-(\d{1,9}))?\s{0,2}$/;
const AUTHOR = /\(([^()]{1,200})\)$/;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const TIME = /(\d{1,2}):(\d{2})(?::(\d{2}))?\s{0,2}([AP]M)?/i;

interface Entry {
  title: string;
  author: string;
  isNote: boolean;
  from: number;
  to: number;
  created: MaybeMoment;
  text: string;
}

export const kindle = formatOfParts({
  id: "kindle",
  name: "Kindle clippings",
  recognises: ({ text, json }) => json === undefined && isClippings(text),
  readPart: (place) => articlesOf(entriesOf(place)),
});

/** Whether an entry ends in the text; no JSON has such a line. */
export function isClippings(text: string): boolean {
  return /^={10}\r?$/m.test(text);
}

function entriesOf({ part, problems }: Place): Entry[] {
  const entries: Entry[] = [];
  let lines: string[] = [];
  let start = 1;
  const all = part.text.split(/\r\n|\r|\n/);
  for (const [i, line] of [...all, "=========="].entries()) {
    if (!SEPARATOR.test(line)) {
      lines.push(line);
      continue;
    }
    const entry = entryOf(lines);
    const isEmpty = lines.every((each) => each.trim() === "");
    // Only the last entry can lack its line of equals signs.
    const isCut = i === all.length && !isEmpty;
    if (entry && !isCut) entries.push(entry);
    else if (!isEmpty)
      problems.add({
        ...{ file: part.name, line: start, field: "" },
        wrong: isCut ? say("imports.cutEntry") : say("imports.noEntry"),
        done: say("imports.leftOut"),
      });
    lines = [];
    start = i + 2;
  }
  return entries.filter(({ text }) => text !== ""); // bookmarks
}

function entryOf(lines: readonly string[]): Entry | null {
  const [heading = "", facts = "", ...text] = lines;
  const what = facts.trim();
  if (heading.trim() === "" || !what.startsWith("-")) return null;
  const parts = what.slice(0, 300).split("|");
  const [kind = ""] = parts;
  const place = LOCATION.exec((parts.length > 2 ? parts[1] : kind)?.trim() ?? "");
  const title = heading.slice(0, 2000).trim();
  const author = AUTHOR.exec(title);
  return {
    title: author ? title.slice(0, author.index).trim() : title,
    author: author?.[1] ?? "",
    isNote: NOTE.test(kind) && !HIGHLIGHT_TOO.test(kind),
    from: Number(place?.[1] ?? 0),
    to: Number(place?.[2] ?? place?.[1] ?? 0),
    created: parts.length > 1 ? momentOfFacts(parts.at(-1) ?? "") : "",
    text: text.join("\n").trim(),
  };
}

/** `Added on Wednesday, March 4, 2026 6:22:05 PM`, or with the day before the month. */
function momentOfFacts(facts: string): MaybeMoment {
  const words = facts.split(/[\s,]+/);
  const name = words.findIndex((word) => monthOf(word) > 0);
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = [words[name - 1], words[name + 1]].find((word) => /^\d{1,2}$/.test(word ?? ""));
  if (name < 0 || !year || !day) return "";
  const [, hours = "0", minutes = "0", seconds = "0", half = ""] = TIME.exec(facts) ?? [];
  const hour = half ? (Number(hours) % 12) + (half.toUpperCase() === "PM" ? 12 : 0) : Number(hours);
  const month = monthOf(words[name] ?? "");
  return momentOfParts(Number(year), month, Number(day), hour, Number(minutes), Number(seconds));
}

/** From 1; 0 if it is no English month. */
function monthOf(word: string): number {
  return word.length < 3 ? 0 : MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

/** A note belongs to the highlight of its book that ends where it stands. */
function articlesOf(entries: readonly Entry[]): ForeignArticle[] {
  const books = new Map<string, { article: ForeignArticle; ends: Map<number, ForeignHighlight> }>();
  for (const { title, author, isNote, to, created, text } of entries) {
    const key = `${title}\n${author}`;
    const article = foreignArticle({ title, authors: author ? [author] : [] });
    const book = books.get(key) ?? { article, ends: new Map() };
    books.set(key, book);
    if (isNote) continue;
    const highlight = foreignHighlight({ quote: text, created });
    book.article.highlights.push(highlight);
    book.ends.set(to, highlight);
  }
  for (const entry of entries.filter(({ isNote }) => isNote)) addNote(entry, books);
  return [...books.values()].map(({ article }) => article);
}

function addNote(
  { title, author, from, created, text }: Entry,
  books: Map<string, { article: ForeignArticle; ends: Map<number, ForeignHighlight> }>,
): void {
  const book = books.get(`${title}\n${author}`);
  if (!book) return;
  const owner = book.ends.get(from) ?? book.article;
  owner.note = [owner.note, text].filter(Boolean).join("\n\n");
  if (created > owner.modified) owner.modified = created;
}
