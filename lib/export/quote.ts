/** One highlight for the clipboard. */
import type { Annotation } from "../model/annotation.ts";
import { selectorOf } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import type { NotebookEntry } from "../model/notebook.ts";
import { closeOpenMarkdown, escapeAddress, escapeLabel, markdownQuotation } from "./escape.ts";
import { publishedDay } from "./file-name.ts";
import { passageLink } from "./fragment.ts";
import { archivedTextOf, quoteParagraphs } from "./passage.ts";

/** A highlight with its article; the latest version, where there is one, tells paragraphs apart. */
export interface QuoteInit {
  annotation: Annotation;
  article: SavedArticle;
  versions?: NotebookEntry["versions"];
}

/**
 * The quote as a Markdown quotation, the source under it with a link to the passage, then the note.
 */
export function quoteAsMarkdown({ annotation, article, versions = [] }: QuoteInit): string {
  const { target, body } = annotation;
  const archived = archivedTextOf({ versions });
  const selector = selectorOf(target.selector, "TextQuoteSelector");
  const quotation = selector ? markdownQuotation(quoteParagraphs(selector, archived)) : "";
  const link = passageLink(target.source || article.address, {
    selector: target.selector,
    archived,
  });
  const label = escapeLabel(sourceOf(article) || link);
  const source = `— [${label}](${escapeAddress(link)})`;
  const note = closeOpenMarkdown(body.note.value.trim());
  const parts = [quotation ? `${quotation}\n>\n> ${source}` : source, note];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** Authors, title, publication and day, as far as they are known. */
function sourceOf({ meta }: SavedArticle): string {
  const { authors, title, siteName, published } = meta;
  return [authors.join(", "), title, siteName, publishedDay(published)].filter(Boolean).join(", ");
}
