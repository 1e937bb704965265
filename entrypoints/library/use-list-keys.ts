/**
 * Mouse and keys on the boxes of the list: a click with Shift chooses all between, the arrows lead
 * from box to box and with Shift choose on the way, left and right close and open an article; the
 * other way round where the page runs from right to left.
 */
import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { direction } from "../../lib/i18n/say.ts";
import type { Dispatch } from "./library-state.ts";
import { choosableRows, type Row } from "./rows.ts";
import { chosenOf, type Selection, withRows } from "./selection.ts";

interface Options {
  rows: readonly Row[];
  selection: Selection;
  list: RefObject<HTMLElement | null>;
  dispatch: Dispatch;
  scrollTo(index: number): void;
}

const isBox = (target: EventTarget | null): target is HTMLInputElement =>
  target instanceof HTMLInputElement && target.classList.contains("choose");

/** The index of the row around an element; -1 if there is none. */
function indexAt(element: Element): number {
  return Number(element.closest<HTMLElement>("[data-index]")?.dataset.index ?? -1);
}

/** The next row with a box from `index` on, in steps of `by`; -1 if there is none. */
function nextBox(rows: readonly Row[], index: number, by: number): number {
  for (let i = index + by; i >= 0 && i < rows.length; i += by) {
    const kind = rows[i]?.kind;
    if (kind === "article" || kind === "highlight") return i;
  }
  return -1;
}

export function useListKeys({ rows, selection, list, dispatch, scrollTo }: Options) {
  /** The key of the row from which Shift chooses. */
  const anchor = useRef("");
  /** The row that is to get the focus as soon as it is drawn. */
  const wanted = useRef(-1);
  const focusWanted = () => {
    const row = `[data-index="${wanted.current}"] > .choose`;
    const box = list.current?.querySelector<HTMLElement>(row);
    if (!box) return;
    wanted.current = -1;
    box.focus({ preventScroll: true });
  };
  useLayoutEffect(focusWanted);

  const choose = (from: number, to: number, isChosen: boolean) => {
    const between = choosableRows(rows.slice(Math.min(from, to), Math.max(from, to) + 1));
    dispatch({ type: "select", selection: withRows(selection, between, isChosen) });
  };
  const anchorIndex = (fallback: number) => {
    const index = rows.findIndex(({ key }) => key === anchor.current);
    return index < 0 ? fallback : index;
  };
  const moveTo = (index: number) => {
    wanted.current = index;
    scrollTo(index);
    focusWanted();
  };

  const click = (event: MouseEvent) => {
    if (!isBox(event.target)) return;
    const index = indexAt(event.target);
    const row = rows[index];
    if (row?.kind !== "article" && row?.kind !== "highlight") return;
    if (event.shiftKey) return choose(anchorIndex(index), index, true);
    anchor.current = row.key;
    choose(index, index, chosenOf(row, selection) !== true);
  };
  const press = (event: KeyboardEvent) => {
    if (!isBox(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    // Keys that come before the row is drawn go on from it.
    const index = wanted.current >= 0 ? wanted.current : indexAt(event.target);
    const row = rows[index];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const isRight = { ArrowRight: true, ArrowLeft: false }[event.key];
    if (step) {
      const next = nextBox(rows, index, step);
      if (next >= 0 && event.shiftKey) choose(anchorIndex(index), next, true);
      else if (next >= 0) anchor.current = rows[next]?.key ?? "";
      if (next >= 0) moveTo(next);
    } else if (isRight !== undefined && row?.kind === "article") {
      const isOpen = isRight === (direction() === "ltr");
      dispatch({ type: "open", key: row.key, isOpen });
    } else return;
    event.preventDefault();
  };
  return { click, press };
}
