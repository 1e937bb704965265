import { countOf } from "../../components/count.ts";
import { Menu } from "../../components/Menu.tsx";
import type { Reporter } from "../../components/notice.ts";
import { FORMATS } from "../../lib/export/formats.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { downloadExport } from "../../lib/notebook/download-export.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { choiceOf, type ExportScope, exportChoices } from "./export-choices.ts";

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
      ({ name, articleCount, highlightCount }) =>
        reporter.report(
          `Saved “${name}”: ${countOf(highlightCount, "highlight")} of ${countOf(articleCount, "article")}.`,
        ),
      reporter.reportFailure("Not exported"),
    );
  };
  const label = scope
    ? `Export ${scope.annotationIds.length || scope.articleIds.length} ${scope.isSelection ? "selected" : "shown"}`
    : "Export all";
  return <Menu label={label} choices={exportChoices(FORMATS, scope)} onPick={save} />;
}
