/** The acts that can be undone, in words and as changes. */
import { say, sayCount } from "../lib/i18n/say.ts";
import { type Annotation, quoteOf } from "../lib/model/annotation.ts";
import type { SavedArticle } from "../lib/model/article.ts";
import type { Former } from "../lib/model/bulk.ts";
import type { SiteRule } from "../lib/model/site-rules.ts";
import type { FormerTagSettings } from "../lib/model/tag-settings.ts";
import { withoutTags } from "../lib/model/tags.ts";
import { TRASH_DAYS } from "../lib/model/trash.ts";
import type { Undoing, UndoStep } from "../lib/model/undo.ts";
import { listOf, sentencesOf } from "./count.ts";

/** Letters of a quote that name it in a sentence. */
const SHORT = 40;

/** The first words of a text, to name it by, in the direction of their own script. */
export function firstWords(text: string): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  const cut = letters.slice(0, SHORT).join("");
  const whole = letters.length <= SHORT;
  const words = whole ? cut : `${cut.replace(/\s\S*$/, "") || cut}…`;
  return words && `\u2068${words}\u2069`;
}

/** What was deleted, and how it can be had back later. */
function deletedFor(deleted: string): string {
  return sentencesOf([deleted, sayCount("undo.inTrash", TRASH_DAYS)]);
}

/** What a message says of a highlight that was deleted. */
export function deletedText(annotation: Pick<Annotation, "target">): string {
  const words = firstWords(quoteOf(annotation));
  return deletedFor(words ? say("undo.deleted", { words }) : say("undo.deletedHighlight"));
}

/** A highlight was put into the trash. */
export function deletedHighlight(annotation: Pick<Annotation, "id" | "target">): UndoStep {
  const { id } = annotation;
  const words = firstWords(quoteOf(annotation));
  return {
    done: deletedText(annotation),
    undone: words ? say("undo.back", { words }) : say("undo.backHighlight"),
    undoing: [{ record: "annotation", id, change: { deleted: false } }],
    focusId: id,
  };
}

/** An article was put into the trash with its highlights. */
export function deletedArticle({ id, meta }: SavedArticle, highlights: number): UndoStep {
  const words = firstWords(meta.title);
  return {
    done: deletedFor(deletedWith(words, highlights)),
    undone: words ? say("undo.back", { words }) : say("undo.backArticle"),
    undoing: [{ record: "article", id, change: { deleted: false } }],
    focusId: id,
  };
}

function deletedWith(words: string, highlights: number): string {
  if (highlights === 0) return words ? say("undo.deleted", { words }) : say("undo.deletedArticle");
  return words
    ? sayCount("undo.deletedWith", highlights, { words })
    : sayCount("undo.deletedArticleWith", highlights);
}

/** Many records were changed at once, and with them `settings` of tags: `done` says how. */
export function changedMany(done: string, former: Former, settings?: FormerTagSettings): UndoStep {
  const undoing: Undoing[] = [{ record: "many", former }];
  if (settings) undoing.push({ record: "tag-settings", former: settings });
  return { done, undone: say("shared.undone"), undoing, focusId: "" };
}

type Noted = "annotation" | "article";

/** Tags were changed; null if none was removed. */
export function removedTags(
  record: Noted,
  id: string,
  { tags, tagsBefore }: { tags: readonly string[]; tagsBefore: readonly string[] },
): UndoStep | null {
  const removed = withoutTags(tagsBefore, tags);
  if (removed.length === 0) return null;
  const names = listOf(removed.map((tag) => `#\u2068${tag}\u2069`));
  return {
    done: sayCount("undo.tagsRemoved", removed.length, { tags: names }),
    undone: sayCount("undo.tagsBack", removed.length, { tags: names }),
    undoing: [{ record, id, change: { tags: [...tagsBefore], tagsBefore: [...tags] } }],
    focusId: id,
  };
}

/** A note was changed from `before`; null if all that it said is still in it. */
export function replacedNote(
  record: Noted,
  id: string,
  { note, before }: { note: string; before: string },
): UndoStep | null {
  if (before.trim() === "" || note.includes(before.trim())) return null;
  return {
    done: say("undo.noteDeleted", { words: firstWords(before) }),
    isQuiet: note.trim() !== "",
    undone: say("undo.noteBack", { words: firstWords(before) }),
    undoing: [{ record, id, change: { note: before, noteBefore: note } }],
    focusId: id,
  };
}

/** A rule for a site was forgotten. */
export function forgotRule(rule: SiteRule): UndoStep {
  const words = firstWords(rule.example);
  return {
    done: say("options.ruleForgotten", { words, site: rule.site }),
    undone: say("options.ruleBack", { words }),
    undoing: [{ record: "site-rule", rule }],
    focusId: ruleKey(rule),
  };
}

/** Names the entry of a rule on the screen. */
export function ruleKey({ site, by, match }: SiteRule): string {
  return `${site} ${by} ${match}`;
}
