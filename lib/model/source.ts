/**
 * Which page is this? One article is seen under many addresses: with tracking keys, mobile, AMP, http and https.
 * `identityOf` folds what never tells two articles apart; what only perhaps joins two addresses (a canonical link)
 * is a claim, and a claim needs the text as a witness (likeness.ts).
 */

/** Query keys that say how the reader came, never what is shown. Prefixes first, whole keys after. */
const TRACKING_PREFIX = /^(utm_|at_|wt[_.]|mtm_|pk_|hsa_|vero_|oly_|trk_|ns_|sc_|__twitter|_branch|mc_)/;
const TRACKING_KEYS = new Set(
  `fbclid gclid gbraid wbraid dclid gclsrc msclkid yclid ymclid twclid ttclid igshid igsh li_fat_id epik srsltid
  _ga _gl _hsenc _hsmi _openstat _r _ke ref ref_src ref_url referer referrer referringsource smid smtyp smprod emc
  spm scm share sharetype shareid share_id cmp cmpid cmp_id cmpn campaign campaign_id ncid ocid icid intcid intcmp
  int_source int_medium xtor xtref partner sfmc_id sfns soc_src soc_trk ito mbid mkt_tok mkwid rss feature
  amp amp_js_v usqp amp_gsa outputtype ftag guccounter guce_referrer guce_referrer_sig traffic_source taid
  print sr_share wpisrc wpmm wprov via from_source originalreferer`.split(/\s+/),
);

/** Hosts that show the same articles in another dress. Stripped as long as two labels are left. */
const DRESS = /^(?:www\d?|m|mobile|amp|touch|wap)\.(?=[^.]+\.[^.]+)/;

/**
 * The identity of an address: host and path and the query keys that matter, in order, without scheme. Two addresses of
 * one identity are one page. "" for anything that is not http(s).
 */
export function identityOf(address: string): string {
  const url = urlOf(address);
  if (!url) return "";
  const inner = innerOfCache(url);
  if (inner) return identityOf(inner);
  const host = url.hostname.toLowerCase().replace(/\.$/, "").replace(DRESS, "");
  const port = url.port ? `:${url.port}` : "";
  return host + port + pathOf(url) + queryOf(url) + routeOf(url);
}

/** AMP caches carry the publisher's address in their path. */
function innerOfCache(url: URL): string {
  const amp = /^\/(?:amp\/|c\/|v\/|wp\/)(s\/)?(.+)$/.exec(url.pathname);
  const isCache =
    url.hostname.endsWith(".cdn.ampproject.org") ||
    (/^(www\.)?google\./.test(url.hostname) && url.pathname.startsWith("/amp/"));
  return amp?.[2] && isCache ? `http${amp[1] ? "s" : ""}://${amp[2]}${url.search}` : "";
}

function pathOf(url: URL): string {
  const path = decode(url.pathname)
    .replace(/\/{2,}/g, "/")
    .replace(/\/(?:index|default)\.(?:html?|php|aspx?)$/i, "/")
    .replace(/^\/amp(?=\/.)/, "")
    .replace(/\/amp\/?$/i, "")
    .replace(/\.amp(?=\.html?$|$)/i, "")
    .replace(/\/$/, "");
  return path.normalize("NFC");
}

function queryOf(url: URL): string {
  const kept = [...url.searchParams].filter(([key]) => {
    const name = key.toLowerCase();
    return name !== "" && !TRACKING_PREFIX.test(name) && !TRACKING_KEYS.has(name);
  });
  kept.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  return kept.length ? `?${kept.map(([key, value]) => `${key}=${value}`).join("&")}` : "";
}

/** Fragments name a place on the page, except where they are the route of an app: `#!/story`, `#/story`. */
function routeOf(url: URL): string {
  return /^#!?\//.test(url.hash) ? url.hash : "";
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray percent sign: the path as it stands is as good a name
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function urlOf(address: string, base?: string): URL | null {
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  return url && /^https?:$/.test(url.protocol) && url.hostname ? url : null;
}

/** The address to keep and to open again: as seen, without fragment (routes stay) and without user and password. */
export function addressToKeep(address: string): string {
  const url = urlOf(address);
  if (!url) return address;
  url.username = "";
  url.password = "";
  if (!routeOf(url)) url.hash = "";
  return url.href;
}

/** The publication's host, for grouping: without `www.` and its like. "" if the address is none. */
export function siteOf(address: string): string {
  return urlOf(address)?.hostname.toLowerCase().replace(DRESS, "") ?? "";
}

/**
 * The identities that a page claims beside its own: canonical link, og:url. Empty ones, the page's own, and home pages
 * are no claims; whether a claim is true only the text can tell.
 */
export function claimsOf(address: string, claimed: readonly string[]): string[] {
  const own = identityOf(address);
  const identities = claimed.flatMap((raw) => {
    const url = raw.trim() ? urlOf(raw.trim(), address) : null;
    if (!url || (pathOf(url) === "" && queryOf(url) === "" && routeOf(url) === "")) return [];
    return [identityOf(url.href)];
  });
  return [...new Set(identities)].filter((identity) => identity !== own);
}
