import { describe, expect, it } from "vitest";
import {
  INITIAL_STATE,
  isFiltered,
  isTrashShown,
  type LibraryAction,
  reduce,
} from "../../../../entrypoints/library/library-state.ts";

const stateAfter = (...actions: LibraryAction[]) => actions.reduce(reduce, INITIAL_STATE);
const chosen = { articles: new Set(["a"]), annotations: new Set(["h"]) };

describe("the state of the library", () => {
  it("has the trash as a word of the search", () => {
    const inTrash: LibraryAction = { type: "toggleTrash" };
    expect(stateAfter({ type: "search", query: "ferry" }, inTrash).query).toBe("ferry in:trash");
    expect(isTrashShown(stateAfter(inTrash))).toBe(true);
    expect(isTrashShown(stateAfter(inTrash, inTrash))).toBe(false);
  });

  it("shows everything without the search, and keeps what is chosen", () => {
    const state = stateAfter(
      { type: "search", query: "ferry tag:eu" },
      { type: "select", selection: chosen },
      { type: "showAll" },
    );
    expect(state).toEqual({ ...INITIAL_STATE, selection: chosen });
  });

  it("opens and closes one or all, and begins anew with another search or order", () => {
    const open: LibraryAction = { type: "open", key: "k", isOpen: true };
    expect(stateAfter(open).opened.get("k")).toBe(true);
    const all = stateAfter(open, { type: "openAll", isOpen: false });
    expect([all.opened.size, all.areAllOpen]).toEqual([0, false]);
    const again: LibraryAction = { type: "arrange", sort: "title", view: "tags" };
    const { opened, areAllOpen, sort, view } = reduce(all, again);
    expect([opened.size, areAllOpen, sort, view]).toEqual([0, null, "title", "tags"]);
    expect(reduce(stateAfter(open), { type: "search", query: "x" }).opened.size).toBe(0);
  });

  it("takes of a saved search what it knows", () => {
    const saved = { name: "n", query: "tag:eu", sort: "title", view: "wall" };
    expect(stateAfter({ type: "recall", saved })).toMatchObject({
      ...{ query: "tag:eu", sort: "title", view: "articles" },
    });
  });

  it("never changes the state that it was given", () => {
    const frozen = Object.freeze({ ...INITIAL_STATE });
    expect(reduce(frozen, { type: "search", query: "x" })).not.toBe(frozen);
    expect(frozen).toEqual(INITIAL_STATE);
  });

  it.each([
    ["", false],
    ["  ", false],
    ["word", true],
    ["tag:a", true],
  ])("with the query %j hides something: %s", (query, expected) =>
    expect(isFiltered({ query })).toBe(expected),
  );
});
