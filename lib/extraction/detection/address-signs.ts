/**
 * What an address says by itself: news articles are addressed in a few ways, other pages in others.
 * Word lists and plain loops instead of long regular expressions: this runs once on every page,
 * where compiling them would be the cost.
 */
import { countReached, gradeName } from "../classifier/logistic.ts";

const DEPTH_GRADES = [
  "address depth 1",
  "address depth 2",
  "address depth 3",
  "address depth 4",
  "address depth 5",
] as const;
const WORD_GRADES = [
  "address words 0",
  "address words 1",
  "address words 2",
  "address words 3",
  "address words 4",
] as const;
/** Numbers of words in a segment from which the next grade begins. */
const WORD_LIMITS = [2, 3, 5, 7];

export type AddressSign =
  | (typeof DEPTH_GRADES)[number]
  | (typeof WORD_GRADES)[number]
  | "address unknown"
  | "address root"
  | "address date"
  | "address number"
  | "address page file"
  | "address script file"
  | "address short end"
  | "address service"
  | "address listing"
  | "address shop"
  | "address forum"
  | "address news"
  | "address query of a number"
  | "address query of a list";

const set = (list: string) => new Set(list.split(" "));

const LISTING = set(
  "tag tags category categories categorie kategorie categoria topic topics thema themen section sections rubrik rubrique archive archives archiv author authors autor page pages seite search suche buscar recherche feed rss index latest all videos photos galleries collection collections browse directory list listing results",
);
const SERVICE = set(
  "login log signin signup sign register registration registrazione inscription account accounts user users password contact contacts contactus kontakt contatti contacto about aboutus impressum imprint privacy terms faq help support cart checkout basket wishlist subscribe newsletter job jobs career careers event events join feedback shipping cookie cookies customer member members forgot profile auth",
);
const SHOP = set(
  "product products produkt produkte produit produits prodotto prodotti shop store item items catalog catalogue recipe recipes rezept rezepte wiki doc docs software download downloads hotel hotels",
);
const FORUM = set(
  "forum forums foro viewtopic viewforum showthread thread threads topic community board boards discussion question questions bbs",
);
const NEWS = set(
  "news article articles artikel articulo articolo artigo story stories nachrichten noticia noticias notizie actualite actualites nyheter novosti politik politics politica politique world welt monde mundo mondo nation nacional nazionale local lokal lokales regional sport sports deportes business wirtschaft economia economy economie culture kultur cultura opinion opinions society entertainment health science technology tech lifestyle crime us uk international ausland inland nota blog blogs post posts press haber haberler berita",
);
/** File name extensions of written pages, and of programs that make pages. */
const PAGE_FILES = set("html htm shtml story article ece amp");
const SCRIPT_FILES = set("php asp aspx jsp cfm cgi do");
/** Names of a front page's file. */
const FRONT_PAGES = set("index home default");
/** Names of query parameters of lists: their pages, categories and searches. */
const LIST_PARAMETERS = set("page paged p s q search query cat tag");

/** The signs that an address gives; "address unknown" for one that cannot be read. */
export function signsOfAddress(address: string): AddressSign[] {
  const { host, path, query } = partsOf(address);
  if (host === null) return ["address unknown"];
  const signs: AddressSign[] = [];
  addPathSigns(path, signs);
  addWordSigns(path, host, signs);
  if (query !== "") addQuerySigns(query, signs);
  return signs;
}

/**
 * Host, path (decoded, lower case) and query, each without its delimiter; host null where there is
 * none. Not by `URL`, which throws where a page's address is broken.
 */
function partsOf(address: string): { host: string | null; path: string; query: string } {
  const start = address.indexOf("//") + 2;
  if (start < 2) return { host: null, path: "", query: "" };
  const [whole] = splitAt(address, address.indexOf("#"));
  const [origin, query] = splitAt(whole, whole.indexOf("?"));
  const [host, path] = splitAt(origin, origin.indexOf("/", start));
  return { host: host.slice(start), path: decoded(`/${path}`).toLowerCase(), query };
}

