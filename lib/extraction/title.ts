/** An article's headline, without the site's name. */
import { type LdNode, textOf } from "./jsonld.ts";
import { firstOf, type MetaTags } from "./meta-tags.ts";
import { foldOf, squeeze } from "./text.ts";
import type { Tree } from "./walk.ts";

const LONGEST = 400;
const BREAK = /\s+[|\-–—·•»:<]\s+|\s*[|»]\s*/g;

/** Headings of the page that may be the headline, level 1 first. */
function headingsOf(tree: Tree): string[] {
  const headings = tree.pieces.filter((piece) => piece.type === "heading" && piece.level <= 2);
  return [...headings.filter((piece) => piece.level === 1), ...headings.filter((piece) => piece.level === 2)]
    .map((piece) => squeeze(piece.text))
    .filter((text) => text.length <= LONGEST);
}

/** `title` without the site's name at either end; site names that are not known are judged by the headings. */
export function withoutSite(title: string, siteNames: string[]): string {
  let cut = squeeze(title);
  const names = siteNames.map(foldOf).filter((name) => name.length > 1);
  for (let again = 0; again < 3; again += 1) {
    const breaks = [...cut.matchAll(BREAK)];
    const last = breaks.at(-1);
    const first = breaks[0];
    if (last && names.includes(foldOf(cut.slice(last.index + last[0].length)))) cut = cut.slice(0, last.index).trim();
    else if (first && names.includes(foldOf(cut.slice(0, first.index))))
      cut = cut.slice(first.index + first[0].length).trim();
    else break;
  }
  return cut;
}

/**
 * The headline: a heading that another witness confirms, else what the page says in its metadata, else its title.
 */
export function titleOf(doc: Document, tree: Tree, tags: MetaTags, node: LdNode | null, siteNames: string[]): string {
  const documentTitle = squeeze((doc.title ?? "").slice(0, 2000));
  const stated = [textOf(node?.headline), firstOf(tags, "og:title"), firstOf(tags, "twitter:title"), documentTitle]
    .map((text) => withoutSite(text.slice(0, 2000), siteNames))
    .filter(Boolean);
  const headings = headingsOf(tree);
  const folded = stated.map(foldOf);
  for (const heading of headings) {
    const key = foldOf(heading);
    if (key.length < 8) continue;
    if (folded.some((text) => text === key)) return heading;
  }
  for (const heading of headings) {
    const key = foldOf(heading);
    if (key.length >= 15 && folded.some((text) => text.startsWith(key) || text.endsWith(key))) return heading;
  }
  return (stated[0] ?? headings[0] ?? "").slice(0, LONGEST);
}
