/**
 * The highlights of one page while it is open: asked for once, anchored, painted, changed. What is
 * painted is saved: a highlight is shown only after the background said that it is in the notebook.
 * What the session knows, and how that changes, is in session-state.ts; here is what it does.
 */

import { type Anchored, anchorAll } from "../../anchoring/anchor.ts";
import { say } from "../../i18n/say.ts";
import type { AnchorRisk, AnchorStatus } from "../../model/anchor-status.ts";
import type { Annotation, AnnotationChange, ColorKey } from "../../model/annotation.ts";
import type { PageSnapshot } from "../../model/article.ts";
import { isSiteDisabled } from "../../model/settings.ts";
import { identityOf } from "../../model/source.ts";
import { ask, askWithRetry } from "../../platform/messages.ts";
import { createLiveText, type LiveText } from "../observing/live-text.ts";
import { atOnce, inLongSlices, inSlices, type Scheduler } from "../observing/scheduler.ts";
import type { Passage } from "../observing/selection.ts";
import { type HighlightRanges, highlightsToPaint } from "../painting/painted-highlights.ts";
import { anchorStatusOf, spanOf } from "./anchor-status.ts";
import { Highlighter, type Made } from "./highlighter.ts";
import { saveReanchoring } from "./save-reanchoring.ts";
import { createScrolledArticles, type ScrolledArticles } from "./scrolled-articles.ts";
import type { SessionParts } from "./session-parts.ts";
import {
  anchorRequestsOf,
  anchorStatusesHere,
  answerUse,
  hasLostHighlight,
  initialState,
  type SessionState,
  shouldAskAgain,
} from "./session-state.ts";
import * as transition from "./session-transitions.ts";
import { createSightings } from "./sightings.ts";

/**
 * A page whose text takes fewer milliseconds to read and that has no more highlights is read again
 * before it is drawn.
 */
const QUICK_READ = 12;
const FEW_HIGHLIGHTS = 200;

/**
 * Does what a page with highlights needs: asks, searches, paints, saves. Stops with the signal of
 * its parts.
 */
