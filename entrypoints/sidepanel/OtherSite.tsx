import type { Reporter } from "../../components/notice.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
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
      reporter.reportFailure(say("shared.notSaved")),
    );
  };
  return (
    <>
      {shown && consentAt(shown, page.address) && (
        <p class="other-site">
          {say("panel.shownHere", { home: homeOf(shown) })}{" "}
          <button type="button" class="link" onClick={() => decide(shown.id, false)}>
            {say("panel.stopShowing")}
          </button>
        </p>
      )}
      {offer?.isRefused && (
        <p class="other-site">
          {sayCount("panel.refused", offer.count, { home: offer.home })}{" "}
          <button type="button" class="link" onClick={() => decide(offer.article.id, true)}>
            {sayCount("panel.showRefused", offer.count)}
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
    <section class="other-site question" aria-label={say("panel.question")}>
      <p>
        <b>{say("panel.questionMarked", { home })}</b> {sayCount("panel.questionShow", count)}
      </p>
      <p class="aside">{say("panel.questionAside")}</p>
      <p class="answers">
        <button type="button" class="btn main" onClick={() => onAnswer(true)}>
          {say("panel.showHere")}
        </button>
        <button type="button" class="btn" onClick={() => onAnswer(false)}>
          {say("panel.no")}
        </button>
      </p>
    </section>
  );
}
