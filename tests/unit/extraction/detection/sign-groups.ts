/** The signs of each step of detection, by groups of which a page has one at most. */
import type { SignName } from "../../../../lib/extraction/detection/page-signs.ts";

export interface SignGroup {
  names: SignName[];
  /** Exactly one of the names is said of each page. */
  isAlwaysSaid: boolean;
}

const oneOf = (...names: SignName[]): SignGroup => ({ names, isAlwaysSaid: true });
const oneAtMost = (...names: SignName[]): SignGroup => ({ names, isAlwaysSaid: false });

/** In the order of `STEPS`. */
export const SIGN_GROUPS: SignGroup[][] = [
  [
    oneAtMost(
      ...(["address root", "address depth 1", "address depth 2", "address depth 3"] as const),
      ...(["address depth 4", "address depth 5"] as const),
    ),
    oneAtMost(
      ...(["address words 0", "address words 1", "address words 2", "address words 3"] as const),
      "address words 4",
    ),
    oneAtMost("address query of a list"),
    oneAtMost("address query of a number"),
    oneAtMost("address date"),
    oneAtMost("address forum"),
    oneAtMost("address listing"),
    oneAtMost("address news"),
    oneAtMost("address number"),
    oneAtMost("address page file"),
    oneAtMost("address script file"),
    oneAtMost("address service"),
    oneAtMost("address shop"),
    oneAtMost("address short end"),
    oneAtMost("address unknown"),
  ],
  [
    oneOf("og type none", "og type article", "og type website", "og type other"),
    oneAtMost("meta published"),
    oneAtMost("meta date"),
    oneAtMost("meta section"),
    oneAtMost("meta author"),
  ],
  [
    oneOf("articles 0", "articles 1", "articles 2", "articles 3"),
    oneOf("times 0", "times 1", "times 2", "times 3"),
    oneAtMost("title bare", "title long"),
    oneAtMost("few links", "many links"),
    oneAtMost("many fields"),
    oneAtMost("figure caption"),
  ],
  [oneAtMost("linked data article"), oneAtMost("linked data dated")],
  [
    oneOf("text 0", "text 1", "text 2", "text 3", "text 4", "text 5"),
    oneOf("long paragraphs 0", "long paragraphs 1", "long paragraphs 2", "long paragraphs 3"),
    oneAtMost("text in one place", "text in many places"),
  ],
  [oneOf("h1 none", "h1 one", "h1 many"), oneAtMost("h1 long"), oneAtMost("h1 is the title")],
  [oneAtMost("password field"), oneAtMost("AMP version"), oneAtMost("byline")],
];

/** All signs of one step. */
export const signsIn = (groups: SignGroup[]): SignName[] => groups.flatMap(({ names }) => names);