export class Session {
  readonly #parts: SessionParts;
  readonly #text: LiveText;
  readonly #scrolledArticles: ScrolledArticles = createScrolledArticles();
  readonly #highlighter: Highlighter;
  readonly #noteSightings: () => void;
  #state: SessionState;
  /** Stops the search that is under way. */
  #search = new AbortController();
  #startWatching = () => {};

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#text = createLiveText(parts.doc, parts.trees);
    this.#state = initialState(parts.doc.location.href);
    const access = {
      state: () => this.#state,
      setState: (state: SessionState) => {
        this.#state = state;
      },
    };
    this.#noteSightings = createSightings({ ...parts, ...access });
    this.#highlighter = new Highlighter({
      ...access,
      doc: parts.doc,
      painter: parts.painter,
      translation: parts.translation,
      text: this.#text,
      scrolledArticles: this.#scrolledArticles,
      takeSnapshot: () => this.#takeSnapshot(),
      change: (id, change) => this.change(id, change),
      show: (annotation, ranges, risks) => this.#show(annotation, ranges, risks),
      remove: (ids) => this.#remove(ids),
    });
  }

  get articleId(): string | null {
    return this.#state.articleId;
  }

  /**
   * Of the article at the page's address: an app may still show the highlights of an article
   * further up.
   */
  get anchorStatuses(): AnchorStatus[] {
    return anchorStatusesHere(this.#state);
  }

  annotationOf(id: string): Annotation | undefined {
    return this.#state.annotations.get(id);
  }

  anchorStatusOf(id: string): AnchorStatus | undefined {
    return this.#state.statuses.get(id);
  }

  /**
   * `start` is called, maybe often, when there are or may be highlights that must follow the page's
   * changes.
   */
  whenWatchNeeded(start: () => void): void {
    this.#startWatching = start;
  }

  /**
   * Asks what is highlighted on this page, finds it and shows it. Called at the start and after
   * changes elsewhere.
   */
  async refresh(): Promise<void> {
    const { extractor, signal } = this.#parts;
    this.#state = transition.articleRequested(this.#state);
    const asked = this.#state;
    const snapshot = await inLongSlices(this.#takeSnapshot());
    if (signal.aborted || answerUse(asked, this.#state) === "ignore") return;
    const { article, annotations, unsure } = await askWithRetry("openArticle", snapshot);
    const use = answerUse(asked, this.#state);
    if (signal.aborted || use === "ignore") return;
    if (use === "ask again") return this.refresh();
    if (article || unsure) this.#startWatching();
    extractor.setOverridesFrom(article);
    const opened = { articleId: article?.id ?? null, annotations, unsure };
    const { state, removed, toSearch, inPlace } = transition.articleOpened(
      this.#state,
      opened,
      this.#parts.painter.isWhole,
    );
    this.#state = state;
    for (const id of removed) this.#parts.painter.erase(id);
    this.repaint(inPlace);
    await this.#find(toSearch, this.#startSearch());
  }

  /** The page's text changed: what was read of it is outdated. */
  onTextChange(): void {
    this.#parts.extractor.invalidate();
    this.#text.invalidate();
  }

  /** Whether a highlight is gone from sight because the page replaced its nodes. */
  hasLostHighlight(): boolean {
    const { painter } = this.#parts;
    return this.#isEnabled() && hasLostHighlight(this.#state, painter.isInPlace);
  }

  /** Whether `rereadText` takes less than a frame, as far as is known. */
  get isQuick(): boolean {
    return this.#text.lastCost < QUICK_READ && this.#state.annotations.size <= FEW_HIGHLIGHTS;
  }

  /**
   * Reads the changed page again and searches for what the change may have touched; `beforeDraw`:
   * before the browser draws. Resolves with the main thread's milliseconds.
   */
  async rereadText(beforeDraw = false): Promise<number> {
    if (shouldAskAgain(this.#state)) {
      await this.refresh();
      return this.#text.lastCost;
    }
    const scheduler = this.#startSearch(beforeDraw ? atOnce : undefined);
    const { affected, ms } = await this.#reread(scheduler);
    if (!affected) return ms;
    const toSearch = [...this.#state.annotations.values()].filter(({ id }) => affected.has(id));
    if (toSearch.length === 0 && this.#state.pending.size === 0) return ms;
    return ms + (await this.#find(toSearch, scheduler));
  }

  /**
   * The address changed without a load: forgets the article that was here. False if it is the same
   * article still.
   */
  onNavigate(): boolean {
    const address = this.#parts.doc.location.href;
    if (identityOf(address) === identityOf(this.#state.address)) return false;
    this.#search.abort();
    const { snapshot } = this.#state;
    if (snapshot) this.#scrolledArticles.onNavigate(snapshot);
    const { painter } = this.#parts;
    const { state, removed } = transition.navigated(this.#state, address, painter.isWhole);
    this.#state = state;
    for (const id of removed) painter.erase(id);
    this.onTextChange();
    return true;
  }

  /**
   * Saves the passages as highlights, one each, then shows them. Rejects with words for the reader.
   */
  async highlight(passages: readonly Passage[], color: ColorKey): Promise<Annotation[]> {
    const all = await this.#makeAll(passages, (one) => this.#highlighter.make(one, color));
    return all.map(({ annotation }) => annotation);
  }

  /** The same, each as one with those that it overlaps. */
  highlightUnited(passages: readonly Passage[], color: ColorKey): Promise<Made[]> {
    return this.#makeAll(passages, (one) => this.#highlighter.makeUnited(one, color));
  }

  /** How many others a highlight overlaps. */
  countOverlapped(id: string): number {
    return this.#highlighter.countOverlapped(id);
  }

  /** Makes one highlight of this one and those that it overlaps. Rejects like `highlight`. */
  async unite(id: string): Promise<Made> {
    const made = await this.#highlighter.unite(id);
    if (!made) throw new Error(say("page.noOverlap"));
    this.#report();
    return made;
  }

  /**
   * Changes a highlight and shows the change; a deleted one goes from the page. Rejects with words
   * for the reader.
   */
  async change(id: string, change: AnnotationChange): Promise<Annotation> {
    const annotation = await askWithRetry("changeAnnotation", { id, change });
    await this.onChanged(annotation);
    return annotation;
  }

  /** A highlight was changed from this page, here or in its note frame: shows it as it is now. */
  async onChanged(annotation: Annotation): Promise<void> {
    const { id } = annotation;
    this.#state = transition.notebookWritten(this.#state);
    if (annotation.deleted.value) this.#remove([id]);
    else if (this.#state.annotations.has(id)) {
      this.#show(annotation, this.#parts.painter.rangesOf(id));
    } else if (annotation.articleId === this.#state.articleId) {
      this.#state = transition.annotationsUpdated(this.#state, [annotation]);
      await this.#find([annotation], this.#startSearch());
    }
  }

  /** Paints these, or all, anew: their annotations changed, or the settings did. */
  repaint(annotations: Iterable<Annotation> = this.#state.annotations.values()): void {
    const { painter } = this.#parts;
    this.#paint([...annotations].map(({ id }) => ({ id, ranges: painter.rangesOf(id) })));
  }

  /** Stops searching and shows nothing; a `refresh` starts again. */
  stop(): void {
    this.#search.abort();
    this.#parts.painter.eraseAll();
  }

  async #makeAll(
    passages: readonly Passage[],
    make: (passage: Passage) => Promise<Made | null>,
  ): Promise<Made[]> {
    const all: Made[] = [];
    for (const passage of passages) {
      const made = await make(passage);
      if (made) all.push(made);
    }
    if (all.length === 0) throw new Error(say("page.noneSelected"));
    this.#report();
    return all;
  }

  #isEnabled(): boolean {
    return !isSiteDisabled(this.#parts.settings(), this.#parts.doc.location.href);
  }

  *#takeSnapshot(): Generator<void, PageSnapshot> {
    const snapshot = yield* this.#parts.extractor.snapshotSteps();
    this.#state = transition.snapshotTaken(this.#state, snapshot);
    return snapshot;
  }

  /** A new search stops the one before; without a scheduler it runs in slices. */
  #startSearch(scheduler?: Scheduler): Scheduler {
    this.#search.abort();
    this.#search = new AbortController();
    return scheduler ?? inSlices(AbortSignal.any([this.#parts.signal, this.#search.signal]));
  }

  /**
   * Searches for these and for what is pending, and shows what it finds. Resolves with the main
   * thread's milliseconds.
   */
  async #find(toSearch: readonly Annotation[], scheduler: Scheduler): Promise<number> {
    if (!this.#isEnabled() || !this.#parts.doc.body) return 0;
    this.#state = transition.searchRequested(
      this.#state,
      toSearch.map(({ id }) => id),
    );
    const read = await this.#ensureText(scheduler);
    if (read.stopped) return read.ms;
    const requests = anchorRequestsOf(this.#state);
    // A page that never rests is searched as it was read.
    const page = this.#text.latest;
    if (!page) return read.ms;
    const steps = anchorAll(page, requests, { now: () => performance.now() });
    const { stopped, ms } = await scheduler(steps, (batch) => this.#onAnchored(batch));
    if (!stopped) this.#report();
    return read.ms + ms;
  }

  /** Reads the text if it has changed unnoticed; then what that affected is searched for, too. */
  async #ensureText(scheduler: Scheduler): Promise<{ stopped: boolean; ms: number }> {
    if (this.#text.isCurrent()) return { stopped: false, ms: 0 };
    const { affected, ms } = await this.#reread(scheduler);
    if (affected) this.#state = transition.searchRequested(this.#state, affected);
    return { stopped: !affected, ms };
  }

  /** Which highlights the changes of the text affected; null if reading was stopped. */
  async #reread(scheduler: Scheduler): Promise<{ affected: Set<string> | null; ms: number }> {
    const { value: change, ms, stopped } = await scheduler(this.#text.reread());
    if (stopped) return { affected: null, ms };
    const { isInPlace } = this.#parts.painter;
    const { state, affected } = transition.textReread(this.#state, change, isInPlace);
    this.#state = state;
    return { affected, ms };
  }

  #onAnchored(batch: readonly Anchored[]): void {
    const { painter } = this.#parts;
    const { annotations, statuses } = this.#state;
    const live = batch.filter(({ id }) => annotations.has(id)); // not deleted meanwhile
    this.#state = transition.searched(
      this.#state,
      batch.map(({ id }) => id),
      live.map((anchor) => ({ anchor, status: anchorStatusOf(anchor, statuses.get(anchor.id)) })),
    );
    const staying = new Set(live.filter((anchored) => this.#mayStay(anchored)));
    this.#remove(live.filter((anchored) => !staying.has(anchored)).map(({ id }) => id));
    for (const { id, ranges } of staying) if (ranges.length === 0) painter.erase(id);
    this.#paint([...staying]);
    // What is nearly alike in a translation is not where the passage moved to.
    const reanchored = (this.#parts.translation.language ? [] : [...staying]).flatMap(
      ({ id, selector }) => {
        const annotation = annotations.get(id);
        const updated = annotation && saveReanchoring(annotation, selector);
        return updated && updated !== annotation ? updated : [];
      },
    );
    this.#state = transition.annotationsUpdated(this.#state, reanchored);
  }

  /**
   * A highlight of an article further up stays while that article is shown; it is never searched
   * for in another.
   */
  #mayStay({ id, state }: Anchored): boolean {
    const annotation = this.#state.annotations.get(id);
    if (!annotation) return false;
    if (annotation.articleId === this.#state.articleId) return true;
    const { source } = annotation.target;
    const page = this.#text.latest;
    return (
      state === "exact" && page !== undefined && this.#scrolledArticles.isStillShown(page, source)
    );
  }

  /** Shows a highlight that was just saved at these ranges. */
  #show(annotation: Annotation, ranges: readonly Range[], risks: AnchorRisk[] = []): void {
    const written = transition.notebookWritten(this.#state);
    this.#state = transition.annotationsUpdated(written, [annotation]);
    // The page may have replaced their nodes while they were saved.
    const isOnPage = ranges.every((range) => !range.collapsed && range.startContainer.isConnected);
    if (!isOnPage) return void this.#find([annotation], this.#startSearch());
    const { id } = annotation;
    const page = this.#text.latest;
    if (page && !this.#state.statuses.has(id)) {
      const span = spanOf(page, ranges);
      this.#state = transition.highlightPlaced(this.#state, id, span, risks);
    }
    this.#paint([{ id, ranges }]);
  }

  #paint(highlights: readonly HighlightRanges[]): void {
    const { painter, settings } = this.#parts;
    this.#state = transition.withCurrentLayers(this.#state);
    const { annotations, layers } = this.#state;
    const appearance = { annotations, layers, colors: settings().colors };
    const painted = highlightsToPaint(highlights, appearance, painter);
    painter.paint(painted);
    if (painted.length > 0) this.#startWatching();
  }

  #remove(ids: readonly string[]): void {
    this.#state = transition.annotationsRemoved(this.#state, ids);
    for (const id of ids) this.#parts.painter.erase(id);
  }

  #report(): void {
    const { articleId } = this.#state;
    if (!articleId) return;
    // For an open panel; without one nobody observes it.
    void ask("reportAnchoring", { articleId, anchorStatuses: this.anchorStatuses }).catch(() => {});
    this.#noteSightings();
  }
}
