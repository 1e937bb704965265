import { describe, expect, it, vi } from "vitest";
import { NoticeBar } from "../../../components/NoticeBar.tsx";
import { type Reporter, useNotice } from "../../../components/notice.ts";
import { createScreen } from "./screen.ts";

const { root, one, show, click } = createScreen();
const reporters: Reporter[] = [];

function Screen() {
  const { notice, reporter } = useNotice();
  reporters.push(reporter);
  return <NoticeBar notice={notice} onDone={reporter.clear} />;
}

/** Renders the screen, reports something, and renders again. */
async function showing(report: (reporter: Reporter) => void): Promise<string | null> {
  await show(<Screen />);
  report(reporters.at(-1)!);
  await show(<Screen />);
  return root.textContent;
}

describe("a notice", () => {
  it("is not there before there is one", async () => {
    await show(<Screen />);
    expect(root.innerHTML).toBe("");
  });

  it.each([
    ["an error", new Error("The disk is full."), "Not saved: The disk is full."],
    ["a text", "no answer", "Not saved: no answer"],
    ["nothing", undefined, "Not saved: undefined"],
  ])("says what failed and why, for %s that was thrown", async (_what, thrown, text) => {
    expect(await showing(({ reportFailure }) => reportFailure("Not saved")(thrown))).toContain(
      text,
    );
    expect(one(".toast.failed").getAttribute("role")).toBe("alert");
  });

  it("replaces the one before, has one action, and goes", async () => {
    const run = vi.fn();
    await showing(({ reportProblem }) => reportProblem("It broke."));
    const text = await showing(({ report }) => report("Deleted.", { label: "Undo", run }));
    expect(text).toBe("Deleted.UndoClose");
    expect(one(".toast").getAttribute("role")).toBe("status");
    await click(".toast button");
    expect(run).toHaveBeenCalledOnce();
    await click(".toast button:last-child");
    expect(root.innerHTML).toBe("");
  });

  it("comes from one reporter, however often the screen is rendered", async () => {
    await show(<Screen />);
    const [first] = reporters.slice(-1);
    expect(await showing(({ report }) => report("Done."))).toContain("Done.");
    expect(reporters.at(-1)).toBe(first);
  });
});
