/**
 * Names of authors, taken apart as reference managers want them. What cannot be taken apart with
 * some certainty stays whole: a name that is cited as it was printed is never wrong.
 */
import { collapseWhitespace } from "../text/foldings.ts";

/** A name variable of CSL 1.0.2 ("Name Variables"): in parts, or `literal`. */
export interface CslName {
  family?: string;
  given?: string;
  /** `van der`, `de la`: written with the family name, and never capitalized. */
  "non-dropping-particle"?: string;
  suffix?: string;
  literal?: string;
}

/** UTF-16 units; what is longer is a sentence. */
const LONGEST_NAME = 80;
const SUFFIX = /^(?:jr|sr|ii|iii|iv|ph\.?d|m\.?d|esq)\.?$/i;
/** Words that no person is called by. Agencies and desks are told apart when a page is read. */
const ORGANISATION =
  /(?<![\p{L}])(?:agency|agencies|agence|agencia|agenzia|agentur|association|bureau|commission|committee|correspondents?|department|desk|editors?|editorial|foundation|group|institute|ministry|network|news|newsroom|office|redaktion|rédaction|redacción|redazione|redação|redactie|reporters?|society|staff|team|university)(?![\p{L}])/iu;
/** A word of a name: no number, account, address or bracket. */
const WORD = /^(?=.*\p{L})[\p{L}\p{M}.'’ʼ‐‑·・‧-]+,?$/u;
/** Between two people that are given as one. */
const AND = new Set(["and", "und", "et", "og", "och", "en", "e", "y", "i", "with", "mit"]);
/** Between the two family names of one person. */
const FAMILY_AND = new Set(["y", "i", "e"]);
/** Particles that some families write with a capital: part of the family name. */
const CAPITAL_PARTICLES = new Set(
  "Van Von Der Den Ter Ten De Del Della Di Da Dos Du La Le St.".split(" "),
);
/** Languages whose people mostly have two family names. */
const TWO_FAMILY_NAMES = new Set(["es", "ca", "gl"]);
/** Second given names there: `José Luis Pérez` has one family name. */
const SECOND_GIVEN = new Set(
  "José María Luis Carlos Antonio Manuel Ángel Jesús Juan Pedro Miguel Javier Ignacio Ramón Andrés Alberto Enrique Fernando Francisco Pablo Isabel Carmen Pilar Ángeles Dolores Teresa Elena Luisa Cristina".split(
    " ",
  ),
);
/** In letters of Latin: `Nguyễn Văn An`, `Kovács Anna`. */
const FAMILY_FIRST = new Set(["vi", "hu"]);
const EAST_ASIAN =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}々ー・·‧\s]+$/u;
/** Family names of two signs, the usual ones, Chinese and Korean. */
const TWO_SIGNS = new Set(
  "欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 司徒 南宫 南宮 남궁 황보 제갈 선우 독고 사공 서문".split(
    " ",
  ),
);

/**
 * The name in parts, by the article's language (ISO 639-1, or ""). Family first in print is taken
 * so only where the language says it.
 */
export function nameOf(printed: string, language: string): CslName {
  const name = collapseWhitespace(printed);
  const [first = "", ...rest] = name.split(/\s*,\s*/).filter(Boolean);
  const isName = name.length <= LONGEST_NAME && name.split(" ").every((word) => WORD.test(word));
  if (!isName || ORGANISATION.test(name)) return { literal: name };
  if (rest.length === 0) return naturalName(name, language) ?? { literal: name };
  const suffixes = rest.filter((part) => SUFFIX.test(part));
  const suffix = suffixes.length > 0 ? { suffix: suffixes.join(", ") } : {};
  const others = rest.length - suffixes.length;
  const parts = others === 0 ? naturalName(first, language) : invertedName(first, rest[0] ?? "");
  return others > 1 || !parts ? { literal: name } : { ...parts, ...suffix };
}

