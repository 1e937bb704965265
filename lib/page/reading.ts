/** What this page says, read once and kept until its address or its text changes. */
import { type PageText, readText } from "../anchoring/text.ts";
import { extractArticle } from "../extraction/article.ts";
import { type Article, type PageInit, pageInitOf } from "../model/article.ts";
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
      const article = readArticle();
      const title = article.title || doc.title.trim();
      return pageInitOf({ ...article, title }, doc.location.href, claimedBy(doc));
    },
    forget: () => {
      text = undefined;
      article = undefined;
    },
  };
}
