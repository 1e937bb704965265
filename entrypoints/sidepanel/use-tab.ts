/** What the panel knows of the tab beside it: its record, and what its page reports. */

import { useEffect, useState } from "preact/hooks";
import { messageOf } from "../../lib/i18n/error-message.ts";
import type { AnchorStatus } from "../../lib/model/anchor-status.ts";
import { isSiteDisabled } from "../../lib/model/settings.ts";
import { NoAccessError, RestrictedPageError } from "../../lib/platform/errors.ts";
import { type Admit, ask, askTab, observe } from "../../lib/platform/messages.ts";
import type { AccessMode } from "../../lib/platform/permissions.ts";
import type { PageReport } from "../../lib/platform/protocol.ts";
import {
  type ActiveTab,
  readTab,
  type TabRecord,
  watchActiveTab,
  watchTab,
  watchTabs,
} from "../../lib/platform/tabs.ts";
import { originalOf } from "./reader-view.ts";

export type TabView =
  | { state: "looking" }
  /** A page of the browser, a store, a PDF viewer: extensions may not run there. */
  | { state: "barred"; address: string }
  /** No site was let in, and there was no click on this page; "" if the browser does not tell. */
  | { state: "no-access"; address: string }
  /** The reader switched Pressmark off on the site of this address: the page is not asked. */
  | { state: "switched-off"; address: string }
  | { state: "failed"; error: string; retry(): void }
  | ReadyTab;

interface ReadyTab {
  state: "ready";
  tabId: number;
  report: PageReport;
  record: TabRecord | null;
  articleId: string | null;
}

/**
 * `admit`: whose messages are heard. The active tab, or, for a panel that is itself a tab, the one
 * named by `?tab=`; follows it as it changes.
 */
export function useTab(
  disabledSites: readonly string[],
  mode: AccessMode | undefined,
  admit: Admit,
): TabView {
  const tab = useFollowedTab();
  const record = useTabRecord(tab?.tabId);
  // Firefox's reader view lies over the page that the record is of.
  const isReaderView = tab !== null && originalOf(tab.address) !== tab.address;
  const address = isReaderView ? tab.address : (record?.address ?? tab?.address ?? "");
  const isDisabled = isSiteDisabled({ disabledSites }, address);
  const view = usePageView(
    isDisabled ? undefined : tab?.tabId,
    address,
    [record?.isArticle, mode],
    admit,
  );
  if (isDisabled) return { state: "switched-off", address };
  // Where every site was let in, only the browser's own pages have no address for us.
  if (tab && address === "" && mode !== "every-site") {
    return mode ? { state: "no-access", address } : { state: "looking" };
  }
  return view.state === "ready"
    ? { ...view, record, articleId: record?.articleId ?? view.articleId }
    : view;
}

function useFollowedTab(): ActiveTab | null {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  useEffect(() => {
    const pinned = Number(new URLSearchParams(location.search).get("tab"));
    const follow = (next: ActiveTab | null) => setTab((old) => (isSameTab(old, next) ? old : next));
    return pinned ? watchTab(pinned, follow) : watchActiveTab(follow);
  }, []);
  return tab;
}

function isSameTab(a: ActiveTab | null, b: ActiveTab | null): boolean {
  return a?.tabId === b?.tabId && a?.address === b?.address;
}

/** What the background knows of the tab, live; null until it is read or where it knows nothing. */
function useTabRecord(tabId: number | undefined): TabRecord | null {
  const [record, setRecord] = useState<TabRecord | null>(null);
  useEffect(() => {
    if (tabId === undefined) return;
    let isCurrent = true; // an answer for the tab before this one comes too late
    setRecord(null);
    void readTab(tabId).then((known) => isCurrent && setRecord(known));
    const stop = watchTabs((changedId, next) => {
      if (changedId === tabId) setRecord(next);
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [tabId]);
  return record;
}

/**
 * Asks the page of the tab, if there is one to ask, for its report whenever tab, address or one of
 * `reasons` changes; follows its anchor statuses.
 */
function usePageView(
  tabId: number | undefined,
  address: string,
  reasons: readonly unknown[],
  admit: Admit,
): TabView {
  const [view, setView] = useState<TabView>({ state: "looking" });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (tabId === undefined) {
      setView({ state: "looking" });
      return;
    }
    let isCurrent = true;
    const show = (next: TabView) => {
      if (isCurrent) setView(next);
    };
    setView((old) => (isReportOf(old, tabId, address) ? old : { state: "looking" }));
    if (/^https?:/.test(address)) {
      const retry = () => setAttempt((count) => count + 1);
      void requestReport(tabId).then(
        (report) => show(readyView(tabId, report)),
        (error) => show(failedView(error, address, retry)),
      );
    } else show({ state: "barred", address });
    return () => {
      isCurrent = false;
    };
  }, [tabId, address, attempt, ...reasons]);

  useEffect(
    () =>
      observe(
        "reportAnchoring",
        ({ articleId, anchorStatuses }, sender) => {
          if (sender.tabId !== tabId) return;
          setView((old) =>
            old.state === "ready" ? withAnchorStatuses(old, articleId, anchorStatuses) : old,
          );
        },
        admit,
      ),
    [tabId, admit],
  );
  return view;
}

async function requestReport(tabId: number): Promise<PageReport> {
  await ask("injectAnnotator", { tabId });
  return askTab(tabId, "readPage", null);
}

function isReportOf(view: TabView, tabId: number, address: string): boolean {
  return view.state === "ready" && view.tabId === tabId && view.report.address === address;
}

function readyView(tabId: number, report: PageReport): ReadyTab {
  return { state: "ready", tabId, report, record: null, articleId: report.articleId };
}

function failedView(error: unknown, address: string, retry: () => void): TabView {
  if (error instanceof RestrictedPageError) return { state: "barred", address };
  if (error instanceof NoAccessError) return { state: "no-access", address };
  return { state: "failed", error: messageOf(error), retry };
}

function withAnchorStatuses(
  view: ReadyTab,
  articleId: string,
  anchorStatuses: AnchorStatus[],
): ReadyTab {
  return { ...view, articleId, report: { ...view.report, articleId, anchorStatuses } };
}
