/**
 * Values to filter by, with how many there are of each. The counts of one kind are of what
 * everything else that is asked lets through, so that each says what it would show.
 */
import { type Annotation, isMissing } from "../model/annotation.ts";
import type { SavedArticle } from "../model/article.ts";
import { ASKED, authorsOf, datedOf, type Failed, isChanged, publicationOf } from "./matching.ts";

/** A value, and how many highlights or articles it would show. */
export interface Facet {
  value: string;
  count: number;
}

/** A tag with those below it; the count is of all of them. */
export interface TagFacet extends Facet {
  /** The last part of it: `border` of `eu/border`. */
  name: string;
  below: TagFacet[];
}

export interface Facets {
  colors: Facet[];
  /** By count; of highlights and of articles as a whole. */
  tags: TagFacet[];
  /** Articles. */
  sites: Facet[];
  authors: Facet[];
  /** `2026-03`, by the paper's own day; the newest first. */
  months: Facet[];
  /** `note`, `tag`, `change`, `missing`. */
  has: Facet[];
}

/** Values that differ in case are one, in the spelling that comes first. */
class Counter {
  readonly #counts = new Map<string, Facet>();

  add(values: readonly string[]): void {
    const met = new Set<string>();
    for (const value of values) {
      const key = value.toLowerCase();
      if (met.has(key)) continue;
      met.add(key);
      const facet = this.#counts.get(key);
      if (facet) facet.count++;
      else this.#counts.set(key, { value, count: 1 });
    }
  }

  /** The most frequent first, then by name. */
  byCount(): Facet[] {
    return [...this.#counts.values()].sort(
      (a, b) => b.count - a.count || a.value.localeCompare(b.value),
    );
  }
}

/** `eu/border` is `eu`, too. */
function withAncestors(tags: readonly string[]): string[] {
  return tags.flatMap((tag) => {
    const parts = tag.split("/");
    return parts.map((_part, i) => parts.slice(0, i + 1).join("/"));
  });
}

/** Whether nothing but this keeps a record out. */
const only = (failed: Failed, bit: number) => (failed & ~bit) === 0;

/** Counts while records are looked at, one article after the other. */
export class FacetCounts {
  readonly #colors = new Counter();
  readonly #tags = new Counter();
  readonly #sites = new Counter();
  readonly #authors = new Counter();
  readonly #months = new Counter();
  readonly #has = new Counter();

  /** One article: what it fails itself, and what each of its highlights does. */
  add(
    article: SavedArticle,
    itself: Failed,
    annotations: readonly Annotation[],
    failed: readonly Failed[],
  ): void {
    const all = [itself, ...failed];
    const isLet = (bit: number) =>
      annotations.length > 0 ? failed.some((one) => only(one, bit)) : only(itself, bit);
    if (isLet(ASKED.site)) this.#sites.add([publicationOf(article)]);
    if (isLet(ASKED.author)) this.#authors.add(authorsOf(article));
    if (isLet(ASKED.on)) this.#months.add([datedOf(article).slice(0, 7)]);
    for (const [i, annotation] of annotations.entries()) {
      const fails = all[i + 1] ?? 0;
      const { color, tags, note } = annotation.body;
      if (only(fails, ASKED.color)) this.#colors.add([color.value]);
      if (only(fails, ASKED.tag)) {
        this.#tags.add(withAncestors([...article.tags.value, ...tags.value]));
      }
      if (only(fails, ASKED.has)) {
        if (note.value) this.#has.add(["note"]);
        if (tags.value.length > 0) this.#has.add(["tag"]);
        if (isChanged(annotation)) this.#has.add(["change"]);
        if (isMissing(annotation)) this.#has.add(["missing"]);
      }
    }
    if (annotations.length === 0 && only(itself, ASKED.tag)) {
      this.#tags.add(withAncestors(article.tags.value));
    }
  }

  facets(): Facets {
    return {
      colors: this.#colors.byCount(),
      tags: tagTree(this.#tags.byCount()),
      sites: this.#sites.byCount(),
      authors: this.#authors.byCount(),
      months: this.#months.byCount().sort((a, b) => (a.value < b.value ? 1 : -1)),
      has: this.#has.byCount(),
    };
  }
}

/** Tags under those that they lie below; the order within one stays. */
export function tagTree(tags: readonly Facet[]): TagFacet[] {
  const nodes = new Map<string, TagFacet>();
  for (const { value, count } of tags) {
    const name = value.split("/").at(-1) ?? value;
    nodes.set(value.toLowerCase(), { value, count, name, below: [] });
  }
  const roots: TagFacet[] = [];
  for (const node of nodes.values()) {
    const parent = node.value.includes("/")
      ? nodes.get(node.value.slice(0, node.value.lastIndexOf("/")).toLowerCase())
      : undefined;
    (parent?.below ?? roots).push(node);
  }
  return roots;
}
