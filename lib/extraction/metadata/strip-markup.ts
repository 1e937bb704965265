/**
 * Metadata are plain text by definition, yet sites put markup and double-escaped entities into
 * them.
 */
import { collapseWhitespace } from "../../text/foldings.ts";
import { unescapeEntities, withoutTags } from "../../text/markup.ts";

/** UTF-16 units; `articleBody` is the longest value that is used. */
const MAX_LENGTH = 200_000;

/**
 * `text` as one line without tags and entities, cut to 200,000 UTF-16 units. Entities are resolved
 * twice, because many sites escape a text that was escaped already (`&amp;eacute;`).
 */
export function stripMarkup(text: string): string {
  const unescaped = unescapeEntities(unescapeEntities(text.slice(0, MAX_LENGTH)));
  return collapseWhitespace(withoutTags(unescaped));
}
