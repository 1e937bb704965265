/** The way in: a page's document as an article of the model. */
import { type Article, type ArticleMeta, emptyMeta } from "../model/article.ts";
import { blockOf } from "./blocks.ts";
import { type Budget, createBudget, OutOfTime } from "./budget.ts";
import { choose } from "./choose.ts";
import type { Witnesses } from "./features.ts";
import { textOf } from "./jsonld.ts";
import { metadataOf, readStatements, type Statements } from "./metadata.ts";
import { askReadability } from "./skeleton.ts";
import { foldOf } from "./text.ts";
import { readTree, type Tree } from "./walk.ts";

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
export function extractArticle(doc: Document, address: string, options: ExtractOptions = {}): Article {
  const now = options.now ?? Date.now;
  try {
    return read(doc, address, createBudget(options.budgetMs ?? 2000, now), now);
  } catch {
    // A page can break anything (a form field named like a method of the document); then nothing was read.
    return { ...emptyMeta(), blocks: [], leftOut: [], confidence: 0, coverage: 0, truncated: true };
  }
}

function read(doc: Document, address: string, budget: Budget, now: () => number): Article {
  const root = doc.body ?? doc.documentElement;
  const tree: Tree = root ? readTree(root, budget) : { boxes: [], pieces: [], cut: true };
  const statements = readStatements(doc, address);
  const meta = metadataOf(doc, address, tree, statements, now());
  const { kept, complete } = ask(doc, tree, meta.title, budget);
  const choice = choose(tree, kept, witnessesOf(meta, statements));
  const blocks = (numbers: number[]) => numbers.map((number) => blockOf(tree.pieces[number]!, address));
  return {
    ...meta,
    kind: "news",
    blocks: blocks(choice.chosen),
    leftOut: blocks(choice.leftOut),
    confidence: choice.confidence,
    coverage: choice.coverage,
    truncated: tree.cut || !complete,
  };
}

function witnessesOf(meta: ArticleMeta, { node }: Statements): Witnesses {
  return {
    title: foldOf(meta.title),
    excerpt: foldOf(meta.excerpt).slice(0, 400),
    body: foldOf(textOf(node?.articleBody).slice(0, 100_000)),
    authors: meta.authors.map(foldOf),
  };
}

function ask(doc: Document, tree: Tree, title: string, budget: Budget): { kept: Set<number>; complete: boolean } {
  try {
    return { kept: askReadability(doc, tree, title, budget), complete: true };
  } catch (error) {
    if (!(error instanceof OutOfTime)) throw error;
    return { kept: new Set(tree.pieces.keys()), complete: false };
  }
}
