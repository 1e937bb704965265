/**
 * An article in the styles of citing: the entry for a list of references, with the source of each
 * rule (decision 225). Titles stay as the paper printed them: a program that changes their case
 * spoils names.
 */
import type { CitationStyle } from "../model/settings.ts";
import { bibtexOf } from "./bibtex.ts";
import { citationOf } from "./citation.ts";
import {
  americanDate,
  type CitationText,
  citationText,
  closed,
  familyOf,
  inverted,
  isOwnAuthor,
  natural,
  partsOf,
  quotedTitle,
  type Run,
  UNTITLED,
} from "./citation-parts.ts";
import { type Cited, type CslDate, type CslItem, cslItemOf } from "./csl-item.ts";
import { type CslName, isEastAsian } from "./person-name.ts";

/** The citation of an article in a style. `timeZone` is that of the day on which it was kept. */
export function citationIn(style: CitationStyle, cited: Cited, timeZone?: string): CitationText {
  const entry = ENTRIES[style];
  if (entry) return entry(cslItemOf(cited, timeZone));
  return { text: style === "bibtex" ? bibtexOf(cited) : citationOf(cited), html: "" };
}

const ENTRIES: Partial<Record<CitationStyle, (item: CslItem) => CitationText>> = {
  apa,
  mla,
  chicago,
};

/**
 * APA, Publication Manual, 7th edition. Author, date, title, source (9.4). Without an author the
 * title moves to the front (9.12); without a date stands `n.d.` (9.17), and then the day on which
 * it was retrieved (9.16); what has no title is described in brackets (9.22). Title plain and
 * periodical in italics for newspapers, magazines and blogs (10.1, examples 15 to 17); title in
 * italics and site plain for webpages (10.16), the site only if it is not the author (9.32). No
 * full stop behind an address (9.35).
 */
function apa(item: CslItem): CitationText {
  const isPage = item.type === "webpage";
  const title = item.title ?? `[${UNTITLED[item.type]}]`;
  const titleRuns = isPage && item.title ? italicTitle(title) : [closed(title)];
  const date = `(${item.issued ? apaDate(item.issued) : "n.d."}).`;
  const authors = apaAuthors(item.author ?? []);
  const site = item["container-title"] ?? "";
  const siteRuns: Run[] = isPage ? [site, "."] : [{ italic: site }, "."];
  const retrieved = item.accessed ? `Retrieved ${americanDate(item.accessed)}, from ` : "";
  return citationText([
    ...(authors ? [[closed(authors)], date, titleRuns] : [titleRuns, date]),
    site && !(isPage && isOwnAuthor(item)) ? siteRuns : "",
    item.URL ? `${item.issued ? "" : retrieved}${item.URL}` : "",
  ]);
}

/** The full stop behind it is not of the title, unless it stands within quotation marks. */
function italicTitle(title: string): Run[] {
  const sentence = closed(title);
  return sentence === `${title}.` ? [{ italic: title }, "."] : [{ italic: sentence }];
}

/** `2026, March 4` (9.14). */
function apaDate(date: CslDate): string {
  const { year, month, day } = partsOf(date);
  return [String(year), [month, day].filter(Boolean).join(" ")].filter(Boolean).join(", ");
}

/** Up to 20 names; of more the first 19, an ellipsis and the last, without an ampersand (9.8). */
function apaAuthors(authors: readonly CslName[]): string {
  const names = authors.map(apaName);
  const last = names.at(-1) ?? "";
  if (names.length < 2) return last;
  if (names.length > 20) return `${names.slice(0, 19).join(", ")}, … ${last}`;
  return `${names.slice(0, -1).join(", ")}, & ${last}`;
}

/** Family name and initials: `King, M. L., Jr.` (9.8); `J.-P.` for Jean-Paul (9.9). */
function apaName(name: CslName): string {
  if (name.literal !== undefined || isEastAsian(name)) return natural(name);
  return [familyOf(name), initialsOf(name.given ?? ""), name.suffix].filter(Boolean).join(", ");
}

/** Only of a script that has capitals; other words and abbreviations (`Ph.`) stay whole. */
function initialsOf(given: string): string {
  const initial = (word: string) =>
    word.endsWith(".") ? word : word.replace(/^(\p{Lu}\p{M}*).*$/su, "$1.");
  return given
    .split(/\s+|(?<=\.)(?=\p{L})/u) // J.K.
    .map((word) => word.split("-").map(initial).join("-"))
    .join(" ");
}

