/**
 * Which page is this? One article is seen under many addresses: with tracking keys, mobile, AMP, http and https.
 * `identityOf` folds what never tells two articles apart; what only perhaps joins two addresses (a canonical link)
 * is a claim, and a claim needs the text as a witness (likeness.ts).
 */

/**
 * Query keys that say how the reader came, never what is shown. Prefixes first, whole keys after. A prefix is only one
 * that no site can mean otherwise: `pk_id` and `at_id` may name an article.
 */
const TRACKING_PREFIX = /^(utm_|mtm_|hsa_|vero_|oly_|__twitter|_branch|gad_|gaa_|__cf_chl)/;
const TRACKING_KEYS = new Set(
  `fbclid gclid gbraid wbraid dclid gclsrc msclkid yclid ymclid twclid ttclid igshid igsh li_fat_id epik srsltid
  _ga _gl _hsenc _hsmi _openstat _r _ke _bhlid ref_src ref_url referer referrer referringsource reflink smid smtyp smprod
  emc spm scm sharetype shareid share_id sharetoken cmp cmpid cmp_id cmpn campaign_id ncid ocid icid intcid intcmp
  int_source int_medium xtor xtref sfmc_id sfns soc_src soc_trk ito mbid mkt_tok mkwid s_cid s_campaign leadsource
  amp_js_v usqp amp_gsa outputtype ftag guccounter guce_referrer guce_referrer_sig traffic_source taid
  at_medium at_campaign at_campaign_type at_link_id at_link_type at_link_origin at_format at_ptr_name at_bbc_team
  at_custom1 at_custom2 at_custom3 at_custom4 pk_campaign pk_kwd pk_keyword pk_source pk_medium pk_content pk_cid
  ns_mchannel ns_source ns_campaign ns_linkname ns_fee sc_campaign sc_channel sc_country sc_geo sc_outcome sc_publisher
  mc_cid mc_eid mc_tc trk_contact trk_msg trk_module trk_sid wt_mc wt.mc_id wt.mc_ev wt_zmc fb_action_ids fb_action_types
  fb_source fb_ref sara_ecid sara_ref
  sr_share wpisrc wpmm wprov from_source originalreferer unlocked_article_code`.split(/\s+/),
);
/**
 * Ordinary words: mostly they say how the reader came (`ref=home`, `print=1`, `amp`), but some sites name the article
 * with them (`print=48213`). A number of two digits or more is taken for a name: two addresses wrongly kept apart can
 * still be joined by their text, two articles wrongly joined never come apart.
 */
const TRACKING_WORDS = new Set("ref share campaign partner rss via".split(" "));
/** Words that only switch something on: any other value may be a name. */
const SWITCHES = new Set("amp print feature".split(" "));

/** Hosts that show the same articles in another dress. */
const DRESS = /^(?:www\d?|m|mobile|amp|touch|wap)\./;
/** What is left of a host must be a name of its own: `m.co.uk` and `mobile.com` are sites, not dresses. */
const NO_SITE = /^(?:(?:co|com|org|net|gov|edu|ac|or|ne|go|gob|gouv)\.[a-z]{2}|[^.]*)$/;

/**
 * The identity of an address: host and path and the query keys that matter, in order, without scheme. Two addresses of
 * one identity are one page. "" for anything that is not http(s). `https://` before it gives an address of that identity.
 */
export function identityOf(address: string): string {
  return identityWithin(address, 3);
}

/** A cache may hold a page of a cache; `depth` bounds what a made-up address can ask for. */
function identityWithin(address: string, depth: number): string {
  const url = urlOf(address);
  const host = url ? hostOf(url) : "";
  if (!url || !host) return "";
  const inner = depth > 0 ? innerOfCache(url) : "";
  const port = /^(?:80|443)?$/.test(url.port) ? "" : `:${url.port}`;
  return (
    (inner && identityWithin(inner, depth - 1)) ||
    host + port + pathOf(url) + queryOf(url) + routeOf(url)
  );
}

function hostOf(url: URL): string {
  let host = url.hostname.toLowerCase().replace(/\.+$/, "");
  for (
    let bare = host.replace(DRESS, "");
    bare !== host && !NO_SITE.test(bare);
    bare = host.replace(DRESS, "")
  ) {
    host = bare;
  }
  return host;
}

