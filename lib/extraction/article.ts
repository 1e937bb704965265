/** The way in: a page's document as an article of the model. */
import {
  type Article,
  type ArticleMeta,
  type BlockType,
  type ExcludedBlock,
  type ExtractedBlock,
  emptyMeta,
  type PageKind,
} from "../model/article.ts";
import { densestBox } from "./body/densest-container.ts";
import type { PageEvidence } from "./body/features.ts";
import { postTimes } from "./body/live-posts.ts";
import { askReadability } from "./body/readability-copy.ts";
import { type Choice, choose } from "./body/select-content.ts";
import { breaksOff } from "./body/truncation.ts";
import { type Budget, createBudget, OutOfTime } from "./budget.ts";
import { blockOf } from "./content/blocks.ts";
import { placesOf } from "./content/container-signatures.ts";
import { readTree, type Tree } from "./content/content-tree.ts";
import { foldOf } from "./content/plain-text.ts";
import { kindOf } from "./detection/page-kind.ts";
import { jsonLdText, jsonLdTypes } from "./metadata/jsonld.ts";
import { metaContent } from "./metadata/meta-tags.ts";
import { articleMetaOf, type PageMetadata, readPageMetadata } from "./metadata/metadata.ts";
import { coverageOf, mayBelongToArticle } from "./overrides/overrides.ts";

/** Shares of the budget: for the walk, and until Readability must have answered. */
const WALK = 0.4;
const ASKED = 0.75;

export interface ExtractOptions {
  /** Milliseconds that the extraction may take; 2000 unless told. */
  budgetMs?: number;
  /** A clock in milliseconds since 1970. */
  now?: () => number;
}

/**
 * Reads the article of a page. Never changes the document, never throws; the worst answer is an article without blocks.
 * `address` is the page's own, absolute; links are made absolute with it.
 */
export function extractArticle(
  doc: Document,
  address: string,
  options: ExtractOptions = {},
): Article {
  const now = options.now ?? Date.now;
  try {
    return read(doc, address, options.budgetMs ?? 2000, now);
  } catch {
    // A page can break anything (a form field named like a method of the document); then nothing was read.
    return {
      ...emptyMeta(),
      blocks: [],
      excludedBlocks: [],
      confidence: 0,
      coverage: 0,
      truncated: true,
    };
  }
}

function read(doc: Document, address: string, budgetMs: number, now: () => number): Article {
  const most = createBudget(budgetMs * ASKED, now);
  const root = doc.body ?? doc.documentElement;
  const tree: Tree = root
    ? readTree(root, createBudget(budgetMs * WALK, now))
    : { boxes: [], pieces: [], cut: true };
  const statements = readPageMetadata(doc, address);
  const meta = articleMetaOf(tree.cut ? headAlone(doc) : doc, address, tree, statements, now());
  const { kept, complete } = ask(doc, tree, meta.title, most);
  const choice = choose(tree, kept, pageEvidenceOf(meta, statements));
  const kind =
    choice.chosen.length > 0 ? kindOfArticle(address, statements, tree, choice.chosen) : "other";
  const times = kind === "live" ? postTimes(doc, tree, choice.chosen) : new Map<number, string>();
  const captions = new Set(choice.captions);
  const numbers = [...choice.chosen, ...choice.captions].sort((a, b) => a - b);
  const blocks = numbers.map((number) => {
    const block = readBlock(tree, number, address, captions.has(number) ? "caption" : undefined);
    const time = times.get(number);
    return time ? { ...block, time } : block;
  });
  const excludedBlocks = leftOutOf(tree, choice, numbers, address);
  const last = choice.chosen[choice.chosen.length - 1] ?? -1;
  return {
    ...meta,
    kind,
    blocks,
    excludedBlocks,
    confidence: complete && !tree.cut ? choice.confidence : choice.confidence * 0.6,
    coverage: coverageOf(blocks, excludedBlocks.filter(mayBelongToArticle)),
    truncated: tree.cut || breaksOff({ ...meta, blocks }, tree, last, statements.articleNode),
  };
}

function readBlock(tree: Tree, number: number, address: string, type?: BlockType): ExtractedBlock {
  const piece = tree.pieces[number]!;
  const block = blockOf(piece, address, type);
  const places = placesOf(piece);
  return places.length > 0 ? { ...block, containers: places } : block;
}

/** Each with the number of the article's blocks before it; both lists of numbers ascend. */
function leftOutOf(
  tree: Tree,
  { excludedBlocks, likely }: Choice,
  blocks: number[],
  address: string,
): ExcludedBlock[] {
  let blocksBefore = 0;
  return excludedBlocks.map((number, i) => {
    while (blocksBefore < blocks.length && blocks[blocksBefore]! < number) blocksBefore += 1;
    return { ...readBlock(tree, number, address), blocksBefore, likelihood: likely[i]! };
  });
}

function kindOfArticle(
  address: string,
  { articleNode, metaTags }: PageMetadata,
  tree: Tree,
  chosen: number[],
): PageKind {
  const letters = chosen.reduce((sum, number) => sum + tree.pieces[number]!.text.length, 0);
  const types = new Set(articleNode ? jsonLdTypes(articleNode) : []);
  return kindOf(address, types, metaContent(metaTags, "og:type").toLowerCase(), () => letters);
}

export function pageEvidenceOf(meta: ArticleMeta, { articleNode }: PageMetadata): PageEvidence {
  return {
    title: foldOf(meta.title),
    excerpt: foldOf(meta.excerpt).slice(0, 400),
    body: foldOf(jsonLdText(articleNode?.articleBody).slice(0, 100_000)),
    authors: meta.authors.map(foldOf),
  };
}

function ask(
  doc: Document,
  tree: Tree,
  title: string,
  budget: Budget,
): { kept: Set<number>; complete: boolean } {
  try {
    return { kept: askReadability(doc, tree, title, budget), complete: true };
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return { kept: densestBox(tree), complete: false };
  }
}

/** The head in a document of its own: on a page beyond measure each search of the whole takes a part of a second. */
function headAlone(doc: Document): Document {
  const alone = doc.implementation.createHTMLDocument();
  const { head, documentElement } = doc;
  if (head) alone.head.replaceWith(head.cloneNode(true));
  alone.documentElement.lang = documentElement.getAttribute("lang") ?? "";
  return alone;
}
