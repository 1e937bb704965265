/**
 * The highlights of one page while it is open: asked for once, anchored, painted, changed. What is painted is saved:
 * a highlight is shown only after the background said that it is in the notebook.
 */

import type { Anchored } from "../../anchoring/anchor.ts";
import type { AnchorRisk, AnchorStatus } from "../../model/anchor-status.ts";
import {
  type Annotation,
  type AnnotationChange,
  type ColorKey,
  quoteOf,
} from "../../model/annotation.ts";
import { identityOf } from "../../model/source.ts";
import { ask, askWithRetry } from "../../platform/messages.ts";
import { createLiveText, type LiveText } from "../observing/live-text.ts";
import { atOnce, inSlices, type Scheduler } from "../observing/scheduler.ts";
import { isSiteDisabled } from "../off.ts";
import { paintedOf } from "../painting/painted.ts";
import { Drafts } from "./create-draft.ts";
import { Finder } from "./finder.ts";
import { sighted } from "./save-reanchoring.ts";
import type { SessionParts } from "./session-parts.ts";

/** How often a page that may be in the notebook is asked for again while its text changes. */
const MOST_ASKED = 5;
/** Milliseconds of reading, and highlights: up to here a look is done before the browser draws. */
const QUICK = 12;
const FEW = 200;

