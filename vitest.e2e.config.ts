import { defineConfig } from "vitest/config";

// Real browsers: one file at a time, so that two of them do not fight for the machine.
export default defineConfig({
  test: {
    include: ["tests/e2e/**/*.test.ts"],
    environment: "node",
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