/** What stands before and behind the delimiter at `at`; all before it when `at` is -1. */
function splitAt(text: string, at: number): [before: string, behind: string] {
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

const DATE = /(?:^|\D)(?:19|20)\d\d[/_-]?(?:0?[1-9]|1[0-2])(?:[/_-]?(?:[0-2]?\d|3[01]))?(?:\D|$)/;
const NUMBER = /\d{5}/;
/** UTF-16 units: an article's last segment is hardly shorter. */
const SHORT_SEGMENT = 8;

function addPathSigns(path: string, signs: AddressSign[]): void {
  const segments = path.split("/").filter((segment) => segment !== "");
  const last = segments.at(-1) ?? "";
  const name = withoutExtension(last);
  const isFrontPage = name.length === 2 || FRONT_PAGES.has(name); // "/en", "/index.html"
  const isRoot = segments.length === 0 || (segments.length === 1 && isFrontPage);
  signs.push(isRoot ? "address root" : gradeName(DEPTH_GRADES, segments.length - 1));
  const words = Math.max(countWords(name), countWords(segments.at(-2) ?? ""));
  signs.push(gradeName(WORD_GRADES, countReached(WORD_LIMITS, words)));
  const hasDigits = hasDigit(path);
  if (hasDigits && DATE.test(path)) signs.push("address date");
  if (hasDigits && NUMBER.test(path)) signs.push("address number");
  const extension = last.includes(".") ? last.slice(last.lastIndexOf(".") + 1) : "";
  if (PAGE_FILES.has(extension)) signs.push("address page file");
  if (SCRIPT_FILES.has(extension)) signs.push("address script file");
  if (last !== "" && name.length < SHORT_SEGMENT && !hasDigit(last))
    signs.push("address short end");
}

/** What stands before the first dot. */
function withoutExtension(segment: string): string {
  const dot = segment.indexOf(".");
  return dot < 0 ? segment : segment.slice(0, dot);
}

function addWordSigns(path: string, host: string, signs: AddressSign[]): void {
  let [service, listing, shop, forum, news] = [false, false, false, false, false];
  for (const segment of path.split("/")) {
    const words = wordsOfSegment(segment);
    const first = words[0] ?? "";
    listing ||= LISTING.has(withoutExtension(segment));
    service ||= words.some((word) => SERVICE.has(word));
    shop ||= SHOP.has(first);
    forum ||= FORUM.has(first);
    news ||= NEWS.has(first);
  }
  forum ||= host.split(".").some((label) => FORUM.has(label));
  if (service) signs.push("address service");
  if (listing) signs.push("address listing");
  if (shop) signs.push("address shop");
  if (forum) signs.push("address forum");
  if (news) signs.push("address news");
}

function addQuerySigns(query: string, signs: AddressSign[]): void {
  const pairs = query.split("&").map((pair) => pair.split("="));
  if (pairs.some(([, value = ""]) => /^\d{3,}$/.test(value)))
    signs.push("address query of a number");
  if (pairs.some(([name = ""]) => LIST_PARAMETERS.has(name))) signs.push("address query of a list");
}

/**
 * What stands between dots, hyphens and underscores; found by a loop, which is faster than a
 * pattern on so short a text.
 */
function wordsOfSegment(segment: string): string[] {
  const words: string[] = [];
  let start = 0;
  for (let at = 0; at <= segment.length; at += 1) {
    if (at < segment.length && !isBreak(segment.charCodeAt(at))) continue;
    words.push(segment.slice(start, at));
    start = at + 1;
  }
  return words;
}

/** A dot, a hyphen or an underscore. */
function isBreak(code: number): boolean {
  return code === 46 || code === 45 || code === 95;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (isDigit(text.charCodeAt(i))) return true;
  return false;
}

/** Between words: a hyphen, an underscore, a plus sign or a space. */
function isWordBreak(code: number): boolean {
  return code === 45 || code === 95 || code === 43 || code === 32;
}

/**
 * Words in a segment before its first dot; numbers and codes do not count: what has two digits, or
 * begins with one.
 */
function countWords(segment: string): number {
  const name = withoutExtension(segment);
  let count = 0;
  let start = 0;
  let digits = 0;
  for (let at = 0; at <= name.length; at += 1) {
    const isEnd = at === name.length;
    const code = isEnd ? 0 : name.charCodeAt(at);
    if (isDigit(code)) digits += at === start ? 2 : 1;
    if (!isEnd && !isWordBreak(code)) continue;
    if (at > start && digits < 2) count += 1;
    start = at + 1;
    digits = 0;
  }
  return count;
}

/** The path without percent signs where it is well-formed UTF-8, else as it stands. */
function decoded(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
