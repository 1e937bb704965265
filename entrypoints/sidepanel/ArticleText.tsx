import { useState } from "preact/hooks";
import { Paragraphs } from "../../components/Paragraphs.tsx";
import { brokenOff, ReadLine } from "../../components/ReadLine.tsx";
import { shortened } from "../../lib/extraction/overrides/block-refs.ts";
import type { BlockState } from "../../lib/extraction/overrides/block-states.ts";
import { coverageWarning } from "../../lib/extraction/overrides/coverage.ts";
import { overrideChangesFor } from "../../lib/extraction/overrides/overrides.ts";
import { withoutRule, withRule } from "../../lib/extraction/overrides/site-rules.ts";
import type { Article } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import type { SiteRule } from "../../lib/model/site-rules.ts";
import { identityOf } from "../../lib/model/source.ts";
import { askTab, askWithRetry, type TabReading } from "../../lib/platform/messages.ts";
import { changeSettings } from "../../lib/platform/settings.ts";
import type { Notice } from "./App.tsx";

interface Props {
  reading: TabReading;
  tabId: number;
  site: string;
  settings: Settings;
  /** The article with the reader's choices, and all of its region. */
  article: Article;
  parts: readonly BlockState[];
  isArticle: boolean;
  tell(notice: Notice): void;
}

/** What was read of the page, what of it is in the article, and how the reader changes that. */
export function ArticleText({
  reading,
  tabId,
  site,
  settings,
  article,
  parts,
  isArticle,
  tell,
}: Props) {
  const [isOpen, setOpen] = useState(false);
  const [said, setSaid] = useState("");
  /** Does it, and says so to those who do not see the list change. */
  const act = (done: string, work: Promise<unknown>) =>
    work.then(
      () => setSaid(done),
      (error) =>
        tell({
          text: `Not saved: ${error instanceof Error ? error.message : String(error)}`,
          failed: true,
        }),
    );
  const choose = async (part: BlockState, keep: boolean) => {
    // The text that is kept is that of now: a page may have gone on since the panel asked. If it is gone, that of then.
    const now = await askTab(tabId, "read", null).catch(() => reading);
    const { address, claimed, article } =
      identityOf(now.address) === identityOf(reading.address) ? now : reading;
    const chosen = { address, claimed, article, changes: overrideChangesFor(part, keep), tabId };
    await act(
      `${keep ? "Added" : "Left out"}: ${shortened(part.opening)}`,
      askWithRetry("choose", chosen),
    );
  };
  const setRule = (rule: SiteRule, isWanted: boolean) => {
    const siteRules = isWanted
      ? withRule(settings.siteRules, rule)
      : withoutRule(settings.siteRules, rule);
    const what = rule.keep ? "kept" : "left out";
    const done = isWanted
      ? `Always ${what} on ${rule.site}.`
      : `No longer always ${what} on ${rule.site}.`;
    void act(done, changeSettings({ siteRules }));
  };
  const show = async ({ opening, occurrence }: BlockState) => {
    const { shown } = await askTab(tabId, "showBlock", { opening, occurrence }).catch(() => ({
      shown: true,
    })); // the page went away
    if (!shown) tell({ text: "This paragraph is not on the page now." });
  };

  // Of a page that is no article there is nothing to be missing.
  const broken = isArticle ? brokenOff(article.truncated, article.isAccessibleForFree) : "";
  const doubt = isArticle ? coverageWarning(article, parts) : "";
  return (
    <section class="read" aria-label="Text of the article">
      {broken && <p class="state">{broken}</p>}
      {isArticle && parts.length === 0 && (
        <p class="state">No text of an article could be read here.</p>
      )}
      {parts.length > 0 && (
        <ReadLine parts={parts} coverage={article.coverage} doubt={doubt} onToggle={setOpen}>
          {isOpen && (
            <Paragraphs
              {...{ parts, site }}
              lang={article.language}
              onChoose={(part, keep) => void choose(part, keep)}
              onRule={setRule}
              onShow={(part) => void show(part)}
            />
          )}
        </ReadLine>
      )}
      {/* Here from the beginning: a screen reader says only what changes in a region it knows. */}
      <p class="unseen" role="status">
        {said}
      </p>
    </section>
  );
}
