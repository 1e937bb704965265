/**
 * Markdown for Obsidian: properties, the article's note, then each highlight as a quotation with
 * its note below. Property names and order are Obsidian Web Clipper's; `publication`, `modified`
 * and `pressmark_id` are our own.
 */

import { say } from "../i18n/say.ts";
import type { Annotation } from "../model/annotation.ts";
import { selectorOf } from "../model/annotation.ts";
import type { ArticleMeta, SavedArticle } from "../model/article.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { trimOf } from "../text/trim.ts";
import { articleFiles } from "./article-files.ts";
import { closeOpenMarkdown, escapeAddress, escapeLine, markdownQuotation } from "./escape.ts";
import { dayOf, publishedDay } from "./file-name.ts";
import type { ExportFormat, ExportOptions } from "./format.ts";
import { passageLink } from "./fragment.ts";
import { frontMatter } from "./front-matter.ts";
import { type ArchivedText, archivedTextOf, quoteParagraphs } from "./passage.ts";
import { translationOf } from "./translation.ts";

/** One article: `<name>.md`. Several: a ZIP of such files in their folders. */
export const markdown = {
  id: "markdown",
  name: "Markdown",
  get purpose() {
    return say("exports.markdown");
  },
  extension: "md",
  mime: "text/markdown",
  includesHistory: false,
  serialize(notebook, options) {
    return articleFiles({
      ...{ notebook, options, extension: "md", mime: "text/markdown" },
      write: (entry) => articleMarkdown(entry, notebook.colorNames, options),
    });
  },
} satisfies ExportFormat;

/** The whole file of one article. */
function articleMarkdown(
  entry: NotebookEntry,
  colorNames: ColorNames,
  options: Pick<ExportOptions, "timeZone">,
): string {
  const { article, annotations } = entry;
  const archived = archivedTextOf(entry);
  const blockIds = blockIdsOf(annotations);
  const note = closeOpenMarkdown(article.note.value);
  const highlights = annotations.map((annotation, i) =>
    highlightMarkdown(annotation, article, { archived, colorNames, blockId: blockIds[i] ?? "" }),
  );
  return [
    propertiesOf(article, options.timeZone),
    ...(note ? [`${note}\n`] : []),
    ...(highlights.length > 0 ? ["## Highlights\n"] : []),
    ...highlights,
  ].join("\n");
}

function propertiesOf(article: SavedArticle, timeZone?: string): string {
  const { meta } = article;
  const authors = [...peopleOf(meta), ...meta.agencies];
  return frontMatter([
    { key: "title", type: "text", value: meta.title },
    { key: "source", type: "text", value: article.address },
    { key: "author", type: "list", value: authors.map(wikiLink) },
    { key: "published", type: "day", value: publishedDay(meta.published) },
    { key: "created", type: "day", value: dayOf(article.created, timeZone) },
    { key: "description", type: "text", value: meta.excerpt },
    { key: "tags", type: "list", value: obsidianTags(["clippings", ...article.tags.value]) },
    { key: "publication", type: "text", value: meta.siteName },
    { key: "modified", type: "day", value: publishedDay(meta.modified) },
    { key: "pressmark_id", type: "text", value: article.id },
  ]);
}

/** The authors; where they are not known apart, the byline as printed. */
function peopleOf({ authors, byline }: ArticleMeta): string[] {
  if (authors.length > 0) return authors;
  return byline ? [byline] : [];
}

/** `[[Name]]`, without the characters that the name of an Obsidian note cannot have. */
function wikiLink(name: string): string {
  return `[[${name.replace(/[[\]|#^]/g, "").trim()}]]`;
}

/**
 * Tags as Obsidian takes them: letters, digits, `_ - /`, not digits alone. Tags of which nothing is
 * left are dropped.
 */
function obsidianTags(tags: readonly string[]): string[] {
  const allowed = tags.map((tag) => {
    const words = tag.replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]+/gu, "-");
    const clean = trimOf(words, /[-/]/);
    return /^[\p{N}/-]+$/u.test(clean) ? `_${clean}` : clean;
  });
  return [...new Set(allowed.filter(Boolean))];
}

interface HighlightInit {
  archived: ArchivedText;
  colorNames: ColorNames;
  /** Id of the quotation in the note, without `^`. */
  blockId: string;
}

/**
 * One highlight. The block id stands alone between blank lines, as Obsidian's help asks for
 * quotations, and refers to the whole quote: `[[Note#^h-1a2b3c4d]]`.
 */
function highlightMarkdown(
  { target, body }: Annotation,
  article: SavedArticle,
  { archived, colorNames, blockId }: HighlightInit,
): string {
  const quote = selectorOf(target.selector, "TextQuoteSelector");
  const link = passageLink(target.source || article.address, {
    selector: target.selector,
    archived,
  });
  const tags = obsidianTags(body.tags.value).map((tag) => `#${tag}`);
  const details = [
    tags.join(" "),
    escapeLine(colorNames[body.color.value]),
    `[Open passage](${escapeAddress(link)})`,
    escapeLine(translationOf(target)),
  ];
  const parts = [
    quote ? markdownQuotation(quoteParagraphs(quote, archived)) : "",
    blockId && `^${blockId}`,
    closeOpenMarkdown(body.note.value),
    details.filter(Boolean).join(" · "),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/**
 * Block ids of letters, digits and hyphens. The end of a UUID is random in every version of it, so
 * its last eight characters do; where two are alike, the whole id is taken.
 */
function blockIdsOf(annotations: readonly Annotation[]): string[] {
  const ids = annotations.map(({ id }) => id.replace(/[^A-Za-z0-9-]/g, ""));
  const endings = ids.map((id) => id.slice(-8));
  const isUnique = (ending: string) => endings.indexOf(ending) === endings.lastIndexOf(ending);
  return ids.map((id) => `h-${isUnique(id.slice(-8)) ? id.slice(-8) : id}`);
}
