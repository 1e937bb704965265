import { afterEach, describe, expect, it, vi } from "vitest";
import { NoticeBar } from "../../../components/NoticeBar.tsx";
import { type Reporter, timeToStay, useNotice } from "../../../components/notice.ts";
import { Toast } from "../../../components/Toast.tsx";
import { createScreen } from "./screen.ts";

const { root, one, show, click, focus, document } = createScreen();
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

describe("how long a message stays", () => {
  const action = { label: "Undo", run: () => {} };
  afterEach(() => vi.useRealTimers());

  it("is until it is closed where there is something to press, or something failed", () => {
    expect(timeToStay({ text: "Deleted.", action })).toBeNull();
    expect(timeToStay({ text: "Not saved.", failed: true })).toBeNull();
  });

  it("is the longer the more there is to read, where it only informs", () => {
    const [short, long] = ["Copied.", "Copied with its source, as Markdown."].map((text) =>
      timeToStay({ text }),
    );
    expect(long!).toBeGreaterThan(short!);
  });

  /** Shows a message, and whether it went by itself. */
  async function shown(notice: { text: string; action?: typeof action }) {
    vi.useFakeTimers();
    const onDone = vi.fn();
    await show(<Toast {...notice} onDone={onDone} />);
    return onDone;
  }

  it("ends by itself, but not for a message with an action", async () => {
    const informing = await shown({ text: "Copied." });
    vi.runAllTimers();
    expect(informing).toHaveBeenCalledOnce();
    await show(null);
    const asking = await shown({ text: "Deleted.", action });
    vi.runAllTimers();
    expect(asking).not.toHaveBeenCalled();
  });

  it("does not end while the focus is on it", async () => {
    const onDone = await shown({ text: "Copied." });
    await focus(".toast button");
    vi.runAllTimers();
    expect(onDone).not.toHaveBeenCalled();
    one(".toast button").blur();
    await show(<Toast text="Copied." onDone={onDone} />);
    vi.runAllTimers();
    expect(onDone).toHaveBeenCalledOnce();
  });

  it("gives the focus back to where it was when it goes with it", async () => {
    const Screen = ({ isShown }: { isShown: boolean }) => (
      <>
        <button type="button" class="before">
          Before
        </button>
        {isShown && <Toast text="Copied." onDone={() => {}} />}
      </>
    );
    await show(<Screen isShown={true} />);
    await focus(".before");
    await focus(".toast button");
    await show(<Screen isShown={false} />);
    await Promise.resolve();
    expect(document.activeElement).toBe(one(".before"));
  });
});
