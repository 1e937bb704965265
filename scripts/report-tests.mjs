// A Vitest reporter for `npm test`: what passed, failed and was skipped, and why, as a file, with
// the time of each test file. Vitest's own JSON leaves out the reason that a test gives for
// skipping itself.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export default class Report {
  onTestRunEnd(modules, errors) {
    const report = { passed: 0, failures: [], skipped: [], files: [] };
    const fail = (name, [error]) =>
      report.failures.push({ name, error: `${error?.message ?? error}` });
    if (errors.length) fail("outside of every test", errors);
    for (const module of modules) {
      const file = module.relativeModuleId;
      report.files.push({ file, ms: Math.round(module.diagnostic().duration) });
      // A file that could not be read, or whose set-up broke.
      if (module.errors().length) fail(file, module.errors());
      for (const test of module.children.allTests()) {
        const { state, note, errors: reasons } = test.result();
        const name = `${file} > ${test.fullName}`;
        if (state === "passed") report.passed++;
        else if (state === "failed") fail(name, reasons);
        else report.skipped.push({ name, reason: note ?? "" });
      }
      for (const suite of module.children.allSuites())
        if (suite.errors().length) fail(`${file} > ${suite.fullName}`, suite.errors());
    }
    mkdirSync(dirname(process.env.TEST_REPORT), { recursive: true });
    writeFileSync(process.env.TEST_REPORT, JSON.stringify(report));
  }
}
