/** Who wrote an article: people apart from agencies, roles and "By" cut away. */
import { type LdNode, type LinkedData, listOf, textOf, typesOf } from "./jsonld.ts";
import type { MetaTags } from "./meta-tags.ts";
import { BY_LINE } from "./phrases.ts";
import { foldOf, squeeze } from "./text.ts";
import type { Tree } from "./walk.ts";

export interface Authors {
  byline: string;
  authors: string[];
  agencies: string[];
}

const BY =
  /^(?:(?:written|reported|story|words|text|texte|texto|testo|posted|published|edited|analysis|opinion|photos?)\s+)?(?:by|von|par|por|di|av|af|da|door|przez|oleh|autor|autorin|author|text|texte|texto|redazione di|a cura di|автор|yazan)(?:\s*:\s*|\s+)/i;
const SPLIT = /\s*(?:[;|•·,/]|\s(?:and|und|et|y|e|och|og|en|i|ve|dan|&|и)\s|\s[-–—]\s)\s*/i;
const AGENCY =
  /^(?:the )?(?:reuters|afp|ap|dpa|apa|epa|efe|ansa|lusa|tass|itar-tass|upi|pa media|press association|associated press|agence france-presse|kna|epd|sid|ntb|tt|ritzau|belga|anp|pap|čtk|ctk|apn|pti|ani|ians|xinhua|yonhap|kyodo|bloomberg|cnn|the canadian press|canadian press|aap|europa press|agencia efe|agencias|agenzia|agences|afp agence.*|dpa.*|.*news agency|.* wire)$/i;
/** No author at all: an account or a label. */
const NOBODY =
  /^(?:admin|administrator|webmaster|editor|author|autor|redaktion|staff|guest|user|team|online|news|nachrichten|alle artikel|more|posted|published|(?:the )?editors?|redacci[oó]n|redazione)$/i;
const ROLE =
  /\s*(?:\(.*\)|,?\s*\b(?:staff writer|staff reporter|senior|chief|political|special to|for the|reporter|correspondent|editor|contributor|columnist|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:e|in)?)\b.*)$/i;

/** People win over organisations, wherever they are named; the site's own name counts as a desk of it. */
export function authorsOf(
  doc: Document,
  tree: Tree,
  data: LinkedData,
  node: LdNode | null,
  tags: MetaTags,
  siteNames: string[],
): Authors {
  const sites = new Set(siteNames.map(foldOf));
  let desks: string[] = [];
  for (const source of [
    () => fromLinkedData(data, node),
    () => fromMeta(tags),
    () => fromMarkup(doc),
    () => fromText(tree),
  ]) {
    const names = unique(source().map(cleanName).filter(isName));
    const agencies = names.filter((name) => AGENCY.test(name) || sites.has(foldOf(name)) || NOBODY.test(name));
    const authors = names.filter((name) => !agencies.includes(name));
    if (authors.length > 0)
      return { byline: names.join(", "), authors, agencies: agencies.filter((name) => !NOBODY.test(name)) };
    if (desks.length === 0) desks = agencies.filter((name) => !NOBODY.test(name));
  }
  return { byline: desks.join(", "), authors: [], agencies: desks };
}

function fromLinkedData(data: LinkedData, node: LdNode | null): string[] {
  const items = listOf(node?.author, data).concat(node?.author ? [] : listOf(node?.creator, data));
  const people = items.filter(
    (item) => typeof item === "string" || !typesOf(item).some((type) => /Organization/.test(type)),
  );
  return (people.length > 0 ? people : items).flatMap((item) =>
    split(typeof item === "string" ? textOf(item) : textOf(item.name)),
  );
}

function fromMeta(tags: MetaTags): string[] {
  const names = [
    "author",
    "byl",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "dcterms.creator",
    "dc.author",
    "citation_author",
    "article:author",
  ];
  for (const name of names) {
    const values = (tags.get(name) ?? []).filter((value) => !/^(?:https?:|www\.|\d+$)/i.test(value));
    if (values.length > 0) return values.slice(0, 10).flatMap(split);
  }
  return [];
}

const MARKUP = [
  '[itemprop~="author"] [itemprop~="name"]',
  '[rel~="author"]',
  '[itemprop~="author"]',
  '[class*="author-name" i], [class*="author__name" i], [class*="authorname" i], [class*="byline-name" i]',
  'a[href*="/author/"], a[href*="/authors/"], a[href*="/autor/"], a[href*="/autoren/"], a[href*="/auteur/"]',
  '[class~="byline" i], [class~="author" i], [class*="byline" i], [class~="autor" i], [class~="vcard" i]',
  '[class*="author" i], [class*="autor" i]',
];

function fromMarkup(doc: Document): string[] {
  for (const selector of MARKUP) {
    const found = [...doc.querySelectorAll(selector)]
      .slice(0, 3)
      .map((element) => squeeze((element.textContent ?? "").slice(0, 300)));
    const first = found.find((text) => text.length > 2 && text.length < 80 && split(text).map(cleanName).some(isName));
    if (first) return split(first);
  }
  return [];
}

/** "By Ada Verdi" as a line of its own, near the headline or at the end of the text. */
function fromText(tree: Tree): string[] {
  const headline = Math.max(
    0,
    tree.pieces.findIndex((piece) => piece.type === "heading" && piece.level === 1),
  );
  for (const piece of tree.pieces.slice(Math.max(0, headline - 5), headline + 30)) {
    const lines = piece.text.slice(0, 400).split("\n");
    const line = lines.find((text) => text.length < 90 && BY_LINE.test(text));
    if (line) return split(line.replace(/\s*(?:\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|[\d|]).*$/i, ""));
  }
  return [];
}

function split(text: string): string[] {
  return text.replace(BY, "").split(SPLIT);
}

function cleanName(text: string): string {
  return squeeze(text)
    .replace(BY, "")
    .replace(ROLE, "")
    .replace(/^[\s,.:;–—-]+|[\s,:;–—-]+$/g, "");
}

function isName(text: string): boolean {
  if (text.length < 2 || text.length > 60 || /https?|www\.|@|\d{2}|\.(?:com|org|net)\b.*\//.test(text)) return false;
  return text.split(" ").length <= 6 && /[A-Za-z\u00aa-\uffdc]{2}/.test(text);
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = foldOf(name);
    return key !== "" && !seen.has(key) && seen.add(key) !== undefined;
  });
}
