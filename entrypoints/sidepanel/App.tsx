import { useMemo, useState } from "preact/hooks";
import { HealthLines } from "../../components/HealthLines.tsx";
import { LIST_KEY_HELP } from "../../components/highlight-keys.ts";
import { Announcing } from "../../components/LiveRegion.tsx";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { type Reporter, useNotice } from "../../components/notice.ts";
import { ShortcutSheet } from "../../components/ShortcutSheet.tsx";
import { backupNoticeOf } from "../../lib/model/auto-backup.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { declineBackups } from "../../lib/notebook/auto-backup.ts";
import { admitOn } from "../../lib/notebook/message-rules.ts";
import { openShortcutSettings } from "../../lib/platform/shortcuts.ts";
import { useAccess } from "../../lib/platform/use-access.ts";
import { useAutoBackup } from "../../lib/platform/use-auto-backup.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import { useShortcuts } from "../../lib/platform/use-shortcuts.ts";
import { useStorageSpace } from "../../lib/platform/use-storage-space.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useActivity } from "../../lib/store/use-activity.ts";
import { useConnection } from "../../lib/store/use-connection.ts";
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
  const { notice, reporter } = useNotice();
  const memory = useMemo(() => new PanelMemory(), []);
  const keys = useKeySheet();
  return (
    <Announcing>
      <main class="panel" data-view={view.state}>
        <Health db={db} />
        <Content {...{ db, view, memory, settings, reporter }} onShortcuts={keys.ask} />
        <NoticeBar notice={notice} onDone={reporter.clear} />
        <ShortcutSheet
          keys={LIST_KEY_HELP}
          commands={keys.commands}
          onChangeCommands={openShortcutSettings}
          isAsked={keys.isAsked}
          onClose={keys.close}
        />
      </main>
    </Announcing>
  );
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
  reporter: Reporter;
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

/** What must be known of the notebook as a whole. */
function Health({ db }: { db: NotebookDb }) {
  const connection = useConnection(db);
  const activity = useActivity(db);
  const backups = useAutoBackup();
  const share = useStorageSpace()?.share ?? 0;
  const now = new Date().toISOString();
  const backup = backups && backupNoticeOf(backups, activity, now);
  return <HealthLines {...{ connection, share, backup }} onDecline={() => void declineBackups()} />;
}
