/** Keys by which texts cite an article: `ruiz2026council`. */
import { siteOf } from "../model/source.ts";
import { foldSearchTerm } from "../text/foldings.ts";
import type { Cited, CslItem } from "./csl-item.ts";

/** Words with which many titles begin. */
const EMPTY_WORDS = new Set(
  "a an the on in of at to for and is are why how what who when der die das ein eine le la les un une el los las il lo".split(
    " ",
  ),
);
const LONGEST_PART = 20;

/** What stays of a text in letters and digits of ASCII, in small letters, word by word. */
function asciiWords(text: string): string[] {
  return text
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map((word) =>
      foldSearchTerm(word)
        .replace(/[^a-z\d]/g, "")
        .slice(0, LONGEST_PART),
    )
    .filter(Boolean);
}

/**
 * First author (else the site), year and first word of the title that says something: made of the
 * article alone, so that it is the same in every file.
 */
function plainKey({ author, issued, title = "" }: CslItem, address: string): string {
  const [first] = author ?? [];
  const name = asciiWords(first?.family ?? first?.literal ?? "").join("");
  const site = asciiWords(siteOf(address).split(".").slice(0, -1).join(" ")).join("");
  const words = asciiWords(title);
  const word = words.find((one) => !EMPTY_WORDS.has(one)) ?? words[0] ?? "";
  const year = issued?.["date-parts"][0][0] ?? "nd";
  const who = (name || site || "article").slice(0, LONGEST_PART);
  return `${/^\d/.test(who) ? "a" : ""}${who}${year}${word}`;
}

/** An article with its item. */
export interface Keyed {
  item: CslItem;
  article: Cited & { id?: string };
}

/**
 * A key for each, no two the same. Those that would share one have a part of their id, too: so none
 * depends on the order, or takes the other's place when one of them is deleted.
 */
export function citationKeys(cited: readonly Keyed[]): string[] {
  const plain = cited.map(({ item, article }) => plainKey(item, article.address));
  const counts = new Map<string, number>();
  for (const key of plain) counts.set(key, (counts.get(key) ?? 0) + 1);
  const taken = new Set<string>(plain.filter((key) => counts.get(key) === 1));
  return plain.map((key, i) => {
    if (counts.get(key) === 1) return key;
    const id = asciiWords(cited[i]?.article.id ?? "").join("") || "x";
    const named = `${key}-${id.slice(0, 6)}`;
    let unique = named;
    for (let n = 2; taken.has(unique); n++) unique = `${named}-${n}`;
    taken.add(unique);
    return unique;
  });
}
