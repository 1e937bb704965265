/** What runs inside each page that the weights are fitted on: the names that the extension would vote on, no votes. */
import { pageEvidenceOf } from "../lib/extraction/article.ts";
import { featuresOf, phrasesOf } from "../lib/extraction/body/features.ts";
import { askReadability } from "../lib/extraction/body/readability-copy.ts";
import { openPieces } from "../lib/extraction/body/select-content.ts";
import { createBudget } from "../lib/extraction/budget.ts";
import { readTree } from "../lib/extraction/content/content-tree.ts";
import { zonesOf } from "../lib/extraction/content/zones.ts";
import { readSigns } from "../lib/extraction/detection/page-signs.ts";
import { articleMetaOf, readPageMetadata } from "../lib/extraction/metadata/metadata.ts";
import type { Request } from "./articles-page.ts";

export interface PieceFacts {
  text: string;
  heading: boolean;
  names: string[];
  /** Whether the vote decides: captions and a second article are set aside before it. */
  open: boolean;
}

export interface PageFacts {
  id: string;
  signs: string[];
  /** In document order; pieces too far from the article to be voted on are left out. */
  pieces: PieceFacts[];
}

/** Longer than the extension's budget, so that a busy machine does not change what is fitted. */
const BUDGET_MS = 10_000;

export function runPage(doc: Document, { id, address }: Request): PageFacts {
  const signs = readSigns(doc, address).names;
  const budget = createBudget(BUDGET_MS, Date.now);
  const tree = readTree(doc.body ?? doc.documentElement, budget);
  const statements = readPageMetadata(doc, address);
  const meta = articleMetaOf(doc, address, tree, statements, Date.now());
  const witnesses = pageEvidenceOf(meta, statements);
  const open = openPieces(tree, witnesses.title);
  const facts = featuresOf(
    tree,
    zonesOf(tree),
    askReadability(doc, tree, meta.title, budget),
    witnesses,
  );
  const pieces = tree.pieces.flatMap((piece, number) => {
    const names = facts[number]?.concat(phrasesOf(piece));
    return names
      ? [{ text: piece.text, heading: piece.type === "heading", names, open: open[number]! }]
      : [];
  });
  return { id, signs, pieces };
}
