/**
 * What the reader does in the page: selects text, clicks a highlight, presses a key, runs a
 * command. Shows the toolbar, a card or a message, one at a time, and asks the session to do the
 * rest.
 */
import type { VNode } from "preact";
import { HighlightCard } from "../../../components/HighlightCard.tsx";
import { SelectionToolbar } from "../../../components/SelectionToolbar.tsx";
import { Toast } from "../../../components/Toast.tsx";
import {
  type Annotation,
  type AnnotationChange,
  type ColorKey,
  quoteOf,
} from "../../model/annotation.ts";
import { messageOf } from "../../model/error-message.ts";
import { isSiteDisabled, type Settings } from "../../model/settings.ts";
import { type CommandName, isAlive, type NoteFocus } from "../../platform/messages.ts";
import { changeSettings } from "../../platform/settings.ts";
import { boxOf, windowOf } from "../observing/composed-view.ts";
import type { KnownTrees } from "../observing/known-trees.ts";
import {
  clearSelection,
  isSelecting,
  observeSelection,
  type Passage,
  passagesIn,
  refusalOf,
  type Selected,
} from "../observing/selection.ts";
import type { Painter } from "../painting/painter.ts";
import type { Session } from "../session/session.ts";
import { CardNote } from "./card-note.tsx";
import type { Overlay, OverlayPosition } from "./overlay.tsx";
import { scrollToRange } from "./scroll.ts";

export interface AnnotatorUIParts {
  doc: Document;
  overlay: Overlay;
  painter: Painter;
  session: Session;
  settings: () => Settings;
  trees: Pick<KnownTrees, "follow">;
  signal: AbortSignal;
  /** The extension is gone: stop everything. */
  end(): void;
}

/** Milliseconds that a message is shown. */
const TOAST = 6000;
/** Pixels below the top of the window from which a highlight counts as further down. */
const TOP_EDGE = 4;
/** Page elements that keep their clicks, even on a highlight. */
const CONTROLS = "a[href], button, input, select, textarea, summary, label";

/**
 * How often the overlay is shown again in a page that takes it away. After that the reader has the
 * panel.
 */
const MOST_LOSSES = 3;
const REFUSED =
  "This press was not taken: the card had only just opened, or something on the page covers it. Press again.";

/** What the overlay shows. */
type OpenPart =
  | { kind: "toolbar" | "toast" }
  | { kind: "card"; id: string; note: CardNote; refusal: string };

/**
 * What the reader does in the page and what it shows: toolbar at a selection, card at a click,
 * messages.
 */
