/** What the reader does with highlights in the reading copy; saved by the background. */

import type { Reporter } from "../../components/notice.ts";
import { quoteAsMarkdown } from "../../lib/export/quote.ts";
import {
  type Annotation,
  type AnnotationChange,
  type ColorKey,
  createAnnotation,
} from "../../lib/model/annotation.ts";
import type { SavedArticle, Version } from "../../lib/model/article.ts";
import { newId } from "../../lib/model/ids.ts";
import { askWithRetry } from "../../lib/platform/messages.ts";
import { changeSettings } from "../../lib/platform/settings.ts";
import type { CopyHighlights } from "./copy-highlights.ts";

/** As in `Ctrl+Z` pressed again and again. */
const MOST_UNDONE = 10;

export interface CopyActions {
  /** Saves the ranges as highlights, one each; the ids, none if that failed. */
  highlight(ranges: readonly Range[], color: ColorKey): Promise<string[]>;
  /** Reports a failure to the reader, and rejects. */
  change(id: string, change: AnnotationChange): Promise<Annotation>;
  remove(id: string): Promise<void>;
  /** Brings back what was deleted last; its id, or undefined if there is nothing more. */
  undo(): Promise<string | undefined>;
  /** With its source. */
  copyQuote(annotation: Annotation): void;
}

/** What is copied, and where new highlights go. */
interface Kept {
  article: SavedArticle;
  versions: readonly Version[];
}

/** `onRestored`: a highlight came back by the button of the message. */
export function copyActions(
  kept: () => Kept,
  highlights: () => CopyHighlights | null,
  reporter: Reporter,
  onRestored: (id: string) => void,
): CopyActions {
  const deletedIds: string[] = [];

  const change = async (id: string, what: AnnotationChange) => {
    try {
      return await askWithRetry("changeAnnotation", { id, change: what });
    } catch (error) {
      reporter.reportFailure("Not saved")(error);
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
      if (ids.length === 0) reporter.reportProblem("There is no text in this selection.");
      void changeSettings({ lastColor: color }).catch(() => {}); // only a convenience
    } catch (error) {
      reporter.reportFailure("Not saved")(error);
    }
    return ids;
  };
  const undo = async () => {
    const id = deletedIds.pop();
    if (id === undefined) return undefined;
    await change(id, { deleted: false });
    reporter.clear();
    return id;
  };
  const remove = async (id: string) => {
    await change(id, { deleted: true });
    deletedIds.push(id);
    deletedIds.splice(0, deletedIds.length - MOST_UNDONE);
    const run = () =>
      void undo().then(
        (restored) => restored !== undefined && onRestored(restored),
        () => {}, // reported
      );
    reporter.report("Highlight deleted.", { label: "Undo", run });
  };
  const copyQuote = (annotation: Annotation) =>
    void navigator.clipboard
      .writeText(quoteAsMarkdown({ annotation, ...kept() }))
      .then(
        () => reporter.report("Copied with its source, as Markdown."),
        reporter.reportFailure("Not copied"),
      );
  return { highlight, change, remove, undo, copyQuote };
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
