/** What axe-core finds on a page as it is in the browser: WCAG 2.2 A and AA, and good practice. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { expect } from "vitest";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Fault {
  rule: string;
  /** The element and what is wrong with it. */
  where: string;
}

/** All that it finds. */
export async function faultsOf(page: Page): Promise<Fault[]> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { axe } = globalThis as never as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = "" }) => ({
        rule: id,
        where: `${html.slice(0, 140)} ${failureSummary.replace(/\s+/g, " ").slice(0, 200)}`,
      })),
    );
  });
}

/** Fails with what axe finds, but for faults of these rules, which are known. */
export async function expectNoViolations(page: Page, known: readonly string[] = []): Promise<void> {
  const faults = (await faultsOf(page)).filter(({ rule }) => !known.includes(rule));
  expect(faults.map(({ rule, where }) => `${rule}: ${where}`)).toEqual([]);
}
