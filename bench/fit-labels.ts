/** Which text blocks of a labelled page belong to its article, as far as the labels tell. */
import type { Row } from "./articles-corpus.ts";
import type { TextBlockFacts } from "./fit-page.ts";

export interface LabelledRow extends Row {
  source: string;
  text?: string;
  /** Paragraphs of the standfirst: neither asked for nor wrong. */
  summary?: string[];
  snippets?: { with: string[]; without: string[] };
}

/**
 * A text block with more than the first share of its shingles in the label belongs, with less than
 * the second does not.
 */
const BELONGS = 0.5;
const FOREIGN = 0.3;
const SHINGLE = 4;

/** True, false, or null where the labels do not say. */
export function labelsOf(row: LabelledRow, textBlocks: TextBlockFacts[]): (boolean | null)[] {
  if (row.isArticle === false) return textBlocks.map(() => null);
  if (row.text !== undefined) return byText(row.text, row.summary ?? [], textBlocks);
  if (row.snippets && row.source === "trafilatura") return bySnippets(row.snippets, textBlocks);
  return textBlocks.map(() => null);
}

function byText(text: string, summary: string[], textBlocks: TextBlockFacts[]): (boolean | null)[] {
  const truth = new Set(shinglesOf([text, ...summary].join("\n\n")));
  const body = spaced(wordsOf(text));
  const standfirst = summary.map((paragraph) => spaced(wordsOf(paragraph))).join("|");
  return textBlocks.map((textBlock) => {
    const words = wordsOf(textBlock.text);
    const joined = spaced(words);
    if (words.length === 0 || standfirst.includes(joined)) return null;
    if (words.length >= SHINGLE) {
      const shingles = shinglesOf(textBlock.text);
      const share = shingles.filter((shingle) => truth.has(shingle)).length / shingles.length;
      if (share > BELONGS) return true;
      return share < FOREIGN ? false : null;
    }
    if (!body.includes(joined)) return false;
    return joined.length < 6 ? null : true; // A single short word may stand in the body by chance.
  });
}

function bySnippets(
  { with: kept, without }: { with: string[]; without: string[] },
  textBlocks: TextBlockFacts[],
) {
  const [yes, no] = [kept.map(clean), without.map(clean)];
  return textBlocks.map((textBlock) => {
    const text = clean(textBlock.text);
    if (yes.some((snippet) => text.includes(snippet))) return true;
    return no.some((snippet) => text.includes(snippet)) ? false : null;
  });
}

const clean = (text: string) => text.replace(/[\s\u00a0\u200b\u00ad]+/g, " ").trim();
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{N}_]+/gu) ?? [];
const spaced = (words: string[]) => ` ${words.join(" ")} `;

function shinglesOf(text: string): string[] {
  const words = wordsOf(text);
  const count = Math.max(1, words.length - SHINGLE + 1);
  return Array.from({ length: count }, (_, i) => words.slice(i, i + SHINGLE).join(" "));
}
