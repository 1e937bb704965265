import { countOf } from "../../components/count.ts";
import type { Reporter } from "../../components/notice.ts";
import { type SavedArticle, snapshotOf } from "../../lib/model/article.ts";
import { consentAt, homeOf } from "../../lib/model/consents.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import type { PageReport } from "../../lib/platform/protocol.ts";
import { type Offer, offerFor } from "../../lib/store/consents.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useLive } from "../../lib/store/use-live.ts";

interface Props {
  db: NotebookDb;
  /** As it was extracted: its words tell whether it is the same article. */
  page: PageReport;
  /** The article that is shown on the page. */
  shown: SavedArticle | null;
  tabId: number;
  reporter: Reporter;
}

/**
 * What the reader is asked, or has said, of an article that was marked on another site. Only the
 * panel asks: the page must not learn that there is such an article.
 */
export function OtherSite({ db, page, shown, tabId, reporter }: Props) {
  const live = useLive(
    () => offerFor(db, snapshotOf(page.article, page.address, page.claimed)),
    [page.address, page.article, page.claimed.join(" ")],
  );
  const offer = live.state === "ready" ? live.value : null;
  const decide = (articleId: string, isAllowed: boolean) => {
    const snapshot = snapshotOf(page.article, page.address, page.claimed);
    void askWithRetry("decideOnSite", { articleId, page: snapshot, isAllowed, tabId }).catch(
      reporter.reportFailure("Not saved"),
    );
  };
  return (
    <>
      {shown && consentAt(shown, page.address) && (
        <p class="other-site">
          Shown here, too: this article is from {homeOf(shown)}.{" "}
          <button type="button" class="link" onClick={() => decide(shown.id, false)}>
            Stop showing it here
          </button>
        </p>
      )}
      {offer?.isRefused && (
        <p class="other-site">
          You marked this article at {offer.home}. {countOf(offer.count, "highlight")} from there{" "}
          {offer.count === 1 ? "is" : "are"} not shown here.{" "}
          <button type="button" class="link" onClick={() => decide(offer.article.id, true)}>
            Show {offer.count === 1 ? "it" : "them"}
          </button>
        </p>
      )}
      {offer && !offer.isRefused && (
        <Question offer={offer} onAnswer={(isAllowed) => decide(offer.article.id, isAllowed)} />
      )}
    </>
  );
}

interface QuestionProps {
  offer: Offer;
  onAnswer(isAllowed: boolean): void;
}

function Question({ offer: { home, count }, onAnswer }: QuestionProps) {
  return (
    <section class="other-site question" aria-label="Marked on another site">
      <p>
        <b>You marked this article at {home}.</b> Show the{" "}
        {count === 1 ? "highlight" : countOf(count, "highlight")} here?
      </p>
      <p class="aside">
        This is another site. It knows nothing of your highlights; programs in its pages can see
        which passages they are once they are shown.
      </p>
      <p class="answers">
        <button type="button" class="btn main" onClick={() => onAnswer(true)}>
          Show here
        </button>
        <button type="button" class="btn" onClick={() => onAnswer(false)}>
          No
        </button>
      </p>
    </section>
  );
}
