import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { defineConfig } from "wxt";
import { EVERY_SITE } from "./lib/model/source.ts";
import type manifestTexts from "./locales/en/manifest.ts";
import { DEFAULT_LANGUAGE, localeFiles } from "./scripts/locales.ts";
import { notePackages, THIRD_PARTY_FILE, thirdPartyText } from "./scripts/third-party.ts";

/** Pages that the extension itself opens may load nothing from outside and reach no server. */
const CSP =
  "default-src 'self'; connect-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types pressmark-worker";

/** Of which a line is in the build that is under way. */
const packages = new Set<string>();

/** The manifest, and every difference between the browsers that is known when building. */
export default defineConfig({
  // Every import is written out, so that the arrows between rooms can be seen and tested.
  imports: false,
  manifestVersion: 3, // WXT builds Firefox as version 2 unless told
  outDir: ".output",
  hooks: {
    "config:resolved": ({ config }) => {
      // The zip of the sources leaves out the entry points that its own build skips. Firefox skips
      // one that Chromium has; Chromium skips none, so its build makes that zip.
      config.zip.zipSources = config.browser === "chrome";
      // WXT looks for names that it could import all the same: a parameter called `storage` brought
      // two packages into the bundle.
      config.imports.presets = [];
    },
    "build:before": () => packages.clear(),
    "build:publicAssets": async ({ config }, files) => {
      for (const [relativeDest, contents] of Object.entries(await localeFiles(config.root)))
        files.push({ relativeDest, contents });
    },
    "build:done": ({ config }) =>
      writeFileSync(join(config.outDir, THIRD_PARTY_FILE), thirdPartyText(packages)),
  },
  vite: () => ({
    plugins: [notePackages(packages)],
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { target: ["chrome140", "firefox140"], chunkSizeWarningLimit: 700 },
  }),
  manifest: ({ browser, mode }) => ({
    default_locale: DEFAULT_LANGUAGE,
    name: said("name"),
    description: said("description"),
    permissions: [
      "storage",
      "activeTab", // the page of a click, where no site was let in
      "unlimitedStorage",
      "scripting",
      "contextMenus",
      ...(browser === "firefox" ? [] : ["sidePanel"]),
    ],
    // Asked by the welcome page, kept or given back in the options (decision 150).
    optional_host_permissions: EVERY_SITE,
    // Asked for when the reader switches automatic backups on (lib/platform/downloads.ts).
    optional_permissions: browser === "firefox" ? ["downloads"] : ["downloads", "offscreen"],
    incognito: "not_allowed",
    // The one page of ours that web pages may frame: it holds the note, out of their reach.
    web_accessible_resources: [
      {
        resources: ["note-frame.html"],
        matches: ["http://*/*", "https://*/*"],
        ...(browser === "firefox" ? {} : { use_dynamic_url: true }), // Firefox has one for good
      },
    ],
    content_security_policy: { extension_pages: mode === "development" ? undefined : CSP },
    action: { default_title: said("name"), default_icon: icons("idle") },
    icons: icons("article"),
    commands: {
      [browser === "firefox" ? "_execute_sidebar_action" : "_execute_action"]: {},
      highlight: {
        suggested_key: { default: "Alt+Shift+Y" },
        description: said("highlight"),
      },
      "highlight-note": {
        suggested_key: { default: "Alt+Shift+U" },
        description: said("highlightNote"),
      },
      "next-highlight": {
        suggested_key: { default: "Alt+Shift+Period" },
        description: said("nextHighlight"),
      },
      "previous-highlight": {
        suggested_key: { default: "Alt+Shift+Comma" },
        description: said("previousHighlight"),
      },
      // Chromium takes no more than four suggestions; the reader gives these keys.
      "show-toolbar": { description: said("showToolbar") },
      "highlight-block": { description: said("highlightBlock") },
      "open-library": { description: said("openLibrary") },
    },
    ...(browser === "firefox"
      ? {
          browser_specific_settings: {
            gecko: {
              id: "pressmark@pressmark.invalid",
              strict_min_version: "140.0",
              data_collection_permissions: { required: ["none"] },
            },
            gecko_android: { strict_min_version: "142.0" },
          },
        }
      : { minimum_chrome_version: "140" }),
  }),
});

/** A text of locales/en/manifest.ts, which the browser puts in. */
function said(name: keyof typeof manifestTexts): string {
  return `__MSG_manifest_${name}__`;
}

function icons(state: "idle" | "article"): Record<number, string> {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${state}-${size}.png`]));
}
