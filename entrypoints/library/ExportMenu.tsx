import { countOf } from "../../components/count.ts";
import { Menu } from "../../components/Menu.tsx";
import type { Reporter } from "../../components/notice.ts";
import type { ExportFormat } from "../../lib/export/format.ts";
import { FORMATS } from "../../lib/export/formats.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { downloadExport } from "../../lib/notebook/export-notebook.ts";
import type { NotebookDb } from "../../lib/store/db.ts";

interface Props {
  db: NotebookDb;
  settings: Settings;
  /** Which articles; undefined: all. */
  articleIds: ReadonlySet<string> | undefined;
  /** true: the reader selected them; false: the filters show them. */
  isSelection: boolean;
  reporter: Reporter;
}

/** Every export format, for what is selected or shown, or for everything. */
export function ExportMenu({ db, settings, articleIds, isSelection, reporter }: Props) {
  const save = (format: ExportFormat["id"]) =>
    void downloadExport({ db, format, articleIds: articleIds && [...articleIds], settings }).then(
      ({ file, articleCount }) =>
        reporter.report(`Saved “${file.name}”: ${countOf(articleCount, "article")}.`),
      reporter.reportFailure("Not exported"),
    );
  const label = articleIds
    ? `Export ${articleIds.size} ${isSelection ? "selected" : "shown"}`
    : "Export all";
  const choices = FORMATS.map(({ id, name, purpose, includesHistory }) => ({
    id,
    name,
    purpose: includesHistory && articleIds ? "of these articles, to import elsewhere" : purpose,
  }));
  return <Menu label={label} choices={choices} onPick={save} />;
}
