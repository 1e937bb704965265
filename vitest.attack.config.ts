import { defineConfig } from "vitest/config";

// `npm run attack`: every vector by itself at every door, and the page that tries everything. Half an
// hour; `npm test` has many of them in a page. `ATTACK_PART=2/4` takes the second quarter alone.
export default defineConfig({
  test: {
    include: ["tests/e2e/vectors*.test.ts", "tests/e2e/malicious*.test.ts"],
    environment: "node",
    env: { ATTACK: "all" },
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
