import { ConnectionLine } from "../../components/ConnectionLine.tsx";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { RadioGroup, type RadioOption } from "../../components/RadioGroup.tsx";
import { toolbarModes } from "../../components/toolbar-modes.ts";
import { useUndo } from "../../components/use-undo.ts";
import { say, sayParts } from "../../lib/i18n/say.ts";
import type { Overlaps, Painting, Theme } from "../../lib/model/settings.ts";
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
  const reportFailure = reporter.reportFailure(say("shared.notSaved"));
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
        <h1>{say("options.heading")}</h1>
        <p class="hint">
          {sayParts("options.intro", { library: (words) => <a href="/library.html">{words}</a> })}
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
      <Shortcuts reporter={reporter} />
      <NoticeBar notice={notice} onDone={reporter.clear} />
    </main>
  );
}

function Toolbar({ settings, change }: SectionProps) {
  return (
    <section aria-labelledby="toolbar">
      <h2 id="toolbar">{say("options.barHeading")}</h2>
      <RadioGroup
        name="toolbar"
        label={say("options.barHeading")}
        value={settings.toolbar}
        options={toolbarModes()}
        onChange={(toolbar) => void change({ toolbar })}
      />
    </section>
  );
}

const THEMES: readonly RadioOption<Theme>[] = [
  { value: "system", label: say("options.themeSystem") },
  { value: "light", label: say("options.themeLight") },
  { value: "dark", label: say("options.themeDark") },
];

const PAINTINGS: readonly RadioOption<Painting>[] = [
  {
    value: "browser",
    label: say("options.paintingBrowser"),
    hint: say("options.paintingBrowserHint"),
  },
  {
    value: "boxes",
    label: say("options.paintingBoxes"),
    hint: say("options.paintingBoxesHint"),
  },
  {
    value: "none",
    label: say("options.paintingNone"),
    hint: say("options.paintingNoneHint"),
  },
];

const OVERLAPS: readonly RadioOption<Overlaps>[] = [
  { value: "keep", label: say("options.overlapsKeep"), hint: say("options.overlapsKeepHint") },
  { value: "unite", label: say("options.overlapsUnite"), hint: say("options.overlapsUniteHint") },
  { value: "ask", label: say("options.overlapsAsk"), hint: say("options.overlapsAskHint") },
];

function OverlappingHighlights({ settings, change }: SectionProps) {
  return (
    <section aria-labelledby="overlaps">
      <h2 id="overlaps">{say("options.overlapsHeading")}</h2>
      <RadioGroup
        name="overlaps"
        label={say("options.overlapsHeading")}
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
      <h2 id="painting">{say("options.paintingHeading")}</h2>
      <RadioGroup
        name="painting"
        label={say("options.paintingHeading")}
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
      <h2 id="theme">{say("options.themeHeading")}</h2>
      <RadioGroup
        name="theme"
        label={say("options.themeHeading")}
        value={settings.theme}
        options={THEMES}
        onChange={(theme) => void change({ theme })}
      />
    </section>
  );
}
