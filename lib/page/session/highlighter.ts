/**
 * How highlights are made of passages: saved, then shown, beside those that they overlap or in
 * their place.
 */

import { rangesOf } from "../../anchoring/document/page-text.ts";
import type { AnchorRisk } from "../../model/anchor-status.ts";
import type { Annotation, ColorKey } from "../../model/annotation.ts";
import { identityOf } from "../../model/source.ts";
import { type Span, unionOf } from "../../model/unite.ts";
import { askWithRetry } from "../../platform/messages.ts";
import { inLongSlices } from "../observing/scheduler.ts";
import type { Passage } from "../observing/selection.ts";
import type { Painter } from "../painting/painter.ts";
import { spanOf } from "./anchor-status.ts";
import { type Draft, type DraftSources, draftSteps } from "./create-draft.ts";
import { hasMovedOn, type SessionState, twinOf } from "./session-state.ts";
import * as transition from "./session-transitions.ts";

/** A highlight that was just made. */
export interface Made {
  annotation: Annotation;
  /** The ids of those in whose place it is: they are in the trash. */
  replaced: string[];
}

export interface HighlighterParts extends DraftSources {
  doc: Document;
  painter: Painter;
  state(): SessionState;
  setState(state: SessionState): void;
  change(id: string, change: { color: ColorKey }): Promise<Annotation>;
  /** Shows a highlight that was saved at these ranges. */
  show(annotation: Annotation, ranges: readonly Range[], risks: AnchorRisk[]): void;
  /** They are no longer shown. */
  remove(ids: readonly string[]): void;
}

/** Makes the highlights of one session. */
export class Highlighter {
  readonly #parts: HighlighterParts;

  constructor(parts: HighlighterParts) {
    this.#parts = parts;
  }

  /** Saves one passage and shows it; null if it holds no text. */
  async make(passage: Passage, color: ColorKey): Promise<Made | null> {
    return this.#save(passage, color, []);
  }

  /** The same, as one with those that it overlaps. */
  async makeUnited(passage: Passage, color: ColorKey): Promise<Made | null> {
    const draft = await this.#createDraft(passage, color);
    const page = this.#parts.text.latest;
    const made = page && spanOf(page, passage);
    if (!draft || !made) return null;
    const { span, overlapped } = unionOf(made, this.#spans());
    const ids = overlapped.map(({ id }) => id);
    if (ids.length === 0) return this.#save(passage, color, []);
    return this.#save(rangesOf(page, span.start, span.end), color, ids);
  }

  /** One highlight in place of this one and of all that overlap it; null if none does. */
  async unite(id: string): Promise<Made | null> {
    const { color } = this.#parts.state().annotations.get(id)?.body ?? {};
    const page = this.#parts.text.latest;
    const union = this.#unionWith(id);
    if (!page || !color || !union) return null;
    const ids = union.overlapped.map((other) => other.id);
    return this.#save(rangesOf(page, union.span.start, union.span.end), color.value, ids);
  }

  /** How many others this one overlaps, also by way of others. */
  countOverlapped(id: string): number {
    return (this.#unionWith(id)?.overlapped.length ?? 1) - 1;
  }

  /** With itself among the overlapped; null if there are no others. */
  #unionWith(id: string): ReturnType<typeof unionOf<Span & { id: string }>> | null {
    const spans = this.#spans();
    const own = spans.find((span) => span.id === id);
    const union = own && unionOf(own, spans);
    return union && union.overlapped.length > 1 ? union : null;
  }

  /** Where the highlights of the page's article stand in the text that was read last. */
  #spans(): (Span & { id: string })[] {
    const { text, painter, state } = this.#parts;
    const { annotations, articleId } = state();
    const page = text.latest;
    if (!page) return [];
    return [...annotations.values()].flatMap(({ id, articleId: its }) => {
      const ranges = its === articleId ? painter.rangesOf(id) : [];
      const span = ranges.length > 0 ? spanOf(page, ranges) : null;
      return span ? [{ id, ...span }] : [];
    });
  }

  async #save(passage: Passage, color: ColorKey, replaces: string[]): Promise<Made | null> {
    const { address } = this.#parts.state();
    const draft = await this.#createDraft(passage, color);
    if (!draft) return null;
    const twin = twinOf(this.#parts.state(), draft.annotation);
    // The same words again, and no others in their place: another colour was meant.
    if (twin && replaces.every((id) => id === twin.id)) {
      const recolored = await this.#parts.change(twin.id, { color });
      if (!recolored.deleted.value) return { annotation: recolored, replaced: [] };
    }
    const { snapshot, isHere, ranges, risks } = draft;
    const { article, annotation } = await askWithRetry("saveAnnotation", {
      snapshot,
      annotation: draft.annotation,
      ...(replaces.length > 0 ? { replaces } : {}),
    });
    const made = { annotation, replaced: replaces };
    if (isHere) {
      const { state, setState, doc } = this.#parts;
      // An app went to another article meanwhile: the highlight is saved, and shown when its own
      // page is opened.
      if (address !== state().address || hasMovedOn(state(), doc.location)) return made;
      setState(transition.articleKnown(state(), article.id));
    }
    this.#parts.remove(replaces);
    this.#parts.show(annotation, ranges, risks);
    return made;
  }

  #createDraft(passage: Passage, color: ColorKey): Promise<Draft | null> {
    const { doc, scrolledArticles, state, setState } = this.#parts;
    const { snapshot } = state();
    // An app may have changed the address without a report so far.
    if (snapshot && identityOf(snapshot.address) !== identityOf(doc.location.href)) {
      scrolledArticles.onNavigate(snapshot);
      setState(transition.snapshotLeft(state()));
    }
    return inLongSlices(draftSteps(passage, color, this.#parts));
  }
}
