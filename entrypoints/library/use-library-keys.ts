/** Hears the keys of the whole library. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { say } from "../../lib/i18n/say.ts";
import { changeMany } from "./bulk-actions.ts";
import { type LibraryKey, libraryKeyOf, type Place } from "./library-keys.ts";
import type { ListParts } from "./row-parts.ts";
import { choosableRows, type Row } from "./rows.ts";
import {
  idsToDelete,
  isNothingChosen,
  NOTHING_CHOSEN,
  type Selection,
  withRows,
} from "./selection.ts";

interface Options {
  rows: readonly Row[];
  selection: Selection;
  parts: ListParts;
  search: RefObject<HTMLInputElement | null>;
}

/** Fields in which keys type; a box is none. */
const TYPED_IN = 'textarea, select, input:not([type="checkbox"]), dialog *';

export function useLibraryKeys(options: Options): void {
  const latest = useRef(options);
  latest.current = options;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const { search } = latest.current;
      const key = libraryKeyOf(event, placeOf(event.target, search.current));
      if (!key || event.defaultPrevented) return;
      if (!perform(key, latest.current)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, []);
}

function placeOf(target: EventTarget | null, search: HTMLInputElement | null): Place {
  if (target === search) return "search";
  return target instanceof Element && target.matches(TYPED_IN) ? "field" : "elsewhere";
}

/** Whether there was something to do. */
function perform(key: LibraryKey, { rows, selection, parts, search }: Options): boolean {
  const { dispatch, records, reporter } = parts;
  if (key === "find") {
    search.current?.focus();
    search.current?.select();
    return true;
  }
  if (key === "select all") {
    dispatch({ type: "select", selection: withRows(selection, choosableRows(rows), true) });
    return true;
  }
  if (isNothingChosen(selection)) return false;
  if (key === "let go") dispatch({ type: "select", selection: NOTHING_CHOSEN });
  else {
    const ids = idsToDelete(selection, records.annotationIdsOf);
    void changeMany(ids, { deleted: true }, say("library.binned"), reporter);
  }
  return true;
}
