import { describe, expect, it } from "vitest";
import {
  INITIAL_STATE,
  isFiltered,
  type LibraryAction,
  reduce,
  withMember,
} from "../../../../entrypoints/library/library-state.ts";

const stateAfter = (...actions: LibraryAction[]) => actions.reduce(reduce, INITIAL_STATE);

describe("the state of the library", () => {
  it("leads out of the trash by a search or a filter, but not by a selection", () => {
    const inTrash: LibraryAction = { type: "toggleTrash" };
    expect(stateAfter(inTrash).isTrashShown).toBe(true);
    expect(stateAfter(inTrash, inTrash).isTrashShown).toBe(false);
    expect(stateAfter(inTrash, { type: "search", query: "x" }).isTrashShown).toBe(false);
    expect(stateAfter(inTrash, { type: "filter", filter: {} }).isTrashShown).toBe(false);
    expect(stateAfter(inTrash, { type: "select", ids: new Set(["a"]) }).isTrashShown).toBe(true);
  });

  it("shows everything without search and filters, and keeps the selection", () => {
    const state = stateAfter(
      { type: "search", query: "ferry" },
      { type: "filter", filter: { tag: "a" } },
      { type: "select", ids: new Set(["a"]) },
      { type: "showAll" },
    );
    expect(state).toEqual({ ...INITIAL_STATE, selectedIds: new Set(["a"]) });
  });

  it("never changes the state that it was given", () => {
    const frozen = Object.freeze({ ...INITIAL_STATE });
    expect(reduce(frozen, { type: "search", query: "x" })).not.toBe(frozen);
    expect(frozen).toEqual(INITIAL_STATE);
  });

  it.each([
    [{}, "", false],
    [{}, "  ", false],
    [{}, "word", true],
    [{ tag: "a" }, "", true],
    [{ tag: undefined, color: undefined }, "", false],
    [{ publication: "The Harbour Courier" }, "", true],
  ])("with the filter %j and the query %j hides something: %s", (filter, query, expected) =>
    expect(isFiltered({ ...INITIAL_STATE, filter, query })).toBe(expected),
  );
});

it("adds and removes one id, and leaves the old set as it was", () => {
  const ids = new Set(["a"]);
  expect([...withMember(ids, "b", true)]).toEqual(["a", "b"]);
  expect([...withMember(ids, "a", false)]).toEqual([]);
  expect([...withMember(ids, "x", false)]).toEqual(["a"]);
  expect([...ids]).toEqual(["a"]);
});
