import { beforeEach, describe, expect, it, vi } from "vitest";
import { Autosave, SAVE_DELAY, type SaveState } from "../../../components/autosave.ts";

/** A notebook that answers when the test lets it. */
function slow() {
  const asked: string[] = [];
  const waiting: { answer(): void; fail(error: unknown): void }[] = [];
  const send = (text: string) => {
    asked.push(text);
    return new Promise<void>((answer, fail) => waiting.push({ answer, fail }));
  };
  const next = async (error?: unknown) => {
    const first = waiting.shift();
    if (error) first?.fail(error);
    else first?.answer();
    await vi.advanceTimersByTimeAsync(0);
  };
  return { asked, send, next };
}

let states: SaveState[];
const show = (state: SaveState) => void states.push(state);
beforeEach(() => {
  vi.useFakeTimers();
  states = [];
  return () => vi.useRealTimers();
});

describe("typing", () => {
  it("is saved once, after a pause", async () => {
    const { asked, send, next } = slow();
    const saver = new Autosave("", send, show);
    for (const text of ["a", "ab", "abc"]) {
      saver.edit(text);
      await vi.advanceTimersByTimeAsync(SAVE_DELAY - 1);
    }
    expect(asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    await next();
    expect(asked).toEqual(["abc"]);
    expect(states.at(-1)).toBe("Saved");
  });

  it("during a save is saved after it, never beside it", async () => {
    const { asked, send, next } = slow();
    const saver = new Autosave("", send, show);
    saver.edit("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    saver.edit("ab");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    expect(asked).toEqual(["a"]);
    await next();
    expect(asked).toEqual(["a", "ab"]);
    expect(states.at(-1)).not.toBe("Saved");
    await next();
    expect(states.at(-1)).toBe("Saved");
  });

  it("that is taken back saves nothing and says nothing", async () => {
    const { asked, send } = slow();
    const saver = new Autosave("a", send, show);
    saver.edit("ab");
    saver.edit("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    expect(asked).toEqual([]);
    expect(states.at(-1)).toBe("");
  });
});

describe("a save that fails", () => {
  it("says so, and is tried again with the next key or on leaving", async () => {
    const { asked, send, next } = slow();
    const saver = new Autosave("", send, show);
    saver.edit("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    await next(new Error("The disk is full."));
    expect(states.at(-1)).toEqual({ error: "The disk is full." });
    saver.flush();
    await next();
    expect(asked).toEqual(["a", "a"]);
    expect(states.at(-1)).toBe("Saved");
  });

  it("leaves the way open to empty the note again", async () => {
    const { asked, send, next } = slow();
    const saver = new Autosave("", send, show);
    saver.edit("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    saver.edit("");
    await next(); // "a" was saved meanwhile
    await next();
    expect(asked).toEqual(["a", ""]);
  });
});

describe("leaving", () => {
  it("saves what is not saved, at once", () => {
    const { asked, send } = slow();
    const saver = new Autosave("", send, show);
    saver.edit("a");
    saver.flush();
    expect(asked).toEqual(["a"]);
    saver.flush();
    expect(asked).toEqual(["a"]);
  });

  it("does not wait for a save under way, and the last word is the last", async () => {
    const { asked, send, next } = slow();
    const saver = new Autosave("", send, show);
    saver.edit("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    saver.edit("ab");
    saver.flush();
    expect(asked).toEqual(["a", "ab"]);
    await next();
    await next();
    expect(asked.at(-1)).toBe("ab");
  });

  it("with nothing to save asks nobody", async () => {
    const { asked, send } = slow();
    const saver = new Autosave("a", send, show);
    saver.flush();
    await saver.save();
    expect(asked).toEqual([]);
    expect(states).toEqual([]);
  });
});

describe("news of the notebook", () => {
  it("shows, unless the reader is just writing", () => {
    const saver = new Autosave("a", slow().send, show);
    expect(saver.receive("b")).toBe("b");
    saver.edit("bc");
    expect(saver.receive("other")).toBe("bc");
  });

  it("that is our own is none, even if it comes late and more was typed", async () => {
    const saver = new Autosave("", async () => {}, show);
    saver.edit("a");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    saver.edit("ab");
    await vi.advanceTimersByTimeAsync(SAVE_DELAY);
    expect(saver.receive("a")).toBe("ab");
    expect(saver.receive("ab")).toBe("ab");
    expect(saver.receive("a")).toBe("a"); // now it is another's
  });
});
