import { act } from "preact/test-utils";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { NoticeBar } from "../../../components/NoticeBar.tsx";
import { type UndoReporter, useUndo } from "../../../components/use-undo.ts";
import type { UndoStep } from "../../../lib/model/undo.ts";
import { createScreen } from "./screen.ts";

const { root, one, show, press, type, click, focus, window } = createScreen();
vi.stubGlobal("MutationObserver", window.MutationObserver);

const perform = vi.fn(async ({ undone }: UndoStep) => undone);
beforeEach(() => {
  perform.mockReset();
  perform.mockImplementation(async ({ undone }) => undone);
});

let reporter: UndoReporter;
function Screen({ scope = "" }: { scope?: string }) {
  const undo = useUndo(perform, scope);
  reporter = undo.reporter;
  return (
    <>
      <h1>List</h1>
      <input type="search" />
      <button type="button">Other</button>
      <NoticeBar notice={undo.notice} onDone={undo.reporter.clear} />
    </>
  );
}

const step = (id: string, isQuiet = false): UndoStep => ({
  ...{ done: `Deleted ${id}.`, undone: `${id} is back.`, focusId: "", isQuiet },
  undoing: [{ record: "annotation", id, change: { deleted: false } }],
});
const did = (...steps: UndoStep[]) =>
  act(() => {
    for (const one of steps) reporter.did(one);
  });
/** What was asked for is answered, and shown. */
const settled = () => act(async () => {});
const undone = () => perform.mock.calls.map(([{ done }]) => done);
const ctrlZ = (selector: string) => press(selector, "z", { ctrlKey: true });

describe("undo on a screen", () => {
  it("is a button beside what was done", async () => {
    await show(<Screen key="button" />);
    await did(step("a"));
    expect(root.textContent).toContain("Deleted a.Undo");
    await click(".toast button");
    await settled();
    expect(undone()).toEqual(["Deleted a."]);
    expect(root.textContent).toContain("a is back.");
  });

  it("is Ctrl+Z and Cmd+Z, one act after the other, the last first", async () => {
    await show(<Screen key="keys" />);
    await did(step("a"), step("b", true), step("c"));
    await ctrlZ("button");
    await press("button", "Z", { metaKey: true });
    await press("button", "z", { ctrlKey: true, shiftKey: true });
    await press("button", "z");
    expect(undone()).toEqual(["Deleted c.", "Deleted b."]);
  });

  it("after a delete undoes the delete, not the field that was typed in before", async () => {
    await show(<Screen key="field" />);
    await type("input", "river");
    await did(step("a"));
    await focus("input");
    await ctrlZ("input");
    expect(undone()).toEqual(["Deleted a."]);
  });

  it("leaves the key to a field that was typed in since", async () => {
    await show(<Screen key="typed" />);
    await did(step("a"));
    await type("input", "river");
    await ctrlZ("input");
    expect(undone()).toEqual([]);
    await ctrlZ("button");
    expect(undone()).toEqual(["Deleted a."]);
  });

  it("belongs to the article that it was done on, and so does its message", async () => {
    await show(<Screen key="scope" scope="tab 1" />);
    const first = reporter;
    await did(step("a"));
    await show(<Screen key="scope" scope="tab 2" />);
    expect(root.textContent).not.toContain("Deleted");
    await ctrlZ("button");
    expect(undone()).toEqual([]);
    // What is done only now was asked for there.
    await act(() => first.report("Saved as “x”."));
    expect(root.textContent).not.toContain("Saved");
    await show(<Screen key="scope" scope="tab 1" />);
    expect(root.textContent).toContain("Saved as “x”.");
    await ctrlZ("button");
    expect(undone()).toEqual(["Deleted a."]);
  });

  it("that fails says so, and can be tried again", async () => {
    await show(<Screen key="fails" />);
    await did(step("a"));
    perform.mockRejectedValueOnce(new Error("The disk is full."));
    await ctrlZ("button");
    await settled();
    expect(one(".toast.failed").textContent).toContain("Not undone: The disk is full.Try again");
    await click(".toast button");
    await settled();
    expect(undone()).toEqual(["Deleted a.", "Deleted a."]);
    expect(root.textContent).toContain("a is back.");
  });

  it("is not there for what was deleted for ever", async () => {
    await show(<Screen key="forget" />);
    await did(step("a"));
    reporter.forget(["a"]);
    await ctrlZ("button");
    expect(undone()).toEqual([]);
  });
});
