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
const ASKS_LIST = words("page paged p s q search query cat tag");

/** Short names of what is true of the address; nothing for an address that cannot be read. */
export function signsOfAddress(address: string): string[] {
  const start = address.indexOf("//") + 2;
  const slash = start > 1 ? address.indexOf("/", start) : -1;
  if (start < 2) return ["address unknown"];
  const bare = address.split("#", 1)[0]!;
  const asked = bare.indexOf("?");
  const query = asked < 0 ? "" : bare.slice(asked + 1);
  const path = slash < 0 ? "" : decoded(bare.slice(slash, asked < 0 ? undefined : asked)).toLowerCase();
  const host = (slash < 0 ? bare : bare.slice(0, slash)).slice(start);
  return [...signsOfPath(path), ...signsOfWords(path, host), ...signsOfQuery(query)];
}

function signsOfPath(path: string): string[] {
  const segments = path.split("/").filter(Boolean);
  const only = segments.length === 1 ? segments[0]!.split(".", 1)[0]! : "";
  const root = segments.length === 0 || only.length === 2 || only === "index" || only === "home" || only === "default";
  const last = segments[segments.length - 1] ?? "";
  const end = last.includes(".") ? last.slice(last.lastIndexOf(".") + 1) : "";
  const count = Math.max(0, ...segments.slice(-2).map(countWords));
  const signs = [root ? "address root" : `address depth ${Math.min(5, segments.length)}`];
  signs.push(`address words ${count >= 7 ? 4 : count >= 5 ? 3 : count >= 3 ? 2 : count >= 2 ? 1 : 0}`);
  if (/(?:^|\D)(?:19|20)\d\d[/_-]?(?:0?[1-9]|1[0-2])(?:[/_-]?(?:[0-2]?\d|3[01]))?(?:\D|$)/.test(path))
    signs.push("address date");
  if (/\d{5}/.test(path)) signs.push("address number");
  if (PAGE_ENDS.has(end)) signs.push("address page file");
  if (PROGRAM_ENDS.has(end)) signs.push("address program");
  if (last.length > 0 && last.split(".", 1)[0]!.length < 8 && !/\d/.test(last)) signs.push("address short end");
  return signs;
}

function signsOfWords(path: string, host: string): string[] {
  const said = path.split(/[/._-]/);
  const signs: string[] = [];
  if (said.some((word) => SERVICE.has(word))) signs.push("address service");
  const segments = path.split("/");
  const firsts = segments.map((segment) => segment.split(/[._-]/, 1)[0]!);
  if (segments.some((segment) => LISTING.has(segment.split(".", 1)[0]!))) signs.push("address listing");
  if (firsts.some((word) => SHOP.has(word))) signs.push("address shop");
  if (firsts.some((word) => FORUM.has(word)) || host.split(".").some((word) => FORUM.has(word)))
    signs.push("address forum");
  if (firsts.some((word) => NEWS.has(word))) signs.push("address news");
  return signs;
}

function signsOfQuery(query: string): string[] {
  if (query === "") return [];
  const pairs = query.split("&").map((pair) => pair.split("="));
  const signs: string[] = [];
  if (pairs.some(([, value]) => value !== undefined && /^\d{3,}$/.test(value))) signs.push("address asks a number");
  if (pairs.some(([name]) => ASKS_LIST.has(name!))) signs.push("address asks a list");
  return signs;
}

/** Words that a segment joins by hyphens or underscores; numbers and codes do not count. */
function countWords(segment: string): number {
  let count = 0;
  for (const word of segment.split(".", 1)[0]!.split(/[-_+ ]/))
    if (word.length > 0 && !/^\d|\d.*\d/.test(word)) count += 1;
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
