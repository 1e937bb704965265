/**
 * Text for Anki's import, with the headers of Anki 2.1.54 and later (ankitects/anki-manual, "Text
 * Files"): a card for each highlight, its quote in front, note and source behind.
 *
 * The first field is our id, by which a second import renews cards instead of doubling them; for
 * that the reader makes a note type *Pressmark* with the fields Id, Front and Back. Without it Anki
 * takes the current note type and maps columns to fields by name (its `metadata.rs`), so that
 * *Basic* gets Front and Back; two highlights of the same words are then one card.
 *
 * Fields are HTML in which there is only our own: words are escaped, and so are the brackets and
 * braces by which Anki plays sounds, runs LaTeX and makes clozes. Notes keep their Markdown as they
 * are. Tags end at a space, and `::` nests them, as `/` does here. Attributes stand in single
 * quotation marks, so that nothing is doubled and the file reads as it is.
 */

import Papa from "papaparse";
import { say } from "../i18n/say.ts";
import type { SavedArticle } from "../model/article.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { dayOf, publishedDay } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import {
  asHtml,
  authorsOf,
  type PlainEntry,
  plainArticle,
  plainHighlights,
  titleOf,
} from "./plain.ts";

const HEADERS = [
  "#separator:tab",
  "#html:true",
  "#notetype:Pressmark",
  "#deck:Pressmark",
  "#columns:Id\tFront\tBack\tTags",
  "#tags column:4",
];

export const anki = {
  id: "anki",
  name: "Anki",
  get purpose() {
    return say("exports.anki");
  },
  group: "learning",
  extension: "txt",
  mime: "text/plain",
  includesHistory: false,
  serialize({ entries, colorNames }, { now, timeZone }) {
    const rows = entries.flatMap((entry) => cardsOf(entry, colorNames));
    const table = Papa.unparse(rows, { delimiter: "\t", newline: "\n" });
    return {
      name: `Pressmark for Anki ${dayOf(now, timeZone)}.txt`,
      mime: "text/plain",
      parts: [HEADERS.join("\n"), "\n", table, "\n"],
    };
  },
} satisfies ExportFormat;

function cardsOf(entry: NotebookEntry, colorNames: ColorNames): string[][] {
  const { article } = entry;
  const own = plainArticle(article);
  const said = [
    ...(own ? [{ ...own, paragraphs: [titleOf(article)] }] : []),
    ...plainHighlights(entry, colorNames),
  ];
  return said
    .filter(({ paragraphs }) => paragraphs.join("") !== "")
    .map((one) => [
      one.id.replace(/^#/, "_"), // a line that begins with it is a comment
      one.paragraphs.map(fieldText).join("<br>"),
      [fieldText(one.note.trim()), sourceOf(article, one)].filter(Boolean).join("<br><br>"),
      one.tags.map(tagOf).filter(Boolean).join(" "),
    ]);
}

/** In a line of its own: colour, whose article it is, and the way to the passage. */
function sourceOf({ meta, address }: SavedArticle, { color, link, translatedInto }: PlainEntry) {
  const published = publishedDay(meta.published);
  const words = [...authorsOf(meta), meta.title, meta.siteName, published].filter(Boolean);
  const label = fieldText(words.join(", ") || address);
  const isWeb = /^https?:/i.test(link);
  return [
    fieldText(color),
    isWeb ? `<a href='${fieldText(link)}'>${label}</a>` : label,
    translatedInto && fieldText(`marked in a translation into ${translatedInto}`),
  ]
    .filter(Boolean)
    .join(" · ");
}

/** As text in HTML, in one line, without what Anki looks for in a field. */
function fieldText(text: string): string {
  return asHtml(text)
    .replaceAll("[", "&#91;")
    .replaceAll("{", "&#123;")
    .replace(/\t/g, " ")
    .replace(/\r\n?|\n/g, "<br>");
}

function tagOf(tag: string): string {
  return tag
    .toWellFormed()
    .replace(/[\s\p{Cc}"<>&]+/gu, "_")
    .replaceAll("/", "::");
}
