import { defineConfig } from "wxt";

/** Pages that the extension itself opens may load nothing from outside and reach no server. */
const CSP =
  "default-src 'self'; connect-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; object-src 'none'; form-action 'none'; base-uri 'none'";

/** The manifest, and every difference between the browsers that is known when building. */
export default defineConfig({
  // Every import is written out, so that the arrows between rooms can be seen and tested.
  imports: false,
  manifestVersion: 3, // WXT builds Firefox as version 2 unless told
  outDir: ".output",
  vite: () => ({
    oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
    build: { target: ["chrome140", "firefox140"], chunkSizeWarningLimit: 700 },
  }),
  manifest: ({ browser, mode }) => ({
    name: "Pressmark",
    description:
      "Read the news with a pen in hand: highlight, tag and note articles. Everything stays on your machine.",
    permissions: [
      "storage",
      "activeTab", // works on a site that the reader withheld, from the click that asks for it
      "unlimitedStorage",
      "scripting",
      "contextMenus",
      ...(browser === "firefox" ? [] : ["sidePanel"]),
    ],
    // Asked for when the reader switches automatic backups on (lib/platform/downloads.ts).
    optional_permissions: browser === "firefox" ? ["downloads"] : ["downloads", "offscreen"],
    host_permissions: ["http://*/*", "https://*/*"],
    incognito: "not_allowed",
    content_security_policy: { extension_pages: mode === "development" ? undefined : CSP },
    action: { default_title: "Pressmark", default_icon: icons("idle") },
    icons: icons("article"),
    commands: {
      [browser === "firefox" ? "_execute_sidebar_action" : "_execute_action"]: {},
      highlight: {
        suggested_key: { default: "Alt+Shift+Y" },
        description: "Highlight the selection",
      },
      "highlight-note": {
        suggested_key: { default: "Alt+Shift+U" },
        description: "Highlight the selection and write a note",
      },
      "next-highlight": {
        suggested_key: { default: "Alt+Shift+Period" },
        description: "Go to the next highlight",
      },
      "previous-highlight": {
        suggested_key: { default: "Alt+Shift+Comma" },
        description: "Go to the previous highlight",
      },
      "open-library": { description: "Open the library" },
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

function icons(state: "idle" | "article"): Record<number, string> {
  return Object.fromEntries([16, 32, 48, 128].map((size) => [size, `icon/${state}-${size}.png`]));
}
