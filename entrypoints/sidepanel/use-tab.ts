/** What the panel knows of the tab it stands beside. */
import { useEffect, useState } from "preact/hooks";
import type { AnchorStatus } from "../../lib/model/anchor-status.ts";
import { siteOf } from "../../lib/model/source.ts";
import { ask, askTab, observe, type TabReading } from "../../lib/platform/messages.ts";
import {
  type ActiveTab,
  readTab,
  type TabRecord,
  watchActiveTab,
  watchTab,
  watchTabs,
} from "../../lib/platform/tabs.ts";

export type TabView =
  | { state: "looking" }
  /** A page of the browser, a store, a PDF viewer: extensions may not run there. */
  | { state: "barred"; address: string }
  | { state: "failed"; error: string; retry(): void }
  | {
      state: "ready";
      tabId: number;
      reading: TabReading;
      record: TabRecord | null;
      articleId: string | null;
    };

/** Follows the active tab, or, for a panel that is itself a tab, the one named by `?tab=`. */
export function useTab(disabledSites: readonly string[]): TabView {
  const [tab, setTab] = useState<ActiveTab | null>(null);
  const [record, setRecord] = useState<TabRecord | null>(null);
  const [view, setView] = useState<TabView>({ state: "looking" });
  const [round, setRound] = useState(0);

  useEffect(() => {
    const pinned = Number(new URLSearchParams(location.search).get("tab"));
    const follow = (next: ActiveTab | null) => setTab((old) => (same(old, next) ? old : next));
    return pinned ? watchTab(pinned, follow) : watchActiveTab(follow);
  }, []);

  const tabId = tab?.tabId;
  useEffect(() => {
    if (tabId === undefined) return;
    let isCurrent = true; // an answer for the tab before this one comes too late
    setRecord(null);
    void readTab(tabId).then((known) => isCurrent && setRecord(known));
    const stop = watchTabs((changed, next) => {
      if (changed === tabId) setRecord(next);
    });
    return () => {
      isCurrent = false;
      stop();
    };
  }, [tabId]);

  const address = record?.address ?? tab?.address ?? "";
  const isSiteDisabled = disabledSites.includes(siteOf(address));
  useEffect(() => {
    if (tabId === undefined) return;
    let isCurrent = true;
    setView((old) =>
      old.state === "ready" && old.tabId === tabId && old.reading.address === address
        ? old
        : { state: "looking" },
    );
    const show = (next: TabView) => isCurrent && setView(next);
    if (!/^https?:/.test(address)) show({ state: "barred", address });
    else {
      void look(tabId).then(
        (reading) =>
          show({ state: "ready", tabId, reading, record: null, articleId: reading.articleId }),
        (error) => show(failed(error, address, () => setRound((n) => n + 1))),
      );
    }
    return () => {
      isCurrent = false;
    };
  }, [tabId, address, record?.isArticle, isSiteDisabled, round]);

  useEffect(
    () =>
      observe("anchored", ({ articleId, anchorStatuses }, sender) => {
        if (sender.tabId === tabId)
          setView((old) =>
            old.state === "ready" ? withStandings(old, articleId, anchorStatuses) : old,
          );
      }),
    [tabId],
  );

  return view.state === "ready"
    ? { ...view, record, articleId: record?.articleId ?? view.articleId }
    : view;
}

async function look(tabId: number): Promise<TabReading> {
  await ask("annotate", { tabId });
  return askTab(tabId, "read", null);
}

function withStandings(
  view: TabView & { state: "ready" },
  articleId: string,
  anchorStatuses: AnchorStatus[],
): TabView {
  return { ...view, articleId, reading: { ...view.reading, articleId, anchorStatuses } };
}

function failed(error: unknown, address: string, retry: () => void): TabView {
  const text = error instanceof Error ? error.message : String(error);
  const isBarred =
    /cannot (access|be scripted)|missing host permission|not be scripted|extensions gallery|error page/i.test(
      text,
    );
  return isBarred ? { state: "barred", address } : { state: "failed", error: text, retry };
}

function same(a: ActiveTab | null, b: ActiveTab | null): boolean {
  return a?.tabId === b?.tabId && a?.address === b?.address;
}
