import { render } from "preact";
import { act } from "preact/test-utils";
import { describe, expect, it, vi } from "vitest";
import { NoteField } from "../../../components/NoteField.tsx";
import type { NoteEdit } from "../../../lib/model/annotation.ts";
import { LONGEST_NOTE } from "../../../lib/model/limits.ts";
import { createScreen } from "./screen.ts";

const { document, window, one, show, type, blur, root } = createScreen();
const FIELD = "textarea";
const shown = () => (one(FIELD) as HTMLTextAreaElement).value;
const settle = () => show(null).then(() => {});

const at = (second: number) => new Date(Date.UTC(2026, 2, 4, 10, 0, second)).toISOString();

/** A field of a notebook in which nobody else writes; `second` is when the note was last changed. */
function field(
  note: string,
  onSave: (text: string, before: string) => Promise<unknown>,
  focus = false,
  second = 0,
) {
  const save = async ({ note: text, noteBefore }: NoteEdit) => {
    await onSave(text, noteBefore);
    return { value: text, modified: at(++count) };
  };
  const stored = { value: note, modified: at(second) };
  return <NoteField note={stored} onSave={save} label="Note" focus={focus} />;
}
let count = 0;

describe("a note", () => {
  it("is saved on leaving the field, and says so", async () => {
    const save = vi.fn(async () => {});
    await show(field("", save, true));
    expect(document.activeElement).toBe(one(FIELD));
    await type(FIELD, "a word");
    expect(one('[role="status"]').textContent).toBe("Saving…");
    await blur(FIELD);
    await vi.waitFor(() => expect(one('[role="status"]').textContent).toBe("Saved"));
    expect(save.mock.calls).toEqual([["a word", ""]]);
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
    await vi.waitFor(() => expect(save).toHaveBeenCalledWith("a", ""));
  });

  it("is saved when its field goes away", async () => {
    const save = vi.fn(async () => {});
    await show(field("", save));
    await type(FIELD, "half a wor");
    await settle();
    expect(save.mock.calls).toEqual([["half a wor", ""]]);
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
    expect(save.mock.calls).toEqual([["the last word", ""]]);
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

  it("that an earlier field could not save shows again, and is saved", async () => {
    const save = vi.fn(async () => {});
    const recall = async () => ({ note: "old, and more", noteBefore: "old" });
    await show({ ...field("old", save), props: { ...field("old", save).props, recall } });
    await vi.waitFor(() => expect(shown()).toBe("old, and more"));
    await blur(FIELD);
    expect(save.mock.calls).toEqual([["old, and more", "old"]]);
  });

  it("changed elsewhere shows here, beside what is being typed, and the caret stays", async () => {
    const save = vi.fn(async () => {});
    await show(field("old", save));
    await show(field("news", save, false, 10));
    expect(shown()).toBe("news");
    const area = one(FIELD) as HTMLTextAreaElement;
    await type(FIELD, "news\nmine");
    area.setSelectionRange(7, 9);
    await show(field("more\nnews", save, false, 20));
    expect(shown()).toBe("more\nnews\nmine");
    expect([area.selectionStart, area.selectionEnd]).toEqual([12, 14]);
    await blur(FIELD);
    expect(save.mock.calls).toEqual([["more\nnews\nmine", "more\nnews"]]);
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

describe("a note's length", () => {
  const status = () => one('[role="status"]').textContent;
  /** What the browser asks before it takes a text; false: it was refused. */
  const offer = async (kind: string, more: object) => {
    const event = new window.Event(kind, { bubbles: true, cancelable: true });
    Object.assign(event, more);
    await act(() => void one(FIELD).dispatchEvent(event));
    return !event.defaultPrevented;
  };
  const carrying = (length: number) => ({ getData: () => "x".repeat(length) });

  it.each([
    ["paste", { clipboardData: carrying(LONGEST_NOTE) }],
    ["drop", { dataTransfer: carrying(LONGEST_NOTE) }],
    ["beforeinput", { data: "x".repeat(LONGEST_NOTE) }],
  ])("is kept by refusing a %s that is too long, in words", async (kind, more) => {
    const save = vi.fn(async () => {});
    await show(field("my words", save));
    expect(await offer(kind, more)).toBe(false);
    expect(status()).toBe(
      "1,000,000 characters were not added: 1,000,000 are the most here. What was in the field is unchanged.",
    );
    expect(shown()).toBe("my words");
    expect(await offer("beforeinput", { data: "x" })).toBe(true);
    await type(FIELD, "my words go on");
    expect(status()).toBe("Saving…");
    await vi.waitFor(() => expect(save).toHaveBeenCalledWith("my words go on", "my words"));
  });

  it("counts what a paste replaces, and lets deleting pass", async () => {
    await show(field("x".repeat(LONGEST_NOTE), async () => {}));
    expect(await offer("beforeinput", { data: "x" })).toBe(false);
    expect(await offer("beforeinput", { data: null, inputType: "deleteContentBackward" })).toBe(
      true,
    );
    (one(FIELD) as HTMLTextAreaElement).select();
    expect(await offer("paste", { clipboardData: carrying(10) })).toBe(true);
  });

  it("that is too long all the same is not saved, says so, and keeps the words until they are shorter", async () => {
    const save = vi.fn(async () => {});
    await show(field("", save));
    const long = "x".repeat(LONGEST_NOTE + 1);
    await type(FIELD, long);
    await blur(FIELD);
    await vi.waitFor(() => expect(status()).toMatch(/^Not saved: it has 1,000,001 characters/));
    expect([save.mock.calls.length, shown().length]).toEqual([0, long.length]);
    await type(FIELD, "short");
    await blur(FIELD);
    await vi.waitFor(() => expect(status()).toBe("Saved"));
    expect(save.mock.calls).toEqual([["short", ""]]);
  });
});
