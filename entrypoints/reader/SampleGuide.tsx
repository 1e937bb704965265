import type { Reporter } from "../../components/notice.ts";
import { direction, language, say } from "../../lib/i18n/say.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { downloadExport } from "../../lib/notebook/download-export.ts";
import { isSample } from "../../lib/notebook/sample.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import type { Copy } from "./use-copy.ts";

interface Props {
  db: NotebookDb;
  copy: Copy;
  settings: Settings;
  reporter: Reporter;
}

const STEPS = 3;

/** Beside the sample article: what to do next, until a first highlight has its note. */
export function SampleGuide({ db, copy, settings, reporter }: Props) {
  const { article, annotations } = copy;
  if (!isSample(article) || article.deleted.value) return null;
  const hasNote = annotations.some(({ body }) => body.note.value.trim() !== "");
  const words = annotations.length === 0 ? say("guide.select") : say("guide.note");
  const step = annotations.length === 0 ? 1 : 2;
  return (
    <section class="guide" lang={language()} dir={direction()} aria-label={say("guide.label")}>
      <p role="status">
        <b>{say("guide.step", { step: hasNote ? STEPS : step, steps: STEPS })}</b>{" "}
        {hasNote ? say("guide.done") : words}
      </p>
      {hasNote && <Next {...{ db, copy, settings, reporter }} />}
    </section>
  );
}

function Next({ db, copy: { article }, settings, reporter }: Props) {
  const save = () =>
    void downloadExport({
      db,
      format: "markdown",
      articleIds: [article.id],
      settings,
    }).then(
      ({ name }) => reporter.report(say("guide.exported", { name })),
      reporter.reportFailure(say("shared.notExported")),
    );
  const remove = () =>
    void askWithRetry("changeArticle", { id: article.id, change: { deleted: true } }).catch(
      reporter.reportFailure(say("guide.notRemoved")),
    );
  return (
    <div class="guide-next">
      <button type="button" class="btn main" onClick={save}>
        {say("guide.export")}
      </button>
      <a href="/library.html">{say("guide.library")}</a>
      <button type="button" class="link" onClick={remove}>
        {say("guide.remove")}
      </button>
    </div>
  );
}
