import { Empty } from "../../components/Empty.tsx";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { useUndo } from "../../components/use-undo.ts";
import { say } from "../../lib/i18n/say.ts";
import { performUndo } from "../../lib/notebook/undo.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { Reading } from "./Reading.tsx";
import { useCopy } from "./use-copy.ts";

interface Props {
  db: NotebookDb;
  articleId: string;
  /** The highlight to open at; "" for none. */
  annotationId: string;
}

/**
 * The reading copy: an article as it was kept, to read and to mark, without its site and without
 * the network.
 */
export function App({ db, articleId, annotationId }: Props) {
  const settings = useSettings();
  const view = useCopy(db, articleId);
  const { notice, reporter } = useUndo(performUndo, articleId);
  return (
    <div class="reader" data-size={settings.textSize} data-measure={settings.measure}>
      {view.state === "failed" && (
        <main class="alone">
          <h1 class="unseen">{say("reader.label")}</h1>
          <Empty title={say("reader.notebookUnread")}>
            <p role="alert">{view.error}</p>
          </Empty>
        </main>
      )}
      {view.state === "missing" && (
        <main class="alone">
          <h1 class="unseen">{say("reader.label")}</h1>
          <Empty title={say("reader.missingTitle")}>
            <p>{say("reader.missing")}</p>
            <p>
              <a class="btn" href="/library.html">
                {say("reader.openLibrary")}
              </a>
            </p>
          </Empty>
        </main>
      )}
      {view.state === "ready" && (
        <Reading {...{ db, copy: view.copy, settings, reporter, annotationId }} />
      )}
      <NoticeBar notice={notice} onDone={reporter.clear} />
    </div>
  );
}
