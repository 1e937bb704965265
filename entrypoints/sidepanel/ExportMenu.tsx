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
  /** The article to export; null when nothing of it is kept yet. */
  articleId: string | null;
  settings: Settings;
  tell(notice: Notice): void;
}

/** The ways out for this article, each named by what it is for; the backup holds everything. */
export function ExportMenu({ notes, articleId, settings, tell }: Props) {
  const save = async (format: ExportFormat) => {
    try {
      const whole = format.includesHistory;
      const notebook = await readNotebook(
        notes,
        colorNamesOf(settings),
        whole ? { whole } : { articleIds: [articleId ?? ""] },
      );
      const now = new Date().toISOString();
      const file = format.serialize(notebook, {
        now,
        newId,
        folder: "",
        fileName: settings.exportName,
        settings,
      });
      saveFile(file.name, file.mime, file.parts);
      tell({ text: `Saved as “${file.name}”.` });
    } catch (error) {
      tell({
        text: `Not exported: ${error instanceof Error ? error.message : String(error)}`,
        failed: true,
      });
    }
  };

  const formats = FORMATS.filter((format) => format.includesHistory || articleId !== null);
  return (
    <Menu
      label="Export"
      up
      choices={formats}
      onPick={(id) => void save(formats.find((format) => format.id === id)!)}
    />
  );
}
