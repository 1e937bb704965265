import { Menu } from "../../components/Menu.tsx";
import type { Reporter } from "../../components/notice.ts";
import { FORMATS } from "../../lib/export/formats.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { downloadExport } from "../../lib/notebook/download-export.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { choiceOf, type ExportScope, exportChoices, highlightsOf } from "./export-choices.ts";

interface Props {
  db: NotebookDb;
  settings: Settings;
  /** What is shown or selected; undefined: there is nothing but everything. */
  scope: ExportScope | undefined;
  reporter: Reporter;
}

/** Every format: for what is selected or shown, for its articles whole, or for everything. */
export function ExportMenu({ db, settings, scope, reporter }: Props) {
  const save = (id: string) => {
    const { format, isWhole } = choiceOf(id);
    const articleIds = scope?.articleIds;
    const annotationIds = isWhole ? undefined : scope?.annotationIds;
    void downloadExport({ db, format, articleIds, annotationIds, settings }).then(
      ({ name, articleCount, highlightCount }) => {
        const what = highlightsOf(highlightCount, articleCount);
        reporter.report(say("library.exported", { name, what }));
      },
      reporter.reportFailure(say("shared.notExported")),
    );
  };
  return <Menu label={labelOf(scope)} choices={exportChoices(FORMATS, scope)} onPick={save} />;
}

function labelOf(scope: ExportScope | undefined): string {
  if (!scope) return say("library.exportAll");
  const { annotationIds, articleIds, isSelection } = scope;
  const key = isSelection ? "library.exportSelected" : "library.exportShown";
  return sayCount(key, annotationIds.length || articleIds.length);
}
