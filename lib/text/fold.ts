/**
 * Folding: the form in which texts are compared. Two renderings of one article differ in white space first, then in
 * typography; so the folded text has no white space at all, no case, no accents, one kind of quote and of dash, no soft
 * hyphens and nothing of zero width, and compatibility forms (ligatures, full width) are spelled out (Unicode NFKD;
 * Hangul stays composed, it would be three times as long). `at` leads back to the text it was made from.
 */

/** The folded text. `codes` are its UTF-16 units; `at[i]` is the offset in the source from which unit i came. */
export interface Folded {
  readonly text: string;
  readonly codes: Uint16Array;
  /** As long as `codes`; never descending. */
  readonly at: Uint32Array;
}

/** What one unit becomes: one of these two words, or the folded unit; 0 until it is first met. */
const DROP = 1;
const SEVERAL = 2;
const table = new Uint16Array(65536);
const several = new Map<number, string>();
const astral = new Map<number, string>();

/** Blanks, controls, what has no width, and the marks above and below Latin, Greek, Cyrillic, Arabic, Hebrew letters. */
const DROPPED =
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
  let out = "";
  for (const part of character.normalize("NFKD").toLowerCase().normalize("NFKD")) {
    if (!DROPPED.test(part)) out += DASH.test(part) ? "-" : part;
  }
  return out;
}

function learn(unit: number): number {
  const folded = foldCharacter(String.fromCharCode(unit));
  if (folded.length === 0) table[unit] = DROP;
  else if (folded.length === 1 && folded.charCodeAt(0) > SEVERAL)
    table[unit] = folded.charCodeAt(0);
  else {
    several.set(unit, folded);
    table[unit] = SEVERAL;
  }
  return table[unit]!;
}

function foldPair(code: number): string {
  let folded = astral.get(code);
  if (folded === undefined) {
    folded = foldCharacter(String.fromCodePoint(code));
    astral.set(code, folded);
  }
  return folded;
}

/** Folds a long text bit by bit: `add` until it returns true, then `done`. */
export interface Folder {
  /** Folds up to `units` more UTF-16 units; true when the whole text has been folded. */
  add(units: number): boolean;
  done(): Folded;
}

// Short texts, of which there are thousands, are folded in the same room again and again.
const SHORT_TEXT = 4000;
const shortCodes = new Uint16Array(SHORT_TEXT + 16);
const shortAt = new Uint32Array(SHORT_TEXT + 16);

/** A folder for `text`. */
export function createFolder(text: string): Folder {
  return folderIn(text, new Uint16Array(text.length + 16), new Uint32Array(text.length + 16));
}

function folderIn(text: string, codesRoom: Uint16Array, atRoom: Uint32Array): Folder {
  let codes = codesRoom;
  let at = atRoom;
  let size = 0;
  let next = 0;
  /** Writes what one character became; rare, so it may look for room. Returns the new size. */
  const put = (folded: string, from: number, filled: number): number => {
    const room = filled + folded.length + (text.length - from);
    if (room > codes.length) {
      const wider = new Uint16Array(room + 1024 + (filled >> 3));
      wider.set(codes.subarray(0, filled));
      codes = wider;
      const longer = new Uint32Array(wider.length);
      longer.set(at.subarray(0, filled));
      at = longer;
    }
    const second = isHigh(text.charCodeAt(from)) ? 1 : 0;
    for (let k = 0; k < folded.length; k++) {
      codes[filled + k] = folded.charCodeAt(k);
      at[filled + k] = from + (k > 0 ? second : 0);
    }
    return filled + folded.length;
  };
  const add = (units: number): boolean => {
    // local copies: this loop runs for every unit of every page
    const stop = Math.min(text.length, next + units);
    let i = next;
    let filled = size;
    while (i < stop) {
      const unit = text.charCodeAt(i);
      const folded = table[unit] || learn(unit);
      if (folded > SEVERAL && (unit < 0xd800 || unit > 0xdbff)) {
        codes[filled] = folded;
        at[filled++] = i;
      } else if (folded === SEVERAL) filled = put(several.get(unit) ?? "", i, filled);
      else if (folded !== DROP) {
        const low = text.charCodeAt(i + 1);
        const pair = isLow(low)
          ? foldPair((unit - 0xd800) * 0x400 + (low - 0xdc00) + 0x10000)
          : String.fromCharCode(unit);
        filled = put(pair, i, filled);
        if (isLow(low)) i++;
      }
      i++;
    }
    next = i;
    size = filled;
    return next >= text.length;
  };
  return {
    add,
    done: () => ({
      text: decode(codes, size),
      codes: codes.subarray(0, size),
      at: at.subarray(0, size),
    }),
  };
}

/** Folds a whole text at once. */
export function fold(text: string): Folded {
  const short = text.length <= SHORT_TEXT;
  const folder = short ? folderIn(text, shortCodes, shortAt) : createFolder(text);
  folder.add(text.length);
  const folded = folder.done();
  return short ? { ...folded, codes: folded.codes.slice(), at: folded.at.slice() } : folded;
}

function decode(codes: Uint16Array, size: number): string {
  const parts: string[] = [];
  for (let i = 0; i < size; i += 8192) {
    parts.push(
      String.fromCharCode.apply(
        null,
        codes.subarray(i, Math.min(size, i + 8192)) as unknown as number[],
      ),
    );
  }
  return parts.join("");
}

export function isHigh(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}

export function isLow(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** The first folded unit that comes from `offset` of the source or from after it; the folded length if there is none. */
export function foldedAt(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.at.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folded.at[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span of `source` from which the folded units `from` to `to` (exclusive) came; whole code points. */
export function sourceSpan(
  source: string,
  folded: Folded,
  from: number,
  to: number,
): { start: number; end: number } {
  let start = folded.at[from] ?? source.length;
  if (isLow(source.charCodeAt(start)) && isHigh(source.charCodeAt(start - 1))) start--;
  if (to <= from) return { start, end: start };
  let end = folded.at[to - 1]! + 1;
  if (isHigh(source.charCodeAt(end - 1)) && isLow(source.charCodeAt(end))) end++;
  return { start, end };
}
