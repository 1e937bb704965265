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

/** The rules about colour: all that another theme can break. */
export const COLOR_RULES = ["color-contrast", "link-in-text-block"];

/** All that it finds, or what it finds by these rules alone. */
export async function faultsOf(page: Page, rules?: string[]): Promise<Fault[]> {
  // Half a megabyte: a page that has it is not given it again.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(AXE);
  return page.evaluate(async (only) => {
    const { axe } = globalThis as never as { axe: typeof import("axe-core") };
    const { violations } = await axe.run(document, {
      runOnly: only ?? ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      // What passes need not be described.
      resultTypes: ["violations"],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary = "" }) => ({
        rule: id,
        where: `${html.slice(0, 140)} ${failureSummary.replace(/\s+/g, " ").slice(0, 200)}`,
      })),
    );
  }, rules);
}

/** Fails with what axe finds, but for faults of these rules, which are known. */
export async function expectNoViolations(page: Page, known: readonly string[] = []): Promise<void> {
  expectNone(await faultsOf(page), known);
}

/** Fails with these faults, but for those of rules that are known to be broken. */
export function expectNone(found: readonly Fault[], known: readonly string[] = []): void {
  const faults = found.filter(({ rule }) => !known.includes(rule));
  expect(faults.map(({ rule, where }) => `${rule}: ${where}`)).toEqual([]);
}
