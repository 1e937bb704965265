/** What the reader does with highlights in the reading copy; saved by the background. */

import { keepFocus } from "../../components/keep-focus.ts";
import { deletedHighlight, removedTags, replacedNote } from "../../components/undo-steps.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import { quoteAsMarkdown } from "../../lib/export/quote.ts";
import { say } from "../../lib/i18n/say.ts";
import {
  type Annotation,
  type AnnotationChange,
  type ColorKey,
  createAnnotation,
} from "../../lib/model/annotation.ts";
import type { ArticleChange, SavedArticle, Version } from "../../lib/model/article.ts";
import { newId } from "../../lib/model/ids.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import { changeSettings } from "../../lib/platform/settings.ts";
import type { CopyHighlights } from "./copy-highlights.ts";

export interface CopyActions {
  /** Saves the ranges as highlights, one each; the ids, none if that failed. */
  highlight(ranges: readonly Range[], color: ColorKey): Promise<string[]>;
  /** Reports a failure to the reader, and rejects. */
  change(id: string, change: AnnotationChange): Promise<Annotation>;
  /** The note or the tags on the article as a whole; rejects with words for the reader. */
  changeArticle(change: ArticleChange): Promise<SavedArticle>;
  remove(annotation: Annotation): Promise<void>;
  /** The reader left a note: what it said before can be had back. */
  leaveNote(record: "annotation" | "article", id: string, note: string, before: string): void;
  /** With its source. */
  copyQuote(annotation: Annotation): void;
}

/** What is copied, and where new highlights go. */
interface Kept {
  article: SavedArticle;
  versions: readonly Version[];
}

/** What the reader does with the article that is shown. */
export function copyActions(
  kept: () => Kept,
  highlights: () => CopyHighlights | null,
  reporter: UndoReporter,
): CopyActions {
  const change = async (id: string, what: AnnotationChange) => {
    try {
      const changed = await askWithRetry("changeAnnotation", { id, change: what });
      const { tags, tagsBefore } = what;
      if (tags && tagsBefore) reporter.did(removedTags("annotation", id, { tags, tagsBefore }));
      return changed;
    } catch (error) {
      reporter.reportFailure(say("shared.notSaved"))(error);
      throw error;
    }
  };
  const highlight = async (ranges: readonly Range[], color: ColorKey) => {
    const ids: string[] = [];
    try {
      for (const range of ranges) {
        const id = await saveRange(kept().article, highlights(), range, color);
        if (id !== null) ids.push(id);
      }
      if (ids.length === 0) reporter.reportProblem(say("reader.noWords"));
      void changeSettings({ lastColor: color }).catch(() => {}); // only a convenience
    } catch (error) {
      reporter.reportFailure(say("shared.notSaved"))(error);
    }
    return ids;
  };
  const remove = async (annotation: Annotation) => {
    const stop = keepFocus(annotation.id, true); // also from the text, where the key was pressed
    try {
      await change(annotation.id, { deleted: true });
      reporter.did(deletedHighlight(annotation));
    } catch (error) {
      stop();
      throw error;
    }
  };
  const changeOwn = async (what: ArticleChange) => {
    const { id } = kept().article;
    const changed = await askWithRetry("changeArticle", { id, change: what });
    const { tags, tagsBefore } = what;
    if (tags && tagsBefore) reporter.did(removedTags("article", id, { tags, tagsBefore }));
    return changed;
  };
  const leaveNote: CopyActions["leaveNote"] = (record, id, note, before) =>
    reporter.did(replacedNote(record, id, { note, before }));
  const copyQuote = (annotation: Annotation) =>
    void navigator.clipboard
      .writeText(quoteAsMarkdown({ annotation, ...kept() }))
      .then(
        () => reporter.report(say("shared.copied")),
        reporter.reportFailure(say("shared.notCopied")),
      );
  return { highlight, change, changeArticle: changeOwn, remove, leaveNote, copyQuote };
}

/** The id of the highlight; null if the range holds no text of the copy. */
async function saveRange(
  article: SavedArticle,
  highlights: CopyHighlights | null,
  range: Range,
  color: ColorKey,
): Promise<string | null> {
  const selector = highlights?.describe(range) ?? [];
  if (selector.length === 0) return null;
  const twin = highlights?.idAt(range);
  if (twin !== undefined) {
    // The same words again: another colour was meant.
    await askWithRetry("changeAnnotation", { id: twin, change: { color } });
    return twin;
  }
  const { id: articleId, address, meta } = article;
  const now = new Date().toISOString();
  const draft = { id: newId(), articleId, source: address, selector, color, now };
  // The text is stored already: a snapshot without blocks adds none.
  const snapshot = { address, claimed: [], meta, blocks: [] };
  const { annotation } = await askWithRetry("saveAnnotation", {
    snapshot,
    annotation: createAnnotation(draft),
  });
  return annotation.id;
}
