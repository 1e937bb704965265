import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { backUpIfDue } from "../../lib/notebook/auto-backup.ts";
import { admitOn } from "../../lib/notebook/message-rules.ts";
import { cleanTrash } from "../../lib/notebook/trash.ts";
import { answer } from "../../lib/platform/messages.ts";
import { watchSettings } from "../../lib/platform/settings.ts";
import { forgetAnswers } from "../../lib/store/answers.ts";
import { NotebookDb } from "../../lib/store/db.ts";
import { followAccess } from "./access.ts";
import { createMenu, followCommands, followMenu } from "./commands.ts";
import { backgroundHandlers } from "./handlers.ts";
import { followTheme } from "./note-frames.ts";
import { followTabs } from "./tabs.ts";

// Every listener is registered in this first turn: the browser starts a stopped background for an
// event, and delivers it then.
export default defineBackground(() => {
  const db = new NotebookDb();
  answer("background", backgroundHandlers(db), admitOn(db));
  followAccess();
  followTabs();
  followCommands();
  followMenu();
  followTheme();
  watchSettings((settings) => void createMenu(settings));
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === "install") void browser.tabs.create({ url: "/welcome.html" });
    void createMenu();
  });
  // Who listens is not updated in the middle of something: Firefox then waits for its next start,
  // Chromium until no page of ours is open and nothing is asked of the background (decision 152).
  browser.runtime.onUpdateAvailable.addListener(() => {});
  // The browser starts the background many times a day: no alarm is needed.
  void cleanTrash(db).then(() => backUpIfDue(db));
  browser.runtime.onStartup.addListener(() => {
    void createMenu();
    void forgetAnswers(db);
  });
});
