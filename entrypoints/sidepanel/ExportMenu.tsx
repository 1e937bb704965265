import type { Settings } from "../../lib/model/settings.ts";
import type { Notes } from "../../lib/store/db.ts";
import type { Notice } from "./App.tsx";

interface Props {
  notes: Notes;
  pageId: string | null;
  settings: Settings;
  tell(notice: Notice): void;
}

export function ExportMenu(_: Props) {
  return (
    <button type="button" class="btn main">
      Export
    </button>
  );
}
