import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { injectSentinels } from "../../lib/platform/inject.ts";
import { answer } from "../../lib/platform/messages.ts";
import { openPanelOnClick } from "../../lib/platform/panel.ts";
import { watchSettings } from "../../lib/platform/settings.ts";
import { NotebookDb } from "../../lib/store/db.ts";
import { answers } from "./answers.ts";
import { followCommands, followMenu, makeMenu } from "./commands.ts";
import { followTabs } from "./tabs.ts";

// Every listener is registered in this first turn: a background that was stopped is started by the event it missed.
export default defineBackground(() => {
  answer("background", answers(new NotebookDb()));
  openPanelOnClick();
  followTabs();
  followCommands();
  followMenu();
  watchSettings((settings) => void makeMenu(settings));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void browser.tabs.create({ url: "/welcome.html" });
    void makeMenu();
    void injectSentinels();
  });
  browser.runtime.onStartup.addListener(() => void makeMenu());
});
