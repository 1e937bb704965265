/**
 * What runs inside each page of the bench: the room's own code and, beside it, Readability's, with
 * the time of each.
 */
import { isProbablyReaderable, Readability } from "@mozilla/readability";
import { extractArticle } from "../lib/extraction/article.ts";
import { detect } from "../lib/extraction/detection/detect.ts";
import type { ExtractedArticle } from "../lib/model/article.ts";

export interface Prediction {
  id: string;
  isArticle: boolean;
  score?: number;
  title: string;
  byline: string;
  authors?: string[];
  published: string;
  modified?: string;
  siteName: string;
  section?: string;
  language: string;
  leadImage?: string;
  text: string;
  paragraphs: string[];
  kind?: string;
  confidence?: number;
  coverage?: number;
  truncated?: boolean;
  ms: { detect: number; extract: number };
  error?: string;
}

/** Whose turn it is in this document: each gets one of its own, opened for it alone. */
export type Side = "ours" | "readability";

export interface Request {
  id: string;
  address: string;
  side: Side;
}

export function runPage(doc: Document, request: Request): Prediction {
  return request.side === "ours" ? askOurs(doc, request) : askReadability(doc, request);
}

function timed<T>(work: () => T): [T, number] {
  const start = performance.now();
  const value = work();
  return [value, performance.now() - start];
}

function askOurs(doc: Document, { id, address }: Request): Prediction {
  const [found, detectMs] = timed(() => detect(doc, address));
  const [article, extractMs] = timed(() => extractArticle(doc, address));
  return { id, ...predictionOf(article), ...found, ms: { detect: detectMs, extract: extractMs } };
}

function predictionOf(article: ExtractedArticle): Omit<Prediction, "id" | "isArticle" | "ms"> {
  const body = article.blocks.filter((block) => block.type !== "caption");
  const { title, byline, published, modified, siteName, section, language, leadImage } = article;
  const { confidence, coverage, truncated, kind } = article;
  return {
    ...{ title, byline, published, modified, siteName, section, language, leadImage, kind },
    ...{ confidence, coverage, truncated },
    authors: [...article.authors, ...article.agencies],
    text: body.map((block) => block.text).join("\n\n"),
    paragraphs: body.filter((block) => block.type !== "heading").map((block) => block.text),
  };
}

function askReadability(doc: Document, { id }: Request): Prediction {
  const [isArticle, detectMs] = timed(() => isProbablyReaderable(doc));
  const [read, extractMs] = timed(() => new Readability(doc.cloneNode(true) as Document).parse());
  const paragraphs = read?.content ? paragraphsOf(read.content, doc) : [];
  return {
    id,
    isArticle,
    title: read?.title ?? "",
    byline: read?.byline ?? "",
    published: read?.publishedTime ?? "",
    siteName: read?.siteName ?? "",
    language: read?.lang ?? "",
    text: paragraphs.join("\n\n"),
    paragraphs,
    ms: { detect: detectMs, extract: extractMs },
  };
}

const BLOCK = new Set(
  "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul".split(
    " ",
  ),
);
const SKIP = new Set(
  "script style noscript template svg head button select textarea iframe object video audio math".split(
    " ",
  ),
);

/**
 * Readability's HTML as paragraphs, the way the scorer's own baseline reads it: split at block
 * boundaries and `br`.
 */
function paragraphsOf(html: string, doc: Document): string[] {
  const Parser = doc.defaultView?.DOMParser ?? DOMParser;
  const parsed = new Parser().parseFromString(html, "text/html");
  const found: string[] = [];
  let run = "";
  const flush = () => {
    const text = run.replace(/[\s\u00a0\u200b\u00ad]+/g, " ").trim();
    if (text) found.push(text);
    run = "";
  };
  const walk = (node: Node) => {
    for (const child of node.childNodes) {
      if (child.nodeType === 3) run += child.nodeValue;
      if (child.nodeType !== 1) continue;
      const tag = (child as Element).localName;
      if (SKIP.has(tag)) continue;
      const breaks = BLOCK.has(tag) || tag === "br";
      if (breaks) flush();
      walk(child);
      if (breaks) flush();
    }
  };
  walk(parsed.body);
  flush();
  return found;
}
