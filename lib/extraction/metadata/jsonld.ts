/**
 * A page's JSON-LD (https://www.w3.org/TR/json-ld11/) in the vocabulary of https://schema.org.
 * Sites nest it in every shape and make mistakes in it, and any page can write anything into it:
 * sizes, depth and types are checked before use.
 */
import { trimEndOf } from "../../text/trim.ts";
import { stripMarkup } from "./strip-markup.ts";

export type JsonLdNode = Record<string, unknown>;

export interface JsonLdGraph {
  /** Every object of every block of the page, an object before those inside it. */
  nodes: JsonLdNode[];
  /** By `@id`; of several with one `@id`, the last, but a node with a name stays. */
  byId: Map<string, JsonLdNode>;
}

/** UTF-16 units of one script. */
const MAX_SCRIPT = 2_000_000;
const MAX_NODES = 3000;
const MAX_DEPTH = 12;
/** Items of one list that are looked at. */
const MAX_ITEMS = 50;
/** Types of articles beside those whose names end in "Article". */
const ARTICLE_TYPES = new Set(
  "LiveBlogPosting BlogPosting Report MediaGallery ImageGallery".split(" "),
);
/** What old systems write before a script so that XHTML and ancient browsers take it. */
const SCRIPT_OPENING = /^\s*(?:\/\*\s*)?(?:<!\[CDATA\[|<!--)?(?:\s*\*\/)?/;

/**
 * Every object of every JSON-LD block of the page; blocks that do not parse are passed over. Never
 * throws.
 */
export function readJsonLd(doc: Document): JsonLdGraph {
  const graph: JsonLdGraph = { nodes: [], byId: new Map() };
  for (const script of doc.querySelectorAll('script[type*="ld+json" i]')) {
    const text = script.textContent ?? "";
    if (text.length === 0 || text.length > MAX_SCRIPT) continue;
    const json = unwrapped(text);
    collectNodes(tryParse(json) ?? tryParse(repairJson(json)), graph, 0);
  }
  return graph;
}

/**
 * The script without what old systems write around it, at the end step by step: there may be
 * endless blanks.
 */
function unwrapped(script: string): string {
  const json = trimEndOf(script.replace(SCRIPT_OPENING, ""), /[\s;]/);
  const inner = withoutEnd(withoutEnd(withoutEnd(json, "*/").trimEnd(), "]]>"), "-->");
  return withoutEnd(inner.trimEnd(), "/*");
}

function withoutEnd(text: string, end: string): string {
  return text.endsWith(end) ? text.slice(0, -end.length) : text;
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // a broken block says nothing; the page's other blocks may
  }
}

/**
 * Mends the two most common mistakes: line breaks inside strings, and commas before a closing
 * bracket.
 */
function repairJson(json: string): string {
  let oneLine = "";
  for (const char of json) oneLine += char < " " ? " " : char;
  return oneLine.replace(/,\s*([}\]])/g, "$1");
}

function collectNodes(value: unknown, graph: JsonLdGraph, depth: number): void {
  if (typeof value !== "object" || value === null) return;
  if (depth > MAX_DEPTH || graph.nodes.length >= MAX_NODES) return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MAX_NODES)) collectNodes(item, graph, depth + 1);
    return;
  }
  const node = value as JsonLdNode;
  graph.nodes.push(node);
  const id = node["@id"];
  const isReference = Object.keys(node).length === 1;
  if (typeof id === "string" && !isReference && !graph.byId.get(id)?.name) graph.byId.set(id, node);
  for (const key of Object.keys(node)) collectNodes(node[key], graph, depth + 1);
}

/** The node's `@type` as a list; what is not a string is left out. */
export function jsonLdTypes(node: JsonLdNode): string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

/**
 * The node of the article that this page is about, or null if there is no article at all. Pages
 * also mark up teasers of other articles, so of several the one wins whose address or headline
 * agrees with the page's `address` or `titles`.
 */
export function findArticleNode(
  graph: JsonLdGraph,
  address: string,
  titles: string[],
): JsonLdNode | null {
  let best: JsonLdNode | null = null;
  let bestScore = -1;
  for (const node of graph.nodes) {
    if (!jsonLdTypes(node).some(isArticleType)) continue;
    const score = scoreArticleNode(node, address, titles);
    if (score > bestScore) [best, bestScore] = [node, score];
  }
  return best;
}

function isArticleType(type: string): boolean {
  const [, name = ""] = /^(?:https?:\/\/schema\.org\/)?(\w+)$/.exec(type) ?? [];
  return name.endsWith("Article") || ARTICLE_TYPES.has(name);
}

function scoreArticleNode(node: JsonLdNode, address: string, titles: string[]): number {
  const headline = jsonLdText(node.headline) || jsonLdText(node.name);
  const hasAddress = [node.url, node["@id"], node.mainEntityOfPage].some((value) =>
    isSameAddress(jsonLdText(value) || idOf(value), address),
  );
  const hasTitle = headline !== "" && titles.some((title) => isSameBeginning(title, headline));
  return (
    (hasAddress ? 4 : 0) +
    (hasTitle ? 3 : 0) +
    (headline ? 1 : 0) +
    (node.datePublished ? 1 : 0) +
    (node.author ? 0.5 : 0)
  );
}

/**
 * Titles are cut short and lengthened by the site's name at their ends: 40 letters of either
 * decide.
 */
function isSameBeginning(a: string, b: string): boolean {
  return a.startsWith(b.slice(0, 40)) || b.startsWith(a.slice(0, 40));
}

function isSameAddress(claimed: string, address: string): boolean {
  if (claimed.length < 12) return false;
  const withoutVariants = (text: string) =>
    text.replace(/^https?:\/\/(?:www\.|m\.)?|[?#][\s\S]*|\/$/g, "");
  return withoutVariants(claimed) === withoutVariants(address);
}

function idOf(value: unknown): string {
  const id = typeof value === "object" && value !== null ? (value as JsonLdNode)["@id"] : "";
  return typeof id === "string" ? id : "";
}

/**
 * A value as plain text: a string, a number, an object's `name` or `@value`, or the first of a list
 * that has any. "" for everything else.
 */
export function jsonLdText(value: unknown): string {
  return textAtDepth(value, 0);
}

function textAtDepth(value: unknown, depth: number): string {
  if (typeof value === "string") return stripMarkup(value);
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null || depth > 3) return "";
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 20)) {
      const text = textAtDepth(item, depth + 1);
      if (text) return text;
    }
    return "";
  }
  const node = value as JsonLdNode;
  return textAtDepth(node.name, depth + 1) || textAtDepth(node["@value"], depth + 1);
}

/**
 * A value as a list of objects and strings: the first 50, inner lists flattened, references by
 * `@id` resolved.
 */
export function jsonLdItems(value: unknown, graph: JsonLdGraph): (JsonLdNode | string)[] {
  const items: unknown[] = Array.isArray(value) ? value.slice(0, MAX_ITEMS).flat(2) : [value];
  return items.flatMap((item): (JsonLdNode | string)[] => {
    if (typeof item === "string") return [item];
    if (typeof item !== "object" || item === null) return [];
    const node = item as JsonLdNode;
    const id = node["@id"];
    return [typeof id === "string" && !node.name ? (graph.byId.get(id) ?? node) : node];
  });
}
