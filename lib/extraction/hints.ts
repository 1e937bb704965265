/**
 * What an element's tag, role, class and id say about the text in it. Words of the trade, seen on many sites and in
 * many templates; never the name of a site.
 */

/** What surrounds a piece of text, as bits. */
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
  table: 1 << 17,
  summary: 1 << 18,
  hidden: 1 << 19,
  embed: 1 << 20,
  box: 1 << 21,
} as const;

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
  details: ZONE.box,
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

const WORDS: [number, RegExp][] = [
  [
    ZONE.figure,
    /caption|credit|legend|bildunter|bildtext|pie-?(?:de-)?foto|(?:photo|image|picture|foto|media|img)-?(?:info|text|desc|byline|copyright|meta|source)|gallery|slideshow|carousel|lightbox/,
  ],
  [ZONE.comment, /comment|disqus|kommentar|coment|respond|replies|discussion|forum-|reader-?response|opinions-list/],
  [
    ZONE.related,
    /relat|recirc|recommend|more-?(?:on|from|stories|news|articles|like|in|about)|read-?(?:more|also|next)|also-?(?:read|like)|most-?(?:read|popular|viewed|shared)|popular|trending|latest|teaser|outbrain|taboola|zergnet|see-?also|next-?(?:article|story|post|up)|prev-?(?:article|story|post)|up-?next|further|similar|suggest|linked|crosslink|keep-?reading|lire-?aussi|leggi|lees-?ook|topstor|top-?news|relacionad|verwandt|mehr-?zum|weitere|onward|you-?may|more-link|backlink|ranking|othernews|newslist|second-?article|adjacent/,
  ],
  [
    ZONE.promo,
    /newsletter|subscri|signup|sign-up|paywall|promo|donat|advert|(?:^|[-_ ])ads?(?:[-_ ]|$)|sponsor|banner|regwall|piano|membership|support-?us|contribut(?:e|ion)s?-|abo-|abonn|offer|marketing|inline-?cta|(?:^|[-_ ])cta(?:[-_ ]|$)|call-?to-?action|app-?(?:download|promo|banner)|download-?app|follow-?us|whatsapp|telegram|giftcard|affiliate|shopping|commerce|survey|(?:^|[-_ ])poll(?:[-_ ]|$)|quiz|whitelist|adblock|house-?ad|signin|login|register/,
  ],
  [
    ZONE.consent,
    /cookie|consent|gdpr|onetrust|cmp-|privacy-|modal|popup|pop-up|overlay|lightbox-|toast|didomi|usercentrics/,
  ],
  [
    ZONE.author,
    /author|byline|by-line|bio(?:$|[-_ ])|contributor|writer|autor|journalist|reporter|profile|about-the|credits/,
  ],
  [
    ZONE.share,
    /share|sharing|social|addthis|sharedaddy|facebook|twitter-follow|toolbar|tool-?bar|print-?(?:btn|button|link)|bookmark/,
  ],
  [
    ZONE.meta,
    /(?:^|[-_ ])(?:tags?|taglist|tag-list|topics?|keywords|breadcrumbs?|categor(?:y|ies)|kicker|eyebrow|label|dateline|timestamp|date|time|pubdate|published|updated|post-?info|post-?meta|entry-?meta|article-?(?:meta|info|tags|date|time|topics|footer|header)|meta|posted-on|copyright|disclaimer|correction|pagination|pager|jump|toc|rating|metadata|infobar|source)(?:[-_ ]|$)/,
  ],
  [
    ZONE.body,
    /(?:article|story|entry|post|news|content|main|page|single|art)[-_]{0,2}(?:inner)?[-_]{0,2}(?:body|text|content|detail|copy|main)|body-?(?:text|copy|content)|rich-?text|paragraph|wysiwyg|article__?text|(?:^|[-_ ])prose|td-post|bodytext|fulltext|field-name-body|articulo|cuerpo|mce-content|storytext|articletext/,
  ],
  [
    ZONE.summary,
    /standfirst|subtitle|sub-title|subhead|sub-head|dek(?:$|[-_ ])|deck|(?:^|[-_ ])lead(?:$|[-_ ])|(?:^|[-_ ])lede(?:$|[-_ ])|intro|teaser-?text|summary|excerpt|abstract|chapo|chapeau|bajada|entradilla|vorspann|ingress|sommario|(?:^|[-_ ])lid(?:$|[-_ ])/,
  ],
  [
    ZONE.nav,
    /(?:^|[-_ ])(?:nav|navbar|navigation|menu|submenu|sitemap|skip)(?:[-_ ]|$)|mainmenu|site-?header|masthead|topbar/,
  ],
  [ZONE.footer, /(?:^|[-_ ])foot(?:er)?(?:[-_ ]|$)|site-?footer|global-?footer|page-?footer|bottom-?bar/],
  [
    ZONE.aside,
    /sidebar|side-bar|(?:^|[-_ ])(?:aside|rail|side|right-?col|rightcolumn|right-rail|widget|widgets)(?:[-_ ]|$)|widget-area/,
  ],
  [ZONE.embed, /embed|tweet|instagram|twitter-tweet|fb-post|tiktok|youtube|video-?(?:player|info|title|desc)|player/],
  [
    ZONE.box,
    /fact-?box|factbox|info-?box|infobox|faktaruta|fakta|in-?box(?:$|[-_ ])|box-?out|boxout|call-?out|highlight|key-?points|at-a-glance|read-?in|pull-?quote|pullquote|citazione|kasten|side-?note|explainer|timeline|glossary|wp-block-group|(?:^|[-_ ])box(?:[-_ ]|$)/,
  ],
];

/** The bits that a tag name says by itself. */
export function zoneOfTag(tag: string): number {
  return TAGS[tag] ?? 0;
}

export function zoneOfRole(role: string): number {
  return ROLES[role] ?? 0;
}

/** The bits that one class name or id says. */
export function zoneOfHint(name: string): number {
  const words = name.replace(/([a-z])([A-Z])/g, "$1-$2").toLowerCase();
  let zone = 0;
  for (const [bit, pattern] of WORDS) if (pattern.test(words)) zone |= bit;
  return zone;
}