/** Whether the name is written without spaces, family first, and neither turned nor shortened. */
export function isEastAsian({ family = "", given = "" }: CslName): boolean {
  return EAST_ASIAN.test(`${family}${given}`);
}

/** `Ruiz, Ana`; `van Gogh, Vincent`. */
function invertedName(before: string, given: string): CslName | null {
  const words = before.split(" ");
  const isOneName = words.length <= 4 && !words.some((word) => AND.has(word) && word.length > 1);
  return isOneName ? withParticle(words, given) : null;
}

/** As printed in a byline; null if it cannot be taken apart. */
function naturalName(name: string, language: string): CslName | null {
  if (EAST_ASIAN.test(name)) return eastAsianName(name, language);
  const words = name.split(" ");
  const last = words.at(-1) ?? "";
  const hasSuffix = words.length > 2 && SUFFIX.test(last);
  if (hasSuffix) words.pop();
  if (words.length < 2 || isSeveral(words)) return null;
  const start = FAMILY_FIRST.has(language) ? 0 : familyStart(words, language);
  const parts =
    start === 0
      ? { family: words[0] ?? "", given: words.slice(1).join(" ") }
      : withParticle(words.slice(start), words.slice(0, start).join(" "));
  return hasSuffix ? { ...parts, suffix: last } : parts;
}

/** `Ana Ruiz and Li Wei`; the `y` before a last word joins two family names. */
function isSeveral(words: readonly string[]): boolean {
  return words.some((word, i) => {
    const joinsFamilies = FAMILY_AND.has(word) && i >= 2 && i === words.length - 2;
    return AND.has(word) && !joinsFamilies;
  });
}

/** Index of the word with which the family name begins, its particles included; at least 1. */
function familyStart(words: readonly string[], language: string): number {
  const end = words.length - 1;
  const before = words[end - 1] ?? "";
  if (FAMILY_AND.has(before) && end >= 3) return end - 2; // Ortega y Gasset
  const hasTwo =
    TWO_FAMILY_NAMES.has(language) &&
    end >= 2 &&
    startsUpper(before) &&
    !CAPITAL_PARTICLES.has(before) &&
    !/^\p{L}\.?$/u.test(before) &&
    (end > 2 || !SECOND_GIVEN.has(before));
  let start = hasTwo ? end - 1 : end;
  const hasCapitals = words.some(startsUpper);
  while (start > 1 && isParticle(words[start - 1] ?? "", hasCapitals)) start--;
  return start;
}

function isParticle(word: string, hasCapitals: boolean): boolean {
  return CAPITAL_PARTICLES.has(word) || (hasCapitals && startsLower(word));
}

const startsUpper = (word: string) => /^\p{Lu}/u.test(word);
const startsLower = (word: string) => /^['’]?\p{Ll}/u.test(word);

/** The particles in small letters at the start of a family name, apart from it. */
function withParticle(words: readonly string[], given: string): CslName {
  const first = words.findIndex((word) => !startsLower(word));
  const at = Math.max(0, first);
  const particle = words.slice(0, at).join(" ");
  const family = words.slice(at).join(" ");
  return { ...(particle ? { "non-dropping-particle": particle } : {}), family, given };
}

/** In Han, kana or Hangul; null where it is not known what the family name is. */
function eastAsianName(name: string, language: string): CslName | null {
  const translated = name.split(/\s*[・·‧]\s*/).filter(Boolean); // 约翰·史密斯
  if (translated.length > 1)
    return { family: translated.at(-1) ?? "", given: translated.slice(0, -1).join("・") };
  if (!/^(?:zh|ja|ko)$/.test(language)) return null;
  const words = name.split(" ");
  if (words.length > 1) return { family: words[0] ?? "", given: words.slice(1).join("") };
  const signs = [...name];
  if (language === "ja" || signs.length < 2 || signs.length > 4) return null;
  const two = signs.slice(0, 2).join("");
  const length = TWO_SIGNS.has(two) && signs.length > 2 ? 2 : 1;
  return { family: signs.slice(0, length).join(""), given: signs.slice(length).join("") };
}
