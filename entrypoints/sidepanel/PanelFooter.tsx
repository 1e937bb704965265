import { Settings2 } from "lucide";
import { Icon } from "../../components/Icon.tsx";
import { Menu } from "../../components/Menu.tsx";
import type { Reporter } from "../../components/notice.ts";
import type { ExportFormat } from "../../lib/export/format.ts";
import { formatChoices } from "../../lib/export/format-choices.ts";
import { FORMATS } from "../../lib/export/formats.ts";
import { say } from "../../lib/i18n/say.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { downloadExport } from "../../lib/notebook/download-export.ts";
import { ask } from "../../lib/platform/messages.ts";
import type { NotebookDb } from "../../lib/store/db.ts";

interface Props extends ExportMenuProps {
  /** The notebook could be read: what is shown is what is stored. */
  isSaved: boolean;
}

/** The ways to the options and to the library, and the export menu. */
export function PanelFooter({ isSaved, ...exportProps }: Props) {
  return (
    <footer>
      <span class="grow saved-all">{isSaved ? say("panel.allSaved") : ""}</span>
      <div class="doors">
        <button
          type="button"
          class="hit"
          title={say("panel.options")}
          aria-label={say("panel.options")}
          onClick={() => void ask("openExtensionPage", { page: "options" })}
        >
          <Icon icon={Settings2} />
        </button>
        <button
          type="button"
          class="btn"
          onClick={() => void ask("openExtensionPage", { page: "library" })}
        >
          {say("panel.library")}
        </button>
        <ExportMenu {...exportProps} />
      </div>
    </footer>
  );
}

interface ExportMenuProps {
  db: NotebookDb;
  /** The article to export; null while nothing of it is in the notebook. */
  articleId: string | null;
  settings: Settings;
  reporter: Reporter;
}

/** Exports this article, or everything in a format that is a whole backup. */
function ExportMenu({ db, articleId, settings, reporter }: ExportMenuProps) {
  const formats = FORMATS.filter((format) => format.includesHistory || articleId !== null);
  const save = (id: ExportFormat["id"]) => {
    const includesHistory = formats.some((format) => format.id === id && format.includesHistory);
    const articleIds = includesHistory || articleId === null ? undefined : [articleId];
    void downloadExport({ db, format: id, articleIds, settings }).then(
      ({ name }) => reporter.report(say("panel.exported", { name })),
      reporter.reportFailure(say("shared.notExported")),
    );
  };
  return <Menu label={say("panel.export")} up choices={formatChoices(formats)} onPick={save} />;
}
