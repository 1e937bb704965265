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
  settings: Settings;
  /** Which articles; undefined: all. */
  pageIds: ReadonlySet<string> | undefined;
  /** true: the reader picked them one by one; false: the filters did. */
  isPicked: boolean;
  tell(notice: Notice | null): void;
}

/** Every format with what it is for; of what is selected, shown, or of everything. */
export function ExportMenu({ notes, settings, pageIds, isPicked, tell }: Props) {
  const [isOpen, setOpen] = useState(false);
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    menu.current?.querySelector<HTMLElement>(".menu-list button")?.focus();
    const leave = (event: Event) => {
      if (!menu.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener("pointerdown", leave);
    return () => document.removeEventListener("pointerdown", leave);
  }, [isOpen]);

  const save = async (format: Format) => {
    setOpen(false);
    try {
      const notebook = await readNotebook(notes, colorNamesOf(settings), {
        whole: format.isWhole,
        ...(pageIds ? { pageIds: [...pageIds] } : {}),
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
      tell({ text: `Not exported: ${error instanceof Error ? error.message : String(error)}`, failed: true });
    }
  };
  const step = (event: KeyboardEvent) => {
    if (event.key === "Escape") {
      setOpen(false);
      menu.current?.querySelector<HTMLElement>("button")?.focus();
    }
    const by = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (!isOpen || by === 0) return;
    event.preventDefault();
    const items = [...(menu.current?.querySelectorAll<HTMLElement>(".menu-list button") ?? [])];
    const at = items.indexOf(document.activeElement as HTMLElement);
    items[(at + by + items.length) % items.length]?.focus();
  };
  const label = pageIds ? `Export ${pageIds.size} ${isPicked ? "selected" : "shown"}` : "Export all";
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears Escape and the arrows of the buttons in it
    <div class="menu" ref={menu} onKeyDown={step}>
      <button
        type="button"
        class="btn main"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      {isOpen && (
        <div class="menu-list" role="menu" aria-label={label}>
          {FORMATS.map((format) => (
            <button key={format.id} type="button" role="menuitem" onClick={() => void save(format)}>
              {format.name}{" "}
              <small>{format.isWhole && pageIds ? "of these articles, to import elsewhere" : format.purpose}</small>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
