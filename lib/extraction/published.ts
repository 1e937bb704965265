/** When an article was published and changed: witnesses in order of trust, the two never mixed up. */
import { dateInAddress, dayOf, readDate } from "./dates.ts";
import { type LdNode, textOf } from "./jsonld.ts";
import { firstOf, type MetaTags } from "./meta-tags.ts";

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
  tags: MetaTags,
  node: LdNode | null,
  monthFirst: boolean,
  now: number,
): { published: string; modified: string } {
  const read = (text: string) => readDate(text, monthFirst);
  const inAddress = dateInAddress(address);
  const candidates = [
    read(textOf(node?.datePublished)),
    ...PUBLISHED_TAGS.map((tag) => read(firstOf(tags, tag))),
    ...timesOf(doc).map(read),
    inAddress,
    read(textOf(node?.dateCreated)),
  ].filter(Boolean);
  const days = candidates.map(dayOf);
  const credible = (date: string) => isLikely(date, now) || days.filter((day) => day === dayOf(date)).length > 1;
  const published = candidates.find(credible) ?? "";
  const modified = [read(textOf(node?.dateModified)), ...MODIFIED_TAGS.map((tag) => read(firstOf(tags, tag)))].find(
    (date) => date !== "" && isLikely(date, now),
  );
  return { published, modified: modified ?? "" };
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
