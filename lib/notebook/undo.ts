/** Undoing what the reader did: the changes that bring back what was there, one after the other. */
import { withRule } from "../extraction/overrides/site-rules.ts";
import type { Former } from "../model/bulk.ts";
import { tagSettingsBefore } from "../model/tag-settings.ts";
import type { Undoing, UndoStep } from "../model/undo.ts";
import { askWithRetry } from "../platform/messages.ts";
import { changeSettings } from "../platform/settings.ts";

/** Resolves with what is so again, for the reader; rejects with words for the reader, too. */
export async function performUndo({ undoing, undone }: UndoStep): Promise<string> {
  let words = undone;
  for (const one of undoing) {
    if (one.record === "many") words = await undoMany(one.former, undone);
    else await undo(one);
  }
  return words;
}

async function undoMany(former: Former, undone: string): Promise<string> {
  const restored = await askWithRetry("putBack", { former });
  const all = former.articles.length + former.annotations.length;
  if (restored === all) return undone;
  if (restored === 0) return "Nothing was undone: all of it was changed since.";
  return `Undone for ${restored} of ${all}; the others were changed since.`;
}

async function undo(one: Exclude<Undoing, { record: "many" }>): Promise<void> {
  switch (one.record) {
    case "annotation":
      await askWithRetry("changeAnnotation", { id: one.id, change: one.change });
      break;
    case "article":
      await askWithRetry("changeArticle", { id: one.id, change: one.change });
      break;
    case "tag-settings":
      await changeSettings((settings) => tagSettingsBefore(settings, one.former));
      break;
    case "site-rule":
      await changeSettings(({ siteRules }) => ({ siteRules: withRule(siteRules, one.rule) }));
  }
}
