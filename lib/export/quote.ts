/** One highlight for the clipboard. */
import type { Annotation } from "../model/annotation.ts";
import { selectorOf } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import type { NotebookEntry } from "../model/notebook.ts";
import { closedMarkdown, escapeAddress, escapeLabel, escapeLine } from "./escape.ts";
import { publishedDay } from "./file-name.ts";
import { passageLink } from "./fragment.ts";
import { paragraphsOf, readingOf } from "./passage.ts";

/** A highlight with its article; the latest version, where there is one, tells paragraphs apart. */
export interface QuoteInit {
  annotation: Annotation;
  page: SavedArticle;
  versions?: NotebookEntry["versions"];
}

/** The quote as a Markdown quotation, the source under it with a link to the passage, then the note. */
export function quoteAsMarkdown(init: QuoteInit): string {
  const { paragraphs, link, note, source } = blockStatesOf(init);
  const quote = paragraphs.map((paragraph) => `> ${escapeLine(paragraph)}`).join("\n>\n");
  const cited = `— [${escapeLabel(source || link)}](${escapeAddress(link)})`;
  return `${[quote && `${quote}\n>\n> ${cited}`, !quote && cited, closedMarkdown(note)].filter(Boolean).join("\n\n")}\n`;
}

function blockStatesOf({ annotation, page, versions = [] }: QuoteInit) {
  const quote = selectorOf(annotation.target.selector, "TextQuoteSelector");
  const reading = readingOf({ versions });
  const address = annotation.target.source || page.url;
  const { authors, title, siteName, published } = page.meta;
  return {
    paragraphs: quote ? paragraphsOf(quote, reading) : [],
    link: passageLink(address, { selector: annotation.target.selector, reading }),
    note: annotation.body.note.value.trim(),
    source: [authors.join(", "), title, siteName, publishedDay(published)]
      .filter(Boolean)
      .join(", "),
  };
}
