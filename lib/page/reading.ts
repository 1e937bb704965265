/** What this page says, read once and kept until its address or its text changes, told of it or not. */
import { extractArticle } from "../extraction/article.ts";
import { type Article, type PageInit, pageInitOf } from "../model/article.ts";
import { identityOf } from "../model/source.ts";
import { claimedBy } from "./claimed.ts";

export interface Reading {
  article(): Article;
  /** What the background needs to find or make the page's record. */
  init(): PageInit;
  /** The page changed: it is read again when next asked. */
  forget(): void;
}

export function createReading(doc: Document): Reading {
  let article: Article | undefined;
  let seen = "";
  const forget = () => {
    article = undefined;
  };
  /** Nobody tells of every change: an app may go to its next story, or a text arrive, before a watcher looks. */
  const forgetOld = () => {
    const now = `${identityOf(doc.location.href)} ${doc.body?.textContent?.length ?? 0}`;
    if (now !== seen) forget();
    seen = now;
  };
  const readArticle = () => {
    forgetOld();
    article ??= extractArticle(doc, doc.location.href);
    return article;
  };
  return {
    article: readArticle,
    init: () => {
      const article = readArticle();
      const title = article.title || doc.title.trim();
      return pageInitOf({ ...article, title }, doc.location.href, claimedBy(doc));
    },
    forget,
  };
}
