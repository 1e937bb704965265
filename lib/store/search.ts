/** Search by word over articles and highlights: prefixes, any script, case and accents folded. In memory, made anew. */
import MiniSearch from "minisearch";
import { type Annotation, quoteOf } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";

interface Entry {
  id: string;
  text: string;
}

/** Which records a query means. A word may stand in a highlight or in its article. */
export interface Found {
  page(page: Pick<SavedArticle, "id">): boolean;
  annotation(annotation: Pick<Annotation, "id" | "articleId">): boolean;
}

/** Signs over and under letters of Latin, Greek, Cyrillic, Hebrew and Arabic script, which readers leave out. */
const ACCENTS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0640]/g;
const LETTERS: Record<string, string> = {
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  æ: "ae",
  œ: "oe",
  ı: "i",
  þ: "th",
  ς: "σ",
  ة: "ه",
  ى: "ي",
};
/** Scripts that put no space between words: the language's dictionary finds them. */
const DENSE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A word as it is compared: `Café` and `cafe` are one. */
export function foldWord(word: string): string {
  return word
    .normalize("NFKD")
    .toLowerCase()
    .replace(ACCENTS, "")
    .replace(/[ßøłđæœıþςةى]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize("NFC");
}

let segmenter: Intl.Segmenter | undefined;

/** The words of a text, in order, not folded. */
export function wordsOf(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean)
    .flatMap((run) => {
      if (!DENSE.test(run)) return [run];
      segmenter ??= new Intl.Segmenter(undefined, { granularity: "word" });
      return [...segmenter.segment(run)]
        .filter((part) => part.isWordLike)
        .map((part) => part.segment);
    });
}

/** An index of everything the reader may look for. 20,000 highlights take about a second. */
export function createSearch(
  pages: readonly SavedArticle[],
  annotations: readonly Annotation[],
): (query: string) => Found {
  const index = new MiniSearch<Entry>({
    fields: ["text"],
    tokenize: wordsOf,
    processTerm: foldWord,
    searchOptions: { prefix: true },
  });
  index.addAll(pages.map((page) => ({ id: `p:${page.id}`, text: textOfPage(page) })));
  index.addAll(
    annotations.map((annotation) => ({
      id: `a:${annotation.id}`,
      text: textOfAnnotation(annotation),
    })),
  );
  return (query) => {
    const words = wordsOf(query);
    const hits = words.map((word) => new Set(index.search(word).map(({ id }) => String(id))));
    return {
      page: ({ id }) => hits.every((hit) => hit.has(`p:${id}`)),
      annotation: ({ id, articleId }) =>
        hits.every((hit) => hit.has(`a:${id}`) || hit.has(`p:${articleId}`)),
    };
  };
}

function textOfPage({ meta, note, tags }: SavedArticle): string {
  const said = [meta.title, meta.byline, meta.siteName, meta.section, meta.excerpt];
  return [...said, ...meta.authors, ...meta.agencies, note.value, ...tags.value].join("\n");
}

function textOfAnnotation(annotation: Annotation): string {
  const { note, tags } = annotation.body;
  return [quoteOf(annotation), note.value, ...tags.value].join("\n");
}
