import { BlockList } from "../../components/BlockList.tsx";
import { CoverageLine, truncationText } from "../../components/CoverageLine.tsx";
import { useAnnounce } from "../../components/LiveRegion.tsx";
import type { Reporter } from "../../components/notice.ts";
import { shortened } from "../../lib/extraction/overrides/block-refs.ts";
import type { BlockState } from "../../lib/extraction/overrides/block-states.ts";
import { coverageWarning } from "../../lib/extraction/overrides/coverage.ts";
import { overrideChangesFor } from "../../lib/extraction/overrides/overrides.ts";
import { withoutRule, withRule } from "../../lib/extraction/overrides/site-rules.ts";
import { say } from "../../lib/i18n/say.ts";
import type { ExtractedArticle } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import type { SiteRule } from "../../lib/model/site-rules.ts";
import { identityOf } from "../../lib/model/source.ts";
import { askTab, askWithRetry } from "../../lib/platform/messages.ts";
import type { PageReport } from "../../lib/platform/protocol.ts";
import { changeSettings } from "../../lib/platform/settings.ts";

interface Props {
  page: PageReport;
  tabId: number;
  site: string;
  settings: Settings;
  /** The page's article with the reader's overrides. */
  article: ExtractedArticle;
  blockStates: readonly BlockState[];
  isArticle: boolean;
  isOpen: boolean;
  onToggle(isOpen: boolean): void;
  reporter: Reporter;
}

/** How much of the article was extracted, block by block, and the reader's overrides of it. */
export function ArticleText(props: Props) {
  const { site, article, blockStates, isArticle, isOpen, onToggle } = props;
  const { override, setRule, show } = blockActions(props, useAnnounce());
  // On a page that is not an article nothing can be missing.
  const truncation = isArticle
    ? truncationText(article.truncated, article.isAccessibleForFree)
    : "";
  const warning = isArticle ? coverageWarning(article, blockStates) : "";
  return (
    <section class="article-text" aria-label={say("article.text")}>
      {truncation && <p class="status-line">{truncation}</p>}
      {isArticle && blockStates.length === 0 && <p class="status-line">{say("panel.noText")}</p>}
      {blockStates.length > 0 && (
        <CoverageLine
          {...{ blockStates, warning }}
          coverage={article.coverage}
          isOpen={isOpen}
          onToggle={onToggle}
        >
          {isOpen && (
            <BlockList
              {...{ blockStates, site }}
              lang={article.language}
              onOverride={override}
              onRule={setRule}
              onShow={show}
            />
          )}
        </CoverageLine>
      )}
    </section>
  );
}

const RULE_SET = { kept: "panel.ruleKept", left: "panel.ruleLeft" } as const;
const RULE_TAKEN_BACK = { kept: "panel.ruleNotKept", left: "panel.ruleNotLeft" } as const;

/**
 * What the reader can do with a block. `announce` tells what was done to those who do not see the
 * list change.
 */
function blockActions({ page, tabId, reporter }: Props, announce: (text: string) => void) {
  const perform = (done: string, work: Promise<unknown>) =>
    void work.then(() => announce(done), reporter.reportFailure(say("shared.notSaved")));

  const override = (blockState: BlockState, keep: boolean) =>
    perform(
      say(keep ? "panel.added" : "panel.leftOut", { words: shortened(blockState.opening) }),
      saveOverride(page, tabId, blockState, keep),
    );

  const setRule = (rule: SiteRule, isOn: boolean) => {
    const change = isOn ? withRule : withoutRule;
    const key = (isOn ? RULE_SET : RULE_TAKEN_BACK)[rule.keep ? "kept" : "left"];
    perform(
      say(key, { site: rule.site }),
      changeSettings(({ siteRules }) => ({ siteRules: change(siteRules, rule) })),
    );
  };

  const show = ({ opening, occurrence }: BlockState) =>
    void askTab(tabId, "scrollToBlock", { opening, occurrence }).then(
      ({ shown }) => {
        if (!shown) reporter.report(say("panel.blockNotShown"));
      },
      () => {}, // the page was closed
    );

  return { override, setRule, show };
}

/**
 * Saves the override with the page's text of now, which may have changed since the panel asked for
 * it; with the text of then if the tab shows another page meanwhile.
 */
async function saveOverride(
  page: PageReport,
  tabId: number,
  blockState: BlockState,
  keep: boolean,
): Promise<void> {
  const latest = await askTab(tabId, "readPage", null).catch(() => page);
  const isSamePage = identityOf(latest.address) === identityOf(page.address);
  const { address, claimed, article } = isSamePage ? latest : page;
  const changes = overrideChangesFor(blockState, keep);
  await askWithRetry("overrideBlocks", { address, claimed, article, changes, tabId });
}
