import { render } from "preact";
import { describe, expect, it, vi } from "vitest";
import { NoteField } from "../../../components/NoteField.tsx";
import { createScreen } from "./screen.ts";

const { document, window, one, show, type, blur, root } = createScreen();
const FIELD = "textarea";
const shown = () => (one(FIELD) as HTMLTextAreaElement).value;
const settle = () => show(null).then(() => {});

function field(note: string, onSave: (text: string) => Promise<unknown>, focus = false) {
  return <NoteField note={note} onSave={onSave} label="Note" focus={focus} />;
}

describe("a note", () => {
  it("is saved on leaving the field, and says so", async () => {
    const save = vi.fn(async () => {});
    await show(field("", save, true));
    expect(document.activeElement).toBe(one(FIELD));
    await type(FIELD, "a word");
    expect(one('[role="status"]').textContent).toBe("Saving…");
    await blur(FIELD);
    await vi.waitFor(() => expect(one('[role="status"]').textContent).toBe("Saved"));
    expect(save.mock.calls).toEqual([["a word"]]);
  });

  it("has the focus from the moment it is there: the first keys are not the page's", () => {
    render(
      field("", async () => {}, true),
      root,
    );
    expect(document.activeElement).toBe(one(FIELD));
  });

  it("is saved while it is typed", async () => {
    const save = vi.fn(async () => {});
    await show(field("", save));
    await type(FIELD, "a");
    await vi.waitFor(() => expect(save).toHaveBeenCalledWith("a"));
  });

  it("is saved when its field goes away", async () => {
    const save = vi.fn(async () => {});
    await show(field("", save));
    await type(FIELD, "half a wor");
    await settle();
    expect(save.mock.calls).toEqual([["half a wor"]]);
  });

  it.each([
    [
      "hidden",
      () => {
        vi.spyOn(document, "hidden", "get").mockReturnValue(true);
        document.dispatchEvent(new window.Event("visibilitychange"));
      },
    ],
    ["closed", () => window.dispatchEvent(new window.Event("pagehide"))],
  ])("is saved at once when the tab is %s", async (_how, leave) => {
    const save = vi.fn(async () => {});
    await show(field("", save));
    await type(FIELD, "the last word");
    leave();
    expect(save.mock.calls).toEqual([["the last word"]]);
    vi.restoreAllMocks();
    await settle();
    window.dispatchEvent(new window.Event("pagehide"));
    expect(save).toHaveBeenCalledTimes(1); // a field that is gone listens no more
  });

  it("that cannot be saved stays, with the reason", async () => {
    await show(
      field("", async () => {
        throw new Error("The disk is full.");
      }),
    );
    await type(FIELD, "kept");
    await blur(FIELD);
    await vi.waitFor(() => expect(root.textContent).toContain("Not saved: The disk is full."));
    expect(shown()).toBe("kept");
  });

  it("changed elsewhere shows here, but not over what is being typed", async () => {
    const save = vi.fn(async () => {});
    await show(field("old", save));
    await show(field("news", save));
    expect(shown()).toBe("news");
    await type(FIELD, "mine");
    await show(field("other", save));
    expect(shown()).toBe("mine");
    await blur(FIELD);
    expect(save.mock.calls).toEqual([["mine"]]);
  });

  it("is not overwritten by its own earlier state coming back late", async () => {
    const save = vi.fn(async () => {});
    await show(field("", save));
    for (const text of ["a", "ab"]) {
      await type(FIELD, text);
      await blur(FIELD);
    }
    await show(field("a", save));
    expect(shown()).toBe("ab");
  });
});
