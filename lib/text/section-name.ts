/** The section of a paper that an article stands in, as a name that can be shown. */

import { collapseWhitespace, foldToLetters } from "./foldings.ts";

/** Folded letters from which words that are in the headline are its own, and not a section's. */
const LONGEST_SHARED = 20;
/** UTF-16 units: no section is called longer. */
const LONGEST_NAME = 80;

/**
 * The name, or "" for what some pages give in its place: a piece of an address such as
 * `/meteo/`, or the headline once more.
 */
export function sectionName(section: string, title: string): string {
  const name = collapseWhitespace(section);
  if (isPath(name) || name.length > LONGEST_NAME) return "";
  const [folded, headline] = [foldToLetters(name), foldToLetters(title)];
  const repeats =
    folded === headline || (folded.length >= LONGEST_SHARED && headline.includes(folded));
  return folded === "" || repeats ? "" : name;
}

/** `/meteo/`, `news/world/europe`, `https://…`; not `Life/Style` or `Arts / Film`. */
function isPath(name: string): boolean {
  if (name.startsWith("/") || name.endsWith("/") || name.includes("://")) return true;
  return name.split("/").length > 2 && !name.includes(" ");
}
