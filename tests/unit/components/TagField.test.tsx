import { describe, expect, it, vi } from "vitest";
import { completionsOf, TagField } from "../../../components/TagField.tsx";
import { MOST_TAGS } from "../../../lib/model/limits.ts";
import { createScreen } from "./screen.ts";

const { document, one, show, type, press, click, focus, blur, root } = createScreen();
const FIELD = "input";
const KNOWN = ["river", "rain", "train", "Flood"];
const offers = () =>
  [...root.querySelectorAll('[role="option"]')].map((option) => option.textContent);

describe("completions", () => {
  it.each([
    ["ra", [], ["rain", "train"]],
    ["RAI", [], ["rain", "train"]],
    ["", ["River"], ["rain", "train", "Flood"]],
    ["#flo", [], ["Flood"]],
    ["rain", ["rain"], ["train"]],
    ["nothing", [], []],
  ])("of «%s» with %j given are %j", (typed, taken, wanted) =>
    expect(completionsOf(typed, KNOWN, taken)).toEqual(wanted),
  );

  it("are six at most", () =>
    expect(completionsOf("", "abcdefghij".split(""), [])).toHaveLength(6));
});

async function shown(tags: string[], wantsFocus = false) {
  const change = vi.fn<(tags: string[]) => void>();
  const changed = (tags: string[]) => change(tags);
  const draw = (now: string[]) =>
    show(<TagField tags={now} known={KNOWN} onChange={changed} focus={wantsFocus} />);
  await draw(tags);
  return { change, draw };
}

describe("the tag field", () => {
  it("takes no more tags than a record may have, and keeps what was typed", async () => {
    const many = Array.from({ length: MOST_TAGS }, (_, i) => `t${i}`);
    const { change, draw } = await shown(many);
    await type(FIELD, "one more");
    await press(FIELD, "Enter");
    expect(change).not.toHaveBeenCalled();
    expect((one(FIELD) as HTMLInputElement).value).toBe("one more");
    expect(one('[role="status"]').textContent).toContain("500 tags are the most");
    await draw(many.slice(1));
    await press(FIELD, "Enter");
    expect(change.mock.calls[0]?.[0]).toHaveLength(MOST_TAGS);
    expect(root.querySelector('[role="status"]')).toBeNull();
  });

  it("adds by Enter and by comma, and empties itself", async () => {
    const { change } = await shown(["a"]);
    await type(FIELD, "#two words");
    await press(FIELD, "Enter");
    expect((one(FIELD) as HTMLInputElement).value).toBe("");
    await type(FIELD, "c");
    await press(FIELD, ",");
    expect(change.mock.calls).toEqual([[["a", "two-words"]], [["a", "two-words", "c"]]]);
  });

  it("keeps a tag that was given before the last one came back", async () => {
    const { change, draw } = await shown([]);
    await type(FIELD, "a");
    await press(FIELD, "Enter");
    await type(FIELD, "b");
    await press(FIELD, "Enter");
    expect(change).toHaveBeenLastCalledWith(["a", "b"]);
    await draw(["only"]); // changed elsewhere
    await type(FIELD, "c");
    await press(FIELD, "Enter");
    expect(change).toHaveBeenLastCalledWith(["only", "c"]);
  });

  it("takes a pasted list apart, and nothing twice", async () => {
    const { change } = await shown(["a"]);
    await type(FIELD, "A, b; c d,");
    await press(FIELD, "Enter");
    expect(change.mock.calls).toEqual([[["a", "b", "c-d"]]]);
    await type(FIELD, " B ");
    await press(FIELD, "Enter");
    expect(change).toHaveBeenCalledTimes(1);
  });

  it("takes the last away by Backspace in the empty field, and any by its button", async () => {
    const { change } = await shown(["a", "b"]);
    await type(FIELD, "x");
    await press(FIELD, "Backspace");
    expect(change).not.toHaveBeenCalled();
    await type(FIELD, "");
    await press(FIELD, "Backspace");
    expect(change).toHaveBeenLastCalledWith(["a"]);
    await click('[aria-label="Remove the tag a"]');
    expect(change).toHaveBeenLastCalledWith([]);
  });

  it("offers known tags, chosen with the arrows", async () => {
    const { change } = await shown([]);
    await focus(FIELD);
    await type(FIELD, "ra");
    expect(offers()).toEqual(["#rain", "#train"]);
    expect(one(FIELD).getAttribute("aria-expanded")).toBe("true");
    await press(FIELD, "ArrowUp");
    expect(one('[aria-selected="true"]').textContent).toBe("#train");
    await press(FIELD, "ArrowDown");
    expect(one(FIELD).getAttribute("aria-activedescendant")).toBe(one('[aria-selected="true"]').id);
    await press(FIELD, "Enter");
    expect(change.mock.calls).toEqual([[["rain"]]]);
  });

  it("closes its list by Escape, and leaves the next Escape to the card", async () => {
    const used: boolean[] = [];
    const note = (event: Event) => void used.push(event.defaultPrevented);
    root.addEventListener("keydown", note);
    await shown([]);
    await type(FIELD, "ra");
    await press(FIELD, "Escape");
    expect(offers()).toEqual([]);
    await press(FIELD, "Escape");
    await type(FIELD, "no such tag"); // no list is shown: nothing to close first
    await press(FIELD, "Escape");
    expect(used).toEqual([true, false, false]);
    root.removeEventListener("keydown", note);
  });

  it("leaves Enter to an input method that is composing a word", async () => {
    const { change } = await shown([]);
    await type(FIELD, "すい");
    await press(FIELD, "Enter", { isComposing: true });
    expect(change).not.toHaveBeenCalled();
  });

  it("keeps what is half typed on leaving it, and when its card is closed", async () => {
    const { change } = await shown(["a"]);
    await focus(FIELD);
    await type(FIELD, "left");
    await blur(FIELD);
    expect(change.mock.calls).toEqual([[["a", "left"]]]);
    await type(FIELD, "closed");
    await show(null);
    expect(change).toHaveBeenLastCalledWith(["a", "left", "closed"]);
    expect(change).toHaveBeenCalledTimes(2);
  });

  it("can be left after it was opened to be written in", async () => {
    await shown([], true);
    expect(document.activeElement).toBe(one(FIELD));
    await blur(FIELD);
    expect(document.activeElement).toBe(document.body);
  });
});
