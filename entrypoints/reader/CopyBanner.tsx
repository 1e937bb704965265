import { formatMoment } from "../../components/format-date.ts";
import type { Reporter } from "../../components/notice.ts";
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
      reporter.reportFailure("Not restored"),
    );
  return (
    <div class="banner">
      {article.deleted.value && (
        <p class="status-line" role="status">
          This article is in the trash.{" "}
          <button type="button" class="link" onClick={restore}>
            Restore it
          </button>
        </p>
      )}
      {!shown && (
        <p class="status-line">
          The text of this article was not kept; its highlights are. Open the page and highlight
          something, or press “Keep this article” in the panel, and the text is kept.
        </p>
      )}
      {shown && latest && shown !== latest && (
        <p class="status-line" role="status">
          This is an earlier text of the article.{" "}
          <button type="button" class="link" onClick={() => copy.show(latest)}>
            Show the text of {formatMoment(latest.created, new Date())}
          </button>
        </p>
      )}
    </div>
  );
}
