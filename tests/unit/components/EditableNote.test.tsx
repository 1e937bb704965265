import { describe, expect, it, vi } from "vitest";
import { EditableNote } from "../../../components/EditableNote.tsx";
import type { NoteEdit } from "../../../lib/model/annotation.ts";
import { createScreen } from "./screen.ts";

const { document, window, root, show, one, click, type, blur, focus } = createScreen();
const editable = (
  value: string,
  onSave = async ({ note: value }: NoteEdit) => ({ value, modified: "" }),
) => (
  <EditableNote
    note={{ value, modified: "2026-03-04T10:00:00.000Z" }}
    label="Note on the article"
    placeholder="Write"
    onSave={onSave}
  />
);
const isText = () => root.querySelector("textarea") === null;

describe("a note that can be edited", () => {
  it("is a field while there is none", async () => {
    await show(editable(""));
    expect(isText()).toBe(false);
  });

  it.each([
    ["the note", ".note p"],
    ["the button", "button"],
  ])("reads as Markdown, and as text after a click on %s", async (_what, selector) => {
    await show(editable("**so**"));
    expect(one(".note strong").textContent).toBe("so");
    await click(selector);
    expect(document.activeElement).toBe(one("textarea"));
    expect((one("textarea") as HTMLTextAreaElement).value).toBe("**so**");
  });

  it("stays a field while the reader is in it, whatever is written elsewhere", async () => {
    await show(editable(""));
    await focus("textarea");
    await show(editable("news"));
    expect(isText()).toBe(false);
  });

  it("is shown again when the reader goes on, saved", async () => {
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
    const save = vi.fn(async ({ note: value }: NoteEdit) => ({ value, modified: "2026-03-05" }));
    await show(editable("old", save));
    await click("button");
    await type("textarea", "new");
    await blur("textarea");
    await vi.waitFor(() => expect(isText()).toBe(true));
    expect(save).toHaveBeenCalledWith({ note: "new", noteBefore: "old" });
  });

  it("moves nothing while the press that leaves it is under way", async () => {
    vi.spyOn(document, "hasFocus").mockReturnValue(true);
    const press = (type: string) => document.dispatchEvent(new window.Event(type));
    await show(editable("old"));
    await click("button");
    press("pointerdown");
    await blur("textarea");
    await vi.waitFor(() => expect(document.activeElement).toBe(document.body));
    await Promise.resolve();
    expect(isText()).toBe(false);
    press("pointerup");
    await vi.waitFor(() => expect(isText()).toBe(true));
  });

  it.each([
    ["the window", false, async ({ note: value }: NoteEdit) => ({ value, modified: "" })],
    ["a note that is not saved", true, async () => Promise.reject(new Error("The disk is full."))],
  ])("stays a field when the reader leaves %s", async (_what, hasFocus, save) => {
    vi.spyOn(document, "hasFocus").mockReturnValue(hasFocus);
    await show(editable("old", save));
    await click("button");
    await type("textarea", "new");
    await blur("textarea");
    await vi.waitFor(() => expect(one("[role=status]").textContent).toMatch(/^(Saved|Not saved)/));
    expect(isText()).toBe(false);
  });
});
