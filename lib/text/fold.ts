/**
 * Folding: the form in which texts are compared. Two renderings of one article differ in white
 * space first, then in typography; so the folded text has no white space at all, no case, no
 * accents, one kind of quote and of dash, no soft hyphens and nothing of zero width, and
 * compatibility forms (ligatures, full width) are spelled out (Unicode NFKD; Hangul stays composed,
 * it would be three times as long). `at` leads back to the text it was made from.
 */

import { lowerBound } from "./sorted.ts";

/**
 * The folded text. `codes` are its UTF-16 units; `at[i]` is the offset in the source from which
 * unit i came.
 */
export interface Folded {
  readonly text: string;
  readonly codes: Uint16Array;
  /** As long as `codes`; never descending. */
  readonly at: Uint32Array;
}

/** What the table says of a UTF-16 unit, besides the unit that it becomes. 0: not met yet. */
const DROPPED = 1;
const SEVERAL = 2;
const table = new Uint16Array(65536);
/** What a unit becomes that becomes more than one. */
const several = new Map<number, string>();
/** The same of code points above U+FFFF. */
const astral = new Map<number, string>();

/**
 * Blanks, controls, what has no width, and the marks above and below Latin, Greek, Cyrillic,
 * Arabic, Hebrew letters.
 */
const DROP =
  /\s|\p{Cf}|\p{Cc}|[\u0300-\u036f]|[\ufe00-\ufe0f]|[\u064b-\u0652]|[\u0591-\u05bd]|\u115f|\u1160|\u3164|\u0640|\u05bf|\u05c1|\u05c2|\u05c4|\u05c5|\u05c7/u;
const SINGLE_QUOTE =
  /[\u2018-\u201b\u2032\u2035\u2039\u203a\u0060\u00b4\u02b9\u02bb\u02bc\u02bd\uff07]/;
const DOUBLE_QUOTE = /[\u201c-\u201f\u2033\u2036\u00ab\u00bb\u301d-\u301f\uff02\u05f4]/;
const DASH = /[\p{Pd}\u2212\u2043\u02d7]/u;

function foldCharacter(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xac00 && code <= 0xd7a3) return character;
  if (SINGLE_QUOTE.test(character)) return "'";
  if (DOUBLE_QUOTE.test(character)) return '"';
  let folded = "";
  for (const part of character.normalize("NFKD").toLowerCase().normalize("NFKD")) {
    if (!DROP.test(part)) folded += DASH.test(part) ? "-" : part;
  }
  return folded;
}

/** Enters a unit into the table; returns what the table now says. */
function learn(unit: number): number {
  const folded = foldCharacter(String.fromCharCode(unit));
  let entry = SEVERAL;
  if (folded === "") entry = DROPPED;
  else if (folded.length === 1 && folded.charCodeAt(0) > SEVERAL) entry = folded.charCodeAt(0);
  else several.set(unit, folded);
  table[unit] = entry;
  return entry;
}

/**
 * What the pair of surrogates at `offset` becomes; a high surrogate without its low one stays as it
 * is.
 */
function foldPair(text: string, offset: number): string {
  const code = text.codePointAt(offset) ?? 0;
  const known = astral.get(code);
  if (known !== undefined) return known;
  const folded = code > 0xffff ? foldCharacter(String.fromCodePoint(code)) : text.charAt(offset);
  astral.set(code, folded);
  return folded;
}

// Short texts, of which there are thousands, are folded into the same two buffers again and again.
const SHORT_TEXT = 4000;
/**
 * Units that the buffers hold beyond the text's own, for the first few characters that become
 * several.
 */
const SPARE = 16;
const shortCodes = new Uint16Array(SHORT_TEXT + SPARE);
const shortAt = new Uint32Array(SHORT_TEXT + SPARE);

/** Folds a long text bit by bit: `add` until it returns true, then `done`. */
export class Folder {
  readonly #text: string;
  #codes: Uint16Array;
  #at: Uint32Array;
  /** Folded units written. */
  #size = 0;
  /** Offset in the text of what comes next. */
  #next = 0;

