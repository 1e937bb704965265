/** What keys and the browser's commands do in the reading copy. */

import { useEffect, useRef } from "preact/hooks";
import { type KeyAction, keyActionOf } from "../../components/highlight-keys.ts";
import { say } from "../../lib/i18n/say.ts";
import type { ColorKey } from "../../lib/model/annotation.ts";
import { blockRangesOf } from "../../lib/page/observing/block-range.ts";
import { answer } from "../../lib/platform/messages.ts";
import type { CommandName } from "../../lib/platform/protocol.ts";
import type { Reading, ReadingParts } from "./use-reading.ts";

/** The first button of the toolbar at the selection. */
const TOOLBAR = ".at-selection button";
/** Where keys type. */
const FIELDS = "input, textarea, select";
/** Where the keys of the screen are heard. */
const KEY_AREAS = ".copy, .side, .bar";

/** Follows keys and commands for as long as the copy is on the screen. */
export function useCommands(reading: Reading, parts: ReadingParts): void {
  const perform = performer(reading, parts);
  const run = (name: CommandName, color?: ColorKey) => {
    const { selection, settings, reporter } = parts;
    if (name === "next-highlight") return perform({ type: "next" });
    if (name === "previous-highlight") return perform({ type: "previous" });
    const ranges = selection.selected?.ranges;
    if (!ranges) return reporter.reportProblem(say("reader.selectFirst"));
    if (name === "show-toolbar") return document.querySelector<HTMLElement>(TOOLBAR)?.focus();
    const focus = name === "highlight-note" ? "note" : undefined;
    const marked = name === "highlight-block" ? blockRangesOf(ranges) : ranges;
    reading.highlight(marked, color ?? settings.lastColor, focus);
  };
  const latest = useRef({ perform, run });
  latest.current = { perform, run };
  useEffect(() => followKeys((action) => latest.current.perform(action)), []);
  useEffect(() => {
    const runCommand = ({ name, color }: { name: CommandName; color?: ColorKey }) => {
      latest.current.run(name, color);
      return undefined;
    };
    return answer("tab", { runCommand });
  }, []);
}

/** What each key does now. */
function performer(
  reading: Reading,
  { copy: copied, highlights, selection, settings }: ReadingParts,
) {
  const { currentId, actions, open, focusOn, highlight } = reading;
  const step = (by: 1 | -1) => {
    const ids = highlights.current?.idsInOrder() ?? [];
    const at = currentId === null ? -1 : ids.indexOf(currentId);
    const from = at < 0 && by < 0 ? 0 : at; // before the first one is the last
    const id = ids[(from + by + ids.length) % ids.length];
    if (id !== undefined) open(id, "text");
  };
  const edit = (field: "note" | "tag") => {
    if (selection.selected) highlight(selection.selected.ranges, settings.lastColor, field);
    else if (currentId !== null) focusOn(currentId, field);
  };
  const color = (key: ColorKey) => {
    if (selection.selected) highlight(selection.selected.ranges, key);
    else if (currentId !== null) void actions.change(currentId, { color: key }).catch(() => {});
  };
  const copy = () => {
    const annotation = copied.annotations.find(({ id }) => id === currentId);
    if (annotation) actions.copyQuote(annotation);
  };
  const close = () => {
    if (currentId !== null) focusOn(currentId, "text");
    selection.clear();
    reading.close();
  };
  return (action: KeyAction): void => {
    switch (action.type) {
      case "color":
        color(action.color);
        break;
      case "next":
      case "previous":
        step(action.type === "next" ? 1 : -1);
        break;
      case "note":
      case "tag":
        edit(action.type);
        break;
      case "close":
        close();
        break;
      case "copy":
        copy();
        break;
      case "delete":
        if (currentId !== null) reading.remove(currentId);
    }
  };
}

/** Hears the keys of the screen, in a field only Escape; returns how to stop. */
function followKeys(perform: (action: KeyAction) => void): () => void {
  const press = (event: KeyboardEvent) => {
    const action = keyActionOf(event);
    const target = event.target as Element;
    if (!action || event.defaultPrevented) return;
    if (action.type !== "close" && target.closest(FIELDS)) return;
    if (!target.closest(KEY_AREAS)) return;
    event.preventDefault();
    perform(action);
  };
  document.addEventListener("keydown", press);
  return () => document.removeEventListener("keydown", press);
}
