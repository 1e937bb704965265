/** The names of a site, as it adds them to its titles. */
import { collapseWhitespace, foldToWords } from "../../text/foldings.ts";

/**
 * Signs that sites put between the headline and their own name, in text whose white space is
 * collapsed.
 */
const SEPARATOR = / [|\-–—·•»:<] | ?[|»ㅣ] ?/g;

/**
 * The names and the first part of each: of "Eastmere Post | News, sport and weather", titles carry
 * that part only.
 */
export function withShortNames(siteNames: string[]): string[] {
  return siteNames.flatMap((name) => [name, ...collapseWhitespace(name).split(SEPARATOR, 1)]);
}

/** `title` without the site's names at either end, however often they stand there. */
export function withoutSite(title: string, siteNames: string[]): string {
  const siteKeys = siteNames.map(foldToWords).filter((name) => name.length > 1);
  let current = collapseWhitespace(title);
  let previous: string;
  do {
    previous = current;
    current = trimSiteNames(previous, siteKeys);
  } while (current !== previous);
  return current;
}

/**
 * One pass from both ends; its result may begin or end in a sign behind which another name shows in
 * the next pass.
 */
function trimSiteNames(title: string, siteKeys: string[]): string {
  const separators = [...title.matchAll(SEPARATOR)];
  let [start, end] = [0, title.length];
  for (;;) {
    const [first, last] = [separators[0], separators.at(-1)];
    if (last && last.index > start && isSite(title.slice(endOf(last), end), siteKeys)) {
      end = last.index;
      separators.pop();
    } else if (first && siteKeys.includes(foldToWords(title.slice(start, first.index)))) {
      start = endOf(first);
      separators.shift();
    } else return title.slice(start, end).trim();
  }
}

function endOf(match: RegExpExecArray): number {
  return match.index + match[0].length;
}

/** The site's name, or a short label that contains it ("Eastmere Post News"). */
function isSite(text: string, siteKeys: string[]): boolean {
  const key = foldToWords(text);
  if (siteKeys.includes(key)) return true;
  return (
    key.length < 40 && siteKeys.some((site) => site.length > 2 && ` ${key} `.includes(` ${site} `))
  );
}
