/** The built extension, as a store gets it: what it may do, why, and what of others it carries. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const BUILDS = { chrome: ".output/chrome-mv3", firefox: ".output/firefox-mv3" };

/** Every permission that was ever decided on, and the code without which it would be of no use. */
const USED_BY: Record<string, RegExp> = {
  storage: /browser\.storage\.(local|session)/,
  unlimitedStorage: /new NotebookDb\(/,
  activeTab: /browser\.action\.onClicked/,
  scripting: /browser\.scripting|const \{ scripting \} = browser/,
  contextMenus: /browser\.contextMenus/,
  downloads: /browser\.downloads\.download/,
  offscreen: /browser\.offscreen\.createDocument/,
  sidePanel: /browser\.sidePanel/,
  "http://*/*": /browser\.permissions\.request/,
  "https://*/*": /browser\.permissions\.request/,
};
const COMMON = ["activeTab", "contextMenus", "scripting", "storage", "unlimitedStorage"];
const EXPECTED = { chrome: [...COMMON, "sidePanel"].sort(), firefox: COMMON };
/** Asked for when automatic backups are switched on. */
const OPTIONAL = { chrome: ["downloads", "offscreen"], firefox: ["downloads"] };

interface Manifest {
  permissions: string[];
  optional_permissions: string[];
  optional_host_permissions: string[];
  content_security_policy: { extension_pages: string };
  side_panel?: { default_path: string };
  sidebar_action?: { default_panel: string };
  [key: string]: unknown;
}

function sourcesBelow(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? sourcesBelow(path) : readFileSync(path, "utf8");
  });
}

const sources = ["lib", "entrypoints"].flatMap(sourcesBelow).join("\n");
const reasons = [...readFileSync("PRIVACY.md", "utf8").matchAll(/^\| `([^`]+)` \| (\S.*) \|$/gm)];

describe.each(["chrome", "firefox"] as const)("the build for %s", (browser) => {
  const file = (name: string) => readFileSync(join(BUILDS[browser], name), "utf8");
  const manifest: Manifest = JSON.parse(file("manifest.json"));
  const asked = [
    ...manifest.permissions,
    ...manifest.optional_permissions,
    ...manifest.optional_host_permissions,
  ];

  it("asks for what was decided, and for no site at install", () => {
    expect([...manifest.permissions].sort()).toEqual(EXPECTED[browser]);
    expect(manifest.optional_host_permissions).toEqual(["http://*/*", "https://*/*"]);
    expect(manifest.optional_permissions).toEqual(OPTIONAL[browser]);
    for (const key of ["host_permissions", "content_scripts", "externally_connectable"])
      expect(manifest, key).not.toHaveProperty(key);
  });

  it("has its panel beside the page, where the browser has one (demand 36)", () => {
    const { side_panel, sidebar_action } = manifest;
    const panel = side_panel?.default_path ?? sidebar_action?.default_panel;
    expect(panel).toMatch(/^\/?sidepanel\.html$/);
    expect(existsSync(join(BUILDS[browser], "sidepanel.html"))).toBe(true);
  });

  it("uses what it asks for, and says why in PRIVACY.md", () => {
    expect(asked.filter((name) => !USED_BY[name]?.test(sources))).toEqual([]);
    const explained = reasons.map(([, name]) => name);
    expect(asked.filter((name) => !explained.includes(name))).toEqual([]);
    expect(explained.filter((name) => !Object.hasOwn(USED_BY, name!))).toEqual([]);
  });

  it("lets its pages load nothing from outside and connect to nobody", () => {
    const policy = manifest.content_security_policy.extension_pages;
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/https?:|unsafe-eval|\*/);
  });

  it("carries the licences of all that is in it, as THIRD-PARTY.md says them", () => {
    expect(file("THIRD-PARTY.md"), "npm run third-party brings it up to date").toBe(
      readFileSync("THIRD-PARTY.md", "utf8"),
    );
  });
});
