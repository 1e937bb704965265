import { NoticeBar } from "../../components/NoticeBar.tsx";
import { useNotice } from "../../components/notice.ts";
import type { Theme, ToolbarMode } from "../../lib/model/settings.ts";
import { changeSettings, type SettingsChange } from "../../lib/platform/settings.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { Backup } from "./Backup.tsx";
import { Colors } from "./Colors.tsx";
import { DisabledSites } from "./DisabledSites.tsx";
import { ExportNames } from "./ExportNames.tsx";
import { Import } from "./Import.tsx";
import { RadioGroup, type RadioOption } from "./RadioGroup.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { SiteRules } from "./SiteRules.tsx";
import type { SectionProps } from "./section.ts";

/** The options: every setting, saved as it is changed, and the backup. */
export function App({ db }: { db: NotebookDb }) {
  const settings = useSettings();
  const { notice, reporter } = useNotice();
  const reportFailure = reporter.reportFailure("Not saved");
  const change = (what: SettingsChange) =>
    changeSettings(what).then(
      () => true,
      (error) => {
        reportFailure(error);
        return false;
      },
    );
  const section: SectionProps = { settings, change };
  return (
    <main class="options">
      <header>
        <h1>Options</h1>
        <p class="hint">
          What you change is saved at once. <a href="/library.html">Open the library</a>
        </p>
      </header>
      <Toolbar {...section} />
      <Appearance {...section} />
      <Colors {...section} />
      <DisabledSites {...section} />
      <SiteRules {...section} />
      <ExportNames {...section} />
      <Backup {...section} {...{ db, reporter }} />
      <Import {...{ db, reporter }} />
      <Shortcuts />
      <NoticeBar notice={notice} onDone={reporter.clear} />
    </main>
  );
}

const TOOLBAR_MODES: readonly RadioOption<ToolbarMode>[] = [
  { value: "always", label: "Always", hint: "It shows whenever you select text in a page." },
  {
    value: "modifier",
    label: "Only with Alt",
    hint: "Hold Alt (Option on a Mac) when the selection ends.",
  },
  { value: "never", label: "Never", hint: "Highlight with the keyboard or the context menu." },
];

function Toolbar({ settings, change }: SectionProps) {
  return (
    <section aria-labelledby="toolbar">
      <h2 id="toolbar">Toolbar at the selection</h2>
      <RadioGroup
        name="toolbar"
        label="Toolbar at the selection"
        value={settings.toolbar}
        options={TOOLBAR_MODES}
        onChange={(toolbar) => void change({ toolbar })}
      />
    </section>
  );
}

const THEMES: readonly RadioOption<Theme>[] = [
  { value: "system", label: "As the system" },
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];

function Appearance({ settings, change }: SectionProps) {
  return (
    <section aria-labelledby="theme">
      <h2 id="theme">Appearance</h2>
      <RadioGroup
        name="theme"
        label="Appearance"
        value={settings.theme}
        options={THEMES}
        onChange={(theme) => void change({ theme })}
      />
    </section>
  );
}
