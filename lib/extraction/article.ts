/** The way in: a page's document as an article of the model. */
import {
  type ArticleMeta,
  type BlockType,
  type ExcludedBlock,
  type ExtractedArticle,
  type ExtractedBlock,
  emptyMeta,
  type PageKind,
} from "../model/article.ts";
import { finish } from "../text/steps.ts";
import { selectDensestContainer } from "./body/densest-container.ts";
import { postTimes } from "./body/live-posts.ts";
import { pageEvidenceOf } from "./body/page-evidence.ts";
import { selectWithReadability } from "./body/readability-copy.ts";
import { type ContentSelection, selectContent } from "./body/select-content.ts";
import { breaksOff } from "./body/truncation.ts";
import { blockOf, textBlockAt } from "./content/blocks.ts";
import { type Budget, createBudget, OutOfTime } from "./content/budget.ts";
import { containerSignaturesOf } from "./content/container-signatures.ts";
import { type ContentTree, contentTreeSteps } from "./content/content-tree.ts";
import { pageKindOf } from "./detection/page-kind.ts";
import { jsonLdTypes } from "./metadata/jsonld.ts";
import { metaContent } from "./metadata/meta-tags.ts";
import { articleMetaOf, type PageMetadata, readPageMetadata } from "./metadata/metadata.ts";
import { coverageOf, mayBelongToArticle } from "./overrides/coverage.ts";

const DEFAULT_BUDGET_MS = 2000;
/**
 * Shares of the budget from the start: until the page must have been walked, and until Readability
 * must have answered.
 */
const WALK_SHARE = 0.4;
const READABILITY_SHARE = 0.75;
/** What is left of the confidence when the budget cut anything off. */
const CUT_CONFIDENCE = 0.6;

export interface ExtractOptions {
  /** Milliseconds that the extraction may take; 2000 by default. */
  budgetMs?: number;
  /** A clock in milliseconds since 1970. */
  now?: () => number;
}

/** A page, and what was found on it so far. */
interface Page {
  doc: Document;
  address: string;
  tree: ContentTree;
  pageMetadata: PageMetadata;
  meta: ArticleMeta;
}

/**
 * Extracts the article of a page. Never changes the document, never throws; the worst answer is an
 * article without blocks. `address` is the page's own, absolute; links are made absolute with it.
 */
export function extractArticle(
  doc: Document,
  address: string,
  options: ExtractOptions = {},
): ExtractedArticle {
  return finish(extractSteps(doc, address, options));
}

/**
 * The same in steps, between which the browser may work; then `now` should stand still. What the
 * page changes meanwhile may be read or not.
 */
export function* extractSteps(
  doc: Document,
  address: string,
  { budgetMs = DEFAULT_BUDGET_MS, now = Date.now }: ExtractOptions = {},
): Generator<void, ExtractedArticle> {
  try {
    return yield* extract(doc, address, budgetMs, now);
  } catch {
    // A page can break anything, for example by a form field named like a method of the document.
    return emptyArticle();
  }
}

function emptyArticle(): ExtractedArticle {
  return {
    ...emptyMeta(),
    blocks: [],
    excludedBlocks: [],
    confidence: 0,
    coverage: 0,
    truncated: true,
  };
}

function* extract(
  doc: Document,
  address: string,
  budgetMs: number,
  now: () => number,
): Generator<void, ExtractedArticle> {
  const readabilityBudget = createBudget(budgetMs * READABILITY_SHARE, now);
  const tree = yield* treeSteps(doc, createBudget(budgetMs * WALK_SHARE, now));
  const pageMetadata = readPageMetadata(doc, address);
  yield;
  const source = tree.cut ? headAlone(doc) : doc;
  const meta = articleMetaOf(source, address, tree, pageMetadata, now());
  yield;
  const page: Page = { doc, address, tree, pageMetadata, meta };
  const { picks, isComplete } = pickText(page, readabilityBudget);
  yield;
  const selection = selectContent(tree, picks, pageEvidenceOf(meta, pageMetadata));
  yield;
  const isCut = tree.cut || !isComplete;
  const confidence = isCut ? selection.confidence * CUT_CONFIDENCE : selection.confidence;
  return articleFrom(page, selection, confidence);
}