export class Session {
  readonly #parts: SessionParts;
  readonly #annotations = new Map<string, Annotation>();
  readonly #text: LiveText;
  readonly #finder: Finder;
  readonly #drafts: Drafts;
  #articleId: string | null = null;
  #address: string;
  #run = new AbortController();
  /** There may be a record of this page, but its text did not prove it yet: it may be arriving. */
  #unsure = false;
  #asked = 0;
  /** Questions asked and answers taken in: an answer that is older than what the page shows is not used. */
  #round = 0;
  #writes = 0;
  #resume = () => {};

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#address = parts.doc.location.href;
    this.#text = createLiveText(parts.doc);
    this.#finder = new Finder(this.#text, parts.painter);
    this.#drafts = new Drafts(this.#text, parts.reading);
  }

  get articleId(): string | null {
    return this.#articleId;
  }

  /** Those of the page at this address: an app may still show the highlights of the story above. */
  get anchorStatuses(): AnchorStatus[] {
    const own = [...this.#annotations.values()].filter(
      ({ articleId }) => articleId === this.#articleId,
    );
    return own.flatMap(({ id }) => this.#finder.get(id) ?? []);
  }

  get(id: string): Annotation | undefined {
    return this.#annotations.get(id);
  }

  anchorStatusOf(id: string): AnchorStatus | undefined {
    return this.#finder.get(id);
  }

  /** Called when the page's text may be watched again: there is something to look after. */
  whenUsed(resume: () => void): void {
    this.#resume = resume;
  }

  /** Asks what is marked on this page, finds it and shows it. Called at the start and after changes elsewhere. */
  async refresh(): Promise<void> {
    const { signal } = this.#parts;
    const address = this.#address;
    const round = ++this.#round;
    const writes = this.#writes;
    const { page, annotations, unsure } = await askWithRetry("openArticle", this.#drafts.init());
    if (signal.aborted || address !== this.#address || round !== this.#round) return;
    if (writes !== this.#writes) return this.refresh(); // asked before the last highlight was saved or deleted
    this.#asked++;
    this.#unsure = unsure;
    if (page || unsure) this.#resume();
    const was = this.#articleId;
    this.#articleId = this.#parts.reading.meet(page);
    const live = new Set(annotations.map(({ id }) => id));
    for (const { id, articleId } of [...this.#annotations.values()]) {
      // A story above may stand there still, with its highlights.
      if (
        !live.has(id) &&
        (articleId === this.#articleId || articleId === was || this.#finder.isDue(id))
      )
        this.#drop(id);
    }
    const due = annotations.filter(
      ({ id }) => !this.#annotations.has(id) || this.#finder.isDue(id),
    );
    for (const next of annotations) this.#annotations.set(next.id, next);
    this.repaint(annotations.filter((next) => !due.includes(next)));
    await this.#find(due, this.#newRun());
  }

  /** The page's text changed: what was read of it is old. */
  textOld(): void {
    this.#parts.reading.forget();
    this.#text.forget();
  }

  /** Is a highlight gone from sight because the page made its words anew? */
  hasLostHighlight(): boolean {
    return (
      !isSiteDisabled(this.#parts.settings(), this.#parts.doc) && this.#finder.hasLostHighlight()
    );
  }

  /** Whether looking at the page again takes less than a frame. */
  get isQuick(): boolean {
    return this.#text.cost < QUICK && this.#annotations.size <= FEW;
  }

  /**
   * Reads the changed page again and looks for what the change may have touched; `soon`: before the browser draws.
   * Resolves with the main thread's milliseconds.
   */
  async textChanged(soon = false): Promise<number> {
    if (this.#unsure && this.#asked < MOST_ASKED) return this.refresh().then(() => this.#text.cost);
    const drive = soon ? this.#newRun(atOnce) : this.#newRun();
    const { due, ms } = await this.#finder.reread(drive);
    if (!due) return ms;
    const lost = [...this.#annotations.values()].filter(({ id }) => due.has(id));
    return ms + (lost.length > 0 || this.#finder.isOpen ? await this.#find(lost, drive) : 0);
  }

  /** The address changed without a load: forgets the page that was here. false if it is the same page still. */
  leave(): boolean {
    const address = this.#parts.doc.location.href;
    if (identityOf(address) === identityOf(this.#address)) return false;
    this.#address = address;
    this.#run.abort();
    this.#articleId = null;
    this.#asked = 0;
    this.#drafts.left();
    // What an app will take away is still there for a moment; what it keeps, as the story above, stays marked.
    for (const id of [...this.#annotations.keys()]) if (this.#finder.isDue(id)) this.#drop(id);
    this.textOld();
    return true;
  }

  /** Saves the ranges as highlights, one each, then shows them. Rejects with words for the reader. */
  async highlight(ranges: readonly Range[], color: ColorKey): Promise<Annotation[]> {
    const saved: Annotation[] = [];
    for (const range of ranges) {
      const draft = this.#drafts.make(range, color);
      if (!draft) continue;
      const { init, annotation, isHere, risks } = draft;
      const twin = this.#finder.idAt(annotation.target.selector);
      if (twin && quoteOf(this.#annotations.get(twin)!) === quoteOf(annotation)) {
        const same = await this.change(twin, { color }); // the same words again: another colour was meant
        if (!same.deleted.value && saved.push(same)) continue;
      }
      const address = this.#address;
      const answer = await askWithRetry("saveAnnotation", { init, annotation });
      saved.push(answer.annotation);
      // An app went to another story meanwhile: it is saved, and shown when its own page is asked for.
      if (
        isHere &&
        (address !== this.#address ||
          identityOf(address) !== identityOf(this.#parts.doc.location.href))
      )
        continue;
      if (isHere) this.#articleId = answer.page.id;
      this.#adopt(answer.annotation, [range], risks);
    }
    if (saved.length === 0) throw new Error("There is no text in this selection.");
    this.#report();
    return saved;
  }

  /** Changes a highlight and shows the change; a deleted one goes from the page. */
  async change(id: string, change: AnnotationChange): Promise<Annotation> {
    const annotation = await askWithRetry("changeAnnotation", { id, change });
    this.#writes++;
    if (annotation.deleted.value) this.#drop(id);
    else if (this.#annotations.has(id)) this.#adopt(annotation, this.#parts.painter.rangesOf(id));
    else if (annotation.articleId === this.#articleId) {
      this.#annotations.set(id, annotation);
      await this.#find([annotation], this.#newRun());
    }
    return annotation;
  }

  /** Settings changed: hues, or the site was switched off or on; or what is known of these did. */
  repaint(which: Iterable<Annotation> = this.#annotations.values()): void {
    this.#paint([...which].map(({ id }) => ({ id, ranges: this.#parts.painter.rangesOf(id) })));
  }

  stop(): void {
    this.#run.abort();
    this.#parts.painter.eraseAll();
  }

  /** A new search stops the one before. */
  #newRun(drive?: Scheduler): Scheduler {
    this.#run.abort();
    this.#run = new AbortController();
    return drive ?? inSlices(AbortSignal.any([this.#parts.signal, this.#run.signal]));
  }

  /** Finds and shows; gives the main thread's milliseconds. */
  async #find(due: readonly Annotation[], drive: Scheduler): Promise<number> {
    const { painter, settings, doc } = this.#parts;
    if (isSiteDisabled(settings(), doc) || !doc.body) return 0;
    const { done, ms } = await this.#finder.find(due, this.#annotations, drive, (found) => {
      const standing = found.filter((anchored) => this.#mayStand(anchored));
      for (const { id, ranges } of standing) if (ranges.length === 0) painter.erase(id);
      this.#paint(standing);
      for (const { id, selector } of standing)
        this.#annotations.set(id, sighted(this.#annotations.get(id)!, selector));
    });
    if (done) this.#report();
    return ms;
  }

  /** What was marked in a story above stays as long as that story does; it is never looked for in another. */
  #mayStand({ id, state }: Anchored): boolean {
    const { articleId, target } = this.#annotations.get(id)!;
    const mayStand =
      articleId === this.#articleId || (state === "exact" && this.#drafts.stands(target.source));
    if (!mayStand) this.#drop(id);
    return mayStand;
  }

  #adopt(annotation: Annotation, ranges: readonly Range[], risks: AnchorRisk[] = []): void {
    this.#writes++;
    this.#annotations.set(annotation.id, annotation);
    // The page may have made the words anew while they were saved.
    const isThere = ranges.every((range) => !range.collapsed && range.startContainer.isConnected);
    if (!isThere) return void this.#find([annotation], this.#newRun());
    this.#finder.adopt(annotation.id, ranges, risks);
    this.#paint([{ id: annotation.id, ranges }]);
  }

  #paint(places: readonly { id: string; ranges: readonly Range[] }[]): void {
    const { painter, settings } = this.#parts;
    const items = paintedOf(places, this.#annotations, settings(), this.#finder.layers, painter);
    painter.paint(items);
    if (items.length > 0) this.#resume();
  }

  #drop(id: string): void {
    this.#annotations.delete(id);
    this.#finder.drop(id);
    this.#parts.painter.erase(id);
  }

  #report(): void {
    if (!this.#articleId) return;
    const data = { articleId: this.#articleId, anchorStatuses: this.anchorStatuses };
    void ask("anchored", data).catch(() => {}); // for an open panel; without one nobody needs it
  }
}
