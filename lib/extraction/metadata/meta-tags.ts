/** The page's `<meta>` elements by name. */
import { plain } from "./jsonld.ts";

export type MetaTags = Map<string, string[]>;

const MOST = 2000;

/** Values by lower-case `name`, `property` or `itemprop`, as text without markup, in document order. */
export function readMetaTags(doc: Document): MetaTags {
  const tags: MetaTags = new Map();
  let count = 0;
  for (const element of doc.getElementsByTagName("meta")) {
    count += 1;
    if (count > MOST) break;
    const value = plain((element.getAttribute("content") ?? "").slice(0, 20_000));
    if (!value) continue;
    for (const attribute of ["property", "name", "itemprop"]) {
      const names = element.getAttribute(attribute);
      if (!names || names.length > 200) continue;
      for (const name of names.toLowerCase().split(/\s+/)) {
        const known = tags.get(name);
        if (known) known.push(value);
        else tags.set(name, [value]);
      }
    }
  }
  return tags;
}

/** The first value of the first name that has one, or "". */
export function firstOf(tags: MetaTags, ...names: string[]): string {
  for (const name of names) {
    const value = tags.get(name)?.[0];
    if (value) return value;
  }
  return "";
}