/** AMP caches carry the publisher's address in their path. */
function innerOfCache(url: URL): string {
  const amp = /^\/(?:amp\/|c\/|v\/|wp\/)(s\/)?(.+)$/.exec(url.pathname);
  const isCache =
    /\.(?:cdn\.ampproject\.org|bing-amp\.com)$/.test(url.hostname) ||
    (/^(?:www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) && url.pathname.startsWith("/amp/"));
  return amp?.[2] && isCache ? `http${amp[1] ? "s" : ""}://${amp[2]}${url.search}` : "";
}

function pathOf(url: URL): string {
  let path = decode(url.pathname);
  for (let before = ""; before !== path; ) {
    before = path;
    path = path
      .replace(/\/{2,}/g, "/")
      .replace(/\/(?:index|default)\.(?:[sx]?html?|php|aspx?)$/i, "/")
      .replace(/^\/amp(?=\/.)/i, "")
      .replace(/\/amp\/?$/i, "")
      .replace(/\.amp(?=\.html?$|$)/i, "")
      .replace(/\/$/, "");
  }
  return path;
}

/** Keys and values stay encoded, so that a `&` or `=` inside a value is not taken for another key. */
function queryOf(url: URL): string {
  const kept = [...url.searchParams].filter(
    ([key, value]) => (key || value) && !isTracking(key, value),
  );
  kept.sort(([a, x], [b, y]) => (a === b ? compare(x, y) : compare(a, b)));
  const written = kept.map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`,
  );
  return written.length ? `?${written.join("&")}` : "";
}

function isTracking(key: string, value: string): boolean {
  const name = key.toLowerCase().replace(/^amp;/, ""); // from an address that was copied out of markup
  if (TRACKING_WORDS.has(name)) return !/^\d{2,}$/.test(value);
  if (SWITCHES.has(name)) return /^(?:|1|true|yes|y|on|html|share)$/i.test(value);
  return TRACKING_PREFIX.test(name) || TRACKING_KEYS.has(name);
}

/** Fragments name a place on the page, except where they are the route of an app: `#!/story`, `#/story`. */
function routeOf(url: URL): string {
  const route = url.hash.replace(/:~:.*$/, ""); // a text directive names a passage
  return /^#!?\/./.test(route) ? route : "";
}

/**
 * One spelling for each path. Decoded is what the parser would leave as it is: a decoded `?` or `%` would make it
 * another path. Bytes that are no UTF-8 stay as they are.
 */
function decode(path: string): string {
  const plain = path
    .replace(/%(?![0-9a-f]{2})/gi, "%25") // a stray percent sign means itself
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
    .replace(/%[2-7][0-9A-F]/g, (code) => {
      const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~!$&'()*+,;=:@|[\]-]/.test(char) ? char : code;
    })
    .replace(/(?:%[89A-F][0-9A-F])+/g, (codes) => {
      try {
        return decodeURIComponent(codes);
      } catch {
        return codes; // a name in an old encoding is as good a name
      }
    });
  return plain.normalize("NFC").replaceAll("`", "%60"); // U+1FEF composes to a character that the parser encodes
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
  url.hash = routeOf(url);
  return url.href;
}

/** The publication's host, for grouping: without `www.` and its like. "" if the address is none. */
export function siteOf(address: string): string {
  const url = urlOf(address);
  return url ? hostOf(url) : "";
}

/**
 * The identities that a page claims beside its own: canonical link, og:url. Empty ones, the page's own, and home pages
 * are no claims; whether a claim is true only the text can tell.
 */
export function claimsOf(address: string, claimed: readonly string[]): string[] {
  const own = identityOf(address);
  const identities = claimed.flatMap((raw) => {
    const isAddress = /^(?:https?:)?\/\/?[^/\s]/i.test(raw.trim()); // and not "(unknown)", "undefined", "#"
    const url = isAddress ? urlOf(raw.trim(), address) : null;
    if (!url || (pathOf(url) === "" && queryOf(url) === "" && routeOf(url) === "")) return [];
    return [identityOf(url.href)];
  });
  return [...new Set(identities)].filter((identity) => identity !== own);
}
