/**
 * BibTeX, for LaTeX and what reads its files: an entry an article, highlights in `annote`. In
 * UTF-8, with the fields of BibTeX and of BibLaTeX where they differ.
 */
import { say } from "../i18n/say.ts";
import type { ColorNames, NotebookEntry } from "../model/notebook.ts";
import { citationKeys } from "./citation-key.ts";
import {
  articleNote,
  type CitedHighlight,
  citedHighlights,
  keywordsOf,
} from "./cited-highlights.ts";
import { type Cited, type CslDate, type CslItem, cslItemOf } from "./csl-item.ts";
import { dayOf } from "./file-name.ts";
import type { ExportFormat } from "./format.ts";
import type { CslName } from "./person-name.ts";

export const bibtex = {
  id: "bibtex",
  name: "BibTeX",
  get purpose() {
    return say("exports.bibtex");
  },
  group: "citations",
  extension: "bib",
  mime: "application/x-bibtex",
  includesHistory: false,
  serialize({ entries, colorNames }, { now, timeZone }) {
    const cited = entries.map((entry) => ({
      article: entry.article,
      item: cslItemOf(entry.article, timeZone),
    }));
    const keys = citationKeys(cited);
    const texts = cited.map(({ item }, i) => {
      const entry = entries[i];
      return bibtexEntry(item, keys[i] ?? "", entry ? readersFields(entry, colorNames) : []);
    });
    return {
      name: `Pressmark ${dayOf(now, timeZone)}.bib`,
      mime: "application/x-bibtex",
      parts: [texts.join("\n")],
    };
  },
} satisfies ExportFormat;

/** The entry of one article alone, without what the reader wrote. */
export function bibtexOf(article: Cited): string {
  const item = cslItemOf(article);
  return bibtexEntry(item, citationKeys([{ item, article }])[0] ?? "", []);
}

/** A field's name and its value, as it stands in the file. */
type Field = [name: string, value: string];

/** Readers take `date` where it comes after `year` and `month`, which are for those without it. */
function bibtexEntry(item: CslItem, key: string, more: readonly Field[]): string {
  const isOnline = item.type === "webpage" || item.type === "post-weblog";
  const site = textValue(item["container-title"]);
  const [year, month] = item.issued?.["date-parts"][0] ?? [];
  const fields: Field[] = [
    ["author", braced((item.author ?? []).map(bibtexName).join(" and "))],
    ["title", item.title ? `{{${escapeTex(item.title)}}}` : ""], // as printed: no style changes case
    ["journal", site],
    ["organization", isOnline ? site : ""],
    ["year", year ? `{${year}}` : ""],
    ["month", MONTHS[(month ?? 0) - 1] ?? ""],
    ["date", dateValue(item.issued)],
    ["url", item.URL ? `{${escapeUrl(item.URL)}}` : ""],
    ["urldate", dateValue(item.accessed)],
    ["language", textValue(item.language)],
    ["abstract", textValue(item.abstract)],
    ...more,
  ];
  const lines = fields
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `  ${name.padEnd(12)} = ${value},\n`);
  return `@${isOnline ? "online" : "article"}{${key},\n${lines.join("")}}\n`;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

function dateValue(date: CslDate | undefined): string {
  const parts = date?.["date-parts"][0] ?? [];
  return braced(parts.map((part, i) => String(part).padStart(i === 0 ? 4 : 2, "0")).join("-"));
}

const braced = (value: string) => (value ? `{${value}}` : "");
const textValue = (text = "") => braced(escapeTex(text));

/** `von Last, Jr, First` (BibTeX), in braces what would be divided; a name in one piece whole. */
function bibtexName(name: CslName): string {
  const { family = "", given = "", suffix = "", literal } = name;
  if (literal !== undefined) return `{${escapeTex(literal)}}`;
  const particle = name["non-dropping-particle"];
  const last = `${particle ? `${escapeTex(particle)} ` : ""}${namePart(family)}`;
  return [last, suffix && namePart(suffix), namePart(given)].filter(Boolean).join(", ");
}

/** A comma, an `and`, or a small letter within a family name would be read as a part of its own. */
function namePart(part: string): string {
  const isDivided = /,|(?:^|\s)and(?:\s|$)|\s\p{Ll}/iu.test(part) || /\s\p{Ll}/u.test(part);
  return isDivided ? `{${escapeTex(part)}}` : escapeTex(part);
}

function readersFields(entry: NotebookEntry, colorNames: ColorNames): Field[] {
  const highlights = citedHighlights(entry, colorNames).map(highlightText);
  const notes = [articleNote(entry).join(" "), ...highlights].filter(Boolean);
  return [
    ["keywords", textValue(keywordsOf(entry))],
    ["annote", notes.length > 0 ? `{${notes.map(escapeTex).join("\n\n")}}` : ""],
  ];
}

/** In one line, since readers of BibTeX make spaces of all line breaks: `(1) “…” – note (Fact)`. */
function highlightText({ quote, note, facts, link }: CitedHighlight, i: number): string {
  const words = quote.length > 0 ? [`“${quote.join(" ")}”`] : [];
  const said = note.length > 0 ? [`– ${note.join(" ")}`] : [];
  return [`(${i + 1})`, ...words, ...said, `(${[...facts, link].join(", ")})`].join(" ");
}

/** Signs of TeX. Braces are spelled out: BibTeX counts those with a backslash before them, too. */
const TEX: Record<string, string> = {
  ...{ "\\": "{\\textbackslash}", "{": "{\\textbraceleft}", "}": "{\\textbraceright}" },
  ...{ "~": "{\\textasciitilde}", "^": "{\\textasciicircum}", "|": "{\\textbar}" },
  ...{ "<": "{\\textless}", ">": "{\\textgreater}" },
  ...{ "#": "\\#", $: "\\$", "%": "\\%", "&": "\\&", _: "\\_" },
};
/** Between two signs of which TeX would make one: dashes, quotation marks, `?\``. */
const LIGATURE = /(?<=-)(?=-)|(?<=')(?=')|(?<=[`?!])(?=`)|(?<=,)(?=,)/g;

function escapeTex(text: string): string {
  return text.replace(/[\\{}~^|<>#$%&_]/g, (sign) => TEX[sign] ?? sign).replace(LIGATURE, "{}");
}

/** An address is read as it stands; what would end its field or is no address is encoded. */
function escapeUrl(address: string): string {
  return address.replace(/[\s<>{}\\^`|"]/g, encodeURIComponent);
}
