import { useState } from "preact/hooks";
import { Toast } from "../../components/Toast.tsx";
import type { Settings } from "../../lib/model/settings.ts";
import { changeSettings } from "../../lib/platform/settings.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { Backup } from "./Backup.tsx";
import { Choices } from "./Choices.tsx";
import { Colors } from "./Colors.tsx";
import { ExportNames } from "./ExportNames.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { SiteRules } from "./SiteRules.tsx";
import { Sites } from "./Sites.tsx";

export interface Notice {
  text: string;
  failed?: boolean;
}

export interface SectionProps {
  settings: Settings;
  /** Saves at once; what cannot be saved is said. */
  change(what: Partial<Settings>): Promise<void>;
}

export function App({ notes }: { notes: NotebookDb }) {
  const settings = useSettings();
  const [notice, setNotice] = useState<Notice | null>(null);
  const change = async (what: Partial<Settings>) => {
    try {
      await changeSettings(what);
    } catch (error) {
      setNotice({
        text: `Not saved: ${error instanceof Error ? error.message : String(error)}`,
        failed: true,
      });
    }
  };
  const section = { settings, change };
  return (
    <main class="options">
      <header>
        <h1>Options</h1>
        <p class="hint">
          What you change is saved at once. <a href="/library.html">Open the library</a>
        </p>
      </header>
      <section aria-labelledby="toolbar">
        <h2 id="toolbar">Toolbar at the selection</h2>
        <Choices
          name="toolbar"
          label="Toolbar at the selection"
          value={settings.toolbar}
          options={[
            ["always", "Always", "It shows whenever you select text in a page."],
            ["modifier", "Only with Alt", "Hold Alt (Option on a Mac) when the selection ends."],
            ["never", "Never", "Highlight with the keyboard or the context menu."],
          ]}
          onChange={(toolbar) => void change({ toolbar })}
        />
      </section>
      <section aria-labelledby="theme">
        <h2 id="theme">Appearance</h2>
        <Choices
          name="theme"
          label="Appearance"
          value={settings.theme}
          options={[
            ["system", "As the system", ""],
            ["light", "Light", ""],
            ["dark", "Dark", ""],
          ]}
          onChange={(theme) => void change({ theme })}
        />
      </section>
      <Colors {...section} />
      <Sites {...section} />
      <SiteRules {...section} />
      <ExportNames {...section} />
      <Backup {...section} notes={notes} tell={setNotice} />
      <Shortcuts />
      {notice && (
        <div class="notice">
          <Toast {...notice} onDone={() => setNotice(null)} />
        </div>
      )}
    </main>
  );
}