  /** The buffers are for `fold` alone; they must hold `text.length` units at least. */
  constructor(
    text: string,
    codes = new Uint16Array(text.length + SPARE),
    at = new Uint32Array(text.length + SPARE),
  ) {
    this.#text = text;
    this.#codes = codes;
    this.#at = at;
  }

  /**
   * Folds up to `units` more UTF-16 units (one more, so as not to part a pair); true when the whole
   * text is folded.
   */
  add(units: number): boolean {
    // local copies: this loop runs for every unit of every page
    const text = this.#text;
    const stop = Math.min(text.length, this.#next + units);
    let codes = this.#codes;
    let at = this.#at;
    let size = this.#size;
    let i = this.#next;
    while (i < stop) {
      const unit = text.charCodeAt(i);
      const folded = table[unit] || learn(unit);
      const isPair = isHigh(unit);
      if (folded > SEVERAL && !isPair) {
        codes[size] = folded;
        at[size++] = i;
      } else if (folded !== DROPPED) {
        const units = isPair ? foldPair(text, i) : (several.get(unit) ?? "");
        size = this.#put(units, i, size);
        codes = this.#codes;
        at = this.#at;
        if (isPair && isLow(text.charCodeAt(i + 1))) i++;
      }
      i++;
    }
    this.#next = i;
    this.#size = size;
    return i >= text.length;
  }

  done(): Folded {
    const codes = this.#codes.subarray(0, this.#size);
    return { text: decode(codes), codes, at: this.#at.subarray(0, this.#size) };
  }

  /**
   * Writes what the character at `offset` became; rare, so it may look for room. Returns the new
   * size.
   */
  #put(folded: string, offset: number, size: number): number {
    this.#makeRoom(size, folded.length + (this.#text.length - offset));
    const second = isHigh(this.#text.charCodeAt(offset)) ? 1 : 0;
    for (let k = 0; k < folded.length; k++) {
      this.#codes[size + k] = folded.charCodeAt(k);
      this.#at[size + k] = offset + (k > 0 ? second : 0);
    }
    return size + folded.length;
  }

  #makeRoom(size: number, more: number): void {
    if (size + more <= this.#codes.length) return;
    const codes = new Uint16Array(size + more + 1024 + (size >> 3));
    const at = new Uint32Array(codes.length);
    codes.set(this.#codes.subarray(0, size));
    at.set(this.#at.subarray(0, size));
    this.#codes = codes;
    this.#at = at;
  }
}

/**
 * Folds a whole text at once. Takes any string, half surrogates and all; about 10 ms a million
 * units.
 */
export function fold(text: string): Folded {
  const isShort = text.length <= SHORT_TEXT;
  const folder = isShort ? new Folder(text, shortCodes, shortAt) : new Folder(text);
  folder.add(text.length);
  const folded = folder.done();
  return isShort ? { ...folded, codes: folded.codes.slice(), at: folded.at.slice() } : folded;
}

function decode(codes: Uint16Array): string {
  const parts: string[] = [];
  for (let i = 0; i < codes.length; i += 8192) {
    parts.push(Reflect.apply(String.fromCharCode, null, codes.subarray(i, i + 8192)));
  }
  return parts.join("");
}

/** True for the first unit of a surrogate pair. */
export function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** True for the second unit of a surrogate pair. */
export function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/**
 * The first folded unit that comes from `offset` of the source or from after it; the folded length
 * if there is none.
 */
export function foldedAt(folded: Folded, offset: number): number {
  return lowerBound(folded.at, offset);
}

/**
 * The span of `source` from which the folded units `from` to `to` (exclusive) came; whole code
 * points.
 */
export function sourceSpan(
  source: string,
  folded: Folded,
  from: number,
  to: number,
): { start: number; end: number } {
  let start = folded.at[from] ?? source.length;
  if (isLow(source.charCodeAt(start)) && isHigh(source.charCodeAt(start - 1))) start--;
  if (to <= from) return { start, end: start };
  let end = (folded.at[to - 1] ?? source.length - 1) + 1;
  if (isHigh(source.charCodeAt(end - 1)) && isLow(source.charCodeAt(end))) end++;
  return { start, end };
}
