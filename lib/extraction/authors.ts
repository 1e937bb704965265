/** Who wrote an article: people apart from agencies, roles and "By" cut away. */
import { type LdNode, type LinkedData, listOf, textOf, typesOf } from "./jsonld.ts";
import { firstOf, type MetaTags } from "./meta-tags.ts";
import { foldOf, squeeze } from "./text.ts";

export interface Authors {
  byline: string;
  authors: string[];
  agencies: string[];
}

const BY =
  /^(?:(?:written|reported|story|words|text|texte|texto|testo|posted|published|edited|analysis|opinion|photos?)\s+)?(?:by|von|par|por|di|av|af|da|door|przez|oleh|autor|autorin|author|text|texte|texto|redazione di|a cura di|автор|yazan)(?:\s*:\s*|\s+)/iu;
const SPLIT = /\s*(?:[;|•·,/]|\s(?:and|und|et|y|e|och|og|en|i|ve|dan|&|и)\s|\s[-–—]\s)\s*/iu;
const AGENCY =
  /^(?:the )?(?:reuters|afp|ap|dpa|apa|epa|efe|ansa|lusa|tass|itar-tass|upi|pa media|press association|associated press|agence france-presse|kna|epd|sid|ntb|tt|ritzau|belga|anp|pap|čtk|ctk|apn|pti|ani|ians|xinhua|yonhap|kyodo|bloomberg|cnn|the canadian press|canadian press|aap|europa press|agencia efe|agencias|agenzia|agences|afp agence.*|dpa.*|.*news agency|.* wire)$/iu;
const ORGANISATION =
  /\b(?:staff|desk|newsroom|redaktion|redaction|redacción|redaccion|redazione|editorial|team|online|agency|agencies|press|news|media|service|bureau|correspondents?|reporters?|editors?|board|magazine|tv|radio|network|times|post|herald|gazette|daily|journal|admin|administrator|webmaster|контент|редакция|redação|toimitus|redakcja|redakce)\b/iu;
const ROLE =
  /\s*(?:\(.*\)|,?\s*\b(?:staff writer|staff reporter|senior|chief|political|special to|for the|reporter|correspondent|editor|contributor|columnist|redakteur(?:in)?|korrespondent(?:in)?|journalist(?:e|in)?)\b.*)$/iu;

/** `siteNames` are never authors. */
export function authorsOf(
  doc: Document,
  data: LinkedData,
  node: LdNode | null,
  tags: MetaTags,
  siteNames: string[],
): Authors {
  const sources = [
    fromLinkedData(data, node),
    split(
      firstOf(
        tags,
        "author",
        "article:author",
        "byl",
        "parsely-author",
        "sailthru.author",
        "dc.creator",
        "dcterms.creator",
        "dc.author",
        "citation_author",
      ),
    ),
    fromMarkup(doc),
  ];
  const sites = new Set(siteNames.map(foldOf));
  for (const names of sources) {
    const clean = unique(names.map(cleanName).filter((name) => isName(name) && !sites.has(foldOf(name))));
    if (clean.length === 0) continue;
    const agencies = clean.filter((name) => AGENCY.test(name));
    return { byline: clean.join(", "), authors: clean.filter((name) => !AGENCY.test(name)), agencies };
  }
  return { byline: "", authors: [], agencies: [] };
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

function fromMarkup(doc: Document): string[] {
  for (const selector of [
    '[itemprop~="author"] [itemprop~="name"]',
    '[rel~="author"]',
    '[itemprop~="author"]',
    ".byline, .author-name, .author, .byline-name",
  ]) {
    const found = [...doc.querySelectorAll(selector)]
      .slice(0, 4)
      .map((element) => squeeze((element.textContent ?? "").slice(0, 300)));
    const names = found.filter((text) => text.length > 2 && text.length < 100).flatMap(split);
    if (names.length > 0) return names;
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
  if (text.length < 2 || text.length > 60 || /https?:|www\.|@|\d{3}/.test(text)) return false;
  return text.split(" ").length <= 6 && /\p{L}{2}/u.test(text);
}

function unique(names: string[]): string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = foldOf(name);
    return key !== "" && !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** A desk, a paper or an account rather than a person. */
export function isOrganisation(name: string): boolean {
  return ORGANISATION.test(name);
}
