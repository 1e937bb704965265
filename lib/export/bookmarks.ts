/**
 * The bookmarks file of Netscape, which browsers and read-it-later tools take in (Microsoft Learn,
 * "Netscape Bookmark File Format"): a bookmark for each article, in a folder of ours. `TAGS` and
 * the description after `<DD>` are additions that many tools read; browsers pass over the latter.
 *
 * The description has whose article it is, the article's note and every highlight with its colour,
 * its note and the way to its passage. The bookmark's tags are those of the article and of all its
 * highlights. An article without an address, as an imported book is, cannot be a bookmark and is
 * left out. There is nothing in the file but these elements: words are escaped.
 */

import { say } from "../i18n/say.ts";
import type { Timestamp } from "../model/annotation.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { dayOf, publishedDay } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import { asHtml, authorsOf, type PlainEntry, plainHighlights, titleOf } from "./plain.ts";

const HEAD = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3>Pressmark</H3>
    <DL><p>
`;
const FOOT = `    </DL><p>
</DL><p>
`;

export const bookmarks = {
  id: "bookmarks",
  get name() {
    return say("exports.bookmarksName");
  },
  get purpose() {
    return say("exports.bookmarks");
  },
  group: "annotations",
  extension: "html",
  mime: "text/html",
  includesHistory: false,
  serialize({ entries, colorNames }, { now, timeZone }) {
    return {
      name: `Pressmark bookmarks ${dayOf(now, timeZone)}.html`,
      mime: "text/html",
      parts: [HEAD, ...entries.map((entry) => bookmarkOf(entry, colorNames)), FOOT],
    };
  },
} satisfies ExportFormat;

function bookmarkOf(entry: NotebookEntry, colorNames: ColorNames): string {
  const { address, meta, created, modified, tags, note } = entry.article;
  if (!/^https?:/i.test(address)) return "";
  const highlights = plainHighlights(entry, colorNames);
  const allTags = new Set([...tags.value, ...highlights.flatMap((one) => one.tags)]);
  const tagList = [...allTags].map((tag) => tag.replaceAll(",", " ")).join(",");
  const attributes = [
    `HREF="${asHtml(address)}"`,
    `ADD_DATE="${seconds(created)}"`,
    `LAST_MODIFIED="${seconds(modified)}"`,
    ...(tagList ? [`TAGS="${asHtml(tagList)}"`] : []),
  ];
  const published = publishedDay(meta.published);
  const source = [...authorsOf(meta), meta.siteName, published].filter(Boolean).join(", ");
  const description = [source, note.value.trim(), ...highlights.map(highlightText)];
  const words = description.filter(Boolean).join("\n\n");
  return [
    `        <DT><A ${attributes.join(" ")}>${asHtml(titleOf(entry.article))}</A>\n`,
    words && `        <DD>${asHtml(words)}\n`,
  ].join("");
}

function highlightText({ paragraphs, color, note, link, translatedInto }: PlainEntry): string {
  const translated = translatedInto && `marked in a translation into ${translatedInto}`;
  const facts = [color, translated, link].filter(Boolean).join(" · ");
  return [
    paragraphs.length > 0 && `Highlight: ${paragraphs.join("\n")}`,
    note.trim() && `Note: ${note.trim()}`,
    facts,
  ]
    .filter(Boolean)
    .join("\n");
}

function seconds(moment: Timestamp): number {
  return Math.floor(Date.parse(moment) / 1000) || 0;
}
