/**
 * Where each highlight of the page stands: found when the page is opened, and again when its text changes. Only what a
 * change can have touched is looked for again.
 */
import { type Anchored, anchorAll } from "../../anchoring/anchor.ts";
import { offsetsOf } from "../../anchoring/document/page-text.ts";
import { affectedBy, type KnownAnchor, shifted } from "../../anchoring/reanchor.ts";
import type { AnchorRisk, AnchorStatus } from "../../model/anchor-status.ts";
import type { Annotation, Selector } from "../../model/annotation.ts";
import type { LiveText } from "../observing/live-text.ts";
import type { Scheduler } from "../observing/scheduler.ts";
import { layersOf } from "../painting/layers.ts";
import type { Painter } from "../painting/painter.ts";
import { anchorStatusOf, initialAnchorStatus } from "./anchor-status.ts";

export class Finder {
  readonly #text: LiveText;
  readonly #painter: Painter;
  readonly #anchorStatuses = new Map<string, AnchorStatus>();
  readonly #places = new Map<string, KnownAnchor>();
  #layers: ReadonlyMap<string, number> = new Map();
  /** Looked for, not answered yet. */
  readonly #open = new Set<string>();

  constructor(text: LiveText, painter: Painter) {
    this.#text = text;
    this.#painter = painter;
  }

  get(id: string): AnchorStatus | undefined {
    return this.#anchorStatuses.get(id);
  }

  drop(id: string): void {
    this.#anchorStatuses.delete(id);
    this.#places.delete(id);
    this.#open.delete(id);
  }

  /** A highlight that was made where it stands. */
  adopt(id: string, ranges: readonly Range[], risks: AnchorRisk[]): void {
    if (this.#anchorStatuses.has(id)) return;
    this.#anchorStatuses.set(id, initialAnchorStatus(id, "exact", risks));
    const page = this.#text.current();
    const first = ranges[0] && offsetsOf(page, ranges[0]);
    const last = ranges.length > 0 && offsetsOf(page, ranges[ranges.length - 1]!);
    const span = first && last ? { start: first.start, end: last.end } : null;
    this.#places.set(id, { id, span, hidden: false, alternatives: 0 });
  }

  /** The highlight of exactly these words, if there is one. */
  idAt(selector: readonly Selector[]): string | undefined {
    const position = selector.find(({ type }) => type === "TextPositionSelector");
    if (position?.type !== "TextPositionSelector") return undefined;
    const isSame = ({ span, hidden }: KnownAnchor) =>
      !hidden && span?.start === position.start && span.end === position.end;
    return [...this.#places.values()].find(isSame)?.id;
  }

  /** For each highlight in how many others it lies; while a search is on its way, as it was before. */
  get layers(): ReadonlyMap<string, number> {
    if (this.#open.size === 0) this.#layers = layersOf(this.#places.values());
    return this.#layers;
  }

  /** Something is looked for and not answered: a search was stopped. */
  get isOpen(): boolean {
    return this.#open.size > 0;
  }

  /** Whether it is not shown as it should be: never found, or its words are gone from under the paint. */
  isDue(id: string): boolean {
    const state = this.#anchorStatuses.get(id)?.state;
    return !state || state === "not-found" || state === "not-tried" || !this.#painter.isWhole(id);
  }

  /** Whether what is painted has lost its place, so that the reader sees it missing. */
  hasLostHighlight(): boolean {
    for (const { id, span } of this.#places.values())
      if (span && !this.#painter.isInPlace(id)) return true;
    return false;
  }

  /**
   * Looks for these and for what an earlier search that was stopped had not come to. `found` hears of them. Not done if
   * it was stopped.
   */
  async find(
    due: readonly Annotation[],
    all: ReadonlyMap<string, Annotation>,
    drive: Scheduler,
    found: (batch: Anchored[]) => void,
  ): Promise<{ done: boolean; ms: number }> {
    for (const { id } of due) {
      this.#open.add(id);
      if (!this.#anchorStatuses.has(id))
        this.#anchorStatuses.set(id, initialAnchorStatus(id, "not-tried"));
    }
    const read = this.#text.isCurrent() ? { stopped: false, ms: 0 } : await this.#readFor(drive);
    if (read.stopped) return { done: false, ms: read.ms };
    const requests = [...this.#open].flatMap((id) => {
      const target = all.get(id)?.target;
      return target
        ? { id, selector: target.selector, reanchoring: target.reanchoring?.selector ?? [] }
        : [];
    });
    const steps = anchorAll(this.#text.current(), requests, { now: () => performance.now() });
    const { stopped, ms } = await drive(steps, (batch) => {
      for (const { id } of batch) this.#open.delete(id);
      const live = batch.filter(({ id }) => all.has(id)); // not deleted meanwhile
      for (const anchored of live) {
        const { id, span, hidden, alternatives } = anchored;
        this.#anchorStatuses.set(id, anchorStatusOf(anchored, this.#anchorStatuses.get(id)));
        this.#places.set(id, { id, span, hidden, alternatives });
      }
      found(live);
    });
    return { done: !stopped, ms: ms + read.ms };
  }

  /** The text was not read yet, or changed unheard: then all that was found is looked for with the rest. */
  async #readFor(drive: Scheduler): Promise<{ stopped: boolean; ms: number }> {
    const { due, ms } = await this.reread(drive);
    for (const id of due ?? []) this.#open.add(id);
    return { stopped: !due, ms };
  }

  /** Reads the changed page again; which highlights must be looked for. Null if it was stopped. */
  async reread(drive: Scheduler): Promise<{ due: Set<string> | null; ms: number }> {
    const { value: change, ms, stopped } = await drive(this.#text.again());
    if (stopped) return { due: null, ms };
    const due = change ? affectedBy(change, this.#places.values()) : new Set(this.#places.keys());
    for (const [id, place] of this.#places) {
      if (change) this.#places.set(id, shifted(change, place));
      if (place.span && !this.#painter.isInPlace(id)) due.add(id);
    }
    return { due, ms };
  }
}
