import { useRef, useState } from "preact/hooks";
import type { BlockState } from "../lib/extraction/overrides/block-states.ts";
import { mayBelongToArticle } from "../lib/extraction/overrides/coverage.ts";
import { suggestRule } from "../lib/extraction/overrides/suggest-rule.ts";
import { say, sayCount } from "../lib/i18n/say.ts";
import type { BlockRef } from "../lib/model/overrides.ts";
import type { SiteRule } from "../lib/model/site-rules.ts";
import { BlockRow } from "./BlockRow.tsx";

interface Props {
  /** All blocks of the article's part of the page, in page order. */
  blockStates: readonly BlockState[];
  lang: string;
  site: string;
  onOverride(blockState: BlockState, keep: boolean): void;
  /** Saves the rule, or removes it. */
  onRule(rule: SiteRule, isOn: boolean): void;
  onShow(blockState: BlockState): void;
}

/**
 * The article block by block: at first only what may be missing and what the reader overrode, each
 * between its neighbours, and everything on demand. The button of a block also takes its override
 * back.
 */
export function BlockList({ blockStates, lang, site, onOverride, onRule, onShow }: Props) {
  const hasNotable = blockStates.some(isNotable);
  // A list that was complete stays so after a click.
  const [isExpanded, setExpanded] = useState(!hasNotable);
  const shownKeys = useShownKeys(blockStates);
  const showsAll = isExpanded || !hasNotable;
  return (
    <>
      {hasNotable && (
        <button
          type="button"
          class="link all"
          aria-expanded={isExpanded}
          onClick={() => setExpanded(!isExpanded)}
        >
          {say(isExpanded ? "article.showLess" : "article.showAll")}
        </button>
      )}
      <ol class="blocks" aria-label={say("article.blocks")}>
        {rowsOf(blockStates, (blockState) => showsAll || shownKeys.has(blockKeyOf(blockState))).map(
          (row) =>
            row.type === "gap" ? (
              <li class="gap" key={row.key}>
                {sayCount("article.moreParagraphs", row.count)}
              </li>
            ) : (
              <BlockRow
                key={row.key}
                {...{ lang, onOverride, onRule, onShow }}
                blockState={row.blockState}
                isNotable={isNotable(row.blockState)}
                suggestedRule={suggestRule(row.blockState, blockStates, site)}
              />
            ),
        )}
      </ol>
    </>
  );
}

/**
 * Keys of the blocks to show while the list is not expanded. A block that was shown once stays, so
 * that the button under the reader's pointer does not vanish with the reason for showing it.
 */
function useShownKeys(blockStates: readonly BlockState[]): ReadonlySet<string> {
  const keys = useRef(new Set<string>()).current;
  blockStates.forEach((blockState, i) => {
    const neighbours = [blockStates[i - 1], blockState, blockStates[i + 1]];
    if (neighbours.some((near) => near && isNotable(near))) keys.add(blockKeyOf(blockState));
  });
  return keys;
}

/** Whether extraction may have erred about the block, or the reader decided about it. */
function isNotable({ block, isIncluded, override, rule }: BlockState): boolean {
  return Boolean(override || rule) || (!isIncluded && mayBelongToArticle(block));
}

function blockKeyOf({ opening, occurrence }: BlockRef): string {
  return `${occurrence} ${opening}`;
}

type Row =
  | { type: "block"; key: string; blockState: BlockState }
  /** Blocks in a row that are not shown. */
  | { type: "gap"; key: string; count: number };

function rowsOf(
  blockStates: readonly BlockState[],
  isShown: (blockState: BlockState) => boolean,
): Row[] {
  const rows: Row[] = [];
  for (const [i, blockState] of blockStates.entries()) {
    const last = rows.at(-1);
    if (isShown(blockState)) rows.push({ type: "block", key: blockKeyOf(blockState), blockState });
    else if (last?.type === "gap") last.count++;
    else rows.push({ type: "gap", key: `gap ${i}`, count: 1 });
  }
  return rows;
}
