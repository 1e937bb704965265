import { Empty } from "../../components/Empty.tsx";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { useUndo } from "../../components/use-undo.ts";
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
          <h1 class="unseen">Reading copy</h1>
          <Empty title="The notebook could not be read">
            <p role="alert">{view.error}</p>
          </Empty>
        </main>
      )}
      {view.state === "missing" && (
        <main class="alone">
          <h1 class="unseen">Reading copy</h1>
          <Empty title="This article cannot be shown">
            <p>
              It is not in the notebook: it was deleted for ever, or its record is damaged. A
              damaged record stays where it is, and the library can save it as a file.
            </p>
            <p>
              <a class="btn" href="/library.html">
                Open the library
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
