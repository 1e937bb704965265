/** The acts that can be undone, in words and as changes. */
import { say } from "../lib/i18n/say.ts";
import { type Annotation, quoteOf } from "../lib/model/annotation.ts";
import type { SavedArticle } from "../lib/model/article.ts";
import type { Former } from "../lib/model/bulk.ts";
import type { SiteRule } from "../lib/model/site-rules.ts";
import type { FormerTagSettings } from "../lib/model/tag-settings.ts";
import { withoutTags } from "../lib/model/tags.ts";
import { TRASH_DAYS } from "../lib/model/trash.ts";
import type { Undoing, UndoStep } from "../lib/model/undo.ts";
import { countOf } from "./count.ts";

/** Letters of a quote that name it in a sentence. */
const SHORT = 40;

/** The first words of a text in quotation marks, in the direction of their own script. */
export function namedBy(text: string): string {
  return `“${firstWords(text)}”`;
}

function firstWords(text: string): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  const cut = letters.slice(0, SHORT).join("");
  const whole = letters.length <= SHORT;
  const words = whole ? cut : `${cut.replace(/\s\S*$/, "") || cut}…`;
  return `\u2068${words}\u2069`;
}

/** How what was deleted just now can be had back later. */
export const IN_TRASH = `It stays in the trash for ${TRASH_DAYS} days.`;

function nameOf(annotation: Pick<Annotation, "target">): string {
  const quote = quoteOf(annotation);
  return quote.trim() === "" ? "the highlight" : namedBy(quote);
}

function inSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a message says of a highlight that was deleted. */
export function deletedText(annotation: Pick<Annotation, "target">): string {
  return `Deleted ${nameOf(annotation)}. ${IN_TRASH}`;
}

/** A highlight was put into the trash. */
export function deletedHighlight(annotation: Pick<Annotation, "id" | "target">): UndoStep {
  const { id } = annotation;
  return {
    done: deletedText(annotation),
    undone: `${inSentence(nameOf(annotation))} is back.`,
    undoing: [{ record: "annotation", id, change: { deleted: false } }],
    focusId: id,
  };
}

/** An article was put into the trash with its highlights. */
export function deletedArticle({ id, meta }: SavedArticle, highlights: number): UndoStep {
  const name = meta.title ? namedBy(meta.title) : "the article";
  const withThem = highlights > 0 ? ` and its ${countOf(highlights, "highlight")}` : "";
  return {
    done: `Deleted ${name}${withThem}. ${IN_TRASH}`,
    undone: `${inSentence(name)} is back.`,
    undoing: [{ record: "article", id, change: { deleted: false } }],
    focusId: id,
  };
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
  const names = removed.map((tag) => `#\u2068${tag}\u2069`).join(", ");
  const [noun, verb] = removed.length === 1 ? ["tag", "is"] : ["tags", "are"];
  return {
    done: `Removed the ${noun} ${names}.`,
    undone: `The ${noun} ${names} ${verb} back.`,
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
    done: `Deleted the note ${namedBy(before)}.`,
    isQuiet: note.trim() !== "",
    undone: `The note ${namedBy(before)} is back.`,
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
