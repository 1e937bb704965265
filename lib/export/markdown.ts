/**
 * Markdown as Obsidian reads it: properties, the article's note, then each highlight as a quote with its note below.
 * Property names and order are Obsidian Web Clipper's; `publication`, `modified` and `pressmark_id` are ours.
 */
import { strToU8, zipSync } from "fflate";
import type { Annotation } from "../model/annotation.ts";
import { selectorOf } from "../model/annotation.ts";
import type { ColorNames, Notebook, NotebookEntry } from "../model/notebook.ts";
import { closedMarkdown, escapeAddress, escapeLine } from "./escape.ts";
import { dayOf, fileNameOf, folderOf, publishedDay, uniquePaths } from "./file-name.ts";
import type { ExportFile, ExportOptions, Format } from "./format.ts";
import { passageLink } from "./fragment.ts";
import { frontMatter } from "./front-matter.ts";
import { paragraphsOf, type Reading, readingOf } from "./passage.ts";

/** One article: `<name>.md`. Several: a ZIP of such files in their folders. */
export const markdown: Format = {
  id: "markdown",
  name: "Markdown",
  purpose: "for Obsidian and other notebooks",
  extension: "md",
  mime: "text/markdown",
  isWhole: false,
  serialize(notebook, options) {
    const [only] = notebook.entries;
    if (only && notebook.entries.length === 1) {
      const name = `${fileNameOf(options.fileName, only, options.timeZone)}.md`;
      return {
        name,
        mime: "text/markdown",
        parts: [articleMarkdown(only, notebook.colorNames, options)],
      };
    }
    return zipOf(notebook, options);
  },
};

function zipOf(notebook: Notebook, options: ExportOptions): ExportFile {
  const paths = uniquePaths(
    notebook.entries.map((entry) => {
      const folder = folderOf(options.folder, entry, options.timeZone);
      return `${folder && `${folder}/`}${fileNameOf(options.fileName, entry, options.timeZone)}.md`;
    }),
  );
  const files = notebook.entries.map((entry, i) => [
    paths[i],
    strToU8(articleMarkdown(entry, notebook.colorNames, options)),
  ]);
  const zip = zipSync(Object.fromEntries(files), { mtime: options.now, level: 6 });
  return {
    name: `Pressmark ${dayOf(options.now, options.timeZone)}.zip`,
    mime: "application/zip",
    parts: [zip as Uint8Array<ArrayBuffer>],
  };
}

/** The whole file of one article. */
export function articleMarkdown(
  entry: NotebookEntry,
  colorNames: ColorNames,
  options: Pick<ExportOptions, "timeZone">,
): string {
  const { article: page, annotations } = entry;
  const reading = readingOf(entry);
  const ids = blockIdsOf(annotations);
  const parts = [propertiesOf(entry, options.timeZone)];
  const note = closedMarkdown(page.note.value);
  if (note) parts.push(`${note}\n`);
  if (annotations.length) parts.push("## Highlights\n");
  annotations.forEach((annotation, i) => {
    parts.push(
      highlightMarkdown({
        annotation,
        reading,
        colorNames,
        address: page.url,
        blockId: ids[i] ?? "",
      }),
    );
  });
  return parts.join("\n");
}

function propertiesOf({ article: page }: NotebookEntry, timeZone?: string): string {
  const { meta } = page;
  const people = meta.authors.length ? meta.authors : meta.byline ? [meta.byline] : [];
  return frontMatter([
    { key: "title", type: "text", value: meta.title },
    { key: "source", type: "text", value: page.url },
    { key: "author", type: "list", value: [...people, ...meta.agencies].map(wikiLink) },
    { key: "published", type: "day", value: publishedDay(meta.published) },
    { key: "created", type: "day", value: dayOf(page.created, timeZone) },
    { key: "description", type: "text", value: meta.excerpt },
    { key: "tags", type: "list", value: tagsOf(["clippings", ...page.tags.value]) },
    { key: "publication", type: "text", value: meta.siteName },
    { key: "modified", type: "day", value: publishedDay(meta.modified) },
    { key: "pressmark_id", type: "text", value: page.id },
  ]);
}

/** `[[Name]]`; the signs that a note's name cannot have are left out. */
function wikiLink(name: string): string {
  return `[[${name.replace(/[[\]|#^]/g, "").trim()}]]`;
}

/** Tags as Obsidian takes them: letters, digits, `_ - /`, not digits alone. What is left of none is dropped. */
export function tagsOf(tags: readonly string[]): string[] {
  const fit = tags.map((tag) => {
    const clean = tag
      .replace(/[^\p{L}\p{N}\p{M}\p{Extended_Pictographic}_/-]+/gu, "-")
      .replace(/^[-/]+|[-/]+$/g, "");
    return /^[\p{N}/-]+$/u.test(clean) ? `_${clean}` : clean;
  });
  return [...new Set(fit.filter(Boolean))];
}

interface HighlightInit {
  annotation: Annotation;
  reading: Reading;
  colorNames: ColorNames;
  /** The page's address, for highlights that do not know their own. */
  address: string;
  /** Empty: no block id is written. */
  blockId: string;
}

/**
 * One highlight. The id stands alone between blank lines, as Obsidian's help asks for quotations, and names the whole
 * quote: `[[Note#^h-1a2b3c4d]]`.
 */
export function highlightMarkdown({
  annotation,
  reading,
  colorNames,
  address,
  blockId,
}: HighlightInit): string {
  const { body, target } = annotation;
  const quote = selectorOf(target.selector, "TextQuoteSelector");
  const lines: string[] = [];
  if (quote) lines.push(quoteBlock(paragraphsOf(quote, reading)));
  if (blockId) lines.push(`^${blockId}`);
  const note = closedMarkdown(body.note.value);
  if (note) lines.push(note);
  const link = passageLink(target.source || address, { selector: target.selector, reading });
  const tags = tagsOf(body.tags.value).map((tag) => `#${tag}`);
  const facts = [
    tags.join(" "),
    escapeLine(colorNames[body.color.value]),
    `[Open passage](${escapeAddress(link)})`,
  ];
  lines.push(facts.filter(Boolean).join(" · "));
  return `${lines.filter(Boolean).join("\n\n")}\n`;
}

/** `> ` before each paragraph, an empty quoted line between two. */
function quoteBlock(paragraphs: readonly string[]): string {
  return paragraphs.map((paragraph) => `> ${escapeLine(paragraph)}`).join("\n>\n");
}

/**
 * Ids for blocks: letters, digits and hyphens are allowed. The end of a UUID is random in every version of it; where
 * two are alike, the whole id is taken.
 */
function blockIdsOf(annotations: readonly Annotation[]): string[] {
  const whole = annotations.map(({ id }) => id.replace(/[^A-Za-z0-9-]/g, ""));
  const short = whole.map((id) => id.slice(-8));
  return short.map((id, i) => `h-${short.indexOf(id) === short.lastIndexOf(id) ? id : whole[i]}`);
}
