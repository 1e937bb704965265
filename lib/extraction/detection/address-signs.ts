/**
 * What an address says by itself: news articles are addressed in a few ways, the other pages in others. Word lists and
 * plain loops instead of long regular expressions: this runs once on every page, where compiling them would be the cost.
 */

const words = (list: string) => new Set(list.split(" "));

const LISTING = words(
  "tag tags category categories categorie kategorie categoria topic topics thema themen section sections rubrik rubrique archive archives archiv author authors autor page pages seite search suche buscar recherche feed rss index latest all videos photos galleries collection collections browse directory list listing results",
);
const SERVICE = words(
  "login log signin signup sign register registration registrazione inscription account accounts user users password contact contacts contactus kontakt contatti contacto about aboutus impressum imprint privacy terms faq help support cart checkout basket wishlist subscribe newsletter job jobs career careers event events join feedback shipping cookie cookies customer member members forgot profile auth",
);
const SHOP = words(
  "product products produkt produkte produit produits prodotto prodotti shop store item items catalog catalogue recipe recipes rezept rezepte wiki doc docs software download downloads hotel hotels",
);
const FORUM = words(
  "forum forums foro viewtopic viewforum showthread thread threads topic community board boards discussion question questions bbs",
);
const NEWS = words(
  "news article articles artikel articulo articolo artigo story stories nachrichten noticia noticias notizie actualite actualites nyheter novosti politik politics politica politique world welt monde mundo mondo nation nacional nazionale local lokal lokales regional sport sports deportes business wirtschaft economia economy economie culture kultur cultura opinion opinions society entertainment health science technology tech lifestyle crime us uk international ausland inland nota blog blogs post posts press haber haberler berita",
);
const PAGE_ENDS = words("html htm shtml story article ece amp");
const PROGRAM_ENDS = words("php asp aspx jsp cfm cgi do");
const ROOTS = words("index home default");
const ASKS_LIST = words("page paged p s q search query cat tag");

/** Short names of what is true of the address; nothing for an address that cannot be read. */
export function signsOfAddress(address: string): string[] {
  const start = address.indexOf("//") + 2;
  const slash = start > 1 ? address.indexOf("/", start) : -1;
  if (start < 2) return ["address unknown"];
  const bare = address.split("#", 1)[0]!;
  const asked = bare.indexOf("?");
  const query = asked < 0 ? "" : bare.slice(asked + 1);
  const path =
    slash < 0 ? "" : decoded(bare.slice(slash, asked < 0 ? undefined : asked)).toLowerCase();
  const host = (slash < 0 ? bare : bare.slice(0, slash)).slice(start);
  const signs: string[] = [];
  signsOfPath(path, signs);
  signsOfWords(path, host, signs);
  if (query !== "") signsOfQuery(query, signs);
  return signs;
}

const DATE = /(?:^|\D)(?:19|20)\d\d[/_-]?(?:0?[1-9]|1[0-2])(?:[/_-]?(?:[0-2]?\d|3[01]))?(?:\D|$)/;
const NUMBER = /\d{5}/;

function signsOfPath(path: string, signs: string[]): void {
  const segments: string[] = [];
  for (const segment of path.split("/")) if (segment !== "") segments.push(segment);
  const depth = segments.length;
  const last = segments[depth - 1] ?? "";
  const dot = last.indexOf(".");
  const bare = dot < 0 ? last : last.slice(0, dot);
  const root = depth === 0 || (depth === 1 && (bare.length === 2 || ROOTS.has(bare)));
  signs.push(root ? "address root" : `address depth ${Math.min(5, depth)}`);
  const count = Math.max(countWords(bare), countWords(segments[depth - 2] ?? ""));
  signs.push(
    `address words ${count >= 7 ? 4 : count >= 5 ? 3 : count >= 3 ? 2 : count >= 2 ? 1 : 0}`,
  );
  const hasDigits = firstDigit(path, 0) >= 0;
  if (hasDigits && DATE.test(path)) signs.push("address date");
  if (hasDigits && NUMBER.test(path)) signs.push("address number");
  const end = dot < 0 ? "" : last.slice(last.lastIndexOf(".") + 1);
  if (PAGE_ENDS.has(end)) signs.push("address page file");
  if (PROGRAM_ENDS.has(end)) signs.push("address program");
  if (last !== "" && bare.length < 8 && firstDigit(last, 0) < 0) signs.push("address short end");
}

function signsOfWords(path: string, host: string, signs: string[]): void {
  let [service, listing, shop, forum, news] = [false, false, false, false, false];
  for (const segment of path.split("/")) {
    const dot = segment.indexOf(".");
    listing ||= LISTING.has(dot < 0 ? segment : segment.slice(0, dot));
    let first = true;
    for (let from = 0, at = 0; at <= segment.length; at += 1) {
      if (at < segment.length && !isBreak(segment.charCodeAt(at))) continue;
      const word = segment.slice(from, at);
      from = at + 1;
      service ||= SERVICE.has(word);
      if (!first) continue;
      first = false;
      shop ||= SHOP.has(word);
      forum ||= FORUM.has(word);
      news ||= NEWS.has(word);
    }
  }
  if (!forum) for (const word of host.split(".")) forum ||= FORUM.has(word);
  if (service) signs.push("address service");
  if (listing) signs.push("address listing");
  if (shop) signs.push("address shop");
  if (forum) signs.push("address forum");
  if (news) signs.push("address news");
}

function signsOfQuery(query: string, signs: string[]): void {
  const pairs = query.split("&").map((pair) => pair.split("="));
  if (pairs.some(([, value]) => value !== undefined && /^\d{3,}$/.test(value)))
    signs.push("address asks a number");
  if (pairs.some(([name]) => ASKS_LIST.has(name!))) signs.push("address asks a list");
}

/** A dot, a hyphen or an underscore. */
function isBreak(code: number): boolean {
  return code === 46 || code === 45 || code === 95;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The place of the first digit from `at` on, or -1. */
function firstDigit(text: string, at: number): number {
  for (let i = at; i < text.length; i += 1) if (isDigit(text.charCodeAt(i))) return i;
  return -1;
}

/** Words that a segment joins by hyphens or underscores; numbers and codes do not count. */
function countWords(segment: string): number {
  const dot = segment.indexOf(".");
  const end = dot < 0 ? segment.length : dot;
  let count = 0;
  for (let from = 0, at = 0, digits = 0; at <= end; at += 1) {
    const code = at < end ? segment.charCodeAt(at) : 45;
    if (isDigit(code)) digits += at === from ? 2 : 1;
    if (code !== 45 && code !== 95 && code !== 43 && code !== 32) continue;
    if (at > from && digits < 2) count += 1;
    from = at + 1;
    digits = 0;
  }
  return count;
}

function decoded(path: string): string {
  if (!path.includes("%")) return path;
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // Not UTF-8: read as it stands.
  }
}