function* treeSteps(doc: Document, budget: Budget): Generator<void, ContentTree> {
  const root = doc.body ?? doc.documentElement;
  if (!root) return { containers: [], textBlocks: [], cut: true };
  return yield* contentTreeSteps(root, budget);
}

/**
 * The head in a document of its own: on a page so large that the walk was cut off, each search of
 * the whole takes a part of a second.
 */
function headAlone(doc: Document): Document {
  const alone = doc.implementation.createHTMLDocument();
  const { head, documentElement } = doc;
  if (head) alone.head.replaceWith(head.cloneNode(true));
  alone.documentElement.lang = documentElement.getAttribute("lang") ?? "";
  return alone;
}

/**
 * Indexes of the text blocks that Readability keeps or, when it takes too long, of those in the
 * densest container.
 */
function pickText(
  { doc, tree, meta }: Page,
  budget: Budget,
): { picks: Set<number>; isComplete: boolean } {
  try {
    return { picks: selectWithReadability(doc, tree, meta.title, budget), isComplete: true };
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return { picks: selectDensestContainer(tree), isComplete: false };
  }
}

function articleFrom(
  page: Page,
  selection: ContentSelection,
  confidence: number,
): ExtractedArticle {
  const { tree, pageMetadata, meta } = page;
  const kind = kindOfArticle(page, selection);
  const indexes = [...selection.selected, ...selection.captions].sort((a, b) => a - b);
  const blocks = includedBlocks(page, selection, indexes, kind);
  const excludedBlocks = excludedBlocksOf(page, selection, indexes);
  const last = selection.selected.at(-1) ?? -1;
  return {
    ...meta,
    kind,
    blocks,
    excludedBlocks,
    confidence,
    coverage: coverageOf(blocks, excludedBlocks.filter(mayBelongToArticle)),
    truncated: tree.cut || breaksOff({ ...meta, blocks }, tree, last, pageMetadata.articleNode),
  };
}

function kindOfArticle(
  { address, tree, pageMetadata: { articleNode, metaTags } }: Page,
  { selected }: ContentSelection,
): PageKind {
  if (selected.length === 0) return "other";
  const types = new Set(articleNode ? jsonLdTypes(articleNode) : []);
  const ogType = metaContent(metaTags, "og:type").toLowerCase();
  const textLength = () =>
    selected.reduce((sum, index) => sum + (tree.textBlocks[index]?.text.length ?? 0), 0);
  return pageKindOf(address, types, ogType, textLength);
}

/**
 * The text blocks named by `indexes` as blocks of the article; the posts of a live blog with their
 * times.
 */
function includedBlocks(
  { doc, address, tree }: Page,
  { selected, captions }: ContentSelection,
  indexes: readonly number[],
  kind: PageKind,
): ExtractedBlock[] {
  const times = kind === "live" ? postTimes(doc, tree, selected) : new Map<number, string>();
  const isCaption = new Set(captions);
  return indexes.map((index) => {
    const type = isCaption.has(index) ? "caption" : undefined;
    const block = extractedBlock(tree, index, address, type);
    const time = times.get(index);
    return time ? { ...block, time } : block;
  });
}

/**
 * Each with the number of the article's blocks before it; `indexes` are those of the article's
 * blocks, ascending.
 */
function excludedBlocksOf(
  { address, tree }: Page,
  { excluded }: ContentSelection,
  indexes: readonly number[],
): ExcludedBlock[] {
  let blocksBefore = 0;
  return excluded.map(({ index, likelihood }) => {
    while ((indexes[blocksBefore] ?? Infinity) < index) blocksBefore += 1;
    return { ...extractedBlock(tree, index, address), blocksBefore, likelihood };
  });
}

function extractedBlock(
  tree: ContentTree,
  index: number,
  address: string,
  type?: BlockType,
): ExtractedBlock {
  const textBlock = textBlockAt(tree, index);
  const block = blockOf(textBlock, address, type);
  const containers = containerSignaturesOf(textBlock);
  return containers.length > 0 ? { ...block, containers } : block;
}
