/** Search by word over articles and highlights: prefixes, any script, case and accents folded. In memory, made anew. */
import MiniSearch from "minisearch";
import { type Annotation, quoteOf } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import { foldSearchTerm } from "../text/foldings.ts";
import { wordsOf } from "../text/words.ts";

interface Entry {
  id: string;
  text: string;
}

/** Which records a query means. A word may stand in a highlight or in its article. */
export interface Found {
  page(page: Pick<SavedArticle, "id">): boolean;
  annotation(annotation: Pick<Annotation, "id" | "articleId">): boolean;
}

/** An index of everything the reader may look for. 20,000 highlights take about a second. */
export function createSearch(
  pages: readonly SavedArticle[],
  annotations: readonly Annotation[],
): (query: string) => Found {
  const index = new MiniSearch<Entry>({
    fields: ["text"],
    tokenize: wordsOf,
    processTerm: foldSearchTerm,
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
