import { useState } from "preact/hooks";
import { Empty } from "../../components/Empty.tsx";
import { Toast } from "../../components/Toast.tsx";
import { siteOf } from "../../lib/model/source.ts";
import { ask } from "../../lib/platform/messages.ts";
import { changeSettings } from "../../lib/platform/settings.ts";
import { useSettings } from "../../lib/platform/use-settings.ts";
import type { NotebookDb } from "../../lib/store/db.ts";
import { PagePanel } from "./PagePanel.tsx";
import { type TabView, useTab } from "./use-tab.ts";

export interface Notice {
  text: string;
  failed?: boolean;
  action?: { label: string; run(): void };
}

export function App({ notes }: { notes: NotebookDb }) {
  const settings = useSettings();
  const view = useTab(settings.disabledSites);
  const [notice, setNotice] = useState<Notice | null>(null);
  const site = view.state === "ready" ? siteOf(view.reading.address) : "";
  return (
    <div class="panel" data-view={view.state}>
      {view.state === "ready" && settings.disabledSites.includes(site) ? (
        <SiteOff site={site} disabledSites={settings.disabledSites} />
      ) : view.state === "ready" ? (
        <PagePanel
          key={view.tabId}
          notes={notes}
          view={view}
          settings={settings}
          tell={setNotice}
        />
      ) : (
        <NoPage view={view} />
      )}
      {notice && (
        <div class="notice">
          <Toast {...notice} onDone={() => setNotice(null)} />
        </div>
      )}
    </div>
  );
}

function NoPage({ view }: { view: Exclude<TabView, { state: "ready" }> }) {
  const library = (
    <p>
      <button type="button" class="btn" onClick={() => void ask("openExtensionPage", { page: "library" })}>
        Open the library
      </button>
    </p>
  );
  if (view.state === "looking") return <Empty title="Reading the page…" />;
  if (view.state === "failed") {
    return (
      <Empty title="This page could not be read">
        <p role="alert">{view.error}</p>
        <p>
          <button type="button" class="btn main" onClick={view.retry}>
            Try again
          </button>
        </p>
        {library}
      </Empty>
    );
  }
  return (
    <Empty title="Pressmark cannot work on this page">
      <p>
        Browsers keep extensions out of their own pages, their stores and their PDF viewer. Your
        notes are in the library.
      </p>
      {library}
    </Empty>
  );
}

function SiteOff({ site, disabledSites }: { site: string; disabledSites: readonly string[] }) {
  const on = () =>
    void changeSettings({ disabledSites: disabledSites.filter((other) => other !== site) });
  return (
    <Empty title={`Switched off on ${site}`}>
      <p>No toolbar and no highlights are shown on this site. What you marked here is kept.</p>
      <p>
        <button type="button" class="btn main" onClick={on}>
          Switch on again
        </button>
      </p>
    </Empty>
  );
}
