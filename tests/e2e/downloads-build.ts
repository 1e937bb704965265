/** The build in which automatic backups can be switched on without anybody at the browser. */
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Kind } from "./harness.ts";

/**
 * Chromium's question for a permission cannot be answered by a driver, so the build has
 * `downloads` already; `offscreen`, for which it does not ask, is granted by the click. `built` is
 * the folder of another build than the one that is there.
 */
export function buildWithDownloads(kind: Kind, home: string, built?: string): string {
  const source = built ?? `.output/${kind === "firefox" ? "firefox" : "chrome"}-mv3`;
  if (kind === "firefox") return source;
  const folder = join(home, "build");
  cpSync(source, folder, { recursive: true });
  const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
  manifest.permissions.push("downloads");
  manifest.optional_permissions = ["offscreen"];
  writeFileSync(join(folder, "manifest.json"), JSON.stringify(manifest));
  return folder;
}
