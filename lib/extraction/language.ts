/**
 * The language of an article: what the page says, unless its text says otherwise. The text is judged by its script and,
 * where several languages share one, by their commonest words.
 */
import { firstOf, type MetaTags } from "./meta-tags.ts";
import { STOPWORDS } from "./stopwords.ts";

const SCRIPTS: [string, RegExp][] = [
  ["ja", /[\u3040-\u30ff]/g],
  ["ko", /[\uac00-\ud7af\u1100-\u11ff]/g],
  ["zh", /[\u3400-\u9fff]/g],
  ["th", /[\u0e00-\u0e7f]/g],
  ["he", /[\u0590-\u05ff]/g],
  ["hy", /[\u0530-\u058f]/g],
  ["ka", /[\u10a0-\u10ff]/g],
  ["ta", /[\u0b80-\u0bff]/g],
  ["te", /[\u0c00-\u0c7f]/g],
  ["bn", /[\u0980-\u09ff]/g],
  ["gu", /[\u0a80-\u0aff]/g],
  ["ml", /[\u0d00-\u0d7f]/g],
  ["kn", /[\u0c80-\u0cff]/g],
  ["pa", /[\u0a00-\u0a7f]/g],
  ["km", /[\u1780-\u17ff]/g],
  ["my", /[\u1000-\u109f]/g],
];
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

/** ISO 639-1, lower case, or "" when neither page nor `text` says. */
export function languageOf(doc: Document, tags: MetaTags, stated: string, text: string): string {
  const root = doc.documentElement;
  const claims = [
    root?.getAttribute("lang"),
    root?.getAttribute("xml:lang"),
    stated,
    firstOf(tags, "content-language", "language", "dc.language", "og:locale"),
  ];
  const claimed = claims.map((claim) => codeOf(claim ?? "")).find(Boolean) ?? "";
  const heard = identify(text);
  if (!heard || heard.code === claimed) return claimed;
  if (!claimed || heard.sure) return heard.code;
  return claimed;
}

function codeOf(claim: string): string {
  const found = /^\s*([a-z]{2})(?:[-_\s,;]|$)/i.exec(claim);
  const code = found ? found[1]!.toLowerCase() : "";
  return ALIASES[code] ?? code;
}

/** What the text's letters and words say, or null when it is too short to tell. `sure`: enough to overrule the page. */
export function identify(text: string): { code: string; sure: boolean } | null {
  const sample = text.slice(0, 4000);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 40) return null;
  const byScript = scriptOf(sample, letters);
  if (byScript) return { code: byScript, sure: true };
  const words = sample.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  let [best, second, code] = [0, 0, ""];
  for (const [language, stopwords] of STOPWORDS) {
    let hits = 0;
    for (const word of words) if (stopwords.has(word)) hits += 1;
    if (hits > best) [second, best, code] = [best, hits, language];
    else if (hits > second) second = hits;
  }
  if (best < 4 || best < words.length * 0.08) return null;
  return { code, sure: words.length >= 60 && best >= second * 1.4 && best > words.length * 0.15 };
}

function scriptOf(sample: string, letters: number): string {
  for (const [code, pattern] of SCRIPTS) {
    const share = (sample.match(pattern)?.length ?? 0) / letters;
    if (share > (code === "ja" ? 0.1 : 0.4)) return code;
  }
  return "";
}
