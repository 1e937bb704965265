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

/** `title` without the site's name at either end. */
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
 * The headline: what the page hands on as its title, in the spelling of the heading that says the same. A heading that
 * the page's title starts with wins where nothing better is stated.
 */
export function titleOf(doc: Document, tree: Tree, tags: MetaTags, node: LdNode | null, siteNames: string[]): string {
  const documentTitle = squeeze((doc.title ?? "").slice(0, 2000));
  const clean = (text: string) => withoutSite(text.slice(0, 2000), siteNames);
  const sites = siteNames.map(foldOf);
  const headings = headingsOf(tree).filter((text) => !sites.includes(foldOf(text)));
  const shared = clean(firstOf(tags, "og:title") || firstOf(tags, "twitter:title"));
  const stated = [shared, clean(textOf(node?.headline)), clean(documentTitle)].filter(
    (text) => text.length > 5 && !sites.includes(foldOf(text)),
  );
  const folded = stated.map(foldOf);
  const first = folded[0] ?? "";
  const same = headings.find((heading) => foldOf(heading) === first);
  if (same) return same;
  const within = headings.find((heading) => isTitleBefore(heading, stated[0] ?? ""));
  if (within) return within;
  if (shared && stated[0] === shared) return shared.slice(0, LONGEST);
  const agreed = headings.find(
    (heading) => heading.length > 8 && folded.some((text) => text.startsWith(foldOf(heading))),
  );
  return (agreed ?? stated[0] ?? headings[0] ?? documentTitle).slice(0, LONGEST);
}

/** The title is this heading with something after a break: a section or a site's name that was not known. */
function isTitleBefore(heading: string, title: string): boolean {
  if (heading.length < 12 || !foldOf(title).startsWith(foldOf(heading))) return false;
  const rest = title.slice(Math.min(title.length, heading.length - 2));
  return /^\S{0,3}\s*[|·•–—»-]\s+\S/.test(rest) || /^\S{0,3}\s*\|/.test(rest);
}
