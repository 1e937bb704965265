import { Menu } from "../../components/Menu.tsx";
import type { ExportFormat } from "../../lib/export/format.ts";
import { FORMATS } from "../../lib/export/formats.ts";
import { newId } from "../../lib/model/ids.ts";
import { colorNamesOf, type Settings } from "../../lib/model/settings.ts";
import { saveFile } from "../../lib/platform/save-file.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { readNotebook } from "../../lib/store/notebook.ts";
import type { Notice } from "./App.tsx";

interface Props {
  notes: NotebookDb;
  settings: Settings;
  /** Which articles; undefined: all. */
  articleIds: ReadonlySet<string> | undefined;
  /** true: the reader picked them one by one; false: the filters did. */
  isPicked: boolean;
  tell(notice: Notice | null): void;
}

/** Every format with what it is for; of what is selected, shown, or of everything. */
export function ExportMenu({ notes, settings, articleIds, isPicked, tell }: Props) {
  const save = async (format: ExportFormat) => {
    try {
      const notebook = await readNotebook(notes, colorNamesOf(settings), {
        whole: format.includesHistory,
        ...(articleIds ? { articleIds: [...articleIds] } : {}),
      });
      const file = format.serialize(notebook, {
        now: new Date().toISOString(),
        newId,
        folder: settings.exportFolder,
        fileName: settings.exportName,
        settings,
      });
      saveFile(file.name, file.mime, file.parts);
      tell({
        text: `Saved “${file.name}”: ${notebook.entries.length === 1 ? "1 article" : `${notebook.entries.length} articles`}.`,
      });
    } catch (error) {
      tell({
        text: `Not exported: ${error instanceof Error ? error.message : String(error)}`,
        failed: true,
      });
    }
  };
  const label = articleIds
    ? `Export ${articleIds.size} ${isPicked ? "selected" : "shown"}`
    : "Export all";
  const choices = FORMATS.map(({ id, name, purpose, includesHistory }) => ({
    ...{ id, name },
    purpose: includesHistory && articleIds ? "of these articles, to import elsewhere" : purpose,
  }));
  return (
    <Menu
      label={label}
      choices={choices}
      onPick={(id) => void save(FORMATS.find((format) => format.id === id)!)}
    />
  );
}
