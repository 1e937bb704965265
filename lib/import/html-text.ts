/** The words of a scrap of HTML that a tool stored as what was marked. */
import { collapseWhitespace } from "../text/foldings.ts";
import { meaningOf } from "../text/html-tags.ts";
import { unescapeEntities, withoutTags } from "../text/markup.ts";

/** Plain text of one line; a blank stands between two blocks, and nothing within a word. */
export function plainTextOf(html: string): string {
  const text = withoutTags(html, (tag) => (meaningOf(tag).isBlock ? " " : ""));
  return collapseWhitespace(unescapeEntities(text));
}
