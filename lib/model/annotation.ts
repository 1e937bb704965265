/**
 * The words of the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/, section
 * 3 bodies and targets, section 4 selectors). Positions in Pressmark are UTF-16 offsets; a W3C
 * export counts code points and converts there.
 */

import { compareStrings } from "./compare.ts";

/**
 * A moment: ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. Such strings sort
 * by time.
 */
export type Timestamp = string;

/**
 * The passage by its words. `prefix` and `suffix` are the text right before and after it when it
 * was marked.
 */
export interface TextQuoteSelector {
  type: "TextQuoteSelector";
  exact: string;
  prefix: string;
  suffix: string;
}

/** The passage by its position: UTF-16 offsets in the text that `readText` gives, end exclusive. */
export interface TextPositionSelector {
  type: "TextPositionSelector";
  start: number;
  end: number;
}

/**
 * The block (paragraph, heading, list item …) in which the passage stood; an addition of ours,
 * which readers of the W3C format may ignore. `text` is the block's text, cut to 600 UTF-16 units;
 * `start` is where the passage began in the block; `length` is the whole page's text length when it
 * was made.
 */
export interface BlockSelector {
  type: "BlockSelector";
  text: string;
  start: number;
  pageLength: number;
}

export type Selector = TextQuoteSelector | TextPositionSelector | BlockSelector;

/**
 * A field with the time of its last change, so that two copies of a record are merged field by
 * field (merge.ts).
 */
export interface Stamped<T> {
  value: T;
  modified: Timestamp;
}

/**
 * The five kinds of highlight. The key is stored; its name and its hue are the reader's, in the
 * settings.
 */
export const COLOR_KEYS = ["fact", "quote", "question", "follow", "doubt"] as const;
export type ColorKey = (typeof COLOR_KEYS)[number];

/**
 * Selectors of the passage in a text that changed since; the original selectors stay as they were.
 */
export interface Reanchoring {
  /** When the passage was found there. */
  seen: Timestamp;
  selector: Selector[];
}

export interface Target {
  /** The address at which the passage was marked, as the reader saw it, without fragment. */
  source: string;
  /** The original selectors: written once, never overwritten. */
  selector: Selector[];
  /** The latest reanchoring in a changed text, if there was one. */
  reanchoring?: Reanchoring;
  /**
   * Whether the passage was missing when its page was seen last; absent if it never was. An
   * observation, as a reanchoring is.
   */
  notFound?: Stamped<boolean>;
  /**
   * The language (BCP 47) that the browser had translated the page into when the passage was
   * marked: the quote has the words of that translation, not the paper's.
   */
  translatedInto?: string;
}

/**
 * What the reader says of the passage. W3C: a TextualBody each, with purpose commenting, tagging,
 * classifying.
 */
export interface Body {
  /** Markdown; empty when there is none. */
  note: Stamped<string>;
  /** Without `#`, in the order they were given, no two alike when case is folded. */
  tags: Stamped<string[]>;
  color: Stamped<ColorKey>;
}

export interface Annotation {
  /** A UUID, made once. */
  id: string;
  /** Of copies that became part of it (other-ids.ts); absent if there never was one. */
  otherIds?: string[];
  /** The article it belongs to: `SavedArticle.id`. */
  articleId: string;
  created: Timestamp;
  /** When anything of it was last changed. */
  modified: Timestamp;
  deleted: Stamped<boolean>;
  target: Target;
  body: Body;
}

/** The words of a note that could not be saved, and the note that they were made from. */
export interface UnsavedNote {
  note: string;
  noteBefore: string;
}

/** What a field makes of a note. */
export interface NoteEdit extends UnsavedNote {
  /** As in `AnnotationChange`. */
  noteKept?: string | undefined;
}

/** What may change of a highlight: the fields that the reader edits, and what its page showed. */
export interface AnnotationChange {
  note?: string;
  /**
   * The note that the reader's change started from: what was written elsewhere since then stays.
   */
  noteBefore?: string;
  /** Words that were not saved before and that the reader's change took into account. */
  noteKept?: string | undefined;
  tags?: string[];
  /**
   * The tags that the reader's change started from: tags that were added elsewhere meanwhile (by a
   * note) then stay.
   */
  tagsBefore?: string[];
  color?: ColorKey;
  deleted?: boolean;
  reanchoring?: Reanchoring;
  notFound?: boolean;
}

/** What `createAnnotation` needs. */
export interface AnnotationInit {
  id: string;
  articleId: string;
  source: string;
  selector: Selector[];
  color: ColorKey;
  note?: string;
  tags?: string[];
  translatedInto?: string | null;
  now: Timestamp;
}

/** A new annotation. Id and clock come from the caller, so that the function is pure. */
export function createAnnotation(init: AnnotationInit): Annotation {
  const stamp = <T>(value: T): Stamped<T> => ({ value, modified: init.now });
  return {
    id: init.id,
    articleId: init.articleId,
    created: init.now,
    modified: init.now,
    deleted: stamp(false),
    target: {
      source: init.source,
      selector: init.selector,
      ...(init.translatedInto ? { translatedInto: init.translatedInto } : {}),
    },
    body: { note: stamp(init.note ?? ""), tags: stamp(init.tags ?? []), color: stamp(init.color) },
  };
}

/** Whether the passage was not on its page when that was seen last. */
export function isMissing({ target }: Pick<Annotation, "target">): boolean {
  return target.notFound?.value === true;
}

/** The selector of one type, or undefined. */
export function selectorOf<T extends Selector["type"]>(
  selectors: readonly Selector[],
  type: T,
): Extract<Selector, { type: T }> | undefined {
  return selectors.find((s): s is Extract<Selector, { type: T }> => s.type === type);
}

/**
 * The words that were marked, as they stood when they were marked; empty if the annotation has no
 * quote.
 */
export function quoteOf(annotation: Pick<Annotation, "target">): string {
  return selectorOf(annotation.target.selector, "TextQuoteSelector")?.exact ?? "";
}

/**
 * Start of the passage in UTF-16 offsets, of its reanchoring if there is one; Infinity if it has no
 * position.
 */
function positionOf(annotation: Pick<Annotation, "target">): number {
  const latest = annotation.target.reanchoring?.selector ?? [];
  const position =
    selectorOf(latest, "TextPositionSelector") ??
    selectorOf(annotation.target.selector, "TextPositionSelector");
  return position?.start ?? Number.POSITIVE_INFINITY;
}

/**
 * For `Array.sort`: reading order; of two that begin together the one that was made first comes
 * first.
 */
export function byPosition(a: Annotation, b: Annotation): number {
  const startOfA = positionOf(a);
  const startOfB = positionOf(b);
  if (startOfA !== startOfB) return startOfA < startOfB ? -1 : 1;
  return compareStrings(a.created, b.created);
}
