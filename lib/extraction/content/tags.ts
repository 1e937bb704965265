/** What the extraction does with each HTML tag. */

const set = (names: string) => new Set(names.split(" "));

/** Never read: not text, or text that is not for reading. */
export const SKIPPED = set(
  "script style noscript template svg head iframe object embed video audio canvas math map button select textarea input datalist progress meter link meta param source track img picture hr wbr-x portal fencedframe",
);

/** Start a new block of text. Unknown tags (custom elements) are decided by `isBlockTag`. */
const BLOCKS = set(
  "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul caption",
);

/** A custom element counts as a block: on news sites it is a player, a card or a whole article, seldom a word. */
export function isBlockTag(tag: string): boolean {
  return BLOCKS.has(tag) || tag.includes("-");
}

export const MARKS: Record<string, "link" | "emphasis" | "strong" | "code"> = {
  a: "link",
  em: "emphasis",
  i: "emphasis",
  cite: "emphasis",
  strong: "strong",
  b: "strong",
  code: "code",
  kbd: "code",
  samp: "code",
};

/** Level of a heading tag, or 0. */
export function headingLevel(tag: string): number {
  return tag.length === 2 && tag[0] === "h" && tag >= "h1" && tag <= "h6" ? Number(tag[1]) : 0;
}
