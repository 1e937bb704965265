import type { ComponentChildren } from "preact";
import type { BlockState } from "../lib/extraction/overrides/block-states.ts";
import { type coverageWarning, missingBlocks } from "../lib/extraction/overrides/coverage.ts";
import type { ArticleMeta } from "../lib/model/article.ts";

interface Props {
  parts: readonly BlockState[];
  /** 0 to 1. */
  coverage: number;
  doubt: ReturnType<typeof coverageWarning>;
  onToggle(isOpen: boolean): void;
  children: ComponentChildren;
}

/** How much of the article was read; opened, what was left out and what can be done about it. */
export function ReadLine({ parts, coverage, doubt, onToggle, children }: Props) {
  const read = parts.filter(
    ({ isIncluded, block }) => isIncluded && block.type !== "caption",
  ).length;
  const missing = missingBlocks(parts).length;
  const left = missing > 0 ? `; ${countOf(missing)} left out` : "";
  const chosen = parts.filter(({ override }) => override).length;
  return (
    <details
      class={doubt ? "read-line doubtful" : "read-line"}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary class="head">
        {doubt === "incomplete" && `${percentOf(coverage)} of the article was read${left}`}
        {doubt === "unsure" && `Perhaps not all of the article was read${left}`}
        {doubt === "" && `${countOf(read)} read`}
        {chosen > 0 && `, ${chosen} changed by you`}
      </summary>
      {children}
    </details>
  );
}

/** What the reader should know of a text that is not all there, in one line; "" for one that is. */
export function brokenOff(
  truncated: boolean,
  isAccessibleForFree: ArticleMeta["isAccessibleForFree"],
): string {
  if (isAccessibleForFree === false)
    return truncated
      ? "The page says that its text is not free; only the beginning can be read here."
      : "The page says that its text is not free.";
  return truncated ? "The text seems to break off on this page." : "";
}

export function countOf(paragraphs: number): string {
  return paragraphs === 1 ? "1 paragraph" : `${paragraphs} paragraphs`;
}

/** Never "100 %" of what is not all. */
export function percentOf(share: number): string {
  return `${share < 1 ? Math.min(99, Math.round(share * 100)) : 100} %`;
}
