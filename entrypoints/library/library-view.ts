/** What the library shows of single records. Pure. */
import { say } from "../../lib/i18n/say.ts";
import type { SavedArticle } from "../../lib/model/article.ts";

/** The title, or what is shown in its place. */
export function titleOf(article: SavedArticle): string {
  return article.meta.title || say("library.untitled");
}
