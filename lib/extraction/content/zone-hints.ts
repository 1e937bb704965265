/**
 * What an element's tag, role, class and id say about the text in it. Words that web developers
 * use, seen on many sites and in many templates; never the name of a site.
 */

/** What may surround a text block, as bits of a number. */
export const ZONE = {
  figure: 1 << 0,
  aside: 1 << 1,
  header: 1 << 2,
  footer: 1 << 3,
  nav: 1 << 4,
  comment: 1 << 5,
  related: 1 << 6,
  promo: 1 << 7,
  consent: 1 << 8,
  author: 1 << 9,
  share: 1 << 10,
  meta: 1 << 11,
  body: 1 << 12,
  main: 1 << 13,
  article: 1 << 14,
  form: 1 << 15,
  quote: 1 << 16,
  summary: 1 << 17,
  embed: 1 << 18,
  infobox: 1 << 19,
} as const;

export type ZoneName = keyof typeof ZONE;

/**
 * A word that begins the name of a body if a word of `REST_OF_BODY` follows ("article-body"); no
 * zone by itself.
 */
const STARTS_BODY_NAME = 1 << 22;

const TAGS: Record<string, number> = {
  figure: ZONE.figure,
  figcaption: ZONE.figure,
  aside: ZONE.aside,
  header: ZONE.header,
  footer: ZONE.footer,
  nav: ZONE.nav,
  main: ZONE.main,
  article: ZONE.article,
  form: ZONE.form,
  fieldset: ZONE.form,
  blockquote: ZONE.quote,
  dialog: ZONE.consent,
  address: ZONE.author,
  details: ZONE.infobox,
};

const ROLES: Record<string, number> = {
  navigation: ZONE.nav,
  menu: ZONE.nav,
  menubar: ZONE.nav,
  complementary: ZONE.aside,
  contentinfo: ZONE.footer,
  banner: ZONE.header,
  dialog: ZONE.consent,
  alertdialog: ZONE.consent,
  main: ZONE.main,
  article: ZONE.article,
  search: ZONE.form,
};

/**
 * What class names and ids are searched for, per zone. `~` stands for a hyphen or nothing; `<` and
 * `>` for the edge of a part of the name: its beginning or end, a hyphen, an underscore. Lists and
 * not regular expressions, because every page compiles its patterns anew: these would take five
 * milliseconds of it, and the search takes less than one.
 */
const HINT_WORDS: [zone: number, words: string][] = [
  [
    ZONE.figure,
    "caption credit legend bildunter bildtext pie~foto pie~de-foto gallery slideshow carousel lightbox",
  ],
  [
    ZONE.figure,
    joined("photo image picture foto media img", "info text desc byline copyright meta source"),
  ],
  [
    ZONE.comment,
    "comment disqus kommentar coment respond replies discussion forum- reader~response opinions-list",
  ],
  [
    ZONE.related,
    `relat recirc recommend ${joined("more", "on from stories news articles like in about")} read~more read~also read~next also~read also~like ${joined("most", "read popular viewed shared")} popular trending latest teaser outbrain taboola zergnet see~also ${joined("next", "article story post up")} ${joined("prev", "article story post")} up~next further similar suggest linked crosslink keep~reading lire~aussi leggi lees~ook topstor top~news relacionad verwandt mehr~zum weitere onward you~may more-link backlink ranking othernews newslist second~article adjacent`,
  ],
  [
    ZONE.promo,
    "newsletter subscri signup sign-up paywall promo donat advert <ad> <ads> sponsor banner regwall piano membership support~us contribute- contributes- contribution- contributions- abo- abonn offer marketing inline~cta <cta> call~to~action app~download app~promo app~banner download~app follow~us whatsapp telegram giftcard affiliate shopping commerce survey <poll> quiz whitelist adblock house~ad signin login register",
  ],
  [
    ZONE.consent,
    "cookie consent gdpr onetrust cmp- privacy- modal popup pop-up overlay lightbox- toast didomi usercentrics",
  ],
  [
    ZONE.author,
    "author byline by-line bio> contributor writer autor journalist reporter profile about-the credits",
  ],
  [
    ZONE.share,
    "share sharing social addthis sharedaddy facebook twitter-follow toolbar tool~bar print~btn print~button print~link bookmark",
  ],
  [
    ZONE.meta,
    "<tag> <tags> <taglist> <tag-list> <topic> <topics> <keywords> <breadcrumb> <breadcrumbs> <category> <categories> <kicker> <eyebrow> <label> <dateline> <timestamp> <date> <time> <pubdate> <published> <updated> <post~info> <post~meta> <entry~meta> <article~meta> <article~info> <article~tags> <article~date> <article~time> <article~topics> <article~footer> <article~header> <meta> <posted-on> <copyright> <disclaimer> <correction> <pagination> <pager> <jump> <toc> <rating> <metadata> <infobar> <source>",
  ],
  [
    ZONE.body,
    "body~text body~copy body~content rich~text paragraph wysiwyg article__text articletext <prose td-post bodytext fulltext field-name-body articulo cuerpo mce-content storytext",
  ],
  [
    ZONE.summary,
    "standfirst subtitle sub-title subhead sub-head dek> deck <lead> <lede> intro teaser~text summary excerpt abstract chapo chapeau bajada entradilla vorspann ingress sommario <lid>",
  ],
  [
    ZONE.nav,
    "<nav> <navbar> <navigation> <menu> <submenu> <sitemap> <skip> mainmenu site~header masthead topbar",
  ],
  [ZONE.footer, "<foot> <footer> site~footer global~footer page~footer bottom~bar"],
  [
    ZONE.aside,
    "sidebar side-bar <aside> <rail> <side> <rightcol> <right-col> <rightcolumn> <right-rail> <widget> <widgets> widget-area",
  ],
  [
    ZONE.embed,
    "embed tweet instagram twitter-tweet fb-post tiktok youtube video~player video~info video~title video~desc player",
  ],
  [
    ZONE.infobox,
    "fact~box factbox info~box infobox faktaruta fakta inbox> in-box> box~out boxout call~out highlight key~points at-a-glance read~in pull~quote pullquote citazione kasten side~note explainer timeline glossary wp-block-group <box>",
  ],
  [STARTS_BODY_NAME, "article story entry post news content main page single art"],
];
/**
 * What follows such a word: "article-body", "post__inner-content". Sticky: tested at `lastIndex`.
 */
