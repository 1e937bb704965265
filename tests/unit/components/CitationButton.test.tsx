import { expect, it, vi } from "vitest";
import { CitationButton } from "../../../components/CitationButton.tsx";
import { createScreen } from "./screen.ts";

const { show, click, one } = createScreen();

const reporter = () => ({
  ...{ report: vi.fn(), reportProblem: vi.fn(), clear: vi.fn() },
  reportFailure: (what: string) => (error: unknown) => failed(what, String(error)),
});
const failed = vi.fn();

it("copies in the style of the last time, or in one that is chosen (demand 55)", async () => {
  const onCopy = vi.fn(async () => {});
  const { report, ...others } = reporter();
  await show(<CitationButton style="mla" {...{ onCopy }} reporter={{ report, ...others }} />);
  expect(one(".link").textContent).toBe("Copy citation (MLA)");
  await click(".link");
  await click("[aria-haspopup]");
  await click('[data-choice="chicago"]');
  expect(onCopy.mock.calls).toEqual([["mla"], ["chicago"]]);
  expect(report.mock.calls).toEqual([["Citation copied (MLA)."], ["Citation copied (Chicago)."]]);
});

it("says so when the clipboard refuses", async () => {
  const onCopy = () => Promise.reject(new Error("no"));
  await show(<CitationButton style="plain" onCopy={onCopy} reporter={reporter()} />);
  expect(one(".link").textContent).toBe("Copy citation");
  await click(".link");
  expect(failed.mock.calls).toEqual([["Not copied", "Error: no"]]);
});
