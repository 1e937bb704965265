import { useRef, useState } from "preact/hooks";
import { shortened } from "../lib/extraction/overrides/block-refs.ts";
import type { BlockState } from "../lib/extraction/overrides/block-states.ts";
import { mayBelongToArticle } from "../lib/extraction/overrides/coverage.ts";
import { suggestRule } from "../lib/extraction/overrides/suggest-rule.ts";
import type { SiteRule } from "../lib/model/site-rules.ts";

interface Props {
  /** All of the page's article region in order. */
  parts: readonly BlockState[];
  lang: string;
  site: string;
  onChoose(part: BlockState, keep: boolean): void;
  /** Make the rule, or forget it. */
  onRule(rule: SiteRule, isWanted: boolean): void;
  onShow(part: BlockState): void;
}

/**
 * The article paragraph by paragraph: first only what may be missing and what was chosen, between the beginnings of
 * its neighbours, and all of it on demand. The button of a paragraph is also its undo.
 */
export function Paragraphs({ parts, lang, site, onChoose, onRule, onShow }: Props) {
  const isQuiet = !parts.some(isNotable);
  const [wantsAll, setWantsAll] = useState(isQuiet); // what was all there stays all there after a click
  // A paragraph that was shown stays, so that the button under the reader's finger does not vanish with its reason.
  const shown = useRef(new Set<string>());
  const isAll = wantsAll || isQuiet;
  parts.forEach((part, i) => {
    if ([parts[i - 1], part, parts[i + 1]].some((near) => near && isNotable(near)))
      shown.current.add(keyOf(part));
  });
  const rows = parts.map((part) => (isAll || shown.current.has(keyOf(part)) ? part : null));
  return (
    <>
      {!isQuiet && rows.length > 0 && (
        <button
          type="button"
          class="link all"
          aria-expanded={wantsAll}
          onClick={() => setWantsAll(!wantsAll)}
        >
          {wantsAll ? "Show less" : "Show all of the text"}
        </button>
      )}
      <ol class="parts" aria-label="Paragraphs of the article">
        {rows.map((part, i) => {
          if (!part)
            return isAll || rows[i - 1] === null ? null : (
              <Gap key={`gap ${i}`} count={runAt(rows, i)} />
            );
          return (
            <Paragraph
              key={keyOf(part)}
              {...{ part, lang, onChoose, onRule, onShow }}
              offer={suggestRule(part, parts, site)}
            />
          );
        })}
      </ol>
    </>
  );
}

function isNotable({ block, isIncluded, override, rule }: BlockState): boolean {
  return Boolean(override || rule) || (!isIncluded && mayBelongToArticle(block));
}

function keyOf({ opening, occurrence }: BlockState): string {
  return `${occurrence} ${opening}`;
}

/** How many rows in a row are not shown. */
function runAt(rows: readonly (BlockState | null)[], from: number): number {
  const end = rows.findIndex((row, i) => i > from && row !== null);
  return (end < 0 ? rows.length : end) - from;
}

function Gap({ count }: { count: number }) {
  return <li class="gap">{count === 1 ? "1 more paragraph" : `${count} more paragraphs`}</li>;
}

interface ParagraphProps extends Pick<Props, "lang" | "onChoose" | "onRule" | "onShow"> {
  part: BlockState;
  offer: SiteRule | null;
}

function Paragraph({ part, lang, offer, onChoose, onRule, onShow }: ParagraphProps) {
  const { block, isIncluded, rule, opening } = part;
  const facts = [TYPES[block.type], stateLabelOf(part)].filter(Boolean);
  return (
    <li class={isNotable(part) ? "part" : "part plain"} data-kept={isIncluded}>
      <button type="button" class="words" title="Show on the page" onClick={() => onShow(part)}>
        <span dir="auto" lang={lang || undefined}>
          {block.text.length > opening.length ? `${opening}…` : opening}
        </span>
      </button>
      <button
        type="button"
        class="btn small"
        aria-label={`${isIncluded ? "Leave out" : "Add"}: ${shortened(opening)}`}
        onClick={() => onChoose(part, !isIncluded)}
      >
        {isIncluded ? "Leave out" : "Add"}
      </button>
      {facts.length > 0 && <p class="facts">{facts.join(" · ")}</p>}
      {rule && <RuleLine rule={rule} action="Stop" onClick={() => onRule(rule, false)} />}
      {!rule && offer && (
        <RuleLine rule={offer} isOffer action="Always" onClick={() => onRule(offer, true)} />
      )}
    </li>
  );
}

interface RuleLineProps {
  rule: SiteRule;
  isOffer?: boolean;
  action: string;
  onClick(): void;
}

/** What is done, or could be done, on every article of the site. */
function RuleLine({ rule, isOffer = false, action, onClick }: RuleLineProps) {
  const what = rule.by === "container" ? "boxes like this" : "these words";
  return (
    <p class="rule">
      <span>
        {isOffer
          ? `${rule.keep ? "Keep" : "Leave out"} ${what} on all of `
          : `${rule.by === "container" ? "Boxes like this are" : "These words are"} ${rule.keep ? "kept" : "left out"} on all of `}
        <bdi>{rule.site}</bdi>
        {isOffer ? "?" : "."}
      </span>{" "}
      <button type="button" class="link" onClick={onClick}>
        {action}
      </button>
    </p>
  );
}

/** Only what is not plain text is named. */
const TYPES: Record<BlockState["block"]["type"], string> = {
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
