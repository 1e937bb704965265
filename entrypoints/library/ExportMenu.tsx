import { useState } from "preact/hooks";
import { Menu } from "../../components/Menu.tsx";
import type { Reporter } from "../../components/notice.ts";
import type { ExportFormat } from "../../lib/export/format.ts";
import { FORMATS } from "../../lib/export/formats.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { downloadExport } from "../../lib/notebook/download-export.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import {
  aboutExport,
  type ExportScope,
  type Extent,
  exportChoices,
  highlightsOf,
  isExtent,
} from "./export-choices.ts";

interface Props {
  db: NotebookDb;
  settings: Settings;
  /** What is shown or selected; undefined: there is nothing but everything. */
  scope: ExportScope | undefined;
  reporter: Reporter;
}

/** Every format: for what is selected or shown, for its articles whole, or for everything. */
export function ExportMenu({ db, settings, scope, reporter }: Props) {
  const [extent, setExtent] = useState<Extent>("part");
  const save = (format: ExportFormat["id"]) => {
    const articleIds = scope?.articleIds;
    const annotationIds = extent === "whole" ? undefined : scope?.annotationIds;
    void downloadExport({ db, format, articleIds, annotationIds, settings }).then(
      ({ name, articleCount, highlightCount }) => {
        const what = highlightsOf(highlightCount, articleCount);
        reporter.report(say("library.exported", { name, what }));
      },
      reporter.reportFailure(say("shared.notExported")),
    );
  };
  return (
    <Menu
      label={labelOf(scope)}
      about={aboutExport(scope)}
      choices={exportChoices(FORMATS, scope, extent)}
      // More than is shown leaves only when it was asked for right now.
      onOpen={() => setExtent("part")}
      onPick={(id) => (isExtent(id) ? setExtent(id) : save(id))}
    />
  );
}

function labelOf(scope: ExportScope | undefined): string {
  if (!scope) return say("library.exportAll");
  const { annotationIds, articleIds, isSelection } = scope;
  const key = isSelection ? "library.exportSelected" : "library.exportShown";
  return sayCount(key, annotationIds.length || articleIds.length);
}
