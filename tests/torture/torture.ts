/**
 * `npm run torture`: a reader who does everything at once while the background is stopped, tabs are
 * closed, the disk fills and the browser is killed. What was acknowledged is compared with what the
 * notebook holds after each kill. Needs `npm run build`.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Kind } from "../e2e/launch.ts";
import { torture } from "./run.ts";

const USAGE =
  "npm run torture -- [--minutes N] [--acts N] [--browser chromium|firefox] [--seed S] [--out FILE]";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    acts: { type: "string", default: "Infinity" },
    browser: { type: "string", default: "chromium" },
    seed: { type: "string", default: String(Date.now()) },
    out: { type: "string" },
    help: { type: "boolean", short: "h" },
  },
});

if (values.help || !["chromium", "firefox"].includes(values.browser)) {
  console.log(USAGE);
  process.exit(values.help ? 0 : 1);
}

const kind = values.browser as Kind;
const again = `npm run torture -- --browser ${kind} --seed ${values.seed}`;
console.log(`The seed is ${values.seed}; the same acts again: ${again}`);

// A build of its own: the one in .output may be replaced while this runs.
const output = mkdtempSync(join(tmpdir(), "pressmark-torture-"));
cpSync(`.output/${kind === "firefox" ? "firefox" : "chrome"}-mv3`, output, { recursive: true });
const end = Date.now() + Number(values.minutes) * 60_000;
try {
  const { tally, findings } = await torture({
    ...{ kind, seed: values.seed, output },
    goesOn: ({ acts }) => Date.now() < end && acts < Number(values.acts),
    report: console.log,
  });
  const json = `${JSON.stringify(tally, null, 2)}\n`;
  console.log(json);
  if (values.out) writeFileSync(values.out, json);
  if (findings.length > 0) {
    console.error(findings.join("\n"));
    console.error(`Again: ${again}`);
    process.exitCode = 1;
  }
} finally {
  rmSync(output, { recursive: true, force: true });
}
