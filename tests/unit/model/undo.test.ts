import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  lastIn,
  MOST_UNDONE,
  pushed,
  type UndoStack,
  type UndoStep,
  without,
  withoutRecords,
} from "../../../lib/model/undo.ts";

const step = (id: string): UndoStep => ({
  done: `Deleted ${id}.`,
  undone: `${id} is back.`,
  undoing: [{ record: "annotation", id, change: { deleted: false } }],
  focusId: id,
});
const act = (id: string, scope = "", order = 0) => ({ step: step(id), scope, order });

describe("what can be undone", () => {
  it("is the last ten acts, the last one first", () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), (ids) => {
        let stack = ids.reduce<UndoStack>((all, id) => pushed(all, act(id)), []);
        const undone: string[] = [];
        for (let last = lastIn(stack, ""); last; last = lastIn(stack, "")) {
          undone.push(last.step.focusId);
          stack = without(stack, last.step);
        }
        expect(undone).toEqual(ids.slice(-MOST_UNDONE).reverse());
      }),
    );
  });

  it("is what was done on the article that is shown", () => {
    const stack = [act("a", "tab 1"), act("b", "tab 2")];
    expect(lastIn(stack, "tab 1")?.step.focusId).toBe("a");
    expect(lastIn(stack, "tab 3")).toBeUndefined();
  });

  it("is not what was deleted for ever", () => {
    const both: UndoStep = { ...step("a"), undoing: [...step("a").undoing, ...step("b").undoing] };
    const stack = [act("a"), act("b"), { ...act("a"), step: both }];
    expect(withoutRecords(stack, new Set(["a"])).map((one) => one.step.undoing.length)).toEqual([
      ...[1, 2],
    ]);
  });
});
