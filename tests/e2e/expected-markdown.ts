import type { Annotation } from "../../lib/model/annotation.ts";
import type { Page } from "../../lib/model/article.ts";
import type { MarkedArticle } from "./articles.ts";
export function expectedMarkdown(_article: MarkedArticle, _page: Page, _annotations: Annotation[]): string {
  return "";
}
