/**
 * The identity of a page. One article is seen under many addresses: with tracking keys, mobile,
 * AMP, http and https. `identityOf` drops what never distinguishes two articles. A canonical link
 * is only a claim that two addresses are one article; it is believed when the texts resemble each
 * other (lib/text/resemblance.ts).
 */

import { isAmpCache, isGoogle } from "./amp-caches.ts";
import { boundClaimed, LONGEST_ADDRESS_OF_PAGE } from "./bounded-page.ts";
import { compareStrings } from "./compare.ts";

/**
 * Query keys that say how the reader came, never what is shown. Prefixes first, whole keys after. A
 * prefix is listed only if no site uses it otherwise: `pk_id` and `at_id` may name an article.
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
 * Ordinary words that mostly say how the reader came (`ref=home`), while some sites name the
 * article with them (`ref=48213`). A number of two digits or more is taken for a name: two
 * addresses wrongly kept apart can still be joined by their text, two articles wrongly joined can
 * never be separated.
 */
const TRACKING_WORDS = new Set("ref share campaign partner rss via".split(" "));
/** Keys that only switch a view on (`amp`, `print=1`): any other value may name the article. */
const VIEW_SWITCHES = new Set("amp print feature".split(" "));

/** Host prefixes of another view of the same site. */
const VIEW_PREFIX = /^(?:www\d?|m|mobile|amp|touch|wap)\./;
/** No longer name can be resolved (RFC 1035, 2.3.4). */
const LONGEST_HOST = 255;
/**
 * Hosts that give their subdomains to whoever asks: `amp.substack.com` is a stranger's, and only
 * `www` is the host's own.
 */
const SHARED_HOSTS = new Set(
  `beehiiv.com blogspot.com fc2.com ghost.io github.io gitlab.io hatenablog.com livejournal.com
  medium.com neocities.org netlify.app over-blog.com pages.dev squarespace.com substack.com
  tumblr.com typepad.com vercel.app web.app weebly.com wixsite.com wordpress.com write.as`.split(
    /\s+/,
  ),
);
/**
 * A public suffix: what is left when the prefix of `m.co.uk` or `mobile.com` is removed, which are
 * sites themselves.
 */
const PUBLIC_SUFFIX = /^(?:(?:co|com|org|net|gov|edu|ac|or|ne|go|gob|gouv)\.[a-z]{2}|[^.]*)$/;

/**
 * The identity of an address: host, path and the query keys that matter, sorted, without scheme.
 * Two addresses of one identity are one page. "" for anything that is not http(s), and for an
 * address that is too long to be one. With `https://` before it, it is an address of that identity
 * itself.
 */
export function identityOf(address: string): string {
  if (isTooLong(address)) return "";
  const identity = identityWithin(address, 3);
  // What is encoded in it may be longer than it was.
  return isTooLong(`https://${identity}`) ? "" : identity;
}

/** Whether an address has no identity for its length alone. */
export function isTooLong(address: string): boolean {
  const place = address.indexOf("#");
  // A text directive may hold a whole passage; a route is a part of the identity.
  const isPlace = place >= 0 && !/^#!?\//.test(address.slice(place, place + 3));
  return (isPlace ? place : address.length) > LONGEST_ADDRESS_OF_PAGE;
}

/** `depth` bounds the work on a made-up address: a cache may hold a page of a cache, and so on. */
function identityWithin(address: string, depth: number): string {
  const url = urlOf(address);
  const host = url ? hostOf(url) : "";
  if (!url || !host) return "";
  const inner = depth > 0 ? innerOfCache(url) : "";
  return (
    (inner && identityWithin(inner, depth - 1)) ||
    host + portOf(url) + pathOf(url) + queryOf(url) + routeOf(url)
  );
}

/** With a colon before it, unless it is a usual one. */
function portOf({ port }: URL): string {
  return /^(?:80|443)?$/.test(port) ? "" : `:${port}`;
}

function hostOf(url: URL): string {
  let host = url.hostname.toLowerCase();
  if (host.length > LONGEST_HOST) return host;
  while (host.endsWith(".")) host = host.slice(0, -1);
  for (;;) {
    const bare = host.replace(VIEW_PREFIX, "");
    if (bare === host || PUBLIC_SUFFIX.test(bare)) return host;
    if (SHARED_HOSTS.has(bare) && host !== `www.${bare}`) return host;
    host = bare;
  }
}

/** AMP caches carry the publisher's address in their path. */
function innerOfCache(url: URL): string {
  const amp = /^\/(?:amp\/|c\/|v\/|wp\/)(s\/)?(.+)$/.exec(url.pathname);
  const isCache =
    isAmpCache(url.hostname) || (isGoogle(url.hostname) && url.pathname.startsWith("/amp/"));
  return amp?.[2] && isCache ? `http${amp[1] ? "s" : ""}://${amp[2]}${url.search}` : "";
}

/** A directory's page, an AMP view or a slash at the end of a path. */
const VIEW_ENDING = /(?:\/(?:index|default)\.(?:[sx]?html?|php|aspx?)|\/amp\/?|\.amp|\/)$/i;
/** `story.amp.html` is a view of `story.html`. */
const AMP_BEFORE_EXTENSION = /\.amp(\.html?)$/i;
/** As long as the longest of these endings, or longer: `/default.xhtml`. */
const ENDING_LENGTH = 16;

/**
 * The path without what only says which view of the page this is, however often that is repeated.
 * Only the few characters at its end are looked at in each round: a made-up path of thousands of
 * `/amp` must not take thousands of readings.
 */
