/**
 * The highlights in the text of a reading copy: found by the same selectors as on the live page,
 * painted by the same painter, described by the same words. What is found here is never stored: the
 * page, not its copy, says where a passage stands today.
 */

import { type Anchored, anchorAll } from "../../lib/anchoring/anchor.ts";
import { describe } from "../../lib/anchoring/describe/describe.ts";
import { offsetsOf, type PageText, readText } from "../../lib/anchoring/document/page-text.ts";
import { type Annotation, type Selector, selectorOf } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { inSlices } from "../../lib/page/observing/scheduler.ts";
import { layersOf } from "../../lib/page/painting/layers.ts";
import { highlightsToPaint } from "../../lib/page/painting/painted-highlights.ts";
import { createPainter, type Painter } from "../../lib/page/painting/painter.ts";
import { type KnownPosition, positionOnPage, withPosition } from "./copy-position.ts";

/** Where each highlight stands in the copy, by its id; `not-found` if it does not. */
export type Places = ReadonlyMap<string, Anchored>;

/** The highlights in the order of the copy's text; those that it does not have come last. */
export function inTextOrder(
  annotations: readonly Annotation[],
  places: Places | null,
): readonly Annotation[] {
  if (!places) return annotations;
  const startOf = ({ id }: Annotation) => places.get(id)?.span?.start ?? Number.MAX_SAFE_INTEGER;
  return annotations.toSorted((a, b) => startOf(a) - startOf(b));
}

/** A piece of the article's text, and what of the copy's text it is. */
export interface PartPlace {
  part: string;
  start: number;
  end: number;
}

/** Shows highlights in one copy, whose text stays as it is. */
export class CopyHighlights {
  readonly #page: PageText;
  readonly #painter: Painter;
  #places = new Map<string, Anchored>();
  #annotations: ReadonlyMap<string, Annotation> = new Map();
  /** Stops the search that is under way. */
  #search = new AbortController();

  constructor(root: HTMLElement, win: Window & typeof globalThis) {
    this.#page = readText(root);
    this.#painter = createPainter(win);
  }

  get root(): Element {
    return this.#page.root;
  }

  /**
   * Finds and paints these, and nothing else. Null if another call came before all were found: that
   * one gives the places.
   */
  async show(
    annotations: readonly Annotation[],
    colors: Settings["colors"],
  ): Promise<Places | null> {
    this.#search.abort();
    this.#search = new AbortController();
    const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
    this.#annotations = byId;
    for (const id of this.#places.keys()) if (!byId.has(id)) this.#forget(id);
    const unknown = annotations.filter(({ id }) => !this.#places.has(id));
    const requests = unknown.map(({ id, target }) => ({
      id,
      selector: target.selector,
      reanchoring: target.reanchoring?.selector ?? [],
    }));
    const steps = anchorAll(this.#page, requests, { now: () => performance.now() });
    const { stopped } = await inSlices(this.#search.signal)(steps, (batch) => {
      for (const anchored of batch) this.#places.set(anchored.id, anchored);
    });
    if (stopped) return null;
    this.#paint(byId, colors);
    return new Map(this.#places);
  }

  /** The selectors of a range, for the page; none if it holds no text of the copy. */
  describe(range: Range): Selector[] {
    const selectors = describe(this.#page, range);
    const position = selectorOf(selectors, "TextPositionSelector");
    if (!position) return selectors;
    return withPosition(selectors, positionOnPage(position.start, this.#knownPositions()));
  }

  /** Of the highlights that stand in the copy. */
  #knownPositions(): KnownPosition[] {
    return [...this.#places.values()].flatMap(({ id, span }) => {
      const { target } = this.#annotations.get(id) ?? {};
      const selectors = target?.reanchoring?.selector ?? target?.selector ?? [];
      const position = selectorOf(selectors, "TextPositionSelector");
      return span && position ? { inCopy: span.start, onPage: position.start } : [];
    });
  }

  /** The highlight of exactly these words. */
  idAt(range: Range): string | undefined {
    const offsets = offsetsOf(this.#page, range);
    const isSame = ({ span }: Anchored) =>
      span?.start === offsets?.start && span?.end === offsets?.end;
    return offsets ? [...this.#places.values()].find(isSame)?.id : undefined;
  }

  rangesOf(id: string): readonly Range[] {
    return this.#painter.rangesOf(id);
  }

  /** The ids of the highlights at a point of the window, the shortest first. */
  idsAt(x: number, y: number): string[] {
    return this.#painter.idsAt(x, y);
  }

  /** Those that are painted, in the order of the text. */
  idsInOrder(): string[] {
    return this.#painter.idsInOrder();
  }

  flash(id: string): void {
    this.#painter.flash(this.rangesOf(id));
  }

  /** After the colours of the screen changed. */
  repaint(): void {
    this.#painter.repaint();
  }

  /** Where the elements with `data-part` stand in the copy's text. */
  parts(): PartPlace[] {
    const elements = [...this.root.querySelectorAll<HTMLElement>("[data-part]")];
    return elements.flatMap((element) => {
      const range = element.ownerDocument.createRange();
      range.selectNodeContents(element);
      const offsets = offsetsOf(this.#page, range);
      return offsets ? { part: element.dataset.part ?? "", ...offsets } : [];
    });
  }

  /** Shows nothing more. */
  stop(): void {
    this.#search.abort();
    this.#painter.eraseAll();
  }

  #forget(id: string): void {
    this.#painter.erase(id);
    this.#places.delete(id);
  }

  #paint(annotations: ReadonlyMap<string, Annotation>, colors: Settings["colors"]): void {
    const places = [...this.#places.values()];
    const appearance = { annotations, colors, layers: layersOf(places) };
    this.#painter.paint(highlightsToPaint(places, appearance, this.#painter));
  }
}
