import { CitationButton } from "../../components/CitationButton.tsx";
import type { Reporter } from "../../components/notice.ts";
import { readingCopyPath } from "../../components/reading-copy.ts";
import type { Cited } from "../../lib/export/csl-item.ts";
import { say } from "../../lib/i18n/say.ts";
import { snapshotOf } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { copyCitation } from "../../lib/notebook/copy-citation.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import { articleAt } from "../../lib/store/articles.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useLive } from "../../lib/store/use-live.ts";
import { hasText } from "../../lib/store/versions.ts";
import type { OverriddenPage } from "./overridden-page.ts";
import { originalOf } from "./reader-view.ts";

interface Props {
  db: NotebookDb;
  articleId: string | null;
  /** The page, its article with the reader's overrides. */
  page: OverriddenPage;
  tabId: number;
  isArticle: boolean;
  cited: Cited;
  settings: Settings;
  reporter: Reporter;
}

/** What the reader can do with the article as a whole: keep it or read what was kept, cite it. */
export function ReadingCopy(props: Props) {
  return (
    <div class="article-links">
      <KeptText {...props} />
      {props.isArticle && (
        <p class="reading-copy">
          <CitationButton
            style={props.settings.citationStyle}
            onCopy={(style) => copyCitation(props.cited, style)}
            reporter={props.reporter}
          />
        </p>
      )}
    </div>
  );
}

/** The way to the reading copy, or, of an article that is not kept yet, a button that keeps it. */
function KeptText({ db, articleId, page, tabId, isArticle, reporter }: Props) {
  const kept = useLive(
    async () => articleId !== null && (await hasText(db, articleId)),
    [articleId],
  );
  if (kept.state !== "ready") return null;
  if (kept.value && articleId !== null) return <CopyLink articleId={articleId} />;
  if (page.article.blocks.length === 0) return null;
  const keep = () => {
    const snapshot = snapshotOf(page.article, page.address, page.claimed, page.extracted);
    void askWithRetry("saveArticle", { snapshot, tabId }).then(
      () => reporter.report(say("panel.kept")),
      reporter.reportFailure(say("panel.notKept")),
    );
  };
  return (
    <p class="reading-copy">
      <button type="button" class="link" onClick={keep}>
        {say(isArticle ? "panel.keepArticle" : "panel.keepText")}
      </button>
    </p>
  );
}

/**
 * Where Pressmark cannot work, the copy of what stood there: a dead site, a page that the reader
 * withheld, Firefox's own reader view.
 */
export function CopyOfBarredPage({ db, address }: { db: NotebookDb; address: string }) {
  const original = originalOf(address);
  const kept = useLive(() => keptArticleAt(db, original), [original]);
  const articleId = kept.state === "ready" ? kept.value : null;
  const isReaderView = original !== address;
  if (!articleId && !isReaderView) return null;
  return (
    <section class="barred-copy" aria-label={say("panel.readingCopy")}>
      {articleId ? (
        <>
          <p>{say(isReaderView ? "panel.readerViewKept" : "panel.textKept")}</p>
          <CopyLink articleId={articleId} />
        </>
      ) : (
        <p>{say("panel.readerView")}</p>
      )}
    </section>
  );
}

function CopyLink({ articleId }: { articleId: string }) {
  return (
    <p class="reading-copy">
      <a href={readingCopyPath(articleId)} target="_blank" rel="noopener">
        {say("panel.openCopy")}
      </a>
    </p>
  );
}

async function keptArticleAt(db: NotebookDb, address: string): Promise<string | null> {
  const article = await articleAt(db, address);
  const isKept = article && !article.deleted.value && (await hasText(db, article.id));
  return isKept ? article.id : null;
}
