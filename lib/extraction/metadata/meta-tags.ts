/** The page's `<meta>` elements by name. */
import { stripMarkup } from "./strip-markup.ts";

/** Values by lower-case name, in document order. */
export type MetaTags = Map<string, string[]>;

const MAX_ELEMENTS = 2000;
/** UTF-16 units of one `content`; more is cut off. */
const MAX_CONTENT = 20_000;
/** UTF-16 units of one name attribute; an element with a longer one is passed over. */
const MAX_NAME = 200;
/** Open Graph uses `property`, HTML `name`, microdata `itemprop`. */
const NAME_ATTRIBUTES = ["property", "name", "itemprop"];

/**
 * The non-empty `content` of the first 2000 `<meta>` elements, as plain text. An attribute that
 * lists several names separated by white space counts for each of them.
 */
export function readMetaTags(doc: Document): MetaTags {
  const tags: MetaTags = new Map();
  let count = 0;
  for (const element of doc.getElementsByTagName("meta")) {
    count += 1;
    if (count > MAX_ELEMENTS) break;
    const value = stripMarkup((element.getAttribute("content") ?? "").slice(0, MAX_CONTENT));
    if (!value) continue;
    for (const name of namesOfElement(element)) {
      const values = tags.get(name);
      if (values) values.push(value);
      else tags.set(name, [value]);
    }
  }
  return tags;
}

function namesOfElement(element: Element): string[] {
  return NAME_ATTRIBUTES.flatMap((attribute) => {
    const names = element.getAttribute(attribute);
    if (!names || names.length > MAX_NAME) return [];
    return names.toLowerCase().split(/\s+/);
  });
}

/** The first value of the first name that has one, or "". Names are lower case. */
export function metaContent(tags: MetaTags, ...names: string[]): string {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value) return value;
  }
  return "";
}