function pathOf(url: URL): string {
  const path = normalizePath(url.pathname).replace(/\/{2,}/g, "/");
  let end = path.length;
  let extension = "";
  for (;;) {
    const tail = path.slice(Math.max(0, end - ENDING_LENGTH), end) + extension;
    const [view] = VIEW_ENDING.exec(tail) ?? [];
    const [amp, behind] = AMP_BEFORE_EXTENSION.exec(tail) ?? [];
    if (!view && !amp) break;
    end -= (view ?? amp ?? "").length - extension.length;
    extension = behind ?? "";
  }
  return withoutAmpStart(path.slice(0, end) + extension);
}

/** Without each `/amp` at the start that more follows on: `/amp/amp/story` is `/story`. */
function withoutAmpStart(path: string): string {
  let start = 0;
  while (/^\/amp\/.$/i.test(path.slice(start, start + 6))) start += 4;
  return path.slice(start);
}

/**
 * Keys and values stay encoded, so that a `&` or `=` inside a value is not taken for another key.
 */
function queryOf(url: URL): string {
  const pairs = [...url.searchParams].filter(
    ([key, value]) => (key || value) && !isTracking(key, value),
  );
  pairs.sort(
    ([keyA, valueA], [keyB, valueB]) =>
      compareStrings(keyA, keyB) || compareStrings(valueA, valueB),
  );
  const encoded = pairs.map(
    ([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(value)}`,
  );
  return encoded.length ? `?${encoded.join("&")}` : "";
}

function isTracking(key: string, value: string): boolean {
  // From an address that was copied out of markup.
  const name = key.toLowerCase().replace(/^amp;/, "");
  if (TRACKING_WORDS.has(name)) return !/^\d{2,}$/.test(value);
  if (VIEW_SWITCHES.has(name)) return /^(?:|1|true|yes|y|on|html|share)$/i.test(value);
  return TRACKING_PREFIX.test(name) || TRACKING_KEYS.has(name);
}

/**
 * The fragment if it is the route of a single-page app (`#!/story`, `#/story`), else "": a place on
 * the page.
 */
function routeOf(url: URL): string {
  const [route = ""] = url.hash.split(":~:", 1); // a text directive names a passage
  return /^#!?\/./.test(route) ? route : "";
}

/**
 * One spelling for each path: percent-encoded characters are decoded where the URL parser would not
 * encode them again; a decoded `?` or `%` would make it another path. Bytes that are not UTF-8 stay
 * encoded.
 */
function normalizePath(path: string): string {
  const plain = path
    .replace(/%(?![0-9a-f]{2})/gi, "%25") // a percent sign that encodes nothing
    .replace(/%[0-9a-f]{2}/gi, (code) => code.toUpperCase())
    .replace(/%[2-7][0-9A-F]/g, (code) => {
      const char = String.fromCharCode(Number.parseInt(code.slice(1), 16));
      return /[\w.~!$&'()*+,;=:@|[\]-]/.test(char) ? char : code;
    })
    .replace(/(?:%[89A-F][0-9A-F])+/g, (codes) => {
      try {
        return decodeURIComponent(codes);
      } catch {
        return codes; // a path in another encoding
      }
    });
  // NFC turns U+1FEF into a backtick, which the parser encodes.
  return plain.normalize("NFC").replaceAll("`", "%60");
}

function urlOf(address: string, base?: string): URL | null {
  const url = URL.canParse(address, base) ? new URL(address, base) : null;
  return url && /^https?:$/.test(url.protocol) && url.hostname ? url : null;
}

/**
 * The address to store and to open again: as seen, without fragment (routes stay), user and
 * password.
 */
export function addressToKeep(address: string): string {
  const url = urlOf(address);
  if (!url) return address;
  url.username = "";
  url.password = "";
  url.hash = routeOf(url);
  return url.href;
}

/**
 * The address without what only says how the reader came: to be handed on. All else stays as it
 * was.
 */
export function withoutTracking(address: string): string {
  const url = urlOf(address);
  const tracking = url
    ? [...url.searchParams].filter(([key, value]) => isTracking(key, value))
    : [];
  if (!url || tracking.length === 0) return address;
  for (const [key, value] of tracking) url.searchParams.delete(key, value);
  return url.href;
}

/**
 * The host of the publication, without `www.` and the like, to group by. "" if the address is not
 * http(s).
 */
export function siteOf(address: string): string {
  const url = urlOf(address);
  return url ? hostOf(url) : "";
}

/**
 * The site as a party that one trusts or does not: with its port, where another one may serve. Of
 * two addresses with the same one it is taken that one publisher serves both; of a cache it is the
 * cache's own. "" if the address is not http(s).
 */
export function siteWithPortOf(address: string): string {
  const url = urlOf(address);
  return url ? hostOf(url) + portOf(url) : "";
}

/**
 * The identities that a page claims beside its own, from its canonical link and og:url (`claimed`,
 * as written there). Empty and endless ones, more than a page has, its own identity and home pages
 * are left out. A claim may be wrong; only the texts can tell.
 */
export function claimsOf(address: string, claimed: readonly string[]): string[] {
  const own = identityOf(address);
  const identities = boundClaimed(claimed).flatMap((raw) => {
    // And not "(unknown)", "undefined", "#".
    const isAddress = /^(?:https?:)?\/\/?[^/\s]/i.test(raw.trim());
    const url = isAddress ? urlOf(raw.trim(), address) : null;
    if (!url || (pathOf(url) === "" && queryOf(url) === "" && routeOf(url) === "")) return [];
    return [identityOf(url.href)];
  });
  return [...new Set(identities)].filter((identity) => identity && identity !== own);
}

/** Every web page, as match patterns: for the manifest, the browser's question and our scripts. */
export const EVERY_SITE = ["http://*/*", "https://*/*"];
