/**
 * Links that open a page at a passage: URL text fragments (WICG, "URL Fragment Text Directives",
 * https://wicg.github.io/scroll-to-text-fragment/): `#:~:text=[prefix-,]start[,end][,-suffix]`.
 * Each is tried on the article's own text before it is written (fragment-match.ts).
 */

import { type Selector, selectorOf } from "../model/annotation.ts";
import { leadsTo, type Terms } from "./fragment-match.ts";
import { termsFromPage, termsInText, wholeWords } from "./fragment-terms.ts";
import { type ArchivedText, findPassage } from "./passage.ts";

/** What a link needs to know of a highlight. */
export interface PassageInit {
  selector: readonly Selector[];
  /** The article's text; empty where it was not archived. */
  archived: ArchivedText;
}

/**
 * How a link leads to its passage: by words that stand nowhere else in the article's text; by words
 * that do, told apart by those around them; by words that no kept text has, so that nothing could
 * be tried; or not at all, only to the page.
 */
export type LinkKind = "unique" | "context" | "untested" | "plain";

export interface PassageLink {
  address: string;
  kind: LinkKind;
}

/** The address with the passage's directive, and what that is worth. A route after `#` stays. */
export function linkToPassage(address: string, init: PassageInit): PassageLink {
  const bare = address.replace(/:~:.*$/s, "").replace(/#$/, "");
  const { terms, kind } = termsOf(init);
  if (!terms) return { address: bare, kind };
  return { address: `${bare}${bare.includes("#") ? "" : "#"}:~:${directiveOf(terms)}`, kind };
}

/** The address of `linkToPassage`. */
export function passageLink(address: string, init: PassageInit): string {
  return linkToPassage(address, init).address;
}

/** The directive, `text=…`, without `#:~:`; "" if there is none that leads to the passage. */
export function textDirective(init: PassageInit): string {
  const { terms } = termsOf(init);
  return terms ? directiveOf(terms) : "";
}

interface KnownTerms {
  terms: Terms | null;
  kind: LinkKind;
}

function termsOf({ selector, archived }: PassageInit): KnownTerms {
  const quote = selectorOf(selector, "TextQuoteSelector");
  if (!quote) return { terms: null, kind: "plain" };
  const passage = findPassage(quote, archived);
  if (!passage) {
    const terms = termsFromPage(quote, selectorOf(selector, "BlockSelector"));
    return { terms, kind: terms ? "untested" : "plain" };
  }
  const whole = wholeWords(passage, archived);
  for (const terms of termsInText(whole, archived)) {
    if (!leadsTo(terms, whole, archived)) continue;
    return { terms, kind: terms.prefix || terms.suffix ? "context" : "unique" };
  }
  return { terms: null, kind: "plain" };
}

function directiveOf({ prefix, start, end, suffix }: Terms): string {
  const parts = [
    prefix && `${encodeTerm(prefix)}-`,
    encodeTerm(start),
    encodeTerm(end),
    suffix && `-${encodeTerm(suffix)}`,
  ];
  return `text=${parts.filter(Boolean).join(",")}`;
}

/**
 * Percent-encoded as the draft asks: all but letters, digits, `.`, `_` and `~`; `-`, `,` and `&`
 * are its syntax.
 */
function encodeTerm(term: string): string {
  return encodeURIComponent(term.toWellFormed()).replace(
    /[-!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
