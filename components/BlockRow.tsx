import { shortened } from "../lib/extraction/overrides/block-refs.ts";
import type { BlockState } from "../lib/extraction/overrides/block-states.ts";
import type { BlockType } from "../lib/model/article.ts";
import type { SiteRule } from "../lib/model/site-rules.ts";

interface Props {
  blockState: BlockState;
  lang: string;
  /** false: only its first line is shown. */
  isNotable: boolean;
  /** What the reader may want for the whole site after an override. */
  suggestedRule: SiteRule | null;
  onOverride(blockState: BlockState, keep: boolean): void;
  onRule(rule: SiteRule, isOn: boolean): void;
  onShow(blockState: BlockState): void;
}

/**
 * One block of the article or of what was left out, with the button that overrides it and the rule
 * for its site.
 */
export function BlockRow(props: Props) {
  const { blockState, lang, isNotable, suggestedRule, onOverride, onRule, onShow } = props;
  const { block, isIncluded, rule, opening } = blockState;
  const facts = [TYPE_LABELS[block.type], stateLabelOf(blockState)].filter(Boolean);
  return (
    <li class={isNotable ? "block" : "block plain"} data-included={isIncluded}>
      <button
        type="button"
        class="opening"
        title="Show on the page"
        onClick={() => onShow(blockState)}
      >
        <span dir="auto" lang={lang || undefined}>
          {block.text.length > opening.length ? `${opening}…` : opening}
        </span>
      </button>
      <button
        type="button"
        class="btn small"
        aria-label={`${isIncluded ? "Leave out" : "Add"}: ${shortened(opening)}`}
        onClick={() => onOverride(blockState, !isIncluded)}
      >
        {isIncluded ? "Leave out" : "Add"}
      </button>
      {facts.length > 0 && <p class="facts">{facts.join(" · ")}</p>}
      {rule && <RuleLine rule={rule} onClick={() => onRule(rule, false)} />}
      {!rule && suggestedRule && (
        <RuleLine rule={suggestedRule} isSuggestion onClick={() => onRule(suggestedRule, true)} />
      )}
    </li>
  );
}

interface RuleLineProps {
  rule: SiteRule;
  isSuggestion?: boolean;
  onClick(): void;
}

/** What is done, or could be done, on every article of the site. */
function RuleLine({ rule, isSuggestion = false, onClick }: RuleLineProps) {
  return (
    <p class="rule">
      <span>
        {isSuggestion ? suggestionText(rule) : ruleText(rule)} on all of <bdi>{rule.site}</bdi>
        {isSuggestion ? "?" : "."}
      </span>{" "}
      <button type="button" class="link" onClick={onClick}>
        {isSuggestion ? "Always" : "Stop"}
      </button>
    </p>
  );
}

function suggestionText({ by, keep }: SiteRule): string {
  return `${keep ? "Keep" : "Leave out"} ${by === "container" ? "boxes like this" : "these words"}`;
}

function ruleText({ by, keep }: SiteRule): string {
  const subject = by === "container" ? "Boxes like this are" : "These words are";
  return `${subject} ${keep ? "kept" : "left out"}`;
}

/** Plain text has no label. */
const TYPE_LABELS: Record<BlockType, string> = {
  paragraph: "",
  heading: "Heading",
  "list-item": "List",
  quote: "Quote",
  caption: "Caption",
  table: "Table",
  preformatted: "Preformatted",
};

function stateLabelOf({ isIncluded, isExtracted, override }: BlockState): string {
  if (isIncluded) return override && !isExtracted ? "Added by you" : "";
  return override ? "Left out by you" : "Left out";
}
