/** Undoing what the reader did: the changes that bring back what was there, one after the other. */
import { withRule } from "../extraction/overrides/site-rules.ts";
import type { Undoing, UndoStep } from "../model/undo.ts";
import { askWithRetry } from "../platform/messages.ts";
import { changeSettings } from "../platform/settings.ts";

/** Resolves when all of it is undone; rejects with words for the reader. */
export async function performUndo({ undoing }: UndoStep): Promise<void> {
  for (const one of undoing) await undo(one);
}

async function undo(one: Undoing): Promise<void> {
  switch (one.record) {
    case "annotation":
      await askWithRetry("changeAnnotation", { id: one.id, change: one.change });
      break;
    case "article":
      await askWithRetry("changeArticle", { id: one.id, change: one.change });
      break;
    case "site-rule":
      await changeSettings(({ siteRules }) => ({ siteRules: withRule(siteRules, one.rule) }));
  }
}
