/** When an article was published and changed: witnesses in order of trust, the two never mixed up. */
import { dateInAddress, dayOf, readDate } from "./dates.ts";
import { type LdNode, textOf } from "./jsonld.ts";
import { firstOf, type MetaTags } from "./meta-tags.ts";
import type { Tree } from "./walk.ts";

const PUBLISHED_TAGS = [
  "article:published_time",
  "og:article:published_time",
  "datepublished",
  "article:published",
  "published_time",
  "og:published_time",
  "parsely-pub-date",
  "sailthru.date",
  "publish-date",
  "publication_date",
  "pubdate",
  "publishdate",
  "dc.date.issued",
  "dcterms.created",
  "dcterms.issued",
  "date.available",
  "originalpublicationdate",
  "cxenseparse:recs:publishtime",
  "dc.date",
  "date",
  "dcterms.date",
  "article_date_original",
  "displaydate",
  "og:pubdate",
  "datecreated",
  "dc.date.created",
  "creation_date",
  "rnews:datepublished",
  "article.published",
  "bt:pubdate",
  "cse_date",
  "ptime",
  "date_published",
  "last-published",
];
const MODIFIED_TAGS = [
  "article:modified_time",
  "og:updated_time",
  "datemodified",
  "article:modified",
  "lastmod",
  "last-modified",
  "dcterms.modified",
  "dc.date.modified",
  "revision_date",
  "modified_time",
  "og:modified_time",
  "date_modified",
];

/** `published` and `modified`, each "" when the page does not say. `now` is the clock, in milliseconds. */
export function datesOf(
  doc: Document,
  address: string,
  tree: Tree,
  tags: MetaTags,
  node: LdNode | null,
  monthFirst: boolean,
  now: number,
): { published: string; modified: string } {
  const read = (text: string) => readDate(text, monthFirst);
  const stated = [read(textOf(node?.datePublished)), ...PUBLISHED_TAGS.map((tag) => read(firstOf(tags, tag)))].filter(
    Boolean,
  );
  const inAddress = dateInAddress(address);
  const doubtful = stated.length === 0 || !isLikely(stated[0]!, now) || shiftOf(stated[0]!) !== 0;
  const shown = doubtful && (stated.length === 0 || inAddress === "") ? shownDates(doc, tree, read) : [];
  const others = [...shown, inAddress, read(textOf(node?.dateCreated)), read(textOf(node?.uploadDate))].filter(Boolean);
  const candidates = [...stated, ...others];
  const days = candidates.map(dayOf);
  const credible = (date: string) => isLikely(date, now) || days.filter((day) => day === dayOf(date)).length > 1;
  const found = candidates.find(credible) ?? "";
  const modified = [read(textOf(node?.dateModified)), ...MODIFIED_TAGS.map((tag) => read(firstOf(tags, tag)))].find(
    (date) => date !== "" && isLikely(date, now),
  );
  const published = inPaperZone(found, others) || found;
  return { published: published || (modified && candidates.length === 0 ? modified : ""), modified: modified ?? "" };
}

/** An instant in UTC whose day is not the day that the page prints: the printed date, when it is the day next to it. */
function inPaperZone(found: string, others: string[]): string {
  const shift = shiftOf(found);
  if (shift === 0 || others.some((date) => dayOf(date) === dayOf(found))) return "";
  const day = new Date(Date.parse(dayOf(found)) + shift * 86_400_000).toISOString().slice(0, 10);
  return others.find((date) => dayOf(date) === day) ?? "";
}

/** To which side of its day an instant in UTC may fall in the paper's own zone: -1, 1, or 0 for no other day. */
function shiftOf(date: string): number {
  if (!/(?:Z|\+00:00)$/.test(date)) return 0;
  const hour = Number(date.slice(11, 13));
  return hour < 11 ? -1 : hour >= 13 ? 1 : 0;
}

/** Dates in the page's text: those in `<time>` and the like first. */
function shownDates(doc: Document, tree: Tree, read: (text: string) => string): string[] {
  return [...timesOf(doc).map(read), ...printedDates(tree, read)].filter(Boolean);
}

const CHANGED = /updat|modif|aktualisiert|geändert|mis à jour|actualizad|atualizad|aggiornat|обновлен|güncel|stand:/i;

/** Dates printed on lines of their own, nearest to the headline first. */
function printedDates(tree: Tree, read: (text: string) => string): string[] {
  const headline = Math.max(
    0,
    tree.pieces.findIndex((piece) => piece.type === "heading" && piece.level === 1),
  );
  const near = tree.pieces.slice(Math.max(0, headline - 12), headline + 25);
  const order = [...near, ...tree.pieces.slice(headline + 25)];
  const found: string[] = [];
  const later: string[] = [];
  for (const piece of order) {
    if (piece.text.length > 140 || !/\d/.test(piece.text) || /©|\(c\)|copyright/i.test(piece.text)) continue;
    const date = read(piece.text);
    if (date) (CHANGED.test(piece.text) ? later : found).push(date);
    if (found.length >= 3) break;
  }
  return [...found, ...later];
}

/** Not in the future (a day's grace for time zones) and not before 1990: other dates need a second witness. */
function isLikely(date: string, now: number): boolean {
  const time = Date.parse(dayOf(date));
  return time >= Date.UTC(1990, 0, 1) && time <= now + 86_400_000;
}

function timesOf(doc: Document): string[] {
  const found: string[] = [];
  for (const element of doc.querySelectorAll('[itemprop~="datePublished"], time[pubdate], time[datetime]')) {
    const hint = `${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("class") ?? ""}`;
    if (/modif|updat/i.test(hint)) continue;
    found.push(
      element.getAttribute("datetime") || element.getAttribute("content") || (element.textContent ?? "").slice(0, 100),
    );
    if (found.length > 5) break;
  }
  return found;
}
