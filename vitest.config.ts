import { defineConfig } from "vitest/config";

/** Rooms that think: no browser, no global document, no state of a module. */
const THINKING = "{anchoring,bench,export,extraction,import,model,schema,text,torture}";

const common = {
  oxc: { jsx: { runtime: "automatic" as const, importSource: "preact" } },
  test: {
    // The rooms that think get a DOM as an argument; a stray global document fails here.
    environment: "node",
    testTimeout: 20_000,
    // An exported page has its style in it.
    css: { include: [/\.css\?raw$/] },
    // What speaks to the reader speaks English, without a browser.
    setupFiles: ["tests/unit/i18n/english.ts"],
  },
};

/**
 * The tests of the rooms that think share one world for each worker: reading the same modules anew
 * for each file took longer than the tests. Those with a fake browser or screen have each their own.
 */
export default defineConfig({
  test: {
    projects: [
      {
        ...common,
        test: {
          ...common.test,
          name: "thinking",
          include: [`tests/unit/${THINKING}/**/*.test.ts`],
          isolate: false,
        },
      },
      {
        ...common,
        test: {
          ...common.test,
          name: "touching",
          include: ["tests/*.test.ts", "tests/unit/**/*.test.{ts,tsx}"],
          exclude: [`tests/unit/${THINKING}/**`],
          // A worker works in the same thread.
          setupFiles: ["tests/unit/i18n/english.ts", "tests/unit/fake-worker.ts"],
        },
      },
    ],
  },
});
