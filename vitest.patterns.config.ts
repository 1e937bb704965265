import { defineConfig } from "vitest/config";

// `npm run check:patterns`: proves every pattern linear. Apart from the rest, since how far recheck
// comes with a pattern in its time depends on how busy the machine is.
export default defineConfig({
  test: { include: ["tests/patterns/**/*.test.ts"], environment: "node", testTimeout: 600_000 },
});
