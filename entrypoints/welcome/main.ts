import { ask } from "../../lib/platform/messages.ts";

for (const page of ["library", "options"] as const) {
  document
    .getElementById(page)
    ?.addEventListener("click", () => void ask("openExtensionPage", { page }));
}
