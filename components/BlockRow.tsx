import { shortened } from "../lib/extraction/overrides/block-refs.ts";
import type { BlockState } from "../lib/extraction/overrides/block-states.ts";
import { say, sayParts } from "../lib/i18n/say.ts";
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
  const labels = [TYPE_LABELS[block.type], stateLabelOf(blockState)] as const;
  const facts = labels.flatMap((label) => (label ? say(label) : []));
  const words = shortened(opening);
  return (
    <li class={isNotable ? "block" : "block plain"} data-included={isIncluded}>
      <button
        type="button"
        class="opening"
        title={say("article.showOnPage")}
        onClick={() => onShow(blockState)}
      >
        <span dir="auto" lang={lang || undefined}>
          {block.text.length > opening.length ? `${opening}…` : opening}
        </span>
      </button>
      <button
        type="button"
        class="btn small"
        aria-label={say(isIncluded ? "article.leaveOutBlock" : "article.addBlock", { words })}
        onClick={() => onOverride(blockState, !isIncluded)}
      >
        {say(isIncluded ? "article.leaveOut" : "article.add")}
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
  const text = isSuggestion ? suggestionText(rule) : ruleText(rule);
  return (
    <p class="rule">
      <span>{sayParts(text, { site: <bdi>{rule.site}</bdi> })}</span>{" "}
      <button type="button" class="link" onClick={onClick}>
        {say(isSuggestion ? "article.always" : "article.stop")}
      </button>
    </p>
  );
}

function suggestionText({ by, keep }: SiteRule) {
  if (by === "container") return keep ? "article.keepBoxes" : "article.leaveBoxes";
  return keep ? "article.keepWords" : "article.leaveWords";
}

function ruleText({ by, keep }: SiteRule) {
  if (by === "container") return keep ? "article.boxesKept" : "article.boxesLeft";
  return keep ? "article.wordsKept" : "article.wordsLeft";
}

/** Plain text has no label. */
const TYPE_LABELS = {
  paragraph: null,
  heading: "article.heading",
  "list-item": "article.listItem",
  quote: "article.quotation",
  caption: "article.caption",
  table: "article.table",
  preformatted: "article.preformatted",
} as const satisfies Record<BlockType, string | null>;

function stateLabelOf({ isIncluded, isExtracted, override }: BlockState) {
  if (isIncluded) return override && !isExtracted ? "article.addedByYou" : null;
  return override ? "article.leftOutByYou" : "article.leftOut";
}
