import type { ComponentChildren } from "preact";
import type { BlockState } from "../lib/extraction/overrides/block-states.ts";
import {
  type coverageWarning,
  missingBlocks,
  missingFromColumn,
} from "../lib/extraction/overrides/coverage.ts";
import { say, sayCount } from "../lib/i18n/say.ts";
import type { ArticleMeta } from "../lib/model/article.ts";
import { partInPercent } from "./percent.ts";

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
  const text = coverageText(blockStates, coverage, warning);
  const overridden = blockStates.filter(({ override }) => override).length;
  const changed = sayCount("article.changed", overridden);
  return (
    <details
      class={warning ? "coverage warning" : "coverage"}
      open={isOpen}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary class="head">
        {overridden > 0 ? say("article.withChanged", { text, changed }) : text}
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
  const text = shareText(blockStates, coverage, warning);
  if (warning === "") return text;
  const missing = (warning === "missing" ? missingFromColumn : missingBlocks)(blockStates).length;
  if (missing === 0) return text;
  return say("article.withMissing", { text, missing: sayCount("article.missing", missing) });
}

function shareText(
  blockStates: readonly BlockState[],
  coverage: number,
  warning: Props["warning"],
): string {
  if (warning === "unsure") return say("article.unsure");
  if (warning === "incomplete") return say("article.share", { share: partInPercent(coverage) });
  const included = blockStates.filter(
    ({ isIncluded, block }) => isIncluded && block.type !== "caption",
  );
  return sayCount("article.paragraphs", included.length);
}

/** One line about a text that is not all on the page; "" for one that is. */
export function truncationText(
  truncated: boolean,
  isAccessibleForFree: ArticleMeta["isAccessibleForFree"],
): string {
  if (isAccessibleForFree === false)
    return say(truncated ? "article.notFreeBeginning" : "article.notFree");
  return truncated ? say("article.breaksOff") : "";
}
