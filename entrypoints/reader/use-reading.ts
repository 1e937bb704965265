/** The reader at work in the copy: which highlight is open, what a click does. */

import type { RefObject } from "preact";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { UndoReporter } from "../../components/use-undo.ts";
import { findInArchivedText } from "../../lib/anchoring/search/archived-text.ts";
import { say } from "../../lib/i18n/say.ts";
import type { Annotation, ColorKey } from "../../lib/model/annotation.ts";
import type { Version } from "../../lib/model/article.ts";
import type { Settings } from "../../lib/model/settings.ts";
import type { Selected } from "../../lib/page/observing/selection.ts";
import { type CopyActions, copyActions } from "./copy-actions.ts";
import type { CopyHighlights, Places } from "./copy-highlights.ts";
import type { Copy } from "./use-copy.ts";
import { type FocusPlace, useFocusAfter } from "./use-focus.ts";

export interface Reading {
  places: Places | null;
  currentId: string | null;
  actions: CopyActions;
  /** For those who do not see what happened. */
  announcement: string;
  open(id: string, focus?: FocusPlace): void;
  close(): void;
  /** Deletes a highlight; the focus goes to the next one. */
  remove(id: string): void;
  highlight(ranges: readonly Range[], color: ColorKey, focus?: "note" | "tag"): void;
  onClick(event: MouseEvent): void;
  /** Moves the focus to a highlight. */
  focusOn(id: string, focus: FocusPlace): void;
  /** Opens the copy at a highlight, in the text that has it; only the first call does. */
  arriveAt(id: string): void;
}

export interface ReadingParts {
  copy: Copy;
  highlights: RefObject<CopyHighlights | null>;
  places: Places | null;
  selection: { selected: Selected | null; clear(): void };
  settings: Settings;
  reporter: UndoReporter;
}

/** A click on these is theirs, also on a highlight. */
const CONTROLS = "a[href], button, input, textarea, summary";

/** The state of the screen, and what can be done on it. */
export function useReading(parts: ReadingParts): Reading {
  const { copy, places, highlights, selection, settings, reporter } = parts;
  const [currentId, setCurrentId] = useState<string | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const focusOn = useFocusAfter(highlights);
  const latest = useRef(copy);
  latest.current = copy;
  const latestScroll = useRef<Range | null>(null);

  const open = (id: string, focus: FocusPlace = null) => {
    setCurrentId(id);
    focusOn(id, focus);
    const [first] = highlights.current?.rangesOf(id) ?? [];
    if (!first) return;
    latestScroll.current = first;
    highlights.current?.flash(id);
  };
  // Once the list lies over the text, where the window is narrow.
  useEffect(() => {
    const range = latestScroll.current;
    latestScroll.current = null;
    if (range) bringIntoView(range);
  });
  const actions = useMemo(
    () =>
      copyActions(
        () => latest.current,
        () => highlights.current,
        reporter,
      ),
    [reporter],
  );
  const close = () => setCurrentId(null);
  const remove = (id: string) => {
    const annotation = latest.current.annotations.find((one) => one.id === id);
    if (!annotation) return;
    void actions.remove(annotation).then(
      () => setCurrentId(null),
      () => {}, // reported
    );
  };
  const highlight: Reading["highlight"] = (ranges, color, focus) =>
    void actions.highlight(ranges, color).then(([id]) => {
      if (id === undefined) return;
      selection.clear();
      setAnnouncement(say("reader.highlightedAs", { name: settings.colors[color].name }));
      if (focus) open(id, focus);
    });
  const reading = { places, currentId, actions, announcement, open, close, remove, highlight };
  return {
    ...reading,
    focusOn,
    onClick: clickHandler(highlights, setCurrentId, currentId),
    arriveAt: useArrival(parts, open),
  };
}

/** Of several highlights the innermost; if it is open already, the next one further out. */
function clickHandler(
  highlights: ReadingParts["highlights"],
  select: (id: string | null) => void,
  currentId: string | null,
) {
  return (event: MouseEvent) => {
    const isControl = (event.target as Element | null)?.closest(CONTROLS);
    if (isControl || document.getSelection()?.type === "Range") return;
    const ids = highlights.current?.idsAt(event.clientX, event.clientY) ?? [];
    select(ids[(ids.indexOf(currentId ?? "") + 1) % ids.length] ?? null);
  };
}

/** Pixels of the bar above the text, with some air. */
const TOP = 64;

/** Scrolls only if the passage is not in sight: nothing moves that the reader did not move. */
function bringIntoView(range: Range): void {
  const side = document.querySelector(".side");
  const covers = side !== null && getComputedStyle(side).position === "fixed";
  const foot = covers ? side.getBoundingClientRect().top : window.innerHeight;
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= TOP && bottom <= foot) return;
  const third = TOP + Math.max(0, foot - TOP - (bottom - top)) / 3;
  window.scrollBy({ top: top - third, behavior: "instant" });
}

/** Opens at a highlight once the text that has it is shown. */
function useArrival({ copy, places }: ReadingParts, open: Reading["open"]): Reading["arriveAt"] {
  const isDone = useRef(false);
  return (id) => {
    const annotation = copy.annotations.find((one) => one.id === id);
    if (isDone.current || !annotation) return;
    const isHere = (places?.get(id)?.ranges.length ?? 0) > 0;
    const other = isHere ? undefined : versionWith(annotation, copy.versions);
    if (other && other.id !== copy.shown?.id) return copy.show(other);
    isDone.current = true;
    open(id, isHere ? "text" : "item");
  };
}

/** The latest stored text in which the words of a highlight stand as they were marked. */
export function versionWith(
  { target }: Pick<Annotation, "target">,
  versions: readonly Version[],
): Version | undefined {
  return versions.findLast(({ blocks }) => findInArchivedText(blocks, target.selector) !== null);
}
