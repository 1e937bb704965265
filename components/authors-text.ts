/** Who wrote an article, in one line. */

import type { ArticleMeta } from "../lib/model/article.ts";

/**
 * The authors by name, else the byline as printed, else the agencies; "" if the page names nobody.
 */
export function authorsText(meta: Pick<ArticleMeta, "authors" | "byline" | "agencies">): string {
  if (meta.authors.length > 0) return meta.authors.join(", ");
  return meta.byline || meta.agencies.join(", ");
}
