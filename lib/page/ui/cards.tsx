/** One highlight's card at a time: how it opens, what is done in it, and the way to the next. */

import type { HighlightAction } from "../../../components/highlight-keys.ts";
import { deletedText } from "../../../components/undo-steps.ts";
import { say } from "../../i18n/say.ts";
import type { Annotation, AnnotationChange } from "../../model/annotation.ts";
import type { Settings } from "../../model/settings.ts";
import { askWithRetry } from "../../platform/messages.ts";
import type { NoteFocus } from "../../platform/protocol.ts";
import { boxOf } from "../observing/composed-view.ts";
import type { Painter } from "../painting/painter.ts";
import type { Session } from "../session/session.ts";
import { CardNote } from "./card-note.tsx";
import { type OpenCard, viewOfCard } from "./card-view.tsx";
import { neighbourOf } from "./neighbour.ts";
import type { Overlay } from "./overlay.tsx";
import type { PageInput } from "./page-input.ts";
import { scrollToRange } from "./scroll.ts";
import { highlightInWords } from "./spoken.ts";
import type { Stage } from "./stage.tsx";

export interface CardsParts {
  doc: Document;
  overlay: Overlay;
  painter: Painter;
  session: Session;
  settings: () => Settings;
  stage: Stage;
  input: PageInput;
}

/** Of a highlight that was deleted elsewhere meanwhile. */
const NO_TARGET = { target: { source: "", selector: [] } };

/** Opens cards and does what is asked in them. */
export class Cards {
  readonly #parts: CardsParts;

  constructor(parts: CardsParts) {
    this.#parts = parts;
    parts.stage.drawCard = (card) => this.#draw(card);
  }

  /** The card of that highlight, if it is open. */
  cardOf(id: string): OpenCard | null {
    const { card } = this.#parts.stage;
    return card?.id === id ? card : null;
  }

  /**
   * Opens a card anew; its note takes the focus if `focus` names a field, the card if not. `here`:
   * the highlights at the same place.
   */
  open(id: string, focus: NoteFocus, here: readonly string[] = this.#idsWith(id)): void {
    const { overlay, painter, doc, stage, input } = this.#parts;
    const isSame = this.cardOf(id) !== null;
    const win = doc.defaultView as Window & typeof globalThis;
    const redraw = () => {
      if (stage.card?.note === note) this.#draw(stage.card);
    };
    const ranges = painter.rangesOf(id);
    const note = new CardNote(id, focus, { win, ground: painter.groundOf(ranges), redraw });
    this.#draw({ kind: "card", id, note, notice: null, here: here.includes(id) ? here : [id] });
    stage.focus.aimAt(ranges[0]);
    if (!isSame) overlay.rest();
    if (!input.isByTouch()) overlay.focus();
  }

  /** What is open is drawn as it is now. */
  redraw(): void {
    const { card } = this.#parts.stage;
    if (card) this.#draw(card);
  }

  /** Scrolls to a highlight and flashes it; false if it is not on the page. */
  scrollTo(id: string): boolean {
    const { painter } = this.#parts;
    const ranges = painter.rangesOf(id);
    if (!scrollToRange(ranges[0])) return false;
    painter.flash(ranges);
    return true;
  }

  /**
   * Goes on in document order from the highlight whose card is open, or else from the top of the
   * window. The focus goes into its card.
   */
  goTo(which: "next" | "previous"): void {
    const { painter, session, settings, stage } = this.#parts;
    const ids = painter.idsInOrder();
    const topOf = (id: string) => {
      const [first] = painter.rangesOf(id);
      return first ? boxOf(first).top : 0;
    };
    const id = neighbourOf(ids, which, { openId: stage.card?.id ?? null, topOf });
    const annotation = id === undefined ? undefined : session.annotationOf(id);
    if (!annotation) {
      stage.say({ text: say("page.noneHere") });
      return;
    }
    this.scrollTo(annotation.id);
    this.open(annotation.id, null);
    const place = { at: ids.indexOf(annotation.id) + 1, of: ids.length };
    stage.announce(highlightInWords(annotation, settings(), place));
  }

  #draw(open: OpenCard): void {
    const { session, settings, painter, stage } = this.#parts;
    const card = viewOfCard(open, session, settings(), {
      change: (id, change) => this.#change(id, change),
      act: (id, action) => this.#act(id, action),
      showNextHere: ({ id, here }) =>
        this.open(here[(here.indexOf(id) + 1) % here.length] ?? id, null, here),
      close: () => stage.close(),
    });
    if (card) stage.show(open, card, { beside: painter.rangesOf(open.id) });
    else stage.close();
  }

  /** The highlights that lie where this one begins. */
  #idsWith(id: string): string[] {
    const { painter } = this.#parts;
    const [first] = painter.rangesOf(id);
    const box = first?.getClientRects()[0];
    const own = first?.startContainer.ownerDocument ?? undefined;
    return box ? painter.idsAt(box.left + 1, box.top + box.height / 2, own) : [];
  }

  #act(id: string, action: HighlightAction): void {
    const { type } = action;
    if (type === "color")
      void this.#change(id, { color: action.color }).catch(() => {}); // told
    else if (type === "note" || type === "tag") this.open(id, type);
    else if (type === "copy") void this.#copy(id);
    else if (type === "delete") void this.#delete(id);
    else this.goTo(type);
  }

  async #change(id: string, change: AnnotationChange): Promise<Annotation> {
    try {
      const changed = await this.#parts.session.change(id, change);
      if (this.cardOf(id)) this.redraw();
      return changed;
    } catch (error) {
      this.#parts.stage.sayFailure("page.notSaved", error);
      throw error;
    }
  }

  async #copy(id: string): Promise<void> {
    const { stage } = this.#parts;
    try {
      await navigator.clipboard.writeText(await askWithRetry("quoteHighlight", { id }));
      stage.say({ text: say("shared.copied") });
    } catch (error) {
      // Pages without https have no clipboard; the panel, an extension page, has.
      stage.sayFailure("page.notCopied", error);
    }
  }

  async #delete(id: string): Promise<void> {
    const { session, stage, overlay, input } = this.#parts;
    const { hasFocus } = stage;
    const text = deletedText(session.annotationOf(id) ?? NO_TARGET);
    try {
      await session.change(id, { deleted: true });
      const undo = () =>
        void session.change(id, { deleted: false }).then(
          () => stage.close(),
          (error) => stage.sayFailure("page.notRestored", error),
        );
      stage.toast({ text, action: { label: say("shared.undo"), run: undo } });
      if (!hasFocus) return;
      if (input.isByKeys()) overlay.focus();
      else stage.focus.giveBack();
    } catch (error) {
      stage.sayFailure("page.notDeleted", error);
    }
  }
}
