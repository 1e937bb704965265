import { useMemo } from "preact/hooks";
import { HealthLines } from "../../components/HealthLines.tsx";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { type UndoReporter, useUndo } from "../../components/use-undo.ts";
import { backupNoticeOf } from "../../lib/model/auto-backup.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { declineBackups } from "../../lib/notebook/auto-backup.ts";
import { admitOn } from "../../lib/notebook/message-rules.ts";
import { performUndo } from "../../lib/notebook/undo.ts";
import { useAccess } from "../../lib/platform/use-access.ts";
import { useAutoBackup } from "../../lib/platform/use-auto-backup.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import { useStorageSpace } from "../../lib/platform/use-storage-space.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { useActivity } from "../../lib/store/use-activity.ts";
import { useConnection } from "../../lib/store/use-connection.ts";
import { NoPage } from "./NoPage.tsx";
import { PagePanel } from "./PagePanel.tsx";
import { CopyOfBarredPage } from "./ReadingCopy.tsx";
import { SiteDisabled } from "./SiteDisabled.tsx";
import { type TabView, useTab } from "./use-tab.ts";

/** The side panel: what is in the notebook about the page in the active tab. */
export function App({ db }: { db: NotebookDb }) {
  const settings = useSettings();
  const admit = useMemo(() => admitOn(db), [db]);
  const view = useTab(settings.disabledSites, useAccess()?.mode, admit);
  const { notice, reporter } = useUndo(performUndo, scopeOf(view));
  return (
    <div class="panel" data-view={view.state}>
      <Health db={db} />
      <Content {...{ db, view, settings, reporter }} />
      <NoticeBar notice={notice} onDone={reporter.clear} />
    </div>
  );
}

/** A message and what it undoes belong to the article in the tab, and are shown with it alone. */
function scopeOf(view: TabView): string {
  return view.state === "ready" ? `${view.tabId} ${view.report.address}` : view.state;
}

interface ContentProps {
  db: NotebookDb;
  view: TabView;
  settings: Settings;
  reporter: UndoReporter;
}

function Content({ db, view, settings, reporter }: ContentProps) {
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
  return <PagePanel key={view.tabId} {...{ db, view, settings, reporter }} />;
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