const REST_OF_BODY = /[-_]{0,2}(?:inner)?[-_]{0,2}(?:body|text|content|detail|copy|main)/y;

/** Every start with every end: `joined("more", "on from")` is "more~on more~from". */
function joined(starts: string, ends: string): string {
  return starts
    .split(" ")
    .flatMap((start) => ends.split(" ").map((end) => `${start}~${end}`))
    .join(" ");
}

/** The bits of `ZONE` that a tag name says by itself. */
export function zoneOfTag(tag: string): number {
  return TAGS[tag] ?? 0;
}

/** The bits of `ZONE` that an ARIA role says. */
export function zoneOfRole(role: string): number {
  return ROLES[role] ?? 0;
}

interface HintWord {
  text: string;
  zone: number;
  /** Only where a part of the name begins, or ends. */
  atStart: boolean;
  atEnd: boolean;
}

/** The words by their first two letters, so that a name is searched for all of them in one pass. */
type HintIndex = Map<number, HintWord[]>;

/** Made when first asked: most pages that the extension looks at are never extracted. */
let hintIndex: HintIndex | null = null;

function createHintIndex(): HintIndex {
  const index: HintIndex = new Map();
  for (const [zone, words] of HINT_WORDS)
    for (const pattern of words.split(" "))
      for (const word of hintWordsOf(pattern, zone)) {
        const key = letterPairAt(word.text, 0);
        const sameStart = index.get(key);
        if (sameStart) sameStart.push(word);
        else index.set(key, [word]);
      }
  return index;
}

/** A pattern's words: without and with the hyphen that each `~` allows. */
function hintWordsOf(pattern: string, zone: number): HintWord[] {
  const [atStart, atEnd] = [pattern.startsWith("<"), pattern.endsWith(">")];
  let texts = [pattern.slice(atStart ? 1 : 0, atEnd ? -1 : undefined)];
  while (texts.some((text) => text.includes("~")))
    texts = texts.flatMap((text) => [text.replace("~", ""), text.replace("~", "-")]);
  return texts.map((text) => ({ text, zone, atStart, atEnd }));
}

/** Two UTF-16 units as one number. */
const letterPairAt = (text: string, at: number) =>
  text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/** The bits of `ZONE` that one class name or id says; camel case is read as words with hyphens. */
export function zoneOfHint(name: string): number {
  hintIndex ??= createHintIndex();
  const lower = name.toLowerCase();
  const text = lower === name ? name : name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  let zone = 0;
  for (let at = 0; at < text.length - 1; at += 1) {
    const words = hintIndex.get(letterPairAt(text, at));
    if (!words) continue;
    for (const word of words) {
      if ((zone & word.zone) !== 0 || !matchesAt(word, text, at)) continue;
      zone |= word.zone === STARTS_BODY_NAME ? bodyAfter(text, at + word.text.length) : word.zone;
    }
  }
  return zone;
}

function matchesAt({ text, atStart, atEnd }: HintWord, name: string, at: number): boolean {
  if (!name.startsWith(text, at)) return false;
  return (!atStart || isEdge(name, at - 1)) && (!atEnd || isEdge(name, at + text.length));
}

/** Whether a part of the name ends at this place. */
function isEdge(name: string, at: number): boolean {
  if (at < 0 || at >= name.length) return true;
  const letter = name[at];
  return letter === "-" || letter === "_" || letter === " ";
}

function bodyAfter(name: string, at: number): number {
  REST_OF_BODY.lastIndex = at;
  return REST_OF_BODY.test(name) ? ZONE.body : 0;
}
