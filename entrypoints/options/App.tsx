import { ConnectionLine } from "../../components/ConnectionLine.tsx";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { RadioGroup, type RadioOption } from "../../components/RadioGroup.tsx";
import { useUndo } from "../../components/use-undo.ts";
import type { Overlaps, Painting, Theme, ToolbarMode } from "../../lib/model/settings.ts";
import { performUndo } from "../../lib/notebook/undo.ts";
import { changeSettings, type SettingsChange } from "../../lib/platform/settings.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useConnection } from "../../lib/store/use-connection.ts";
import { AccessChoice } from "./AccessChoice.tsx";
import { AutoBackups } from "./AutoBackups.tsx";
import { Backup } from "./Backup.tsx";
import { Colors } from "./Colors.tsx";
import { DisabledSites } from "./DisabledSites.tsx";
import { ExportNames } from "./ExportNames.tsx";
import { Import } from "./Import.tsx";
import { Shortcuts } from "./Shortcuts.tsx";
import { SiteRules } from "./SiteRules.tsx";
import type { SectionProps } from "./section.ts";

/** The options: every setting, saved as it is changed, and the backup. */
export function App({ db }: { db: NotebookDb }) {
  const settings = useSettings();
  const { notice, reporter } = useUndo(performUndo);
  const connection = useConnection(db);
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
      <ConnectionLine connection={connection} />
      <AccessChoice reporter={reporter} />
      <Toolbar {...section} />
      <Appearance {...section} />
      <HighlightsInPages {...section} />
      <OverlappingHighlights {...section} />
      <Colors {...section} />
      <DisabledSites {...section} />
      <SiteRules {...section} reporter={reporter} />
      <ExportNames {...section} />
      <AutoBackups reporter={reporter} />
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
  {
    value: "shortcut",
    label: "Only by shortcut",
    hint: "The shortcut “Go to the toolbar at the selection” brings it.",
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

const PAINTINGS: readonly RadioOption<Painting>[] = [
  {
    value: "browser",
    label: "By the browser",
    hint: "Exact and light. Scripts of a page can find out which of its passages are highlighted.",
  },
  {
    value: "boxes",
    label: "Hidden from the page’s scripts",
    hint: "As boxes over the text: scripts see that Pressmark is there, not what is highlighted. The boxes are not printed, may lag behind while a page moves, and take more work on long pages.",
  },
  {
    value: "none",
    label: "Not shown",
    hint: "Highlights stay in the panel and the library. The toolbar and the shortcuts go on working.",
  },
];

const OVERLAPS: readonly RadioOption<Overlaps>[] = [
  { value: "keep", label: "Keep both", hint: "A click cycles through those at one place." },
  {
    value: "unite",
    label: "Make one of them",
    hint: "With the words, notes and tags of both. It can be undone.",
  },
  { value: "ask", label: "Ask each time", hint: "Both are kept until you say otherwise." },
];

function OverlappingHighlights({ settings, change }: SectionProps) {
  return (
    <section aria-labelledby="overlaps">
      <h2 id="overlaps">Marking over a highlight</h2>
      <RadioGroup
        name="overlaps"
        label="Marking over a highlight"
        value={settings.overlaps}
        options={OVERLAPS}
        onChange={(overlaps) => void change({ overlaps })}
      />
    </section>
  );
}

function HighlightsInPages({ settings, change }: SectionProps) {
  return (
    <section aria-labelledby="painting">
      <h2 id="painting">Highlights in pages</h2>
      <RadioGroup
        name="painting"
        label="Highlights in pages"
        value={settings.painting}
        options={PAINTINGS}
        onChange={(painting) => void change({ painting })}
      />
    </section>
  );
}

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
