import { defineConfig } from "vitest/config";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    // The rooms that think get a DOM as an argument; a stray global document fails here.
    environment: "node",
    include: ["tests/*.test.ts", "tests/unit/**/*.test.{ts,tsx}"],
    // Components speak English, without a browser.
    setupFiles: ["tests/unit/i18n/english.ts"],
    testTimeout: 20_000,
  },
});
