/**
 * The side panel: Chrome's sidePanel, Firefox's sidebar. Opening must come straight from the
 * reader's click.
 */
import { browser } from "wxt/browser";

/** WXT types `browser` as Chrome's; this is what Firefox has instead of `sidePanel`. */
interface SidebarAction {
  toggle(): Promise<void>;
  open(): Promise<void>;
}

const sidebarAction = () => (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;

/**
 * Opens the panel beside a tab. Rejects where the browser does not take a press in a page for the
 * reader's wish: Firefox never does.
 */
export async function openPanelBeside(tabId: number | undefined): Promise<void> {
  if (import.meta.env.FIREFOX) await sidebarAction()?.open();
  else if (tabId !== undefined) await browser.sidePanel.open({ tabId });
}

/** Makes a click on the toolbar button open the panel. */
export function openPanelOnClick(): void {
  if (import.meta.env.FIREFOX) {
    const sidebar = sidebarAction();
    browser.action.onClicked.addListener((tab) => {
      if (sidebar) void sidebar.toggle();
      else void browser.tabs.create({ url: `/sidepanel.html?tab=${tab.id}` }); // on Android
    });
  } else {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  }
}
