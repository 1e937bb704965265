/**
 * The JSON that the Hypothesis client exports and imports (hypothesis/client,
 * `annotations-exporter.tsx` and `import-annotations.ts`): one file for each article, since its
 * importer binds everything to the page that is open. It keeps text, tags, target and document.
 *
 * Of each highlight it has quote and surroundings, and our position. That is in UTF-16 units, as
 * theirs, but counted in our reading of the page: Hypothesis compares what stands there with the
 * quote before it believes a position, and else takes it as a hint. What the reader says of the
 * article is a page note, which has no selector. Colours, and by whom and when an article was
 * published, stand in fields that Hypothesis passes over. Its importer gives none of our ids back.
 */

import { say } from "../i18n/say.ts";
import { type Annotation, type Selector, selectorOf } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { articleFiles } from "./article-files.ts";
import { escapeJson } from "./escape.ts";
import type { ExportFormat, ExportOptions } from "./format.ts";
import { type PlainEntry, plainArticle, plainHighlights } from "./plain.ts";

/** There is no account: a name that can belong to nobody (RFC 2606). */
const READER = "acct:reader@pressmark.invalid";
const FILE = { extension: "json", mime: "application/json" };

export const hypothesis = {
  id: "hypothesis",
  name: "Hypothesis JSON",
  get purpose() {
    return say("exports.hypothesis");
  },
  group: "annotations",
  ...FILE,
  includesHistory: false,
  serialize(notebook, options) {
    return articleFiles(notebook, options, {
      ...FILE,
      folder: "",
      write: (entry) => fileOf(entry, notebook.colorNames, options),
    });
  },
} satisfies ExportFormat;

function fileOf(entry: NotebookEntry, colorNames: ColorNames, { now }: ExportOptions): string {
  const { article } = entry;
  const pageNote = plainArticle(article);
  const annotations = plainHighlights(entry, colorNames).map((said, i) =>
    annotationOf(article, said, entry.annotations[i]),
  );
  const content = {
    export_date: now,
    export_userid: READER,
    client_version: "1.0.0",
    annotations: [...(pageNote ? [annotationOf(article, pageNote)] : []), ...annotations],
  };
  return `${escapeJson(JSON.stringify(content, wellFormed, 2))}\n`;
}

/** A replacer: a half surrogate pair is no text to other programs. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === "string" ? value.toWellFormed() : value;
}

function annotationOf(article: SavedArticle, said: PlainEntry, annotation?: Annotation): object {
  const { id, created, modified, note, tags, color, translatedInto } = said;
  const selector = annotation ? selectorsOf(annotation.target.selector) : [];
  return {
    ...{ id, created, updated: modified, user: READER, group: "__world__", hidden: false },
    uri: article.address,
    document: documentOf(article),
    ...{ text: note, tags },
    permissions: { read: [READER], update: [READER], delete: [READER] },
    links: annotation ? { incontext: said.link } : {},
    target: [{ source: article.address, ...(selector.length > 0 ? { selector } : {}) }],
    ...(color ? { pressmark: { color, ...(translatedInto ? { translatedInto } : {}) } } : {}),
  };
}

/** As Hypothesis has it of a page: the title, and what Dublin Core has words for. */
function documentOf({ meta }: SavedArticle): object {
  const { title, authors, agencies, siteName, published } = meta;
  const known = { creator: [...authors, ...agencies], publisher: [siteName], date: [published] };
  const dc = Object.entries(known).filter(([, values]) => values.join("") !== "");
  return { title, ...(dc.length > 0 ? { dc: Object.fromEntries(dc) } : {}) };
}

function selectorsOf(selectors: readonly Selector[]): object[] {
  const position = selectorOf(selectors, "TextPositionSelector");
  const quote = selectorOf(selectors, "TextQuoteSelector");
  return [position, quote].flatMap((selector) => (selector ? [selector] : []));
}
