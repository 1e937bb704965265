/** Where a piece stands, in names that are the same on the next article of the site. */
import type { Container, TextBlock } from "./content-tree.ts";

/** How far up, and how many names, the nearest first. */
const STEPS = 5;
const MOST = 3;
const MOST_WORDS = 4;
/** Class names that say how a box is just now, not what it is. */
const STATE =
  /^(?:is|has|js|no|ng|css|sc|jsx|svelte|astro|emotion|lazy|active|open|visible|hidden|loaded|first|last|odd|even)(?:[-_]|$)/;
/** These say something without a class. */
const TELLING = new Set(
  "aside figure figcaption details blockquote table dialog form footer address".split(" "),
);

/** Signatures of the boxes around a piece, itself included, that have a name; none from the page's frame outwards. */
export function placesOf(textBlock: TextBlock): string[] {
  const places: string[] = [];
  let container: Container | null = textBlock.container;
  for (
    let step = 0;
    container && step < STEPS && places.length < MOST;
    step += 1, container = container.parent
  ) {
    if (container.tag === "body" || container.tag === "main" || container.tag === "article") break;
    const words = wordsOf(container.hint);
    if (words.length > 0 || TELLING.has(container.tag))
      places.push([container.tag, ...words].join("."));
  }
  return places;
}

/** Words that a person wrote: names with digits or a hash are made anew with each build of the site. */
function wordsOf(hint: string): string[] {
  const words = hint.split(/\s+/).map((word) => word.replace(/__(?=[^_]*[A-Z\d])[\w+-]{4,8}$/, ""));
  const plain = words.filter(
    (word) => /^[A-Za-z]+(?:[-_]+[A-Za-z]+)*$/.test(word) && word.length > 2 && word.length < 50,
  );
  return [...new Set(plain.filter((word) => !STATE.test(word)))].sort().slice(0, MOST_WORDS);
}
