/**
 * The messages between the parts of the extension, one documented line each. Content scripts and
 * extension pages ask the background (`BackgroundProtocol`); the background and the panel ask the
 * content scripts of a tab (`TabProtocol`). messages.ts sends and answers them.
 */

import type { AnchorStatus } from "../model/anchor-status.ts";
import type {
  Annotation,
  AnnotationChange,
  Body,
  ColorKey,
  UnsavedNote,
} from "../model/annotation.ts";
import type {
  ArticleChange,
  ExtractedArticle,
  OverrideRequest,
  PageKind,
  PageSnapshot,
  SavedArticle,
} from "../model/article.ts";
import type { BulkChange, Former, RecordIds } from "../model/bulk.ts";
import type { BlockRef } from "../model/overrides.ts";
import type { Settings, Theme } from "../model/settings.ts";

/** What a tab knows of its page; kept by the background for the icon, the badge and the panel. */
export interface PageStatus {
  address: string;
  title: string;
  isArticle: boolean;
  kind: PageKind;
}

/** What the annotator tells the panel of its page. */
export interface PageReport {
  address: string;
  /** As it was extracted, before the reader's overrides. */
  article: ExtractedArticle;
  /** Other addresses the page gives for itself (canonical, og:url), as they stand there. */
  claimed: string[];
  /** The notebook's record of the page; null if there is none yet. */
  articleId: string | null;
  anchorStatuses: AnchorStatus[];
  /** The language that the browser shows the page in, if it has translated it. */
  translatedInto?: string;
  /** Why there may be nothing to mark. */
  obstacle?: Obstacle | null;
}

/**
 * What the reader sees cannot be read: a PDF, letters that the page draws, a frame of another site
 * (its address, "" if it has none that could be opened).
 */
export type Obstacle = { kind: "pdf" | "canvas" } | { kind: "frame"; address: string };

/**
 * What the background answers. Where a tab is meant, `tabId` names it; without one it is the tab
 * that asks.
 */
export interface BackgroundProtocol {
  // The page in a tab
  /**
   * A page was opened or its address changed; `known`: it may have highlights, and the annotator is
   * on its way.
   */
  reportPageStatus(data: { status: PageStatus; claimed: string[] }): { known: boolean };
  /**
   * Brings the annotator into a tab. Rejects with a RestrictedPageError where no extension may run.
   */
  injectAnnotator(data: { tabId?: number | undefined }): undefined;
  /**
   * How the highlights of a tab's page are anchored: the badge counts those that are on it, and the
   * panel observes this message.
   */
  reportAnchoring(data: { articleId: string; anchorStatuses: AnchorStatus[] }): undefined;

  // The notebook
  /**
   * The record of this page and its highlights. `unsure`: there may be one, the text did not prove
   * it yet.
   */
  openArticle(data: PageSnapshot): {
    article: SavedArticle | null;
    annotations: Annotation[];
    unsure: boolean;
  };
  /**
   * Saves a highlight and its article. Asking again with the same id is harmless. Those that it
   * replaces, by their ids, go to the trash, and leave it their notes and tags.
   */
  saveAnnotation(data: {
    snapshot: PageSnapshot;
    annotation: Annotation;
    replaces?: string[] | undefined;
    tabId?: number | undefined;
  }): { article: SavedArticle; annotation: Annotation };
  /**
   * Changes note, tags, colour or deletion of a highlight, or says what its page showed; from a
   * page's script not note and tags, which are the note frame's.
   */
  changeAnnotation(data: { id: string; change: AnnotationChange }): Annotation;
  /** The highlight with its source, as Markdown for the clipboard. */
  quoteHighlight(data: { id: string }): string;
  /** Saves an article that has no highlight yet, to note or tag it. */
  saveArticle(data: { snapshot: PageSnapshot; tabId?: number | undefined }): SavedArticle;
  /** Changes note, tags or deletion of an article. */
  changeArticle(data: { id: string; change: ArticleChange }): SavedArticle;
  /**
   * Deletes for ever what of these is in the trash; articles take their highlights and texts with
   * them. Answers how many went; `act` as in `changeMany`.
   */
  purgeTrash(data: { act: string; articleIds: string[]; annotationIds: string[] }): {
    articles: number;
    annotations: number;
  };
  /**
   * The reader's word on showing an article's highlights on the site of this page, which is not the
   * article's own.
   */
  decideOnSite(data: {
    articleId: string;
    page: PageSnapshot;
    isAllowed: boolean;
    tabId?: number | undefined;
  }): SavedArticle;
  /**
   * Adds blocks to an article's text or leaves them out; saves the article and its text as it then
   * is.
   */
  overrideBlocks(data: OverrideRequest & { tabId?: number | undefined }): SavedArticle;
  /**
   * Tags, recolours, deletes or restores many records, in one transaction. Answers with what they
   * were, for `putBack`. `act` is an id of the page's own: what is asked twice with the same one is
   * done once and answered alike (answers.ts).
   */
  changeMany(data: { act: string; ids: RecordIds; change: BulkChange }): Former;
  /**
   * Renames a tag with those below it in every record, joins it with one that is there, or removes
   * it (`to` empty); in one transaction. Answers like `changeMany`.
   */
  renameTag(data: { act: string; from: string; to: string }): Former;
  /**
   * Takes a change of many records back, but for what was changed since. Answers how many are as
   * they were.
   */
  putBack(data: { former: Former }): number;
  /** The reader's tags, last used first; they would tell a page's script what else is read. */
  listTags(data: null): string[];