/**
 * MLA Handbook, 9th edition, chapter 5. Author, title in quotation marks, container in italics,
 * date, location, each ended by its own sign. One author is turned around, of two the first, of
 * more the first alone stands with `et al.` ("Author"). What the publication itself wrote begins
 * with the title; what has no title is described ("Title of source"). Months of more than four
 * letters are shortened; an access date stands where there is no other (page 211). Addresses keep
 * their `https://`, which programs need to make links of them (pages 195 and 196 leave that open).
 */
function mla(item: CslItem): CitationText {
  const site = item["container-title"] ?? "";
  const date = item.issued ? mlaDate(item.issued) : "";
  const authors = isOwnAuthor(item) ? "" : mlaAuthors(item.author ?? []);
  const source = [date, item.URL].filter(Boolean).join(", ");
  const sourceRuns: Run[] = source ? [source, "."] : [];
  const accessed = item.accessed && !item.issued ? `Accessed ${mlaDate(item.accessed)}.` : "";
  return citationText([
    authors && closed(authors),
    titleOrKind(item),
    site ? [{ italic: site }, source ? ", " : ".", ...sourceRuns] : sourceRuns,
    accessed,
  ]);
}

function mlaAuthors(authors: readonly CslName[]): string {
  const [first, second] = authors;
  if (!first) return "";
  if (authors.length > 2) return `${inverted(first)}, et al.`;
  return second ? `${inverted(first)}, and ${natural(second)}` : inverted(first);
}

/** `4 Mar. 2026`. */
function mlaDate(date: CslDate): string {
  const { year, month, day } = partsOf(date);
  const letters = month === "September" ? 4 : 3;
  const short = month.length > 4 ? `${month.slice(0, letters)}.` : month;
  return [day, short, year].filter(Boolean).join(" ");
}

/**
 * Chicago Manual of Style, 18th edition, notes and bibliography: the entry of the bibliography.
 * The first author turned around, particles last, of more than six the first three and `et al.`
 * (13.74 to 13.86). Title in quotation marks, then the publication, in italics for papers,
 * magazines and blogs, plain for other sites (chapter 14). An unsigned article of a newspaper or
 * magazine stands under the paper's name (14.207 of the 16th), and a paper's name loses an initial
 * The. Without a date stands the day of access.
 */
function chicago(item: CslItem): CitationText {
  const { type } = item;
  const isPaper = type === "article-newspaper";
  const named = item["container-title"] ?? "";
  const site = isPaper ? named.replace(/^The (?=\S)/, "") : named;
  const siteRuns: Run[] = type === "webpage" ? [site] : [{ italic: site }];
  if (type === "post-weblog" && !/blog/i.test(site)) siteRuns.push(" (blog)");
  const authors = chicagoAuthors(item.author ?? []);
  const isPeriodical = isPaper || type === "article-magazine";
  const isUnsigned = isPeriodical && !authors && site !== "";
  const date = item.issued ? americanDate(item.issued) : "";
  const dated: Run[] = date ? [isUnsigned || !site ? "" : ", ", date] : [];
  const source = [...(isUnsigned || !site ? [] : siteRuns), ...dated];
  const accessed = item.accessed && !item.issued ? `Accessed ${americanDate(item.accessed)}.` : "";
  return citationText([
    isUnsigned ? [...siteRuns, "."] : authors && closed(authors),
    titleOrKind(item),
    source.length > 0 ? [...source, "."] : "",
    accessed,
    item.URL ? `${item.URL}.` : "",
  ]);
}

function chicagoAuthors(authors: readonly CslName[]): string {
  const [first, ...others] = authors;
  if (!first) return "";
  const shown = authors.length > 6 ? others.slice(0, 2) : others;
  const names = [particleLast(first), ...shown.map(natural)];
  if (authors.length > 6) return `${names.join(", ")}, et al.`;
  const last = names.pop() ?? "";
  return names.length > 0 ? `${names.join(", ")}, and ${last}` : last;
}

/** `Leyen, Ursula von der`: the name stands in a list under its capital. */
function particleLast(name: CslName): string {
  const { family, given, suffix, "non-dropping-particle": particle } = name;
  if (!particle) return inverted(name);
  return [family, `${given} ${particle}`, suffix].filter(Boolean).join(", ");
}

function titleOrKind({ title, type }: CslItem): string {
  return title ? quotedTitle(title) : `${UNTITLED[type]}.`;
}
