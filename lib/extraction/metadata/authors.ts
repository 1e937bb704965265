/**
 * Who wrote an article: people, told apart from agencies and desks, from JSON-LD, meta tags or the
 * printed page.
 */
import { foldToWords } from "../../text/foldings.ts";
import type { ContentTree } from "../content/content-tree.ts";
import {
  type JsonLdGraph,
  type JsonLdNode,
  jsonLdItems,
  jsonLdText,
  jsonLdTypes,
} from "./jsonld.ts";
import type { MetaTags } from "./meta-tags.ts";
import { normalCase } from "./name-case.ts";
import { nameKindOf, namesInByline, namesInPersonField, uniqueNames } from "./names.ts";
import { authorsInMarkup, authorsInText } from "./printed-authors.ts";

export interface Authors {
  /** People, else agencies, joined by ", ". */
  byline: string;
  /** People, in the order of the page. */
  authors: string[];
  /** Agencies, desks and other organisations. */
  agencies: string[];
}

/** Where names are looked for. */
export interface AuthorSources {
  doc: Document;
  tree: ContentTree;
  /** The headline's index in `tree.textBlocks`. */
  headlineIndex: number;
  jsonLd: JsonLdGraph;
  articleNode: JsonLdNode | null;
  metaTags: MetaTags;
  /** The site's names, as written. */
  siteNames: string[];
}

/** More names than this are a list of the staff. */
const MAX_AUTHORS = 8;
const AUTHOR_TAGS = [
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
/** Links to a profile, numbers of an account. */
const NOT_A_BYLINE = /^(?:https?:|www\.|\d+$|[\w.-]+\.[a-z]{2,}\/)/i;

/**
 * The article's authors. People are preferred to organisations, wherever they are named. The site's
 * own name counts as an organisation, and is left out where people are named. The printed page is
 * searched only where the metadata name no person.
 */
export function findAuthors(sources: AuthorSources): Authors {
  const { doc, tree, headlineIndex, jsonLd, articleNode, metaTags } = sources;
  const siteKeys = new Set(sources.siteNames.map(foldToWords));
  const isPerson = (name: string) => nameKindOf(name, siteKeys) === "person";
  const jsonLdAuthors = uniqueNames(namesInJsonLd(articleNode?.author, jsonLd));
  const lists = [
    jsonLdAuthors,
    uniqueNames(namesInJsonLd(articleNode?.creator, jsonLd)),
    ...namesInMetaTags(metaTags).map(uniqueNames),
  ];
  const language = (doc.documentElement?.getAttribute("lang") ?? "").slice(0, 2).toLowerCase();
  const found = { lists, siteKeys, language };
  const stated = mostCompleteList(lists, isPerson);
  if (stated.length > 0) return attribute(stated, found);
  const searches = [
    () => authorsInMarkup(doc, isPerson),
    () => authorsInText(tree, headlineIndex, jsonLdAuthors.length === 0),
  ];
  for (const search of searches) {
    const printed = uniqueNames(search());
    if (printed.some(isPerson)) return attribute(printed, found);
    lists.push(printed);
  }
  return attribute([], found);
}

/**
 * `names`: the list that names people, or []. `lists`: all that were found, searched for
 * organisations otherwise.
 */
function attribute(
  names: string[],
  {
    lists,
    siteKeys,
    language,
  }: { lists: string[][]; siteKeys: ReadonlySet<string>; language: string },
): Authors {
  const people = names.filter((name) => nameKindOf(name, siteKeys) === "person");
  const authors = people.map((name) => normalCase(name, lists.flat(), language));
  const desksOf = (list: string[]) => list.filter((name) => nameKindOf(name, siteKeys) === "desk");
  if (authors.length > 0) {
    const agencies = desksOf(names).filter((name) => !siteKeys.has(foldToWords(name)));
    return { byline: [...authors, ...agencies].join(", "), authors, agencies };
  }
  const agencies = lists.map(desksOf).find((list) => list.length > 0) ?? [];
  return { byline: agencies.join(", "), authors: [], agencies };
}

/**
 * The first list that names a person, or a later one that names all its people and more; [] if none
 * names any.
 */
function mostCompleteList(lists: string[][], isPerson: (name: string) => boolean): string[] {
  let best = lists.find((list) => list.some(isPerson)) ?? [];
  for (const list of lists)
    if (isLongerList(list.filter(isPerson), best.filter(isPerson))) best = list;
  return best;
}

/** Whether `list` contains all of `names` and more. */
function isLongerList(list: string[], names: string[]): boolean {
  const keys = new Set(list.map(foldToWords));
  if (names.length === 0 || keys.size <= names.length || keys.size > MAX_AUTHORS) return false;
  return names.every((name) => keys.has(foldToWords(name)));
}

/** The names in a JSON-LD `author` or `creator`; organisations only where no person is given. */
function namesInJsonLd(value: unknown, graph: JsonLdGraph): string[] {
  const items = jsonLdItems(value, graph);
  const people = items.filter((item) => typeof item === "string" || !isOrganization(item));
  return (people.length > 0 ? people : items).flatMap(namesInItem);
}

function isOrganization(node: JsonLdNode): boolean {
  return jsonLdTypes(node).some((type) => type.includes("Organization"));
}

function namesInItem(item: JsonLdNode | string): string[] {
  if (typeof item === "string") return namesInByline(jsonLdText(item));
  const names: unknown[] = Array.isArray(item.name) ? item.name.slice(0, 20) : [item.name];
  return names.flatMap((name) => namesInPersonField(jsonLdText(name)));
}

/** The names in each tag that has any. */
function namesInMetaTags(tags: MetaTags): string[][] {
  return AUTHOR_TAGS.flatMap((tag) => {
    const bylines = (tags.get(tag) ?? []).filter((value) => !NOT_A_BYLINE.test(value));
    return bylines.length > 0 ? [bylines.slice(0, 10).flatMap(namesInByline)] : [];
  });
}
