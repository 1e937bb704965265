/** What the reader marked of an article and wrote of it, for formats that keep it as notes. */
import { selectorOf } from "../model/annotation.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { withoutTracking } from "../model/source.ts";
import { collapsePrintable } from "./escape.ts";
import { passageLink } from "./fragment.ts";
import { archivedTextOf, quoteParagraphs } from "./passage.ts";
import { translationOf } from "./translation.ts";

/** A highlight, every text of it in printable lines. */
export interface CitedHighlight {
  /** The passage, paragraph by paragraph. */
  quote: string[];
  /** The note, line by line; none is empty. */
  note: string[];
  /** Colour by the reader's name, tags, whether it is a translation's. */
  facts: string[];
  /** To the passage. */
  link: string;
}

/** The highlights in their order. */
export function citedHighlights(entry: NotebookEntry, colorNames: ColorNames): CitedHighlight[] {
  const archived = archivedTextOf(entry);
  return entry.annotations.map(({ target, body }) => {
    const { selector, source } = target;
    const quote = selectorOf(selector, "TextQuoteSelector");
    const facts = [
      colorNames[body.color.value],
      ...body.tags.value.map((tag) => `#${tag}`),
      translationOf(target),
    ];
    return {
      quote: (quote ? quoteParagraphs(quote, archived) : []).map(collapsePrintable).filter(Boolean),
      note: printableLines(body.note.value),
      facts: facts.map(collapsePrintable).filter(Boolean),
      link: passageLink(withoutTracking(source || entry.article.address), { selector, archived }),
    };
  });
}

/** The note on the article as a whole, line by line. */
export function articleNote({ article }: NotebookEntry): string[] {
  return printableLines(article.note.value);
}

/** Tags of the article and of its highlights, each once. */
export function tagsOf({ article, annotations }: NotebookEntry): string[] {
  const tags = [...article.tags.value, ...annotations.flatMap(({ body }) => body.tags.value)];
  const byFolded = new Map<string, string>();
  for (const tag of tags.map(collapsePrintable)) {
    const folded = tag.toLowerCase();
    if (tag && !byFolded.has(folded)) byFolded.set(folded, tag);
  }
  return [...byFolded.values()];
}

/** The same in one line, divided by commas. */
export function keywordsOf(entry: NotebookEntry): string {
  return tagsOf(entry)
    .map((tag) => tag.replace(/\s*[,;]\s*/g, " "))
    .join(", ");
}

function printableLines(text: string): string[] {
  return text
    .split(/\r\n?|[\n\v\f\u0085\u2028\u2029]/)
    .map(collapsePrintable)
    .filter(Boolean);
}
