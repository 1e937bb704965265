/** Highlights for the clipboard: always with their source. */
import type { Annotation } from "../model/annotation.ts";
import { selectorOf } from "../model/annotation.ts";
import type { SavedArticle, Version } from "../model/article.ts";
import {
  closeOpenMarkdown,
  escapeAddress,
  escapeLabel,
  escapeLine,
  markdownQuotation,
} from "./escape.ts";
import { publishedDay } from "./file-name.ts";
import { passageLink } from "./fragment.ts";
import { archivedTextOf, quoteParagraphs } from "./passage.ts";
import { translationOf } from "./translation.ts";

/** A highlight with its article; the latest version, where there is one, tells paragraphs apart. */
export interface QuoteInit {
  annotation: Annotation;
  article: SavedArticle;
  versions?: readonly Version[];
}

/**
 * The quote as a Markdown quotation, the source under it with a link to the passage, then the note.
 */
export function quoteAsMarkdown(init: QuoteInit): string {
  const { article } = init;
  return markdownOf(init, (link) => {
    const label = escapeLabel(sourceOf(article) || link);
    return `— [${label}](${escapeAddress(link)})`;
  });
}

/**
 * Several highlights of one article in this order: the source once, with the article's note, then
 * each quotation with its link and its note.
 */
export function quotesAsMarkdown(
  annotations: readonly Annotation[],
  { article, versions = [] }: Omit<QuoteInit, "annotation">,
): string {
  const label = escapeLabel(sourceOf(article) || article.address);
  const head = `[${label}](${escapeAddress(article.address)})\n`;
  const note = closeOpenMarkdown(article.note.value.trim());
  const quotes = annotations.map((annotation) =>
    markdownOf({ annotation, article, versions }, (link) => {
      return `— [Open passage](${escapeAddress(link)})`;
    }),
  );
  return [head, ...(note ? [`${note}\n`] : []), ...quotes].join("\n");
}

/** `sourceLine` makes the line below the quote from the link to its passage. */
function markdownOf(
  { annotation, article, versions = [] }: QuoteInit,
  sourceLine: (link: string) => string,
): string {
  const { target, body } = annotation;
  const archived = archivedTextOf({ versions });
  const selector = selectorOf(target.selector, "TextQuoteSelector");
  const quotation = selector ? markdownQuotation(quoteParagraphs(selector, archived)) : "";
  const link = passageLink(target.source || article.address, {
    selector: target.selector,
    archived,
  });
  const source = [sourceLine(link), escapeLine(translationOf(target))].filter(Boolean).join(", ");
  const note = closeOpenMarkdown(body.note.value.trim());
  const parts = [quotation ? `${quotation}\n>\n> ${source}` : source, note];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** Authors, title, publication and day, as far as they are known. */
function sourceOf({ meta }: SavedArticle): string {
  const { authors, title, siteName, published } = meta;
  return [authors.join(", "), title, siteName, publishedDay(published)].filter(Boolean).join(", ");
}
