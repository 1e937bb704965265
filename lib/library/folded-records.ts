/** Folded texts of records, kept from one search to the next. */
import { type Annotation, quoteOf } from "../model/annotation.ts";
import { type FoldedText, foldedTextOf } from "./folded-words.ts";
import { type FoldedRecords, searchTextOfArticle } from "./matching.ts";

interface Kept {
  modified: string;
  text: FoldedText;
}

/** Folds each record once, and again only when it was changed. */
export function foldedRecords(): FoldedRecords {
  const articles = new Map<string, Kept>();
  const annotations = new Map<string, Kept>();
  const keep = <T extends { id: string; modified: string }>(
    kept: Map<string, Kept>,
    record: T,
    textOf: (record: T) => FoldedText,
  ): FoldedText => {
    const known = kept.get(record.id);
    if (known?.modified === record.modified) return known.text;
    const text = textOf(record);
    kept.set(record.id, { modified: record.modified, text });
    return text;
  };
  return {
    ofArticle: (article) => keep(articles, article, searchTextOfArticle),
    ofAnnotation: (annotation) => keep(annotations, annotation, searchTextOfAnnotation),
  };
}

/** The text of a highlight by which it is found: quote, note and tags. */
function searchTextOfAnnotation(annotation: Annotation): FoldedText {
  const { note, tags } = annotation.body;
  return foldedTextOf(quoteOf(annotation), note.value, ...tags.value);
}
