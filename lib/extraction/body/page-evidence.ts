/**
 * What a page says of its article elsewhere than in the text: each text block is compared with it.
 */

import type { ArticleMeta } from "../../model/article.ts";
import { foldToWords } from "../../text/foldings.ts";
import { jsonLdText } from "../metadata/jsonld.ts";
import type { PageMetadata } from "../metadata/metadata.ts";

/** All texts are folded (`foldToWords`); one that the page does not give is "". */
export interface PageEvidence {
  title: string;
  /** Its beginning. */
  excerpt: string;
  /** `articleBody` of the JSON-LD. */
  body: string;
  authors: string[];
}

/** UTF-16 units. */
const LONGEST_EXCERPT = 400;
const LONGEST_BODY = 100_000;

/** The evidence that a page's metadata give. */
export function pageEvidenceOf(
  { title, excerpt, authors }: Pick<ArticleMeta, "title" | "excerpt" | "authors">,
  { articleNode }: Pick<PageMetadata, "articleNode">,
): PageEvidence {
  return {
    title: foldToWords(title),
    excerpt: foldToWords(excerpt).slice(0, LONGEST_EXCERPT),
    body: foldToWords(jsonLdText(articleNode?.articleBody).slice(0, LONGEST_BODY)),
    authors: authors.map(foldToWords),
  };
}
