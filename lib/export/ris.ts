/**
 * RIS, as Zotero reads it: a record an article, and each highlight an `N1`, of which Zotero makes a
 * note of its own. A value is one line, whatever a page or a note holds: a line break could begin
 * another field.
 */
import { say } from "../i18n/say.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { articleNote, type CitedHighlight, citedHighlights, tagsOf } from "./cited-highlights.ts";
import { type CslDate, type CslType, cslItemOf } from "./csl-item.ts";
import { collapsePrintable } from "./escape.ts";
import { dayOf } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import type { CslName } from "./person-name.ts";

export const ris = {
  id: "ris",
  name: "RIS",
  get purpose() {
    return say("exports.ris");
  },
  group: "citations",
  extension: "ris",
  mime: "application/x-research-info-systems",
  includesHistory: false,
  serialize({ entries, colorNames }, { now, timeZone }) {
    return {
      name: `Pressmark ${dayOf(now, timeZone)}.ris`,
      mime: "application/x-research-info-systems",
      parts: [entries.map((entry) => recordOf(entry, colorNames, timeZone)).join("")],
    };
  },
} satisfies ExportFormat;

const TYPES: Record<CslType, string> = {
  "article-newspaper": "NEWS",
  "article-magazine": "MGZN",
  "post-weblog": "BLOG",
  webpage: "ELEC",
};

function recordOf(entry: NotebookEntry, colorNames: ColorNames, timeZone?: string): string {
  const item = cslItemOf(entry.article, timeZone);
  const notes = [
    paragraphs(articleNote(entry)),
    ...citedHighlights(entry, colorNames).map(noteOf),
  ].filter(Boolean);
  const values: [tag: string, value: string][] = [
    ["TI", plain(item.title)],
    ...(item.author ?? []).map((name): [string, string] => ["AU", plain(risName(name))]),
    ["T2", plain(item["container-title"])],
    ["PY", String(item.issued?.["date-parts"][0][0] ?? "")],
    ["DA", dateValue(item.issued)],
    ["Y2", dateValue(item.accessed)],
    ["SE", plain(item.section)],
    ["UR", plain(item.URL)],
    ["LA", plain(item.language)],
    ["AB", plain(item.abstract)],
    ...tagsOf(entry).map((tag): [string, string] => ["KW", plain(tag.replaceAll(";", ","))]),
    ...notes.map((note): [string, string] => ["N1", collapsePrintable(note)]),
  ];
  const lines = values.filter(([, value]) => value !== "").map(([tag, value]) => line(tag, value));
  return [line("TY", TYPES[item.type]), ...lines, line("ER", ""), "\r\n"].join("");
}

const line = (tag: string, value: string) => `${tag}  - ${value}\r\n`;

/** `2026/03/04/`: the last part, a season, stays empty. */
function dateValue(date: CslDate | undefined): string {
  if (!date) return "";
  const [year, month = "", day = ""] = date["date-parts"][0];
  const two = (part: number | "") => part && String(part).padStart(2, "0");
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}/`;
}

/** `Last, First, Suffix`. A comma divides, so a name in one piece has none. */
function risName(name: CslName): string {
  const { family, given, suffix, literal } = name;
  if (literal !== undefined) return literal.replace(/\s*,\s*/g, " – ");
  const last = [name["non-dropping-particle"], family].filter(Boolean).join(" ");
  return [last, given, suffix].filter(Boolean).join(", ");
}

/**
 * Zotero reads every value as HTML. Other programs do not, so that only is escaped which would be a
 * tag or an entity.
 */
function plain(text = ""): string {
  return collapsePrintable(text)
    .replace(/&(?=#?\w)/g, "&amp;")
    .replaceAll("<", "&lt;");
}

function noteOf({ quote, note, facts, link }: CitedHighlight): string {
  const quotation = quote.length > 0 ? `<blockquote>${paragraphs(quote)}</blockquote>` : "";
  const source = `<a href="${html(link)}">Open passage</a>`;
  return `${quotation}${paragraphs(note)}<p>${[...facts.map(html), source].join(" · ")}</p>`;
}

const paragraphs = (lines: readonly string[]) =>
  lines.map((text) => `<p>${html(text)}</p>`).join("");

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const html = (text: string) => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