  // The frame in a web page that holds a highlight's note and tags (note-grants.ts)
  /** Lets one frame of the tab show them; the token stands in the frame's address. */
  openNote(data: { id: string; focus: NoteFocus }): { token: string };
  /** The frame has come: from now on it is bound to that highlight. Only once a token. */
  claimNote(data: { token: string }): NoteView & {
    focus: NoteFocus;
    /** What an earlier card could not save. */
    unsaved: UnsavedNote | null;
  };
  /** What the frame shows, anew. */
  readNote(data: null): NoteView;
  /** Changes the note or the tags of the highlight that the frame is bound to. */
  changeNote(data: { change: NoteChange }): NoteView;
  /** The frame is this many pixels high, or has no more use for keys: the card should go. */
  reportNoteFrame(data: { height: number } | { height: null }): undefined;
  /** Opens the panel beside the tab that asks, from the reader's press. */
  openPanel(data: null): undefined;
  /**
   * The panel beside the tab is to open this highlight, ready to write its note, now or when it is
   * opened next; null: it did.
   */
  wantNote(data: { id: string | null; tabId?: number | undefined }): undefined;
  /**
   * An extension page wrote a whole backup into the notebook (too large for a message): tabs must
   * ask again.
   */
  notebookImported(data: null): undefined;

  // Automatic backups
  /** Makes one now; answers when it is written or has failed, which its state tells. */
  backUpNow(data: null): undefined;
  /**
   * The settings and the language of our words, such as `de`, for the offscreen document, which can
   * ask the browser for neither.
   */
  settingsForBackup(data: null): { settings: Settings; language: string };
  /** The offscreen document made a backup, or could not. */
  keepBackup(
    data: { ok: true; url: string; mark: string } | { ok: false; message: string },
  ): undefined;

  // The extension's own pages
  /** Opens one in a new tab. */
  openExtensionPage(data: { page: "library" | "options" }): undefined;
}

/** What the content scripts of a tab answer; in brackets which of the two does. */
export interface TabProtocol {
  // What happened elsewhere
  /** The tab's address changed without a load. (both) */
  addressChanged(data: { address: string }): undefined;
  /** Highlights of this page were changed elsewhere: ask for them again. (annotator) */
  annotationsChanged(data: { articleId: string }): undefined;

  /**
   * The reader took back the access to this page's site, or switched it off: nothing of us stays.
   * (both)
   */
  leavePage(data: null): undefined;

  /** The note frame of this highlight is so high; null: it is to be closed. (annotator) */
  noteFrameReported(data: { id: string; height: number | null }): undefined;
  /** The note or the tags of a highlight were changed in this tab's note frame. (annotator) */
  noteChanged(data: { annotation: Annotation }): undefined;
  /**
   * They could not be saved, and the frame may be closed already; `isKept`: its next field shows
   * the words again. (annotator)
   */
  noteNotSaved(data: { id: string; reason: string; isKept: boolean }): undefined;

  // What the panel and the browser's commands want
  /** What the page says and how its highlights are anchored. (annotator) */
  readPage(data: null): PageReport;
  /**
   * Scrolls to a highlight and flashes it; `shown` is false if it is not on the page. (annotator)
   */
  scrollToAnnotation(data: { id: string }): { shown: boolean };
  /**
   * Scrolls to a block of the article, or to one that was left out of it, and flashes it.
   * (annotator)
   */
  scrollToBlock(data: BlockRef): { shown: boolean };
  /** A browser command, or an item of the context menu. (annotator) */
  runCommand(data: { name: CommandName; color?: ColorKey; inFrame?: boolean }): undefined;
}

/** What the note frame shows. */
export interface NoteView {
  id: string;
  body: Pick<Body, "note" | "tags">;
  theme: Theme;
}
/** The field that gets the focus. */
export type NoteFocus = "note" | "tag" | null;
/** What a note frame may change. */
export type NoteChange = Omit<AnnotationChange, "color" | "deleted" | "reanchoring" | "notFound">;

export type CommandName =
  | ("highlight" | "highlight-note" | "highlight-block")
  | ("show-toolbar" | "next-highlight" | "previous-highlight");

/** What the note frames of a tab answer. */
export interface NoteFrameProtocol {
  /** What is shown was changed elsewhere: ask for it again. */
  noteOutdated(data: null): undefined;
}
