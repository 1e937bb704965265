import type { ComponentChildren } from "preact";
import type { BlockState } from "../lib/extraction/overrides/block-states.ts";
import { type coverageWarning, missingBlocks } from "../lib/extraction/overrides/coverage.ts";
import type { ArticleMeta } from "../lib/model/article.ts";
import { countOf } from "./count.ts";

interface Props {
  blockStates: readonly BlockState[];
  /** 0 to 1: `Article.coverage`. */
  coverage: number;
  warning: ReturnType<typeof coverageWarning>;
  onToggle(isOpen: boolean): void;
  /** What is shown when it is open. */
  children: ComponentChildren;
}

/** One line about how much of the article was extracted; it opens the list of blocks. */
export function CoverageLine({ blockStates, coverage, warning, onToggle, children }: Props) {
  const overridden = blockStates.filter(({ override }) => override).length;
  return (
    <details
      class={warning ? "coverage warning" : "coverage"}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary class="head">
        {coverageText(blockStates, coverage, warning)}
        {overridden > 0 && `, ${overridden} changed by you`}
      </summary>
      {children}
    </details>
  );
}

function coverageText(
  blockStates: readonly BlockState[],
  coverage: number,
  warning: Props["warning"],
): string {
  const missing = missingBlocks(blockStates).length;
  const leftOut = missing > 0 ? `; ${countOf(missing, "paragraph")} left out` : "";
  if (warning === "incomplete") return `${percentOf(coverage)} of the article was read${leftOut}`;
  if (warning === "unsure") return `Perhaps not all of the article was read${leftOut}`;
  const included = blockStates.filter(
    ({ isIncluded, block }) => isIncluded && block.type !== "caption",
  );
  return `${countOf(included.length, "paragraph")} read`;
}

/** Never "100 %" of a text of which something is missing. */
function percentOf(coverage: number): string {
  return `${coverage < 1 ? Math.min(99, Math.round(coverage * 100)) : 100} %`;
}

/** One line about a text that is not all on the page; "" for one that is. */
export function truncationText(
  truncated: boolean,
  isAccessibleForFree: ArticleMeta["isAccessibleForFree"],
): string {
  if (isAccessibleForFree === false)
    return truncated
      ? "The page says that its text is not free; only the beginning can be read here."
      : "The page says that its text is not free.";
  return truncated ? "The text seems to break off on this page." : "";
}
