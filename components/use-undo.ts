/**
 * Undo on a screen: what was done is told with a button, and Ctrl+Z or Cmd+Z undoes it wherever the
 * focus is, unless it is in a field in which something was typed since.
 */
import { useEffect, useMemo, useRef } from "preact/hooks";
import { say } from "../lib/i18n/say.ts";
import {
  lastIn,
  pushed,
  type Undoable,
  type UndoStack,
  type UndoStep,
  without,
  withoutRecords,
} from "../lib/model/undo.ts";
import { focusWhenThere } from "./keep-focus.ts";
import { type Notice, type Reporter, useNotice } from "./notice.ts";

/** A reporter that also remembers what can be undone. */
export interface UndoReporter extends Reporter {
  /** This was done: says so, with a button to undo it. Null: nothing that needs undoing. */
  did(step: UndoStep | null): void;
  /** These records were deleted for ever: nothing of them can be undone. */
  forget(ids: readonly string[]): void;
}

/**
 * `scope`: as in `useNotice`. `perform` undoes a step and resolves with what to say then; rejects
 * with words for the reader.
 */
export function useUndo(
  perform: (step: UndoStep) => Promise<string>,
  scope = "",
): { notice: Notice | null; reporter: UndoReporter } {
  const { notice, reporter } = useNotice(scope);
  const history = useRef<History>(null);
  history.current ??= new History();
  const acts = history.current;
  const undoable = useMemo(
    () => undoReporter(reporter, acts, scope, perform),
    [reporter, acts, scope, perform],
  );
  const latest = useRef(undoable);
  latest.current = undoable;
  useEffect(() => followKeys(acts, () => latest.current.undoLast), [acts]);
  return { notice, reporter: undoable };
}

/** The acts of one screen, and the edits of its fields, in their order. */
class History {
  #stack: UndoStack = [];
  #order = 0;
  readonly #edited = new WeakMap<EventTarget, number>();

  push(step: UndoStep, scope: string): void {
    this.#stack = pushed(this.#stack, { step, scope, order: ++this.#order });
  }

  last(scope: string): Undoable | undefined {
    return lastIn(this.#stack, scope);
  }

  remove(step: UndoStep): void {
    this.#stack = without(this.#stack, step);
  }

  forget(ids: readonly string[]): void {
    this.#stack = withoutRecords(this.#stack, new Set(ids));
  }

  noteEdit(field: EventTarget): void {
    this.#edited.set(field, ++this.#order);
  }

  /** What was typed in the field is later than the act: the key is the field's. */
  isEditedSince(field: EventTarget, { order }: Undoable): boolean {
    return (this.#edited.get(field) ?? 0) > order;
  }
}

/** Undoes what was done last; false if the key is not for us. */
type UndoLast = (field: EventTarget | null) => boolean;

function undoReporter(
  reporter: Reporter,
  acts: History,
  scope: string,
  perform: (step: UndoStep) => Promise<string>,
): UndoReporter & { undoLast: UndoLast } {
  const undo = async (step: UndoStep) => {
    acts.remove(step);
    try {
      reporter.report(await perform(step));
      if (step.focusId) focusWhenThere(step.focusId);
    } catch (error) {
      const again = { label: say("shared.tryAgain"), run: () => void undo(step) };
      reporter.reportFailure(say("shared.notUndone"), again)(error);
    }
  };
  const did = (step: UndoStep | null) => {
    if (!step) return;
    acts.push(step, scope);
    if (step.isQuiet) return;
    reporter.report(step.done, { label: say("shared.undo"), run: () => void undo(step) });
  };
  return {
    ...reporter,
    did,
    forget: (ids) => acts.forget(ids),
    undoLast: (field) => {
      const last = acts.last(scope);
      if (!last || (field && acts.isEditedSince(field, last))) return false;
      void undo(last.step);
      return true;
    },
  };
}

/** Fields that have an undo of their own. */
const FIELDS = "input, textarea, [contenteditable]";

function followKeys(acts: History, undoLast: () => UndoLast): () => void {
  const onInput = ({ target, inputType }: Event & { inputType?: string }) => {
    // The browser's own undo and redo are no new edits.
    if (target && !inputType?.startsWith("history")) acts.noteEdit(target);
  };
  const onKey = (event: KeyboardEvent) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    const isUndo = key.toLowerCase() === "z" && ctrlKey !== metaKey && !altKey && !shiftKey;
    if (!isUndo || event.defaultPrevented) return;
    const field = (target as Element | null)?.closest?.(FIELDS) ?? null;
    const isOurs = undoLast()(field);
    if (isOurs) event.preventDefault();
  };
  document.addEventListener("input", onInput);
  document.addEventListener("keydown", onKey);
  return () => {
    document.removeEventListener("input", onInput);
    document.removeEventListener("keydown", onKey);
  };
}
