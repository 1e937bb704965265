import type { ComponentChildren } from "preact";
import type { BlockState } from "../lib/extraction/overrides/block-states.ts";
import {
  type coverageWarning,
  missingBlocks,
  missingFromColumn,
} from "../lib/extraction/overrides/coverage.ts";
import type { ArticleMeta } from "../lib/model/article.ts";
import { countOf } from "./count.ts";

interface Props {
  blockStates: readonly BlockState[];
  /** 0 to 1: `Article.coverage`. */
  coverage: number;
  warning: ReturnType<typeof coverageWarning>;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  /** What is shown when it is open. */
  children: ComponentChildren;
}

/** One line about how much of the article was extracted; it opens the list of blocks. */
export function CoverageLine(props: Props) {
  const { blockStates, coverage, warning, isOpen, onToggle, children } = props;
  const overridden = blockStates.filter(({ override }) => override).length;
  return (
    <details
      class={warning ? "coverage warning" : "coverage"}
      open={isOpen}
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

/** What of the text is there: said so that nobody takes it for how far they have read. */
function coverageText(
  blockStates: readonly BlockState[],
  coverage: number,
  warning: Props["warning"],
): string {
  const included = blockStates.filter(
    ({ isIncluded, block }) => isIncluded && block.type !== "caption",
  );
  const text = `${countOf(included.length, "paragraph")} of text`;
  if (warning === "") return text;
  const column = missingFromColumn(blockStates).length;
  const missing = warning === "missing" ? column : missingBlocks(blockStates).length;
  const mayBeMissing = missing > 0 ? `; ${countOf(missing, "paragraph")} may be missing` : "";
  if (warning === "missing") return `${text}${mayBeMissing}`;
  if (warning === "unsure") return `Perhaps not all of the text is here${mayBeMissing}`;
  return `${percentOf(coverage)} of the text is here${mayBeMissing}`;
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
