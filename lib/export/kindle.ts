/**
 * Kindle's "My Clippings.txt", which many tools read. Nothing of it is documented: this is as
 * several of their parsers agree. UTF-8 with a byte order mark, CRLF, English, times in UTC.
 *
 * Locations are numbers that go on through the file, so that a note finds its highlight even where
 * two articles have the same title and author. What the file cannot
 * carry: addresses, publication and date, tags, colours, which of several authors is which, and
 * when something was changed. A line of ten equals signs in a text gets an invisible sign, since it
 * would end the entry. What the reader says of the article is a note at a place of its own.
 */

import { say } from "../i18n/say.ts";
import type { Timestamp } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { siteOf } from "../model/source.ts";
import { collapsePrintable } from "./escape.ts";
import type { ExportFormat } from "./format.ts";
import { authorsOf, plainArticle, plainHighlights, readable } from "./plain.ts";

const SEPARATOR = "==========";

export const kindle = {
  id: "kindle",
  get name() {
    return say("exports.kindleName");
  },
  get purpose() {
    return say("exports.kindle");
  },
  group: "learning",
  extension: "txt",
  mime: "text/plain",
  includesHistory: false,
  serialize({ entries, colorNames }) {
    let location = 0;
    const clippings = entries.flatMap((entry) => {
      const first = location + 1;
      location = first + entry.annotations.length;
      return clippingsOf(entry, colorNames, first);
    });
    return {
      name: "My Clippings.txt",
      mime: "text/plain",
      parts: ["\ufeff", ...clippings],
    };
  },
} satisfies ExportFormat;

/** The article's own note at the location `first`, its highlights at those that follow. */
function clippingsOf(entry: NotebookEntry, colorNames: ColorNames, first: number): string[] {
  const heading = headingOf(entry.article);
  const own = plainArticle(entry.article);
  const clippings = plainHighlights(entry, colorNames).flatMap((said, i) => {
    const { paragraphs, note, created, modified } = said;
    const at = first + 1 + i;
    return [
      clipping(heading, `Highlight on Location ${at}-${at}`, created, paragraphs.join("\n")),
      clipping(heading, `Note on Location ${at}`, modified, note),
    ];
  });
  const ownNote = own && clipping(heading, `Note on Location ${first}`, own.modified, own.note);
  return [ownNote ?? "", ...clippings].filter(Boolean);
}

/** `Title (Author)`: the last brackets are taken for the author, so there always is one. */
function headingOf({ meta, address }: SavedArticle): string {
  const first = (...names: string[]) => names.map(collapsePrintable).find(Boolean) ?? "";
  const title = first(meta.title, siteOf(address), "Untitled");
  const authors = first(authorsOf(meta).join("; "), meta.siteName, siteOf(address), "Unknown");
  const author = authors.replaceAll("(", "[").replaceAll(")", "]");
  return `${title.slice(0, 1500)} (${author.slice(0, 200).trim()})`;
}

/** One entry; "" if it has no words, which would make it a bookmark. */
function clipping(heading: string, what: string, moment: Timestamp, words: string): string {
  const text = readable(words).trim();
  if (text === "") return "";
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/^={5}(?=={5}\s*$)/, "$&\u2060"));
  return [heading, `- Your ${what} | Added on ${added(moment)}`, "", ...lines, SEPARATOR, ""].join(
    "\r\n",
  );
}

/** `Wednesday, March 4, 2026 6:22:05 PM` */
function added(moment: Timestamp): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return "";
  const day = new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeZone: "UTC" });
  const time = new Intl.DateTimeFormat("en-US", { timeStyle: "medium", timeZone: "UTC" });
  return `${day.format(date)} ${time.format(date).replace(/\s/g, " ")}`;
}
