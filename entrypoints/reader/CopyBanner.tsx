import { formatMoment } from "../../components/format-date.ts";
import type { Reporter } from "../../components/notice.ts";
import { say } from "../../lib/i18n/say.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import type { Copy } from "./use-copy.ts";

interface Props {
  copy: Copy;
  reporter: Reporter;
}

/** What the reader should know of the text: that there is a later one, or none, or a trash. */
export function CopyBanner({ copy, reporter }: Props) {
  const { article, shown, versions } = copy;
  const latest = versions.at(-1);
  const restore = () =>
    void askWithRetry("changeArticle", { id: article.id, change: { deleted: false } }).catch(
      reporter.reportFailure(say("reader.notRestored")),
    );
  return (
    <div class="banner">
      {article.deleted.value && (
        <p class="status-line" role="status">
          {say("reader.inTrash")}{" "}
          <button type="button" class="link" onClick={restore}>
            {say("reader.restore")}
          </button>
        </p>
      )}
      {!shown && <p class="status-line">{say("reader.noText")}</p>}
      {shown && latest && shown !== latest && (
        <p class="status-line" role="status">
          {say("reader.earlier")}{" "}
          <button type="button" class="link" onClick={() => copy.show(latest)}>
            {say("reader.showText", { moment: formatMoment(latest.created, new Date()) })}
          </button>
        </p>
      )}
    </div>
  );
}
