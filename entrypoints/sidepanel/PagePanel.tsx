import { useRef } from "preact/hooks";
import { ArticleCard } from "../../components/ArticleCard.tsx";
import { Empty } from "../../components/Empty.tsx";
import { RescueLink } from "../../components/RescueLink.tsx";
import { SetAsideLine } from "../../components/SetAsideLine.tsx";
import type { UndoReporter } from "../../components/use-undo.ts";
import { say } from "../../lib/i18n/say.ts";
import { textOf } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { addressToKeep, siteOf } from "../../lib/model/source.ts";
import { listTags } from "../../lib/store/annotations.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useLive } from "../../lib/store/use-live.ts";
import { minutesToRead } from "../../lib/text/words.ts";
import { ArticleNote } from "./ArticleNote.tsx";
import { ArticleText } from "./ArticleText.tsx";
import { HighlightList } from "./HighlightList.tsx";
import { OtherSite } from "./OtherSite.tsx";
import { useOverriddenPage } from "./overridden-page.ts";
import { PanelFooter } from "./PanelFooter.tsx";
import type { PanelMemory } from "./panel-memory.ts";
import { ReadingCopy } from "./ReadingCopy.tsx";
import { SiteBar } from "./SiteBar.tsx";
import { useNotebook } from "./use-notebook.ts";
import { usePanelState, useScrollRestored } from "./use-panel-state.ts";
import type { TabView } from "./use-tab.ts";

interface Props {
  db: NotebookDb;
  view: TabView & { state: "ready" };
  memory: PanelMemory;
  settings: Settings;
  reporter: UndoReporter;
  onShortcuts(): void;
}

/** The page in the tab: its article's card and its highlights, live from the notebook. */
export function PagePanel({ db, view, memory, settings, reporter, onShortcuts }: Props) {
  const { tabId, articleId, report: page } = view;
  const isArticle = view.record?.isArticle ?? false;
  const site = siteOf(page.address);
  const notebook = useNotebook(db, articleId, page.address);
  const { annotations } = notebook;
  const saved = notebook.article?.deleted.value ? null : notebook.article;
  const tags = useLive(() => listTags(db), []);
  const knownTags = tags.state === "ready" ? tags.value : [];
  const { overridden, blockStates } = useOverriddenPage(page, notebook, settings);
  const { article } = overridden;
  const panel = usePanelState(memory, tabId, page.address);
  const scroller = useRef<HTMLDivElement>(null);
  useScrollRestored(scroller, panel.scrollTop, notebook.isCurrent);
  return (
    <>
      <div class="scroll" ref={scroller} onScroll={panel.onScroll}>
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
              isOpen={panel.sections.text ?? false}
              onToggle={(isOpen) => panel.setSection("text", isOpen)}
            />
          )}
          <ReadingCopy
            articleId={saved ? articleId : null}
            page={overridden}
            {...{ db, tabId, isArticle, settings, reporter }}
            cited={saved ?? { meta: article, address: addressToKeep(page.address) }}
          />
          <ArticleNote
            article={notebook.article}
            page={overridden}
            {...{ tabId, knownTags, reporter }}
          />
        </ArticleCard>
        <OtherSite
          key={`${tabId} ${page.address}`}
          shown={articleId ? saved : null}
          {...{ db, page, tabId, reporter }}
        />
        {notebook.state === "failed" && (
          <Empty title={say("panel.notebookUnread")}>
            <p role="alert">{notebook.error}</p>
            <RescueLink />
          </Empty>
        )}
        <SetAsideLine count={notebook.brokenCount} />
        <HighlightList
          {...{ db, tabId, articleId, annotations, settings, knownTags, panel, reporter }}
          onShortcuts={onShortcuts}
          blocks={article.blocks}
          anchorStatuses={page.anchorStatuses}
          lang={page.article.language}
          obstacle={page.obstacle}
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
