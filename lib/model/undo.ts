/**
 * What the reader did on a screen and may want undone: the last ten acts, each with the changes
 * that bring back what was there. Pure; any screen can push to it (components/use-undo.ts).
 */
import type { AnnotationChange } from "./annotation.ts";
import type { ArticleChange } from "./article.ts";
import type { Former } from "./bulk.ts";
import type { SiteRule } from "./site-rules.ts";
import type { FormerTagSettings } from "./tag-settings.ts";

/** How many acts can be undone, one after the other. */
export const MOST_UNDONE = 10;

/** A change that brings back what was there. */
export type Undoing =
  | { record: "annotation"; id: string; change: AnnotationChange }
  | { record: "article"; id: string; change: ArticleChange }
  | { record: "many"; former: Former }
  | { record: "tag-settings"; former: FormerTagSettings }
  | { record: "site-rule"; rule: SiteRule };

/** One act of the reader, which may have changed many records. */
export interface UndoStep {
  /** What was done, in a sentence: “Deleted …”. */
  done: string;
  /** What is so again once all of it is undone, in a sentence: “… is back.” */
  undone: string;
  /** Done in this order. */
  undoing: readonly Undoing[];
  /** The record whose entry on the screen gets the focus when it is back; "" if there is none. */
  focusId: string;
  /** Not told before it is undone: what was typed over. */
  isQuiet?: boolean;
}

/** An act, and when and where it was done. */
export interface Undoable {
  step: UndoStep;
  /**
   * What the screen showed: an article in a tab, or "" where the screen is one. It is undone there
   * only, so that no key changes what the reader does not see.
   */
  scope: string;
  /** Acts and edits of fields in one order: later ones have higher numbers. */
  order: number;
}

/** The acts that can be undone, the last one last. */
export type UndoStack = readonly Undoable[];

/** With one act more; the oldest goes where there are too many. */
export function pushed(stack: UndoStack, act: Undoable): UndoStack {
  return [...stack, act].slice(-MOST_UNDONE);
}

/** What was done last in this scope. */
export function lastIn(stack: UndoStack, scope: string): Undoable | undefined {
  return stack.findLast((act) => act.scope === scope);
}

/** Without this act. */
export function without(stack: UndoStack, step: UndoStep): UndoStack {
  return stack.filter((act) => act.step !== step);
}

/** Without what cannot be undone any more: these records were deleted for ever. */
export function withoutRecords(stack: UndoStack, ids: ReadonlySet<string>): UndoStack {
  const isGone = (one: Undoing) => "id" in one && ids.has(one.id);
  return stack.filter(({ step }) => !step.undoing.every(isGone));
}
