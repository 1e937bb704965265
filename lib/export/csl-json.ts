/** CSL-JSON, which citation programs read: an item an article, highlights in its note. */
import { say } from "../i18n/say.ts";
import type { ColorNames, Notebook, NotebookEntry } from "../model/notebook.ts";
import { citationKeys } from "./citation-key.ts";
import {
  articleNote,
  type CitedHighlight,
  citedHighlights,
  keywordsOf,
} from "./cited-highlights.ts";
import { cslItemOf } from "./csl-item.ts";
import { escapeJson } from "./escape.ts";
import { dayOf } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";

export const cslJson = {
  id: "csl-json",
  name: "CSL-JSON",
  get purpose() {
    return say("exports.cslJson");
  },
  group: "citations",
  extension: "json",
  mime: "application/vnd.citationstyles.csl+json",
  includesHistory: false,
  serialize(notebook, options) {
    const items = itemsOf(notebook, options.timeZone);
    return {
      name: `Pressmark ${dayOf(options.now, options.timeZone)} CSL.json`,
      mime: "application/vnd.citationstyles.csl+json",
      parts: ["[\n", items.map((item) => escapeJson(JSON.stringify(item))).join(",\n"), "\n]\n"],
    };
  },
} satisfies ExportFormat;

function itemsOf({ entries, colorNames }: Notebook, timeZone?: string) {
  const cited = entries.map((entry) => ({
    entry,
    article: entry.article,
    item: cslItemOf(entry.article, timeZone),
  }));
  const keys = citationKeys(cited);
  return cited.map(({ entry, item }, i) => {
    const note = noteOf(entry, colorNames);
    const keyword = keywordsOf(entry);
    return {
      id: keys[i],
      ...item,
      ...(keyword ? { keyword } : {}),
      ...(note ? { note } : {}),
    };
  });
}

/**
 * Programs read a line of the note that looks like `type: book` as a field, and `{:type:book}`
 * anywhere. So no line of ours begins with a letter, and the two signs are parted.
 */
function noteOf(entry: NotebookEntry, colorNames: ColorNames): string {
  const own = articleNote(entry).map(noteLine).join("\n");
  const highlights = citedHighlights(entry, colorNames).map(highlightText);
  return [own, ...highlights]
    .filter(Boolean)
    .join("\n\n")
    .replace(/\{(?=:)/g, "{\u2060");
}

function highlightText({ quote, note, facts, link }: CitedHighlight): string {
  const quoted = quote.length > 0 ? [`“${quote.join("\n“")}”`] : [];
  return [...quoted, ...note.map(noteLine), `[${[...facts, link].join(", ")}]`].join("\n");
}

const noteLine = (line: string) => `– ${line}`;
