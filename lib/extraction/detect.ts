/** Is this page an article? Asked on every page: reads markup, address and a sample of the text, nothing else. */
import type { PageKind } from "../model/article.ts";

export interface Detection {
  isArticle: boolean;
  /** 0 to 1. */
  score: number;
  kind: PageKind;
}

const ARTICLE_LD = /"@type"\s*:\s*\[?\s*"(?:\w*NewsArticle|Article|LiveBlogPosting|BlogPosting|ReportageNewsArticle)"/;

/** Never throws, never changes the document. `address` is the page's own. */
export function detect(doc: Document, address: string): Detection {
  try {
    const path = pathOf(address);
    const data = [...doc.querySelectorAll('script[type*="ld+json" i]')].some((script) =>
      ARTICLE_LD.test(script.textContent ?? ""),
    );
    const og = doc.querySelector('meta[property="og:type" i][content="article" i]') !== null;
    const slug = /[\p{L}\d]+(?:[-_][\p{L}\d]+){2,}|\/(?:19|20)\d{2}\/\d{1,2}\/|\d{5,}/u.test(path);
    const plain = path === "/" || path === "" || /\/(?:page|tag|category|search|login)\//.test(path);
    const isArticle = !plain && (data || ((og || slug) && longParagraphs(doc) >= 3));
    return { isArticle, score: isArticle ? 0.9 : 0.1, kind: isArticle ? "news" : "other" };
  } catch {
    // The worst answer allowed: not an article.
    return { isArticle: false, score: 0, kind: "other" };
  }
}

function pathOf(address: string): string {
  return URL.canParse(address) ? decodeURI(new URL(address).pathname) : "";
}

function longParagraphs(doc: Document): number {
  let count = 0;
  const paragraphs = doc.getElementsByTagName("p");
  for (let i = 0; i < paragraphs.length && i < 80 && count < 3; i += 1) {
    if ((paragraphs[i]!.textContent ?? "").trim().length > 80) count += 1;
  }
  return count;
}
