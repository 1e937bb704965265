/** Full-text search over articles and annotations, in memory: prefixes, any script, case and accents folded. */
import MiniSearch from "minisearch";
import { type Annotation, quoteOf } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";

interface IndexedText {
  id: string;
  text: string;
}

/** Which records a query matches. Its words may be spread over an annotation and its article. */
export interface SearchResult {
  hasArticle(article: Pick<SavedArticle, "id">): boolean;
  hasAnnotation(annotation: Pick<Annotation, "id" | "articleId">): boolean;
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

/** Builds the index; about a second for 20,000 annotations. A query of no words matches everything. */
export function createSearch(
  articles: readonly SavedArticle[],
  annotations: readonly Annotation[],
): (query: string) => SearchResult {
  const index = new MiniSearch<IndexedText>({
    fields: ["text"],
    tokenize: wordsOf,
    processTerm: foldWord,
    searchOptions: { prefix: true },
  });
  index.addAll(
    articles.map((article) => ({ id: articleKey(article.id), text: searchTextOf(article) })),
  );
  index.addAll(
    annotations.map((annotation) => ({
      id: annotationKey(annotation.id),
      text: searchTextOfAnnotation(annotation),
    })),
  );
  return (query) => {
    const words = wordsOf(query);
    const matches = words.map((word) => new Set(index.search(word).map(({ id }) => String(id))));
    return {
      hasArticle: ({ id }) => matches.every((keys) => keys.has(articleKey(id))),
      hasAnnotation: ({ id, articleId }) =>
        matches.every((keys) => keys.has(annotationKey(id)) || keys.has(articleKey(articleId))),
    };
  };
}

/** One index holds both kinds of record. */
const articleKey = (id: string) => `article:${id}`;
const annotationKey = (id: string) => `annotation:${id}`;

function searchTextOf({ meta, note, tags }: SavedArticle): string {
  const fields = [meta.title, meta.byline, meta.siteName, meta.section, meta.excerpt];
  return [...fields, ...meta.authors, ...meta.agencies, note.value, ...tags.value].join("\n");
}

function searchTextOfAnnotation(annotation: Annotation): string {
  const { note, tags } = annotation.body;
  return [quoteOf(annotation), note.value, ...tags.value].join("\n");
}
