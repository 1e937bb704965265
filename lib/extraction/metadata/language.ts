/**
 * The language of an article: what the page says, unless its text says otherwise. The text is judged by its script and,
 * where several languages share one, by their commonest words.
 */
import { firstOf, type MetaTags } from "./meta-tags.ts";
import { languagesWith } from "./stopwords.ts";

/** First and last letter of each script that only one language (of those told apart here) is written in. */
const SCRIPTS: [string, number, number][] = [
  ["ja", 0x3040, 0x30ff],
  ["ko", 0xac00, 0xd7af],
  ["zh", 0x3400, 0x9fff],
  ["th", 0x0e00, 0x0e7f],
  ["he", 0x0590, 0x05ff],
  ["hy", 0x0530, 0x058f],
  ["ka", 0x10a0, 0x10ff],
  ["ta", 0x0b80, 0x0bff],
  ["te", 0x0c00, 0x0c7f],
  ["bn", 0x0980, 0x09ff],
  ["gu", 0x0a80, 0x0aff],
  ["ml", 0x0d00, 0x0d7f],
  ["kn", 0x0c80, 0x0cff],
  ["pa", 0x0a00, 0x0a7f],
  ["km", 0x1780, 0x17ff],
  ["my", 0x1000, 0x109f],
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
  const sample = text.slice(0, 3000).toLowerCase();
  if (sample.length < 50) return null;
  const byScript = scriptOf(sample.slice(0, 900));
  if (byScript) return { code: byScript, sure: true };
  const words = sample.split(/[\s.,;:!?"'’“”„«»()[\]/…–—-]+/).filter((word) => word !== "");
  const counts = new Map<string, number>();
  for (const word of words)
    for (const code of languagesWith(word)) counts.set(code, (counts.get(code) ?? 0) + 1);
  let [best, second, code] = [0, 0, ""];
  for (const [language, hits] of counts) {
    if (hits > best) [second, best, code] = [best, hits, language];
    else if (hits > second) second = hits;
  }
  if (best < 4 || best < words.length * 0.08) return null;
  return { code, sure: words.length >= 60 && best >= second * 1.4 && best > words.length * 0.15 };
}

/** The language whose script most of the sample is in; Japanese shows by its Kana, which Han outnumbers. */
function scriptOf(sample: string): string {
  const counts = SCRIPTS.map(() => 0);
  let letters = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i);
    if (code <= 0x40 || (code >= 0x2000 && code < 0x3040)) continue;
    letters += 1;
    if (code < 0x0530) continue;
    const at = SCRIPTS.findIndex(([, first, last]) => code >= first && code <= last);
    if (at >= 0) counts[at]! += 1;
  }
  const found = counts.findIndex((count, at) => count > letters * (at === 0 ? 0.1 : 0.4));
  return found >= 0 ? SCRIPTS[found]![0] : "";
}
