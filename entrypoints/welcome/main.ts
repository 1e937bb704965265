import { messageOf } from "../../lib/model/error-message.ts";
import { ask } from "../../lib/platform/messages.ts";
import {
  type AccessMode,
  askForEverySite,
  giveSitesBack,
  readAccess,
  watchAccess,
} from "../../lib/platform/permissions.ts";

const byId = (id: string) => document.getElementById(id);

for (const page of ["library", "options"] as const) {
  byId(page)?.addEventListener("click", () => void ask("openExtensionPage", { page }));
}

const SAID: Record<AccessMode, string> = {
  "every-site": "Pressmark works on every site.",
  "on-click":
    "Pressmark works only where you click: press its button in the browser’s toolbar, on a page that you want to mark.",
};

function say(text: string): void {
  const status = byId("mode");
  if (status) status.textContent = text;
}

async function showMode(): Promise<void> {
  const { mode } = await readAccess();
  say(SAID[mode]);
  for (const id of Object.keys(SAID)) byId(id)?.setAttribute("aria-pressed", String(id === mode));
}

/** Asks the browser, and says what came of it. */
function choose(id: AccessMode, change: () => Promise<unknown>): void {
  const failed = (error: unknown) => say(`Nothing was changed: ${messageOf(error)}`);
  byId(id)?.addEventListener("click", () => void change().then(showMode).catch(failed));
}

choose("every-site", askForEverySite);
choose("on-click", giveSitesBack);
watchAccess(() => void showMode());
void showMode();
