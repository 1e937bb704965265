import { useMemo } from "preact/hooks";
import { NoticeBar } from "../../components/NoticeBar.tsx";
import { type Reporter, useNotice } from "../../components/notice.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { siteOf } from "../../lib/model/source.ts";
import { admitOn } from "../../lib/notebook/message-rules.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { NoPage } from "./NoPage.tsx";
import { PagePanel } from "./PagePanel.tsx";
import { CopyOfBarredPage } from "./ReadingCopy.tsx";
import { SiteDisabled } from "./SiteDisabled.tsx";
import { type TabView, useTab } from "./use-tab.ts";

/** The side panel: what is in the notebook about the page in the active tab. */
export function App({ db }: { db: NotebookDb }) {
  const settings = useSettings();
  const admit = useMemo(() => admitOn(db), [db]);
  const view = useTab(settings.disabledSites, admit);
  const { notice, reporter } = useNotice();
  return (
    <div class="panel" data-view={view.state}>
      <Content {...{ db, view, settings, reporter }} />
      <NoticeBar notice={notice} onDone={reporter.clear} />
    </div>
  );
}

interface ContentProps {
  db: NotebookDb;
  view: TabView;
  settings: Settings;
  reporter: Reporter;
}

function Content({ db, view, settings, reporter }: ContentProps) {
  if (view.state !== "ready") {
    return (
      <>
        <NoPage view={view} />
        {view.state === "barred" && <CopyOfBarredPage db={db} address={view.address} />}
      </>
    );
  }
  const site = siteOf(view.report.address);
  if (settings.disabledSites.includes(site))
    return <SiteDisabled site={site} disabledSites={settings.disabledSites} />;
  return <PagePanel key={view.tabId} {...{ db, view, settings, reporter }} />;
}
