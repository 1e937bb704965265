/**
 * The side panel: Chrome's sidePanel, Firefox's sidebar. Opening must come straight from the
 * reader's click.
 */
import { browser } from "wxt/browser";

/** WXT types `browser` as Chrome's; this is what Firefox has instead of `sidePanel`. */
interface SidebarAction {
  toggle(): Promise<void>;
}

/** Makes a click on the toolbar button open the panel. */
export function openPanelOnClick(): void {
  if (import.meta.env.FIREFOX) {
    const sidebar = (browser as unknown as { sidebarAction?: SidebarAction }).sidebarAction;
    browser.action.onClicked.addListener((tab) => {
      if (sidebar) void sidebar.toggle();
      else void browser.tabs.create({ url: `/sidepanel.html?tab=${tab.id}` }); // on Android
    });
  } else {
    void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  }
}
