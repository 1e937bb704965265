import { useMemo, useState } from "preact/hooks";
import { HealthLines } from "../../components/HealthLines.tsx";
import { listKeyHelp } from "../../components/highlight-keys.ts";
import { Announcing } from "../../components/LiveRegion.tsx";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { ShortcutSheet } from "../../components/ShortcutSheet.tsx";
import { type UndoReporter, useUndo } from "../../components/use-undo.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { admitOn } from "../../lib/notebook/message-rules.ts";
import { performUndo } from "../../lib/notebook/undo.ts";
import { useHealth } from "../../lib/notebook/use-health.ts";
import { openShortcutSettings } from "../../lib/platform/shortcuts.ts";
import { useAccess } from "../../lib/platform/use-access.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import { useShortcuts } from "../../lib/platform/use-shortcuts.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { NoPage } from "./NoPage.tsx";
import { PagePanel } from "./PagePanel.tsx";
import { PanelMemory } from "./panel-memory.ts";
import { CopyOfBarredPage } from "./ReadingCopy.tsx";
import { SiteDisabled } from "./SiteDisabled.tsx";
import { type TabView, useTab } from "./use-tab.ts";

/** The side panel: what is in the notebook about the page in the active tab. */
export function App({ db }: { db: NotebookDb }) {
  const settings = useSettings();
  const admit = useMemo(() => admitOn(db), [db]);
  const view = useTab(settings.disabledSites, useAccess()?.mode, admit);
  const health = useHealth(db);
  const { notice, reporter } = useUndo(performUndo, scopeOf(view));
  const memory = useMemo(() => new PanelMemory(), []);
  const keys = useKeySheet();
  return (
    <Announcing>
      <main class="panel" data-view={view.state}>
        <HealthLines {...health} />
        <Content {...{ db, view, memory, settings, reporter }} onShortcuts={keys.ask} />
        <NoticeBar notice={notice} onDone={reporter.clear} />
        <ShortcutSheet
          keys={listKeyHelp()}
          commands={keys.commands}
          onChangeCommands={openShortcutSettings}
          isAsked={keys.isAsked}
          onClose={keys.close}
        />
      </main>
    </Announcing>
  );
}

/** A message and what it undoes belong to the article in the tab, and are shown with it alone. */
function scopeOf(view: TabView): string {
  return view.state === "ready" ? `${view.tabId} ${view.report.address}` : view.state;
}

/** Whether a button asked for the sheet of keys, which also opens by itself. */
function useKeySheet() {
  const [isAsked, setAsked] = useState(false);
  const commands = useShortcuts();
  return { commands, isAsked, ask: () => setAsked(true), close: () => setAsked(false) };
}

interface ContentProps {
  db: NotebookDb;
  view: TabView;
  memory: PanelMemory;
  settings: Settings;
  reporter: UndoReporter;
  onShortcuts(): void;
}

function Content({ view, ...props }: ContentProps) {
  const { db, settings, reporter } = props;
  if (view.state === "switched-off") return <SiteDisabled {...{ view, settings, reporter }} />;
  if (view.state !== "ready") {
    return (
      <>
        <NoPage {...{ view, reporter }} />
        {(view.state === "barred" || view.state === "no-access") && (
          <CopyOfBarredPage db={db} address={view.address} />
        )}
      </>
    );
  }
  return <PagePanel key={view.tabId} view={view} {...props} />;
}
