/** What the reader set in the library: search, order, what is open, what is chosen. Pure. */

import { SORTS, type Sort, VIEWS, type View } from "../../lib/library/listing.ts";
import { asksFor, parseQuery, toggleValue } from "../../lib/library/query.ts";
import type { SavedSearch } from "../../lib/model/settings.ts";
import { NOTHING_CHOSEN, type Selection } from "./selection.ts";

export interface LibraryState {
  /** As typed in the search field: the filters are in it, too. */
  query: string;
  sort: Sort;
  view: View;
  /** Entries that the reader opened or closed, by the key of their row. */
  opened: ReadonlyMap<string, boolean>;
  /** What the others are; null: open in a search, where hits are to be seen, else closed. */
  areAllOpen: boolean | null;
  /** Articles of which the highlights that do not match are shown, too. */
  revealed: ReadonlySet<string>;
  /** What is chosen; records may have been deleted meanwhile. */
  selection: Selection;
}

export type LibraryAction =
  | { type: "search"; query: string }
  | { type: "arrange"; sort: Sort; view: View }
  | { type: "recall"; saved: SavedSearch }
  /** Removes search and filters. */
  | { type: "showAll" }
  | { type: "open"; key: string; isOpen: boolean }
  | { type: "openAll"; isOpen: boolean }
  | { type: "reveal"; articleId: string }
  | { type: "select"; selection: Selection }
  | { type: "toggleTrash" };

export type Dispatch = (action: LibraryAction) => void;

export const INITIAL_STATE: LibraryState = {
  query: "",
  sort: "marked",
  view: "articles",
  opened: new Map(),
  areAllOpen: null,
  revealed: new Set(),
  selection: NOTHING_CHOSEN,
};

/** What the reader opened and closed belongs to one search and one order. */
const AFRESH = { opened: new Map(), areAllOpen: null, revealed: new Set<string>() };

/** The state after an action. What is chosen stays chosen in another search. */
export function reduce(state: LibraryState, action: LibraryAction): LibraryState {
  switch (action.type) {
    case "search":
      return { ...state, ...AFRESH, query: action.query };
    case "arrange":
      return { ...state, ...AFRESH, sort: action.sort, view: action.view };
    case "recall":
      return { ...state, ...AFRESH, ...recalled(action.saved) };
    case "showAll":
      return { ...state, ...AFRESH, query: "" };
    case "open":
      return { ...state, opened: new Map([...state.opened, [action.key, action.isOpen]]) };
    case "openAll":
      return { ...state, opened: new Map(), areAllOpen: action.isOpen };
    case "reveal":
      return { ...state, revealed: new Set([...state.revealed, action.articleId]) };
    case "select":
      return { ...state, selection: action.selection };
    case "toggleTrash":
      return { ...state, ...AFRESH, query: toggleValue(state.query, "in", "trash") };
  }
}

/** A saved search as the library understands it; what it does not know is as at the start. */
function recalled({
  query,
  sort,
  view,
}: SavedSearch): Pick<LibraryState, "query" | "sort" | "view"> {
  return {
    query,
    sort: SORTS.find((known) => known === sort) ?? INITIAL_STATE.sort,
    view: VIEWS.find((known) => known === view) ?? INITIAL_STATE.view,
  };
}

/** Whether the search may hide something. */
export function isFiltered({ query }: Pick<LibraryState, "query">): boolean {
  return query.trim() !== "";
}

/** Whether the search is one of the trash. */
export function isTrashShown({ query }: Pick<LibraryState, "query">): boolean {
  return asksFor(parseQuery(query), "in", "trash");
}
