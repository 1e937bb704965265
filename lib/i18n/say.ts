/**
 * The words of the screens in the reader's language, from the browser's own store of them
 * (`_locales`, made of the files in locales/). Any room that speaks to the reader may use it: it
 * asks the browser for words and for nothing else (decision 205).
 */
import type { CountKey, Key, Values } from "./messages.ts";

/** Where words come from: the browser's `i18n`. */
export interface WordSource {
  getMessage(name: string): string;
  getUILanguage(): string;
}

type Host = Record<"browser" | "chrome", { i18n?: WordSource } | undefined>;

function sourceOfBrowser(): WordSource | undefined {
  const { browser, chrome } = globalThis as unknown as Host;
  return browser?.i18n ?? chrome?.i18n;
}

let source: WordSource | undefined;
/** What was read: a script that outlives its extension in a page can ask no more. */
const known = new Map<string, string>();

/** Takes words from elsewhere: tests have no browser. */
export function speakFrom(other: WordSource): void {
  source = other;
  known.clear();
}

function wordsOf(name: string): string {
  const before = known.get(name);
  if (before !== undefined) return before;
  source ??= sourceOfBrowser();
  const words = readFrom(source, name);
  if (words) known.set(name, words);
  return words;
}

function readFrom(from: WordSource | undefined, name: string): string {
  try {
    return from?.getMessage(name) ?? "";
  } catch {
    return ""; // the extension was updated or removed since
  }
}

/** The language that the words are in, such as `en`: English where the reader's is not there. */
export function language(): string {
  return wordsOf("meta_language") || "en";
}

/** Its direction. */
export function direction(): "ltr" | "rtl" {
  return wordsOf("meta_direction") === "rtl" ? "rtl" : "ltr";
}

/**
 * For numbers and dates beside the words: the browser's own locale where it is of the same
 * language, such as `de-AT`.
 */
export function locale(): string {
  const base = language();
  try {
    const wanted = source?.getUILanguage() ?? base;
    return wanted.split(/[-_]/)[0] === base ? wanted.replaceAll("_", "-") : base;
  } catch {
    return base; // the extension was updated or removed since
  }
}

/** A text, its holes filled; a number is written as the language writes it. */
export function say<Name extends Key>(
  key: Name,
  ...[values]: Values<Name, string | number>
): string {
  return filled(wordsOf(nameOf(key)), values ?? {});
}

/** A text in the plural form that goes with `count`, which fills `{count}`. */
export function sayCount<Name extends CountKey>(
  key: Name,
  count: number,
  ...[values]: Values<Name, string | number, "count">
): string {
  const form = new Intl.PluralRules(language()).select(count);
  const words = wordsOf(`${nameOf(key)}__${form}`) || wordsOf(`${nameOf(key)}__other`);
  return filled(words, { ...values, count });
}

/**
 * Reads texts now that are said only once something failed: by then the extension may have been
 * updated under a page that is still open, and its words cannot be asked for any more.
 */
export function learn(keys: readonly Key[]): void {
  for (const key of keys) wordsOf(nameOf(key));
}

/**
 * A text in pieces, its holes filled with parts of a screen. For words that are marked in it,
 * `<name>words</name>`, the part is made from the words.
 */
export function sayParts<Name extends Key, Part>(
  key: Name,
  ...[values]: Values<Name, string | Part | ((words: string) => Part)>
): (string | Part)[] {
  const parts = (values ?? {}) as Record<string, string | Part | ((words: string) => Part)>;
  const pieces: (string | Part)[] = [];
  const text = wordsOf(nameOf(key));
  let end = 0;
  for (const hole of text.matchAll(HOLE)) {
    const [whole, name, marked = "", words = ""] = hole;
    pieces.push(text.slice(end, hole.index));
    const part = parts[name ?? marked];
    if (typeof part === "function") pieces.push((part as (words: string) => Part)(words));
    else if (part !== undefined) pieces.push(part);
    end = hole.index + whole.length;
  }
  return [...pieces, text.slice(end)].filter((piece) => piece !== "");
}

const HOLE = /\{(\w+)\}|<(\w+)>([^<]*)<\/\2>/g;

/** As the browser's store has it: a dot is not allowed in its names. */
function nameOf(key: string): string {
  return key.replace(".", "_");
}

function filled(text: string, values: Record<string, string | number>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === "number" ? value.toLocaleString(locale()) : isolated(value);
  });
}

/**
 * A name in Latin letters would turn the words around it over in a text from right to left. What is
 * of its own direction stays: by such words a part of the screen with `dir="auto"` finds it.
 */
function isolated(value: string): string {
  if (direction() === "ltr" || FROM_RIGHT.test(value)) return value;
  return `\u2068${value}\u2069`;
}

/** Begins with a letter that is written from right to left. */
const FROM_RIGHT = /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}]/u;
