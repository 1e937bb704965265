/** What the reader set in the library: search, filters, selection, trash. Transitions are pure. */

import type { Filter } from "./library-view.ts";

export interface LibraryState {
  /** As typed in the search field. */
  query: string;
  filter: Filter;
  /** Articles that the reader selected; they may have been deleted meanwhile. */
  selectedIds: ReadonlySet<string>;
  isTrashShown: boolean;
}

export type LibraryAction =
  | { type: "search"; query: string }
  | { type: "filter"; filter: Filter }
  /** Removes search and filters. */
  | { type: "showAll" }
  | { type: "select"; ids: ReadonlySet<string> }
  | { type: "toggleTrash" };

export type Dispatch = (action: LibraryAction) => void;

export const INITIAL_STATE: LibraryState = {
  query: "",
  filter: {},
  selectedIds: new Set(),
  isTrashShown: false,
};

/** The state after an action. Searching and filtering lead out of the trash. */
export function reduce(state: LibraryState, action: LibraryAction): LibraryState {
  switch (action.type) {
    case "search":
      return { ...state, query: action.query, isTrashShown: false };
    case "filter":
      return { ...state, filter: action.filter, isTrashShown: false };
    case "showAll":
      return { ...state, query: "", filter: {} };
    case "select":
      return { ...state, selectedIds: action.ids };
    case "toggleTrash":
      return { ...state, isTrashShown: !state.isTrashShown };
  }
}

/** Whether search or filters hide something. */
export function isFiltered({ query, filter }: LibraryState): boolean {
  return query.trim() !== "" || Object.values(filter).some(Boolean);
}

/** The set with or without one id. */
export function withMember(
  ids: ReadonlySet<string>,
  id: string,
  isMember: boolean,
): ReadonlySet<string> {
  const changed = new Set(ids);
  if (isMember) changed.add(id);
  else changed.delete(id);
  return changed;
}
