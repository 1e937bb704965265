/** What the citation styles have in common: names, dates, titles, and text with italics. */
import type { CslDate, CslItem, CslType } from "./csl-item.ts";
import { type CslName, isEastAsian } from "./person-name.ts";

/** A piece of a citation. */
export type Run = string | { italic: string };

/** A citation for the clipboard, which takes both. */
export interface CitationText {
  text: string;
  /** With the style's italics; "" where it has none. */
  html: string;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
const escapeHtml = (text: string) => text.replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign);

/** The pieces with one space between them; empty ones are left out. */
export function citationText(pieces: readonly (readonly Run[] | Run)[]): CitationText {
  const texts: string[] = [];
  const htmls: string[] = [];
  for (const piece of pieces) {
    const runs: readonly Run[] = Array.isArray(piece) ? piece : [piece as Run];
    const text = runs.map((run) => (typeof run === "string" ? run : run.italic)).join("");
    if (!text) continue;
    texts.push(text);
    htmls.push(runs.map(htmlOf).join(""));
  }
  return { text: texts.join(" "), html: htmls.join(" ") };
}

function htmlOf(run: Run): string {
  return typeof run === "string" ? escapeHtml(run) : `<i>${escapeHtml(run.italic)}</i>`;
}

/** With a full stop, which stands before closing quotation marks, unless a sentence ends there. */
export function closed(text: string): string {
  const [, words = text, quotes = ""] = /^(.*?)([”’"]*)$/su.exec(text) ?? [];
  return /[.?!…。？！]$/u.test(words) ? text : `${words}.${quotes}`;
}

/** In double quotation marks, those within it single, the full stop inside. */
export function quotedTitle(title: string): string {
  // „…“ closes with what elsewhere opens.
  const inner = title.includes("„")
    ? title
    : title.replace(/“|(?<=^|[\s(])"/g, "‘").replace(/[”"]/g, "’");
  return `“${closed(inner)}”`;
}

/** What stands for the title of an article without one, by its kind. */
export const UNTITLED: Record<CslType, string> = {
  "article-newspaper": "Newspaper article",
  "article-magazine": "Magazine article",
  "post-weblog": "Blog post",
  webpage: "Webpage",
};

/** `von der Leyen`. */
export function familyOf({ "non-dropping-particle": particle, family }: CslName): string {
  return [particle, family].filter(Boolean).join(" ");
}

/** As it is spoken: `Martin Luther King Jr.` */
export function natural(name: CslName): string {
  if (name.literal !== undefined) return name.literal;
  if (isEastAsian(name)) return `${name.family ?? ""}${name.given ?? ""}`;
  return [name.given, familyOf(name), name.suffix].filter(Boolean).join(" ");
}

/** For the start of an entry: `King, Martin Luther, Jr.` */
export function inverted(name: CslName): string {
  if (name.literal !== undefined || isEastAsian(name)) return natural(name);
  return [familyOf(name), name.given, name.suffix].filter(Boolean).join(", ");
}

/** Whether the author is the publication itself. */
export function isOwnAuthor({ author = [], "container-title": site = "" }: CslItem): boolean {
  const [first] = author;
  const folded = (text: string) => text.toLowerCase().replace(/^the /, "");
  return author.length === 1 && folded(first?.literal ?? "") === folded(site);
}

const MONTHS = [
  ...["January", "February", "March", "April", "May", "June", "July", "August", "September"],
  ...["October", "November", "December"],
];

/** Year, month by name (or "") and day (or ""), as far as they are known. */
export function partsOf(date: CslDate): { year: number; month: string; day: number | "" } {
  const [year = 0, month = 0, day = ""] = date["date-parts"][0];
  return { year, month: MONTHS[month - 1] ?? "", day };
}

/** `March 4, 2026`; `March 2026`; `2026`. */
export function americanDate(date: CslDate): string {
  const { year, month, day } = partsOf(date);
  return day ? `${month} ${day}, ${year}` : [month, year].filter(Boolean).join(" ");
}
