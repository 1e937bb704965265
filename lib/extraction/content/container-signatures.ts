/**
 * Signatures of the containers around a text block (`aside.newsletter`): tag and class names that
 * are the same on the next article of the site, so that a rule for the site can name them.
 */
import type { Container, TextBlock } from "./content-tree.ts";

/** Ancestors that are looked at, the text block's own container included. */
const MAX_LEVELS = 5;
const MAX_SIGNATURES = 3;
const MAX_NAMES = 4;
/** Class names that say in which state an element is, or how it is styled, and not what it is. */
const STATE =
  /^(?:is|has|js|no|ng|css|sc|jsx|svelte|astro|emotion|lazy|active|open|visible|hidden|loaded|first|last|odd|even)(?:[-_]|$)/;
/** Tags that make a signature even without a class. */
const TELLING_TAGS = new Set(
  "aside figure figcaption details blockquote table dialog form footer address".split(" "),
);
/** These hold the whole article: their signature would tell nothing of one block. */
const FRAME_TAGS = new Set(["body", "main", "article"]);
/** What CSS modules append to a name: `Letter_box__3xYz1`. */
const BUILD_HASH = /__(?=[^_]*[A-Z\d])[\w+-]{4,8}$/;
const PLAIN_NAME = /^[A-Za-z]+(?:[-_]+[A-Za-z]+)*$/;

/**
 * Signatures of the containers around a text block, nearest first, its own included; nameless ones
 * are passed over.
 */
export function containerSignaturesOf(textBlock: TextBlock): string[] {
  const signatures: string[] = [];
  let container: Container | null = textBlock.container;
  for (let level = 0; level < MAX_LEVELS && container; level += 1, container = container.parent) {
    if (FRAME_TAGS.has(container.tag)) break;
    const names = stableNamesIn(container.hint);
    if (names.length > 0 || TELLING_TAGS.has(container.tag))
      signatures.push([container.tag, ...names].join("."));
    if (signatures.length === MAX_SIGNATURES) break;
  }
  return signatures;
}

/**
 * Names that a person wrote, sorted: those with digits or a hash are made anew with each build of
 * the site.
 */
function stableNamesIn(hint: string): string[] {
  const names = hint.split(/\s+/).map((name) => name.replace(BUILD_HASH, ""));
  const stable = names.filter(
    (name) => PLAIN_NAME.test(name) && name.length > 2 && name.length < 50 && !STATE.test(name),
  );
  return [...new Set(stable)].sort().slice(0, MAX_NAMES);
}
