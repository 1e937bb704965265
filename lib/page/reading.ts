/** What this page says, read once and kept until its address or its text changes. */
import { type PageText, readText } from "../anchoring/text.ts";
import { extractArticle } from "../extraction/article.ts";
import type { Article, PageInit } from "../model/article.ts";
import { claimedBy } from "./claimed.ts";

export interface Reading {
  article(): Article;
  text(): PageText;
  /** What the background needs to find or make the page's record. */
  init(): PageInit;
  /** The page changed: it is read again when next asked. */
  forget(): void;
}

export function createReading(doc: Document): Reading {
  let article: Article | undefined;
  let text: PageText | undefined;
  const readArticle = () => {
    article ??= extractArticle(doc, doc.location.href);
    return article;
  };
  return {
    article: readArticle,
    text: () => {
      text ??= readText(doc.body);
      return text;
    },
    init: () => {
      const { blocks, leftOut: _l, confidence: _c, coverage: _v, truncated: _t, ...meta } = readArticle();
      return {
        address: doc.location.href,
        claimed: claimedBy(doc),
        meta: { ...meta, title: meta.title || doc.title },
        blocks,
      };
    },
    forget: () => {
      text = undefined;
      article = undefined;
    },
  };
}
