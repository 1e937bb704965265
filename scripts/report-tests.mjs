// A Vitest reporter for `npm test`: what passed, failed and was skipped, and why, as a file.
// Vitest's own JSON leaves out the reason that a test gives for skipping itself.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";

export default class Report {
  onTestRunEnd(modules, errors) {
    const report = { passed: 0, failed: errors.length, skipped: [] };
    for (const module of modules) {
      // A file that could not be read, or whose set-up broke.
      if (module.errors().length) report.failed++;
      for (const test of module.children.allTests()) {
        const { state, note } = test.result();
        if (state === "passed") report.passed++;
        else if (state === "failed") report.failed++;
        else
          report.skipped.push({
            name: `${module.relativeModuleId} > ${test.fullName}`,
            reason: note ?? "",
          });
      }
      for (const suite of module.children.allSuites()) report.failed += suite.errors().length;
    }
    mkdirSync(dirname(process.env.TEST_REPORT), { recursive: true });
    writeFileSync(process.env.TEST_REPORT, JSON.stringify(report));
  }
}
