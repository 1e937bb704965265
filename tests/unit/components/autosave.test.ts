import fc from "fast-check";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave, SAVE_DELAY, type SaveState } from "../../../components/autosave.ts";
import type { NoteEdit, Stamped } from "../../../lib/model/annotation.ts";
import { mergeText } from "../../../lib/model/merge-text.ts";

const at = (second: number) => new Date(Date.UTC(2026, 2, 4, 10, 0, second)).toISOString();

/** A notebook that answers when the test lets it, and in which others may write. */
function notebook(value = "") {
  let stored: Stamped<string> = { value, modified: at(0) };
  let moment = 0;
  const asked: string[] = [];
  const waiting: { answer(): void; fail(error: unknown): void }[] = [];
  const put = (text: string) => {
    stored = { value: text, modified: at(++moment) };
    return stored;
  };
  const edits: NoteEdit[] = [];
  const send = (edit: NoteEdit) => {
    const { note: text, noteBefore: before } = edit;
    edits.push(edit);
    asked.push(text);
    return new Promise<Stamped<string>>((resolve, fail) => {
      const answer = () => resolve(put(mergeText(before, text, stored.value)));
      waiting.push({ answer, fail });
    });
  };
  const next = async (error?: unknown) => {
    const first = waiting.shift();
    if (error) first?.fail(error);
    else first?.answer();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { asked, edits, send, next, put, now: () => stored };
}

let states: SaveState[];
/** What the field shows. */
let field: string;
function autosave(notes: ReturnType<typeof notebook>) {
  field = notes.now().value;
  const saver = new Autosave(notes.now(), {
    send: notes.send,
    show: (state) => void states.push(state),
    write: (text) => {
      field = text;
    },
  });
  const edit = (text: string) => {
    field = text;
    saver.edit(text);
  };
  const pause = () => vi.advanceTimersByTimeAsync(SAVE_DELAY);
  return Object.assign(saver, { write: edit, pause });
}

beforeEach(() => {
  vi.useFakeTimers();
  states = [];
  return () => vi.useRealTimers();
});

describe("typing", () => {
  it("is saved once, after a pause", async () => {
    const notes = notebook("");
    const { asked, next } = notes;
    const saver = autosave(notes);
    for (const text of ["a", "ab", "abc"]) {
      saver.write(text);
      await vi.advanceTimersByTimeAsync(SAVE_DELAY - 1);
    }
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await next();
    expect(asked).toEqual(["abc"]);
    expect(states.at(-1)).toBe("saved");
  });

  it("during a save is saved after it, never beside it", async () => {
    const notes = notebook("");
    const { asked, next } = notes;
    const saver = autosave(notes);
    saver.write("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    saver.write("ab");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    expect(asked).toEqual(["a"]);
    await next();
    expect(asked).toEqual(["a", "ab"]);
    expect(states.at(-1)).not.toBe("saved");
    await next();
    expect(states.at(-1)).toBe("saved");
  });

  it("that is taken back saves nothing and says nothing", async () => {
    const notes = notebook("a");
    const { asked } = notes;
    const saver = autosave(notes);
    saver.write("ab");
    saver.write("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    expect(asked).toEqual([]);
    expect(states.at(-1)).toBe("");
  });
});

describe("a save that fails", () => {
  it("says so, and is tried again with the next key or on leaving", async () => {
    const notes = notebook("");
    const { asked, next } = notes;
    const saver = autosave(notes);
    saver.write("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    await next(new Error("The disk is full."));
    expect(states.at(-1)).toEqual({ error: "The disk is full." });
    saver.flush();
    await next();
    expect(asked).toEqual(["a", "a"]);
    expect(states.at(-1)).toBe("saved");
  });

  it("leaves the way open to empty the note again", async () => {
    const notes = notebook("");
    const { asked, next } = notes;
    const saver = autosave(notes);
    saver.write("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    saver.write("");
    await next(); // "a" was saved meanwhile
    await next();
    expect(asked).toEqual(["a", ""]);
  });
});

describe("a save that failed", () => {
  it("is undone in the notebook, too, if its words are taken back: it may have been heard", async () => {
    for (const leave of [false, true]) {
      const notes = notebook("a");
      const saver = autosave(notes);
      saver.write("ab");
      await saver.pause();
      await notes.next(new Error("The disk is full."));
      saver.write("a");
      if (leave) saver.flush();
      else await saver.pause();
      await notes.next();
      expect(notes.asked).toEqual(["ab", "a"]);
      expect(states.at(-1)).toBe("saved");
      saver.flush();
      expect(notes.asked).toHaveLength(2);
    }
  });
});

describe("words of a field that is gone", () => {
  it("show again, and are saved", async () => {
    const notes = notebook("a");
    const saver = autosave(notes);
    saver.restore({ note: "a\nlast words", noteBefore: "a" });
    expect(field).toBe("a\nlast words");
    await saver.pause();
    await notes.next();
    expect([notes.now().value, states.at(-1)]).toEqual(["a\nlast words", "saved"]);
  });

  it("that it showed, or failed to save itself, are named when it saves", async () => {
    const notes = notebook("a");
    const saver = autosave(notes);
    saver.write("b");
    await saver.pause();
    await notes.next();
    saver.restore({ note: "a\nlast words", noteBefore: "a" });
    saver.write("b");
    await saver.pause();
    saver.write("c");
    await saver.pause();
    await notes.next(new Error("full"));
    saver.write("d");
    await saver.pause();
    await notes.next();
    saver.write("e");
    await saver.pause();
    expect(notes.edits.map(({ noteKept }) => noteKept)).toEqual([
      undefined,
      "a\nlast words",
      "c",
      undefined,
    ]);
  });

  it("that are in the note already are left alone", async () => {
    const notes = notebook("a\nlast words");
    const saver = autosave(notes);
    saver.restore({ note: "a\nlast words", noteBefore: "a" });
    await saver.pause();
    expect(notes.asked).toEqual([]);
  });

  it("stand beside whatever was written since, here and elsewhere", () => {
    const lines = fc.array(fc.constantFrom("a", "b", "c", ""), { maxLength: 4 });
    const text = lines.map((all) => all.join("\n"));
    fc.assert(
      fc.property(text, text, text, (noteBefore, stored, typed) => {
        const notes = notebook(stored);
        const saver = autosave(notes);
        saver.write(`${typed}\nhere.`);
        saver.restore({ note: `${noteBefore}\nlast words.`, noteBefore });
        expect(field).toContain("here.");
        expect(field).toContain("last words.");
        saver.receive(notes.put(`${stored}\nelsewhere.`));
        for (const words of ["here.", "last words.", "elsewhere."]) expect(field).toContain(words);
      }),
    );
  });
});

describe("leaving", () => {
  it("saves what is not saved, at once", () => {
    const notes = notebook("");
    const { asked } = notes;
    const saver = autosave(notes);
    saver.write("a");
    saver.flush();
    expect(asked).toEqual(["a"]);
    saver.flush();
    expect(asked).toEqual(["a"]);
  });

  it("does not wait for a save under way, and the last word is the last", async () => {
    const notes = notebook("");
    const { asked, next } = notes;
    const saver = autosave(notes);
    saver.write("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    saver.write("ab");
    saver.flush();
    expect(asked).toEqual(["a", "ab"]);
    await next();
    await next();
    expect(asked.at(-1)).toBe("ab");
  });

  it("with nothing to save asks nobody", async () => {
    const notes = notebook("a");
    const { asked } = notes;
    const saver = autosave(notes);
    saver.flush();
    await saver.save();
    expect(asked).toEqual([]);
    expect(states).toEqual([]);
  });
});

describe("news of the notebook", () => {
  it("shows, also while the reader is writing", () => {
    const notes = notebook("a");
    const saver = autosave(notes);
    saver.receive(notes.put("b"));
    expect(field).toBe("b");
    saver.write("b\nmine");
    saver.receive(notes.put("theirs\nb"));
    expect(field).toBe("theirs\nb\nmine");
  });

  it("that is our own, or older than what is known, is none", async () => {
    const notes = notebook();
    const saver = autosave(notes);
    saver.write("a");
    await saver.pause();
    await notes.next();
    const old = notes.now();
    saver.write("ab");
    await saver.pause();
    await notes.next();
    saver.write("abc");
    saver.receive(old);
    saver.receive(notes.now());
    expect(field).toBe("abc");
  });

  it("of a save whose answer was lost is not taken for another's words", async () => {
    const notes = notebook();
    const saver = autosave(notes);
    saver.write("helo");
    await saver.pause();
    notes.put("helo"); // it was heard, and
    await notes.next(new Error("no answer"));
    saver.write("hello");
    saver.receive(notes.now());
    await saver.pause();
    await notes.next();
    expect([field, notes.now().value]).toEqual(["hello", "hello"]);
  });

  it("waits while an input method composes a word, and while a save is under way", async () => {
    const notes = notebook();
    const saver = autosave(notes);
    saver.compose(true);
    saver.receive(notes.put("theirs"));
    expect(field).toBe("");
    saver.write("mine");
    await saver.pause();
    saver.receive(notes.put("theirs, and more"));
    await notes.next();
    expect(field).toBe("mine");
    saver.compose(false);
    expect(field).toBe("theirs, and more\n\nmine");
    expect(notes.now().value).toBe(field);
  });
});

it("two editors of one note lose no word, however saves, answers and news fall", async () => {
  const step = fc.record({
    editor: fc.nat(1),
    kind: fc.constantFrom("type", "pause", "answer", "no answer", "news"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const notes = notebook();
      const fields = ["", ""];
      const savers = [0, 1].map(
        (i) =>
          new Autosave(notes.now(), {
            send: notes.send,
            show: () => {},
            write: (text) => {
              fields[i] = text;
            },
          }),
      );
      let words = 0;
      for (const { editor, kind } of steps) {
        const saver = savers[editor]!;
        if (kind === "type") {
          fields[editor] += ` word${words++}.`;
          saver.edit(fields[editor]!);
        }
        if (kind === "pause") await vi.advanceTimersByTimeAsync(SAVE_DELAY);
        if (kind === "answer") await notes.next();
        if (kind === "no answer") await notes.next(new Error("lost"));
        if (kind === "news") saver.receive(notes.now());
      }
      for (const saver of [...savers, ...savers]) {
        void saver.save();
        for (let i = 0; i < 10; i++) await notes.next();
      }
      for (const saver of savers) saver.receive(notes.now());
      for (let i = 0; i < words; i++) expect(notes.now().value).toContain(`word${i}.`);
      expect(fields).toEqual([notes.now().value, notes.now().value]);
    }),
  );
});
