import { useMemo } from "preact/hooks";
import { ArticleCard } from "../../components/ArticleCard.tsx";
import { Empty } from "../../components/Empty.tsx";
import { RescueLink } from "../../components/RescueLink.tsx";
import { SetAsideLine } from "../../components/SetAsideLine.tsx";
import type { UndoReporter } from "../../components/use-undo.ts";
import { blockStatesOf } from "../../lib/extraction/overrides/block-states.ts";
import { applyOverrides } from "../../lib/extraction/overrides/overrides.ts";
import { textOf } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { siteOf } from "../../lib/model/source.ts";
import { listTags } from "../../lib/store/annotations.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useLive } from "../../lib/store/use-live.ts";
import { minutesToRead } from "../../lib/text/words.ts";
import { ArticleNote } from "./ArticleNote.tsx";
import { ArticleText } from "./ArticleText.tsx";
import { HighlightList } from "./HighlightList.tsx";
import { OtherSite } from "./OtherSite.tsx";
import { PanelFooter } from "./PanelFooter.tsx";
import { ReadingCopy } from "./ReadingCopy.tsx";
import { SiteBar } from "./SiteBar.tsx";
import { type PageNotebook, useNotebook } from "./use-notebook.ts";
import type { TabView } from "./use-tab.ts";

interface Props {
  db: NotebookDb;
  view: TabView & { state: "ready" };
  settings: Settings;
  reporter: UndoReporter;
}

/** The page in the tab: its article's card and its highlights, live from the notebook. */
export function PagePanel({ db, view, settings, reporter }: Props) {
  const { tabId, articleId, report: page } = view;
  const isArticle = view.record?.isArticle ?? false;
  const site = siteOf(page.address);
  const notebook = useNotebook(db, articleId, page.address);
  const { annotations } = notebook;
  const saved = notebook.article?.deleted.value ? null : notebook.article;
  const tags = useLive(() => listTags(db), []);
  const knownTags = tags.state === "ready" ? tags.value : [];
  const { article, blockStates } = useOverriddenArticle(view, notebook, settings, site);
  return (
    <>
      <div class="scroll">
        <ArticleCard
          meta={articleId && saved ? saved.meta : page.article}
          site={site}
          minutes={minutesToRead(textOf(article.blocks))}
          highlights={annotations.length}
          isArticle={isArticle}
        >
          {notebook.hasOverrides && (
            <ArticleText
              key={page.address}
              {...{ page, tabId, site, settings, article, blockStates, isArticle, reporter }}
            />
          )}
          <ReadingCopy
            articleId={saved ? articleId : null}
            page={{ ...page, article }}
            {...{ db, tabId, isArticle, reporter }}
          />
          <ArticleNote
            article={notebook.article}
            page={{ ...page, article }}
            {...{ tabId, knownTags, reporter }}
          />
        </ArticleCard>
        <OtherSite
          key={`${tabId} ${page.address}`}
          shown={articleId ? saved : null}
          {...{ db, page, tabId, reporter }}
        />
        {notebook.state === "failed" && (
          <Empty title="The notebook could not be read">
            <p role="alert">{notebook.error}</p>
            <RescueLink />
          </Empty>
        )}
        <SetAsideLine count={notebook.brokenCount} />
        <HighlightList
          {...{ db, tabId, articleId, annotations, settings, knownTags, reporter }}
          anchorStatuses={page.anchorStatuses}
          lang={page.article.language}
          isLoaded={notebook.isCurrent}
          wantedId={view.record?.wantedNote}
        />
      </div>
      <SiteBar address={page.address} {...{ settings, reporter }} />
      <PanelFooter
        isSaved={notebook.state === "ready"}
        articleId={annotations.length > 0 || saved ? articleId : null}
        {...{ db, settings, reporter }}
      />
    </>
  );
}

/** The extracted article as the reader wants it, and the state of every block. */
function useOverriddenArticle(
  { report }: Props["view"],
  { overrides }: PageNotebook,
  { siteRules }: Settings,
  site: string,
) {
  return useMemo(() => {
    const preferences = { overrides, rules: siteRules, site };
    return {
      article: applyOverrides(report.article, preferences),
      blockStates: blockStatesOf(report.article, preferences),
    };
  }, [report.article, overrides, siteRules, site]);
}
