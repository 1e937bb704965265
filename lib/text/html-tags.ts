/**
 * What each HTML tag means to a reading of a page. A page is read in two ways that share this
 * table: anchoring reads what a person can select, extraction reads what can be part of an
 * article's prose.
 *
 * A "block" is an element before and after which the text breaks: what HTML's own style sheet
 * displays as block, list item or part of a table
 * (https://html.spec.whatwg.org/multipage/rendering.html), and `button` and `hr`, which stand apart
 * as well. The styles that a page gives its elements are not asked.
 */

/** Inline markup that extraction keeps as a mark. */
export type InlineMark = "link" | "emphasis" | "strong" | "code";

export interface TagMeaning {
  readonly isBlock: boolean;
  /**
   * Its text, and that of everything in it, is left out of the text that highlights are anchored
   * in.
   */
  readonly skippedInAnchoring: boolean;
  /** The same, of the text that an article is extracted from. */
  readonly skippedInExtraction: boolean;
  /** 1 to 6 for `h1` to `h6`, else 0. */
  readonly headingLevel: number;
  readonly mark: InlineMark | null;
}

const INLINE: TagMeaning = {
  isBlock: false,
  skippedInAnchoring: false,
  skippedInExtraction: false,
  headingLevel: 0,
  mark: null,
};
/** On news sites a custom element is a player, a card or a whole article, seldom a word. */
const CUSTOM: TagMeaning = { ...INLINE, isBlock: true };
const SKIPPED: Partial<TagMeaning> = { skippedInAnchoring: true, skippedInExtraction: true };
const BLOCK: Partial<TagMeaning> = { isBlock: true };

/** Tags, and in what they differ from an inline element without a meaning of its own. */
const ROWS: readonly (readonly [tags: string, meaning: Partial<TagMeaning>])[] = [
  ["address article aside blockquote body center details dialog dir div dl dd dt", BLOCK],
  ["fieldset figcaption figure footer form header hgroup html legend li listing main", BLOCK],
  ["menu nav ol p pre search section summary ul", BLOCK],
  ["table caption thead tbody tfoot tr td th", BLOCK],
  ...[1, 2, 3, 4, 5, 6].map(
    (level) => [`h${level}`, { isBlock: true, headingLevel: level }] as const,
  ),

  // code, form values, what stands in for something that cannot be played, what has no text
  ["script style noscript template head meta link param source track", SKIPPED],
  ["textarea select datalist input object embed audio video canvas img", SKIPPED],
  ["fencedframe portal", SKIPPED],

  // what it shows is another document, whose body is the block; its own children are never shown
  ["iframe frame", {}],
  // never shown; but where a head was not closed the title stands in the body, and what it says
  // (the date, on some old blogs) is evidence for extraction
  ["title", { skippedInAnchoring: true }],
  // a person can select these words, but they are no prose: labels of drawings and maps, formulas,
  // meters
  ["svg math map progress meter", { skippedInExtraction: true }],
  // some papers put the caption of a picture into the element itself
  ["picture", { skippedInExtraction: true }],
  // the words of a button can lie within a selection; in an article's text they would be noise
  ["button", { isBlock: true, skippedInExtraction: true }],
  // extraction takes a paragraph that a rule stands in for one
  ["hr", { isBlock: true, skippedInExtraction: true }],
  // anchoring leaves ruby readings out, so that the words of a sentence stand together; the
  // article's text keeps them
  ["rt rp", { skippedInAnchoring: true }],
  // anchoring takes every line break for the end of a block; extraction tells single ones from
  // double ones
  ["br", BLOCK],

  ["a", { mark: "link" }],
  ["em i cite", { mark: "emphasis" }],
  ["strong b", { mark: "strong" }],
  ["code kbd samp", { mark: "code" }],
];

const MEANINGS = new Map(
  ROWS.flatMap(([tags, meaning]) => {
    const whole: TagMeaning = { ...INLINE, ...meaning };
    return tags.split(" ").map((tag) => [tag, whole] as const);
  }),
);

/**
 * What a tag means, by its local name in lower case. A custom element is a block; other tags
 * unknown here are inline.
 */
export function meaningOf(tag: string): TagMeaning {
  return MEANINGS.get(tag) ?? (tag.includes("-") ? CUSTOM : INLINE);
}
