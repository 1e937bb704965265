/**
 * The language of an article: what the page states, unless its text clearly says otherwise
 * (templates are copied from other languages, and many pages state the language of their publishing
 * system). The text is judged by its script and, where several languages share one, by their
 * commonest words.
 */
import { type MetaTags, metaContent } from "./meta-tags.ts";
import { languagesWithStopword } from "./stopwords.ts";

interface ScriptRange {
  language: string;
  /** UTF-16 units, inclusive. */
  first: number;
  last: number;
}

/**
 * Scripts that only one language (of those told apart here) is written in. Japanese is known by its
 * Kana.
 */
const SCRIPTS: ScriptRange[] = [
  { language: "ja", first: 0x3040, last: 0x30ff },
  { language: "ko", first: 0xac00, last: 0xd7af },
  { language: "zh", first: 0x3400, last: 0x9fff },
  { language: "th", first: 0x0e00, last: 0x0e7f },
  { language: "he", first: 0x0590, last: 0x05ff },
  { language: "hy", first: 0x0530, last: 0x058f },
  { language: "ka", first: 0x10a0, last: 0x10ff },
  { language: "ta", first: 0x0b80, last: 0x0bff },
  { language: "te", first: 0x0c00, last: 0x0c7f },
  { language: "bn", first: 0x0980, last: 0x09ff },
  { language: "gu", first: 0x0a80, last: 0x0aff },
  { language: "ml", first: 0x0d00, last: 0x0d7f },
  { language: "kn", first: 0x0c80, last: 0x0cff },
  { language: "pa", first: 0x0a00, last: 0x0a7f },
  { language: "km", first: 0x1780, last: 0x17ff },
  { language: "my", first: 0x1000, last: 0x109f },
];
/** Below this no script of the table begins. */
const FIRST_OF_SCRIPTS = 0x0530;
/**
 * Shares of the letters that must be in a script. Kana stands between many more Chinese characters.
 */
const SCRIPT_SHARE = 0.4;
const KANA_SHARE = 0.1;

/**
 * Codes that pages use, to the code used here. Both written forms of Norwegian count as one
 * language.
 */
const ALIASES: Record<string, string> = {
  nb: "no",
  nn: "no",
  iw: "he",
  in: "id",
  jp: "ja",
  cn: "zh",
  cz: "cs",
  dk: "da",
  kr: "ko",
  gr: "el",
  ua: "uk",
};

/** UTF-16 units of the text that are looked at: for its words, and for its script. */
const WORD_SAMPLE = 3000;
const SCRIPT_SAMPLE = 900;
/** A text of fewer units is too short to tell. */
const MIN_SAMPLE = 50;

/**
 * ISO 639-1, lower case, or "" when neither the page nor `text` says. `stated`: `inLanguage` of the
 * JSON-LD. `text`: some of the article's prose.
 */
export function articleLanguage(
  doc: Document,
  tags: MetaTags,
  stated: string,
  text: string,
): string {
  const root = doc.documentElement;
  const claims = [
    root?.getAttribute("lang"),
    root?.getAttribute("xml:lang"),
    stated,
    metaContent(tags, "content-language", "language", "dc.language", "og:locale"),
  ];
  const claimed = claims.map((claim) => languageCodeOf(claim ?? "")).find(Boolean) ?? "";
  const identified = identifyLanguage(text);
  if (!identified) return claimed;
  return !claimed || identified.isCertain ? identified.code : claimed;
}

/** The language of a tag such as `pt-BR` or `en_US` (BCP 47 or near it); "" if it is none. */
function languageCodeOf(tag: string): string {
  const code = /^\s*([a-z]{2})(?:[-_\s,;]|$)/i.exec(tag)?.[1]?.toLowerCase() ?? "";
  return ALIASES[code] ?? code;
}

interface IdentifiedLanguage {
  code: string;
  /** Certain enough to overrule what the page states. */
  isCertain: boolean;
}

/** The language that the text's letters and words show, or null when they do not. */
function identifyLanguage(text: string): IdentifiedLanguage | null {
  const sample = text.slice(0, WORD_SAMPLE).toLowerCase();
  if (sample.length < MIN_SAMPLE) return null;
  const code = languageOfScript(sample.slice(0, SCRIPT_SAMPLE));
  return code ? { code, isCertain: true } : languageOfWords(sample);
}

/** The language in whose own script enough of the sample's letters are, or "". */
function languageOfScript(sample: string): string {
  const counts = SCRIPTS.map(() => 0);
  let letters = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const unit = sample.charCodeAt(i);
    if (unit <= 0x40 || (unit >= 0x2000 && unit < 0x3040)) continue; // digits, punctuation, symbols
    letters += 1;
    if (unit < FIRST_OF_SCRIPTS) continue;
    const at = SCRIPTS.findIndex(({ first, last }) => unit >= first && unit <= last);
    if (at >= 0) counts[at] = (counts[at] ?? 0) + 1;
  }
  const script = SCRIPTS.find(({ language }, at) => {
    const share = language === "ja" ? KANA_SHARE : SCRIPT_SHARE;
    return (counts[at] ?? 0) > letters * share;
  });
  return script?.language ?? "";
}

/** The language whose stop words are most of the sample's, or null where too few are. */
function languageOfWords(sample: string): IdentifiedLanguage | null {
  const words = sample.split(/[\s.,;:!?"'’“”„«»()[\]/…–—-]+/).filter((word) => word !== "");
  const hits = new Map<string, number>();
  for (const word of words)
    for (const code of languagesWithStopword(word)) hits.set(code, (hits.get(code) ?? 0) + 1);
  const ranked = [...hits].toSorted(([, a], [, b]) => b - a);
  const [code, best] = ranked[0] ?? ["", 0];
  const second = ranked[1]?.[1] ?? 0;
  if (best < 4 || best < words.length * 0.08) return null;
  const isClear = best >= second * 1.4 && best > words.length * 0.15;
  return { code, isCertain: words.length >= 60 && isClear };
}
