/** The way in: a page's document as an article of the model. */
import { type Article, emptyMeta } from "../model/article.ts";
import { blockOf } from "./blocks.ts";
import { type Budget, createBudget, OutOfTime } from "./budget.ts";
import { choose } from "./choose.ts";
import { metadataOf, readStatements } from "./metadata.ts";
import { askReadability } from "./skeleton.ts";
import { squeeze } from "./text.ts";
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
  const chosen = choose(tree, kept);
  const numbers = [...chosen].sort((a, b) => a - b);
  const blocks = numbers.map((number) => blockOf(tree.pieces[number]!, address));
  const leftOut = tree.pieces.flatMap((piece, number) =>
    kept.has(number) && !chosen.has(number) ? [blockOf(piece, address)] : [],
  );
  const size = (list: { text: string }[]) => list.reduce((sum, block) => sum + block.text.length, 0);
  const all = size(blocks) + size(leftOut);
  return {
    ...meta,
    title: squeeze(meta.title),
    kind: "news",
    blocks,
    leftOut,
    confidence: blocks.length > 0 ? 0.8 : 0,
    coverage: all > 0 ? size(blocks) / all : 0,
    truncated: tree.cut || !complete,
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