export class AnnotatorUI {
  readonly #parts: AnnotatorUIParts;
  #open: OpenPart | null = null;
  #isSaving = false;
  /** Shows again what is shown, after the page took it away. */
  #showAgain = () => {};
  #losses = 0;
  /** The highlight whose card was open when the pointer was pressed. */
  #pressedCardId: string | null = null;
  #toastTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: AnnotatorUIParts) {
    this.#parts = parts;
    const { doc, signal, overlay } = parts;
    overlay.onEscape = () => this.close();
    overlay.onRefused = () => this.#onRefused();
    overlay.onLost = () => this.#onLost();
    observeSelection(doc, signal, (selected) => this.#onSelect(selected));
    // Heard before the page's own listeners, which may stop it, and handled after them, since they
    // may prevent it.
    const onClick = (event: MouseEvent) => {
      // in a web component, too; afterwards the event does not tell
      const pressed = event.composedPath()[0] as Element | undefined;
      setTimeout(() => this.#onClick(event, pressed));
    };
    const onPointerDown = (event: Event) => this.#onPointerDown(event);
    const onKeyDown = ({ key, isTrusted }: KeyboardEvent) => {
      if (isTrusted && key === "Escape") this.close();
    };
    const options = { signal, capture: true };
    const listen = (own: Document) => {
      own.defaultView?.addEventListener("click", onClick, options);
      own.addEventListener("pointerdown", onPointerDown, { ...options, passive: true });
      own.addEventListener("keydown", onKeyDown, options);
    };
    listen(doc);
    // What is pressed in a frame is heard in the frame alone; in a web component in the page, too.
    parts.trees.follow(signal, (tree) => tree.nodeType === 9 && listen(tree as Document));
  }

  /**
   * A browser command, or an item of the context menu; `inFrame`: it was chosen in an embedded
   * page.
   */
  async runCommand(name: CommandName, color?: ColorKey, inFrame = false): Promise<void> {
    if (name === "next-highlight") return this.#goTo("next");
    if (name === "previous-highlight") return this.#goTo("previous");
    const { doc, settings } = this.#parts;
    const refusal = isSiteDisabled(settings(), doc.location.href)
      ? "Pressmark is switched off on this site. The panel switches it on."
      : refusalOf(doc, inFrame);
    if (refusal) return this.showMessage(refusal, { isFailure: true });
    const focus = name === "highlight-note" ? "note" : null;
    await this.#highlight(passagesIn(doc), color ?? settings().lastColor, focus);
  }

  /** Scrolls to a highlight and flashes it; false if it is not on the page. */
  scrollToAnnotation(id: string): boolean {
    const { painter } = this.#parts;
    const ranges = painter.rangesOf(id);
    if (!scrollToRange(ranges[0])) return false;
    painter.flash(ranges);
    return true;
  }

  close(): void {
    clearTimeout(this.#toastTimer);
    if (this.#open?.kind === "card") this.#open.note.stop();
    this.#open = null;
    this.#parts.overlay.hide();
  }

  /** Shows a message at the foot of the window, for a while. */
  showMessage(
    text: string,
    options: { isFailure?: boolean; action?: { label: string; run(): void } } = {},
  ): void {
    const { isFailure = false, action } = options;
    const done = () => this.close();
    const toast = <Toast text={text} failed={isFailure} action={action} onDone={done} />;
    this.#show({ kind: "toast" }, toast, "window-foot");
    this.#toastTimer = setTimeout(done, TOAST);
  }

  /** The settings or a highlight changed elsewhere: an open card shows it. */
  redraw(): void {
    if (this.#open?.kind === "card") this.#openCard(this.#open.id, null);
  }

  /** The note frame of a highlight is so high, or is done (null). */
  onNoteFrame(id: string, height: number | null): void {
    if (this.#open?.kind !== "card" || this.#open.id !== id) return;
    if (height === null) this.close();
    else this.#open.note.onHeight(height);
  }

  /** Its note or its tags could not be saved. The frame says so itself, unless it is closed. */
  onNoteNotSaved(id: string, reason: string): void {
    if (this.#isCardOpen(id)) return;
    const text = `The last change to a note or its tags was not saved: ${reason}`;
    this.showMessage(text, { isFailure: true });
  }

  #onSelect(selected: Selected | null): void {
    const { settings, doc } = this.#parts;
    // While a card is open nothing is selected outside it: the press that begins a selection closes
    // it.
    if (this.#endIfOrphaned() || this.#open?.kind === "card") return;
    if (!selected) {
      if (this.#open?.kind === "toolbar") this.close();
      return;
    }
    const { passages, ranges, withModifier, byTouch } = selected;
    const { toolbar, colors, lastColor } = settings();
    if (toolbar === "never" || (toolbar === "modifier" && !withModifier)) return;
    if (isSiteDisabled(settings(), doc.location.href) || refusalOf(doc) !== null) return;
    const highlight = (color: ColorKey, focus: NoteFocus = null) =>
      void this.#highlight(passages, color, focus);
    const bar = <SelectionToolbar colors={colors} current={lastColor} onHighlight={highlight} />;
    this.#show({ kind: "toolbar" }, bar, byTouch ? "window-foot" : { beside: ranges });
  }

  async #highlight(passages: readonly Passage[], color: ColorKey, focus: NoteFocus): Promise<void> {
    const { session, doc, settings } = this.#parts;
    if (this.#isSaving) return; // the second click of a double click
    this.#isSaving = true;
    try {
      const [first] = await session.highlight(passages, color);
      clearSelection(doc);
      this.close();
      if (color !== settings().lastColor) void changeSettings({ lastColor: color });
      if (focus && first) this.#openCard(first.id, focus);
    } catch (error) {
      this.#showFailure("Not saved", error);
    } finally {
      this.#isSaving = false;
    }
  }

  #onClick(event: MouseEvent, pressed: Element | undefined): void {
    const { overlay, doc, painter } = this.#parts;
    if (!event.isTrusted) return; // a page may not open cards
    const isOurs = event.button === 0 && !event.defaultPrevented && !overlay.owns(event);
    if (!isOurs || this.#endIfOrphaned()) return;
    const own = (pressed && windowOf(pressed)?.document) ?? doc;
    if (pressed?.closest?.(CONTROLS) || isSelecting(own)) return; // a selection has its toolbar
    // Of several under the pointer the innermost; where its card was open, the next one further
    // out.
    const ids = painter.idsAt(event.clientX, event.clientY, own);
    const id = ids[(ids.indexOf(this.#pressedCardId ?? "") + 1) % ids.length];
    if (id) this.#openCard(id, null);
  }

  #onPointerDown(event: Event): void {
    if (!event.isTrusted) return;
    this.#pressedCardId = this.#open?.kind === "card" ? this.#open.id : null;
    const closesOnPress = this.#open !== null && this.#open.kind !== "toast";
    if (closesOnPress && !this.#parts.overlay.owns(event)) this.close();
  }

  #openCard(id: string, focus: NoteFocus): void {
    const { session, settings, painter, overlay } = this.#parts;
    const annotation = session.annotationOf(id);
    if (!annotation) {
      this.close();
      return;
    }
    const isNew = !this.#isCardOpen(id);
    const open = this.#cardOf(id, focus);
    const card = (
      <HighlightCard
        annotation={annotation}
        anchorStatus={session.anchorStatusOf(id)}
        colors={settings().colors}
        refusal={open.refusal}
        onChange={(change) => this.#change(id, change)}
        onCopy={() => void this.#copy(id)}
        onDelete={() => void this.#delete(id)}
        onClose={() => this.close()}
      >
        {open.note.view()}
      </HighlightCard>
    );
    this.#show(open, card, { beside: painter.rangesOf(id) });
    this.#showAgain = () => this.#openCard(id, null);
    if (isNew) overlay.rest();
  }

  /** The card that is open, if it is that highlight's, or a new one. */
  #cardOf(id: string, focus: NoteFocus): OpenPart & { kind: "card" } {
    if (this.#open?.kind === "card") {
      if (this.#open.id === id) return this.#open;
      this.#open.note.stop();
    }
    const win = this.#parts.doc.defaultView as Window & typeof globalThis;
    const redraw = () => {
      if (this.#open?.kind === "card" && this.#open.note === note) this.#openCard(id, null);
    };
    const note = new CardNote(id, focus, { win, redraw });
    return { kind: "card", id, note, refusal: "" };
  }

  /** A press on one of our parts that was not the reader's, or came too soon. */
  #onRefused(): void {
    if (this.#open?.kind !== "card") return;
    this.#open.refusal = REFUSED;
    this.redraw();
  }

  #onLost(): void {
    const open = this.#open;
    this.close();
    this.#losses++;
    if (open && this.#losses <= MOST_LOSSES) this.#showAgain();
  }

  #isCardOpen(id: string): boolean {
    return this.#open?.kind === "card" && this.#open.id === id;
  }

  async #change(id: string, change: AnnotationChange): Promise<Annotation> {
    try {
      const changed = await this.#parts.session.change(id, change);
      if (this.#isCardOpen(id)) this.#openCard(id, null);
      return changed;
    } catch (error) {
      this.#showFailure("Not saved", error);
      throw error;
    }
  }

  async #copy(id: string): Promise<void> {
    const annotation = this.#parts.session.annotationOf(id);
    if (!annotation) return;
    try {
      await navigator.clipboard.writeText(quoteOf(annotation));
      this.showMessage("Copied.");
    } catch (error) {
      // Pages without https have no clipboard; the panel, an extension page, has.
      this.#showFailure("Not copied here; the panel can copy it", error);
    }
  }

  async #delete(id: string): Promise<void> {
    const { session } = this.#parts;
    try {
      await session.change(id, { deleted: true });
      const undo = () =>
        void session.change(id, { deleted: false }).then(
          () => this.close(),
          (error) => this.#showFailure("Not restored", error),
        );
      this.showMessage("Highlight deleted.", { action: { label: "Undo", run: undo } });
    } catch (error) {
      this.#showFailure("Not deleted", error);
    }
  }

  /**
   * Goes on in document order from the highlight whose card is open, or else from the top of the
   * window.
   */
  #goTo(which: "next" | "previous"): void {
    const ids = this.#parts.painter.idsInOrder();
    const id = ids.at(this.#indexOf(which, ids) % Math.max(1, ids.length));
    if (id === undefined) {
      this.showMessage("There are no highlights on this page.");
      return;
    }
    this.scrollToAnnotation(id);
    this.#openCard(id, null);
  }

  /** May be -1, which is the last one, or the length, which is the first. */
  #indexOf(which: "next" | "previous", ids: readonly string[]): number {
    const open = this.#open?.kind === "card" ? ids.indexOf(this.#open.id) : -1;
    if (open >= 0) return which === "next" ? open + 1 : open - 1;
    const below = ids.findIndex((id) => this.#topOf(id) > TOP_EDGE);
    if (which === "previous") return Math.max(below, 0) - 1;
    return below < 0 ? ids.length : below;
  }

  #topOf(id: string): number {
    const [first] = this.#parts.painter.rangesOf(id);
    return first ? boxOf(first).top : 0;
  }

  #show(part: OpenPart, child: VNode, position: OverlayPosition): void {
    clearTimeout(this.#toastTimer);
    this.#open = part;
    this.#showAgain = () => this.#show(part, child, position);
    this.#parts.overlay.show(child, position, this.#parts.settings().theme);
  }

  #showFailure(what: string, error: unknown): void {
    if (this.#endIfOrphaned()) return;
    this.showMessage(`${what}: ${messageOf(error)}`, { isFailure: true });
  }

  /** Ends everything if the extension was reloaded, updated or removed while this page was open. */
  #endIfOrphaned(): boolean {
    if (isAlive()) return false;
    this.#parts.end();
    return true;
  }
}
