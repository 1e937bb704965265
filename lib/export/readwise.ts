/**
 * The table that Readwise takes in ("Import via CSV"). Not verified with Readwise: the columns are
 * those of several exporters that agree, and only `Highlight` is said to be required. RFC 4180,
 * times in UTC. Nothing is put before a quote that looks like a formula: the quote stays the quote.
 *
 * Tags have no column. Readwise reads them from the beginning of a note, each a point and one word
 * (docs.readwise.io, "Action tags"); `.c1` and `.h1` would join highlights and make headings, so
 * such tags get an underscore. Its page shows one tag, and whether several are taken before other
 * words is not verified. What the reader says of the article is a highlight of the article's title,
 * since a row needs one. Colours, publication and date, links to the passage and its surroundings
 * have no place here, nor has a tag any sign but letters, digits, `_`, `-`
 * and `/`.
 */

import Papa from "papaparse";
import { say } from "../i18n/say.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { trimOf } from "../text/trim.ts";
import { dayOf } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import {
  authorsOf,
  type PlainEntry,
  plainArticle,
  plainHighlights,
  readable,
  tableTime,
  titleOf,
} from "./plain.ts";

const COLUMNS = ["Highlight", "Title", "Author", "URL", "Note", "Location", "Date"];
/** What Readwise does something else for: joining highlights, headings. */
const ACTION = /^[ch]\d+$/i;
/** A note that begins like a tag; an invisible sign before the point keeps it a note. */
const LIKE_TAG = /^\.(?=\S)/;
const WORD_JOINER = "\u2060";

export const readwise = {
  id: "readwise",
  name: "Readwise",
  get purpose() {
    return say("exports.readwise");
  },
  group: "learning",
  extension: "csv",
  mime: "text/csv",
  includesHistory: false,
  serialize({ entries, colorNames }, { now, timeZone }) {
    const data = entries.flatMap((entry) => rowsOf(entry, colorNames));
    const table = Papa.unparse({ fields: COLUMNS, data }, { newline: "\r\n" });
    return {
      name: `Pressmark for Readwise ${dayOf(now, timeZone)}.csv`,
      mime: "text/csv",
      parts: [table, "\r\n"],
    };
  },
} satisfies ExportFormat;

function rowsOf(entry: NotebookEntry, colorNames: ColorNames): string[][] {
  const { meta, address } = entry.article;
  const own = plainArticle(entry.article);
  const said = [
    ...(own ? [{ ...own, paragraphs: [titleOf(entry.article)] }] : []),
    ...plainHighlights(entry, colorNames),
  ].filter(({ paragraphs }) => paragraphs.join("") !== "");
  const author = authorsOf(meta).join(", ");
  return said.map((one, i) =>
    [
      ...[one.paragraphs.join("\n"), titleOf(entry.article), author, address],
      ...[noteWithTags(one), String(i + 1), tableTime(one.created)],
    ].map(readable),
  );
}

function noteWithTags({ note, tags }: Pick<PlainEntry, "note" | "tags">): string {
  const inline = new Set(tags.map(inlineTag).filter(Boolean));
  const own = note.trim().replace(LIKE_TAG, `${WORD_JOINER}.`);
  return [...inline, own].filter(Boolean).join(" ");
}

/** `.tag`; "" for a tag of which no sign can be in one. */
function inlineTag(tag: string): string {
  const word = trimOf(tag.replace(/[^\p{L}\p{N}\p{M}_/-]+/gu, "-"), /-/);
  if (!word) return "";
  return ACTION.test(word) ? `._${word}` : `.${word}`;
}
