// `npm test`: sets itself up, then runs everything there is to run, and counts. It goes on after a
// failure, except where a step needs what an earlier one should have made.
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { lintBuild } from "./lint-build.mjs";
import { ensurePackages, needBrowsers, ROOT, run, seconds } from "./setup.mjs";

const E2E = ["vitest", "run", "--config", "vitest.e2e.config.ts"];
/** Loaded when it is its turn: it needs a package, and a clean clone has none at the start. */
const compareZips = async () => (await import("./same-zips.mjs")).compareZips();

const BUILDS = ["build for Chromium", "build for Firefox"];

const STEPS = [
  { name: "format and lint", commands: [["biome", "ci", "."]] },
  {
    name: "types",
    commands: [
      ["wxt", "prepare"],
      ["tsc", "--noEmit"],
    ],
  },
  { name: "unit tests", tests: ["vitest", "run"] },
  { name: "build for Chromium", commands: [["wxt", "build"]] },
  { name: "build for Firefox", commands: [["wxt", "build", "-b", "firefox"]] },
  { name: "web-ext lint of the Firefox build", needs: ["build for Firefox"], work: lintBuild },
  { name: "the sources' zip makes the same zips elsewhere", needs: BUILDS, work: compareZips },
  { name: "end-to-end tests in Chromium and Firefox", needs: BUILDS, browserTests: E2E },
];

/** Runs commands one after the other; the first that fails ends the step. */
async function runCommands(commands) {
  for (const command of commands) {
    const { code, output } = await run(command);
    if (code !== 0) return { ok: false, output: `$ ${command.join(" ")}\n${output}` };
  }
  return { ok: true };
}

/** Runs Vitest. Without a report it has crashed, whatever its exit code says. */
async function runTests(command, name) {
  const file = join(ROOT, ".out", `${name.replace(/\W+/g, "-")}.json`);
  rmSync(file, { force: true });
  const reporters = ["--reporter=default", "--reporter=./scripts/report-tests.mjs"];
  const { code, output } = await run([...command, ...reporters], {
    TEST_REPORT: file,
    NO_COLOR: "1",
  });
  if (!existsSync(file)) return { ok: false, output: `${output}\nVitest ended without a result.` };
  const report = JSON.parse(readFileSync(file, "utf8"));
  const failed = report.failures.length;
  const remark = `${report.passed} passed, ${failed} failed, ${report.skipped.length} skipped`;
  const isOk = code === 0 && failed === 0 && report.passed > 0;
  return { ok: isOk, output: `${summaryOf(report)}\n${output}`, remark, ...report, failed };
}

/** What matters first: a log is often read by its beginning alone. */
function summaryOf({ failures, files }) {
  const lines = failures.map(({ name, error }) => `FAILED ${name}\n       ${error.slice(0, 600)}`);
  const slowest = [...files].sort((a, b) => b.ms - a.ms).slice(0, 12);
  return [...lines, "slowest:", ...slowest.map(({ file, ms }) => `  ${seconds(ms)} ${file}`)].join(
    "\n",
  );
}

/** So many files may fail for the machine's sake; more of them are no accident. */
const MOST_AGAIN = 3;

/**
 * Real browsers on a busy machine miss a moment now and then. The files with a failure are run once
 * more, alone; what passes only then is named in the report, since it may be a fault that is rare.
 */
async function runBrowserTests(command, name) {
  const first = await runTests(command, name);
  const files = [...new Set((first.failures ?? []).map(({ name: test }) => test.split(" > ")[0]))];
  const areFiles = files.every((file) => file.startsWith("tests/e2e/"));
  if (first.ok || !areFiles || files.length === 0 || files.length > MOST_AGAIN) return first;
  const second = await runTests([...command, ...files], `${name}-again`);
  if (!second.ok) return first;
  const remark = `${first.remark}; all passed when run again: ${files.join(", ")}`;
  const passed = first.passed + first.failed;
  return { ...first, ok: true, passed, failed: 0, remark, unstable: first.failures };
}

function perform({ commands, tests, browserTests, work, name }) {
  if (commands) return runCommands(commands);
  if (browserTests) return runBrowserTests(browserTests, name);
  return tests ? runTests(tests, name) : work();
}

async function main() {
  process.chdir(ROOT);
  const began = Date.now();
  const broken = ensurePackages() ?? needBrowsers(["chromium", "firefox"]);
  if (broken) {
    console.error(broken);
    process.exit(1);
  }
  const failed = new Set();
  const total = { passed: 0, failed: 0 };
  const skipped = [];
  const unstable = [];
  for (const step of STEPS) {
    const start = Date.now();
    const missing = (step.needs ?? []).filter((name) => failed.has(name));
    const result = missing.length
      ? { ok: false, output: `not run: it needs "${missing[0]}"` }
      : await perform(step);
    total[result.ok ? "passed" : "failed"]++;
    total.passed += result.passed ?? 0;
    total.failed += result.failed ?? 0;
    skipped.push(...(result.skipped ?? []));
    unstable.push(...(result.unstable ?? []));
    if (!result.ok) failed.add(step.name);
    const remark = result.remark ? `  (${result.remark})` : "";
    console.log(
      `${result.ok ? "ok  " : "FAIL"} ${step.name}, ${seconds(Date.now() - start)}${remark}`,
    );
    if (!result.ok) console.log(`${result.output}\n`);
  }
  if (unstable.length) console.log(`\nFAILED AT FIRST, ${unstable.length}:`);
  for (const { name, error } of unstable) console.log(`  ${name}: ${error.slice(0, 300)}`);
  if (skipped.length) console.log(`\nSKIPPED, ${skipped.length}:`);
  for (const { name, reason } of skipped) console.log(`  ${name}: ${reason || "NO REASON GIVEN"}`);
  console.log(`\nAll in ${seconds(Date.now() - began)}.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed ? 1 : 0;
}

await main();
