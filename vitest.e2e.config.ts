import { defineConfig } from "vitest/config";

// Real browsers: three files at a time, since each spends much of its time waiting for its browser.
export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.test.ts"],
    environment: "node",
    maxWorkers: 3,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
