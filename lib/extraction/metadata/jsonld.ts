/** Reads a page's JSON-LD (schema.org), whatever its shape, without trusting any of it. */
import { squeeze, unescapeEntities } from "../content/plain-text.ts";

export type LdNode = Record<string, unknown>;

export interface LinkedData {
  nodes: LdNode[];
  byId: Map<string, LdNode>;
}

const LONGEST_SCRIPT = 2_000_000;
const MOST_NODES = 3000;
const DEEPEST = 12;
const NEWS_TYPE =
  /^(?:https?:\/\/schema\.org\/)?(?:\w*NewsArticle|Article|LiveBlogPosting|BlogPosting|Report|OpinionNewsArticle|MediaGallery|ImageGallery|\w*Article)$/;

/** Every object of every JSON-LD block of the page; blocks that do not parse are passed over. */
export function readLinkedData(doc: Document): LinkedData {
  const data: LinkedData = { nodes: [], byId: new Map() };
  for (const script of doc.querySelectorAll('script[type*="ld+json" i]')) {
    const raw = script.textContent ?? "";
    if (raw.length === 0 || raw.length > LONGEST_SCRIPT) continue;
    collect(parseLoosely(raw), data, 0);
  }
  return data;
}

function parseLoosely(raw: string): unknown {
  const bare = raw.replace(
    /^\s*(?:\/\*\s*)?(?:<!\[CDATA\[|<!--)?(?:\s*\*\/)?|(?:\/\*\s*)?(?:\]\]>|-->)?(?:\s*\*\/)?[\s;]*$/g,
    "",
  );
  for (const textOf of [() => bare, () => flat(bare)]) {
    try {
      return JSON.parse(textOf());
    } catch {
      // Next way of reading it; a block that no way can read says nothing.
    }
  }
  return null;
}

/** Line breaks inside strings, and commas before a closing bracket, are the two most common mistakes. */
function flat(raw: string): string {
  let out = "";
  for (const char of raw) out += char < " " ? " " : char;
  return out.replace(/,\s*([}\]])/g, "$1");
}

function collect(value: unknown, data: LinkedData, depth: number): void {
  if (
    typeof value !== "object" ||
    value === null ||
    depth > DEEPEST ||
    data.nodes.length >= MOST_NODES
  )
    return;
  if (Array.isArray(value)) {
    for (const item of value.slice(0, MOST_NODES)) collect(item, data, depth + 1);
    return;
  }
  const node = value as LdNode;
  data.nodes.push(node);
  const id = node["@id"];
  if (typeof id === "string" && Object.keys(node).length > 1 && !data.byId.get(id)?.name)
    data.byId.set(id, node);
  for (const key of Object.keys(node)) collect(node[key], data, depth + 1);
}

export function typesOf(node: LdNode): string[] {
  const type = node["@type"];
  return (Array.isArray(type) ? type : [type]).filter((name) => typeof name === "string");
}

/** The node that describes this page's article, or null. Names that agree with `title` or `address` win. */
export function articleNode(data: LinkedData, address: string, titles: string[]): LdNode | null {
  const named = data.nodes.filter((node) => typesOf(node).some((type) => NEWS_TYPE.test(type)));
  let best: LdNode | null = null;
  let bestScore = -1;
  for (const node of named) {
    const headline = textOf(node.headline) || textOf(node.name);
    const own = [node.url, node["@id"], node.mainEntityOfPage].some((value) =>
      samePage(textOf(value) || idOf(value), address),
    );
    const agrees =
      headline !== "" &&
      titles.some(
        (title) =>
          title.startsWith(headline.slice(0, 40)) || headline.startsWith(title.slice(0, 40)),
      );
    const score =
      (own ? 4 : 0) +
      (agrees ? 3 : 0) +
      (headline ? 1 : 0) +
      (node.datePublished ? 1 : 0) +
      (node.author ? 0.5 : 0);
    if (score > bestScore) [best, bestScore] = [node, score];
  }
  return best;
}

function samePage(claimed: string, address: string): boolean {
  if (claimed.length < 12) return false;
  const bare = (text: string) => text.replace(/^https?:\/\/(?:www\.|m\.)?|[?#].*$|\/$/g, "");
  return bare(claimed) === bare(address);
}

function idOf(value: unknown): string {
  const id = typeof value === "object" && value !== null ? (value as LdNode)["@id"] : "";
  return typeof id === "string" ? id : "";
}

/** A value as plain text: a string, a number, an object's name or @value, or the first of a list that has any. */
export function textOf(value: unknown, depth = 0): string {
  if (typeof value === "string") return plain(value);
  if (typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null || depth > 3) return "";
  if (Array.isArray(value)) {
    for (const item of value.slice(0, 20)) {
      const text = textOf(item, depth + 1);
      if (text) return text;
    }
    return "";
  }
  const node = value as LdNode;
  return textOf(node.name, depth + 1) || textOf(node["@value"], depth + 1);
}

/** Without markup and entities. */
export function plain(text: string): string {
  const cut = text.length > 200_000 ? text.slice(0, 200_000) : text;
  return squeeze(unescapeEntities(unescapeEntities(cut)).replace(/<\/?[a-z][^>]{0,500}>/gi, " "));
}

/** A value as a list of objects and strings, references by @id followed. */
export function listOf(value: unknown, data: LinkedData): (LdNode | string)[] {
  const items: unknown[] = Array.isArray(value) ? value.slice(0, 50).flat(2) : [value];
  return items.flatMap((item): (LdNode | string)[] => {
    if (typeof item === "string") return [item];
    if (typeof item !== "object" || item === null) return [];
    const node = item as LdNode;
    const id = node["@id"];
    return [typeof id === "string" && !node.name ? (data.byId.get(id) ?? node) : node];
  });
}
