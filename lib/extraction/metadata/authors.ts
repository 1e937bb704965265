/** Who wrote an article: people apart from agencies and desks, from the most telling place of the page. */

import { foldToWords } from "../../text/foldings.ts";
import type { ContentTree } from "../content/content-tree.ts";
import { type LdNode, type LinkedData, listOf, textOf, typesOf } from "./jsonld.ts";
import type { MetaTags } from "./meta-tags.ts";
import { kindOf, namesIn, namesOfPerson, unique } from "./names.ts";
import { authorsInMarkup, authorsInText } from "./printed-authors.ts";

export interface Authors {
  byline: string;
  authors: string[];
  agencies: string[];
}

/** Where names are looked for; `headline` is the number of the headline's piece. */
export interface AuthorSources {
  doc: Document;
  tree: ContentTree;
  headline: number;
  data: LinkedData;
  node: LdNode | null;
  tags: MetaTags;
  siteNames: string[];
}

/**
 * People win over organisations, wherever they are named; the site's own name counts as a desk of it, and is left out
 * beside people. Where two places name people, the longer list wins if it holds the other.
 */
export function authorsOf(sources: AuthorSources): Authors {
  const { doc, tree, headline, data, node, tags } = sources;
  const sites = new Set(sources.siteNames.map(foldToWords));
  const isPerson = (name: string) => kindOf(name, sites) === "person";
  const stated = [
    fromLinkedData(data, node?.author),
    fromLinkedData(data, node?.creator),
    ...fromMeta(tags),
  ].map(unique);
  let names = stated.find((list) => list.some(isPerson)) ?? [];
  for (const list of stated) if (holds(list.filter(isPerson), names.filter(isPerson))) names = list;
  const isStated = stated[0]!.length > 0;
  for (const look of [
    () => authorsInMarkup(doc, isPerson),
    () => authorsInText(tree, headline, !isStated),
  ]) {
    if (names.some(isPerson)) break;
    const found = unique(look());
    if (found.some(isPerson)) names = found;
    else stated.push(found);
  }
  const authors = names.filter(isPerson);
  const desks = (list: string[]) => list.filter((name) => kindOf(name, sites) === "desk");
  if (authors.length > 0) {
    const agencies = desks(names).filter((name) => !sites.has(foldToWords(name)));
    return { byline: [...authors, ...agencies].join(", "), authors, agencies };
  }
  const agencies = stated.map(desks).find((list) => list.length > 0) ?? [];
  return { byline: agencies.join(", "), authors: [], agencies };
}

/** `list` holds all of `names` and more. */
function holds(list: string[], names: string[]): boolean {
  const keys = new Set(list.map(foldToWords));
  return (
    names.length > 0 &&
    keys.size > names.length &&
    keys.size <= 8 &&
    names.every((name) => keys.has(foldToWords(name)))
  );
}

function fromLinkedData(data: LinkedData, value: unknown): string[] {
  const items = listOf(value, data);
  const people = items.filter(
    (item) => typeof item === "string" || !typesOf(item).some((type) => /Organization/.test(type)),
  );
  return (people.length > 0 ? people : items).flatMap((item) =>
    typeof item === "string"
      ? namesIn(textOf(item))
      : Array.isArray(item.name)
        ? item.name.slice(0, 20).flatMap((name: unknown) => namesOfPerson(textOf(name)))
        : namesOfPerson(textOf(item.name)),
  );
}

const TAGS = [
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

/** The names in each tag that has any. */
function fromMeta(tags: MetaTags): string[][] {
  return TAGS.flatMap((name) => {
    const values = (tags.get(name) ?? []).filter(
      (value) => !/^(?:https?:|www\.|\d+$|[\w.-]+\.[a-z]{2,}\/)/i.test(value),
    );
    return values.length > 0 ? [values.slice(0, 10).flatMap(namesIn)] : [];
  });
}
