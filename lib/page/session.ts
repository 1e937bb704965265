/**
 * The highlights of one page while it is open: asked for once, anchored, painted, changed. What is painted is saved:
 * a highlight is shown only after the background said that it is in the notebook.
 */
import { describe } from "../anchoring/describe.ts";
import {
  type Annotation,
  type AnnotationChange,
  type ColorKey,
  createAnnotation,
  quoteOf,
} from "../model/annotation.ts";
import { newId } from "../model/identity.ts";
import type { Settings } from "../model/settings.ts";
import { addressToKeep, identityOf, siteOf } from "../model/source.ts";
import { ask, askSurely, type Standing } from "../platform/messages.ts";
import type { Painter } from "./painter.ts";
import type { Reading } from "./reading.ts";
import { anchorInSlices, standingOf } from "./standings.ts";

/** How often a page that may be in the notebook is asked for again while its text changes. */
const MOST_ASKED = 5;

export interface SessionParts {
  doc: Document;
  painter: Painter;
  reading: Reading;
  settings: () => Settings;
  signal: AbortSignal;
}

export class Session {
  readonly #parts: SessionParts;
  readonly #annotations = new Map<string, Annotation>();
  readonly #standings = new Map<string, Standing>();
  #pageId: string | null = null;
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
  }

  get pageId(): string | null {
    return this.#pageId;
  }

  get standings(): Standing[] {
    return [...this.#standings.values()];
  }

  get(id: string): Annotation | undefined {
    return this.#annotations.get(id);
  }

  /** Called when the page's text may be watched again: there is something to look after. */
  whenUsed(resume: () => void): void {
    this.#resume = resume;
  }

  /** Asks what is marked on this page, finds it and shows it. Called at the start and after changes elsewhere. */
  async refresh(): Promise<void> {
    const address = this.#address;
    const round = ++this.#round;
    const writes = this.#writes;
    const { page, annotations, unsure } = await askSurely("openPage", this.#parts.reading.init());
    if (this.#parts.signal.aborted || address !== this.#address || round !== this.#round) return;
    if (writes !== this.#writes) return this.refresh(); // asked before the last highlight was saved or deleted
    this.#asked++;
    this.#unsure = unsure;
    if (page || unsure) this.#resume();
    this.#pageId = this.#parts.reading.meet(page);
    const live = new Set(annotations.map(({ id }) => id));
    for (const id of [...this.#annotations.keys()]) if (!live.has(id)) this.#drop(id);
    const changed = annotations.filter((next) => this.#needsAnchoring(next));
    for (const next of annotations) this.#annotations.set(next.id, next);
    for (const next of annotations)
      if (!changed.includes(next)) this.#paint(next, this.#parts.painter.rangesOf(next.id));
    await this.#anchor(changed);
  }

  /** The page's text changed: looks again for what is lost, and for what stood in nodes that are gone. */
  async textChanged(): Promise<void> {
    this.#parts.reading.forget();
    if (this.#unsure && this.#asked < MOST_ASKED) return this.refresh();
    const lost = [...this.#annotations.values()].filter((annotation) => this.#needsAnchoring(annotation));
    if (lost.length > 0) await this.#anchor(lost);
  }

  /** The address changed without a load: forgets the page that was here. false if it is the same page still. */
  leave(): boolean {
    const address = this.#parts.doc.location.href;
    if (identityOf(address) === identityOf(this.#address)) return false;
    this.#address = address;
    this.#run.abort();
    this.#pageId = null;
    this.#asked = 0;
    for (const id of [...this.#annotations.keys()]) this.#drop(id);
    this.#parts.reading.forget();
    return true;
  }

  /** Saves the ranges as highlights, one each, then shows them. Rejects with words for the reader. */
  async highlight(ranges: readonly Range[], color: ColorKey): Promise<Annotation[]> {
    const { reading, doc } = this.#parts;
    const saved: Annotation[] = [];
    for (const range of ranges) {
      const selector = describe(this.#textWith(range), range);
      if (selector.length === 0) continue;
      const now = new Date().toISOString();
      const source = addressToKeep(doc.location.href);
      const annotation = createAnnotation({ id: newId(), pageId: "", source, selector, color, now });
      const address = this.#address;
      const answer = await askSurely("saveAnnotation", { init: reading.init(), annotation });
      saved.push(answer.annotation);
      // An app went to another story meanwhile: it is saved, and shown when its own page is asked for.
      if (address !== this.#address || identityOf(source) !== identityOf(address)) continue;
      this.#pageId = answer.page.id;
      this.#adopt(answer.annotation, [range]);
    }
    if (saved.length === 0) throw new Error("There is no text in this selection.");
    this.#report();
    return saved;
  }

  /** Changes a highlight and shows the change; a deleted one goes from the page. */
  async change(id: string, change: AnnotationChange): Promise<Annotation> {
    const annotation = await askSurely("changeAnnotation", { id, change });
    this.#writes++;
    if (annotation.deleted.value) this.#drop(id);
    else if (this.#annotations.has(id)) this.#adopt(annotation, this.#parts.painter.rangesOf(id));
    else if (annotation.pageId === this.#pageId) {
      this.#annotations.set(id, annotation);
      await this.#anchor([annotation]);
    }
    return annotation;
  }

  /** Settings changed: hues, or the site was switched off or on. */
  repaint(): void {
    for (const [id, annotation] of this.#annotations) this.#paint(annotation, this.#parts.painter.rangesOf(id));
  }

  stop(): void {
    this.#run.abort();
    this.#parts.painter.eraseAll();
  }

  #needsAnchoring(annotation: Annotation): boolean {
    const standing = this.#standings.get(annotation.id);
    if (!standing || standing.state === "not-found" || standing.state === "not-tried") return true;
    return !this.#parts.painter.isWhole(annotation.id);
  }

  async #anchor(annotations: readonly Annotation[]): Promise<void> {
    const { painter, reading, signal, settings, doc } = this.#parts;
    this.#run.abort();
    this.#run = new AbortController();
    if (settings().sitesOff.includes(siteOf(doc.location.href)) || !doc.body) return;
    const run = AbortSignal.any([signal, this.#run.signal]);
    // What an earlier run had not come to when it was stopped is tried in this one.
    const left = [...this.#annotations.values()].filter(({ id }) => this.#standings.get(id)?.state === "not-tried");
    const all = [...new Map([...annotations, ...left].map((annotation) => [annotation.id, annotation])).values()];
    for (const { id } of all) {
      if (!this.#standings.has(id)) {
        this.#standings.set(id, { id, state: "not-tried", similarity: 0, changes: [], rivals: 0, hidden: false });
      }
    }
    await anchorInSlices(reading.text(), all, run, (anchored) => {
      const annotation = this.#annotations.get(anchored.id);
      if (!annotation) return;
      this.#standings.set(anchored.id, standingOf(anchored));
      if (anchored.ranges.length > 0) this.#paint(annotation, anchored.ranges);
      else painter.erase(anchored.id);
      this.#sight(annotation, anchored.selector);
    });
    if (!run.aborted) this.#report();
  }

  /** Keeps where a moved or edited passage stands now, if that is news. */
  #sight(annotation: Annotation, selector: Annotation["target"]["selector"]): void {
    if (selector.length === 0) return;
    if (JSON.stringify(annotation.target.sighting?.selector) === JSON.stringify(selector)) return;
    const sighting = { seen: new Date().toISOString(), selector };
    const kept = { ...annotation, target: { ...annotation.target, sighting } };
    this.#annotations.set(annotation.id, kept);
    // A sighting that is not kept is found again at the next visit.
    void askSurely("changeAnnotation", { id: annotation.id, change: { sighting } }).catch(() => {});
  }

  #adopt(annotation: Annotation, ranges: readonly Range[]): void {
    this.#writes++;
    this.#annotations.set(annotation.id, annotation);
    if (!this.#standings.has(annotation.id)) {
      const fresh = { state: "exact", similarity: 1, changes: [], rivals: 0, hidden: false } as const;
      this.#standings.set(annotation.id, { id: annotation.id, ...fresh, changes: [] });
    }
    this.#paint(annotation, ranges);
  }

  #paint(annotation: Annotation, ranges: readonly Range[]): void {
    if (ranges.length === 0) return;
    const { hue } = this.#parts.settings().colors[annotation.body.color.value];
    const noted = annotation.body.note.value !== "";
    this.#parts.painter.paint({ id: annotation.id, ranges: [...ranges], hue, noted });
    this.#resume();
  }

  #drop(id: string): void {
    this.#annotations.delete(id);
    this.#standings.delete(id);
    this.#parts.painter.erase(id);
  }

  /** The page's text, read again if the range stands in nodes that the last reading did not see. */
  #textWith(range: Range) {
    const { reading } = this.#parts;
    if (describe(reading.text(), range).length === 0) reading.forget();
    return reading.text();
  }

  #report(): void {
    if (!this.#pageId) return;
    const data = { pageId: this.#pageId, standings: this.standings };
    void ask("anchored", data).catch(() => {}); // for an open panel; without one nobody needs it
  }

  /** Ids in reading order of what can be seen on the page. */
  shownIds(): string[] {
    const first = (id: string) => this.#parts.painter.rangesOf(id)[0];
    return [...this.#annotations.keys()]
      .filter((id) => first(id)?.startContainer.isConnected)
      .sort((a, b) => first(a)!.compareBoundaryPoints(0 /* Range.START_TO_START */, first(b)!));
  }

  /** The marked words, for copying. */
  quote(id: string): string {
    const annotation = this.#annotations.get(id);
    return annotation ? quoteOf(annotation) : "";
  }
}
