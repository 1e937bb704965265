/**
 * Metadata are plain text by definition, yet sites put markup and double-escaped entities into
 * them.
 */
import { collapseWhitespace } from "../../text/foldings.ts";
import { unescapeEntities } from "../content/plain-text.ts";

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

/** UTF-16 units between the brackets of a tag; what has more is text. */
const LONGEST_TAG = 500;

/**
 * The text with a blank for each tag. Not one pattern: for text of many `<` it would read on from
 * each of them.
 */
function withoutTags(text: string): string {
  let plain = "";
  let done = 0;
  let close = text.indexOf(">");
  for (const { index } of text.matchAll(/<(?=\/?[a-z])/gi)) {
    if (index < done) continue;
    if (close >= 0 && close < index) close = text.indexOf(">", index);
    if (close < 0) break;
    const nameStart = index + (text[index + 1] === "/" ? 2 : 1);
    if (close - nameStart - 1 > LONGEST_TAG) continue;
    plain += `${text.slice(done, index)} `;
    done = close + 1;
  }
  return plain + text.slice(done);
}
