import { useEffect, useRef, useState } from "preact/hooks";
import type { Format } from "../../lib/export/format.ts";
import { FORMATS } from "../../lib/export/formats.ts";
import { newId } from "../../lib/model/identity.ts";
import { colorNamesOf, type Settings } from "../../lib/model/settings.ts";
import { saveFile } from "../../lib/platform/save-file.ts";
import type { Notes } from "../../lib/store/db.ts";
import { readNotebook } from "../../lib/store/notebook.ts";
import type { Notice } from "./App.tsx";

interface Props {
  notes: Notes;
  /** The article to export; null when nothing of it is kept yet. */
  pageId: string | null;
  settings: Settings;
  tell(notice: Notice): void;
}

/** The ways out for this article, each named by what it is for; the backup holds everything. */
export function ExportMenu({ notes, pageId, settings, tell }: Props) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    const stop = new AbortController();
    const outside = (event: Event) => !menu.current?.contains(event.target as Node) && setOpen(false);
    document.addEventListener("pointerdown", outside, { signal: stop.signal });
    document.addEventListener("keydown", (event) => event.key === "Escape" && setOpen(false), { signal: stop.signal });
    menu.current?.querySelector("button")?.focus();
    return () => stop.abort();
  }, [open]);

  const save = async (format: Format) => {
    setOpen(false);
    try {
      const whole = format.isWhole;
      const notebook = await readNotebook(
        notes,
        colorNamesOf(settings),
        whole ? { whole } : { pageIds: [pageId ?? ""] },
      );
      const now = new Date().toISOString();
      const file = format.serialize(notebook, { now, newId, folder: "", fileName: settings.exportName, settings });
      saveFile(file.name, file.mime, file.parts);
      tell({ text: `Saved as “${file.name}”.` });
    } catch (error) {
      tell({ text: `Not exported: ${error instanceof Error ? error.message : String(error)}`, failed: true });
    }
  };

  return (
    <div class="menu" ref={menu}>
      {open && (
        <div class="menu-list" role="menu" aria-label="Export">
          {FORMATS.filter((format) => format.isWhole || pageId !== null).map((format) => (
            <button
              key={format.id}
              type="button"
              role="menuitem"
              data-format={format.id}
              onClick={() => void save(format)}
            >
              {format.name}
              <small>{format.purpose}</small>
            </button>
          ))}
        </div>
      )}
      <button type="button" class="btn main" aria-haspopup="menu" aria-expanded={open} onClick={() => setOpen(!open)}>
        Export
      </button>
    </div>
  );
}
