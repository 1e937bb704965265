import { defineConfig } from "vitest/config";

// Real browsers: two files at a time, since each spends half of its time waiting for its browser.
export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.test.ts"],
    environment: "node",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
