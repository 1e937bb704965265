/**
 * What the reader does in the page: selects text, clicks a highlight, presses a key, runs a
 * command. Each goes to who does it: the marker makes highlights, the cards show them, the stage
 * shows one part at a time.
 */
import { say } from "../../i18n/say.ts";
import type { ColorKey } from "../../model/annotation.ts";
import { isSiteDisabled, type Settings } from "../../model/settings.ts";
import { isAlive } from "../../platform/messages.ts";
import type { CommandName } from "../../platform/protocol.ts";
import { blockPassagesOf } from "../observing/block-range.ts";
import { windowOf } from "../observing/composed-view.ts";
import type { KnownTrees } from "../observing/known-trees.ts";
import {
  isInOtherOrigin,
  isSelecting,
  observeSelection,
  passagesIn,
  placesIn,
  refusalOf,
  selectPassages,
} from "../observing/selection.ts";
import type { Painter } from "../painting/painter.ts";
import type { Session } from "../session/session.ts";
import { Cards } from "./cards.tsx";
import { Marker } from "./marker.tsx";
import type { Overlay } from "./overlay.tsx";
import { followPageInput, type PageInput } from "./page-input.ts";
import { Stage } from "./stage.tsx";

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

/** Page elements that keep their clicks, even on a highlight. */
const CONTROLS = "a[href], button, input, select, textarea, summary, label";

/**
 * What the reader does in the page and what it shows: toolbar at a selection, card at a click,
 * messages.
 */
export class AnnotatorUI {
  readonly #parts: AnnotatorUIParts;
  readonly #input: PageInput;
  readonly #stage: Stage;
  readonly #cards: Cards;
  readonly #marker: Marker;
  /** The highlight whose card was open when the pointer was pressed. */
  #pressedCardId: string | null = null;

  constructor(parts: AnnotatorUIParts) {
    this.#parts = parts;
    const { doc, trees, signal } = parts;
    this.#input = followPageInput({
      doc,
      trees,
      signal,
      onClick: (event) => this.#onClick(event),
      onPress: (event) => this.#onPress(event),
      onEscape: () => {
        if (!this.#stage.hasFocus) this.close();
      },
      onTab: () => this.#stage.takeTab(this.#marker.passage),
    });
    const { isByKeys } = this.#input;
    const stage = new Stage({ ...parts, isByKeys });
    this.#stage = stage;
    this.#cards = new Cards({ ...parts, stage, input: this.#input });
    this.#marker = new Marker({ ...parts, stage, cards: this.#cards, isByKeys });
  }

  /** From now on selections bring the toolbar: the reader's settings are known. */
  followSelection(): void {
    const { doc, signal } = this.#parts;
    observeSelection(doc, signal, (selected) => {
      if (!this.#endIfOrphaned()) this.#marker.onSelect(selected);
    });
  }

  /**
   * A browser command, or an item of the context menu; `inFrame`: it was chosen in an embedded
   * page.
   */
  async runCommand(name: CommandName, color?: ColorKey, inFrame = false): Promise<void> {
    if (name === "next-highlight") this.#cards.goTo("next");
    else if (name === "previous-highlight") this.#cards.goTo("previous");
    else if (name === "show-toolbar" && this.#stage.open) this.#stage.enter(this.#marker.passage);
    else await this.#runOnSelection(name, color, inFrame);
  }

  /** Scrolls to a highlight and flashes it; false if it is not on the page. */
  scrollToAnnotation(id: string): boolean {
    return this.#cards.scrollTo(id);
  }

  /** Closes what is open; the focus goes back to where the reader was. */
  close(): void {
    this.#stage.close();
  }

  /** The settings or a highlight changed elsewhere: an open card shows it. */
  redraw(): void {
    this.#cards.redraw();
  }

  /** The note frame of a highlight is so high, or is done (null). */
  onNoteFrame(id: string, height: number | null): void {
    const card = this.#cards.cardOf(id);
    if (height === null && card) this.close();
    else if (height !== null) card?.note.onHeight(height);
  }

  /** Its note or its tags could not be saved. The frame says so itself, unless it is closed. */
  onNoteNotSaved(id: string, { reason, isKept }: { reason: string; isKept: boolean }): void {
    if (this.#cards.cardOf(id)) return;
    const text = isKept
      ? say("page.lastWordsNotSaved", { reason })
      : say("page.lastChangeNotSaved", { reason });
    const action = { label: say("page.open"), run: () => this.#cards.open(id, "note") };
    this.#stage.say({ text, isFailure: true, ...(isKept && { action }) });
  }

  async #runOnSelection(name: CommandName, color: ColorKey | undefined, inFrame: boolean) {
    const { doc, settings } = this.#parts;
    if (name === "highlight-block" && !isInOtherOrigin(doc, inFrame)) {
      const blocks = blockPassagesOf(placesIn(doc));
      if (blocks.length > 0) selectPassages(blocks);
    }
    const isOff = isSiteDisabled(settings(), doc.location.href);
    const refusal = isOff ? say("page.siteOff") : refusalOf(doc, inFrame);
    const passages = passagesIn(doc);
    if (refusal) this.#stage.say({ text: refusal, isFailure: true });
    else if (name === "show-toolbar") this.#marker.reachToolbar(passages);
    else {
      const focus = name === "highlight-note" ? "note" : null;
      await this.#marker.highlight(passages, color ?? settings().lastColor, focus);
    }
  }

  #onClick(event: MouseEvent): void {
    const { overlay, painter, doc } = this.#parts;
    if (event.button !== 0 || overlay.owns(event) || this.#endIfOrphaned()) return;
    // In a web component, too; afterwards the event does not tell.
    const path = event.composedPath() as Element[];
    const own = (path[0] && windowOf(path[0])?.document) ?? doc;
    const idsHere = () => painter.idsAt(event.clientX, event.clientY, own);
    const isControl = path.some((element) => element.matches?.(CONTROLS));
    // A link is the page's; with Alt the highlight on it is meant, and the link is not followed.
    if (isControl && event.altKey && idsHere().length > 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#openAt(idsHere());
    } else if (!isControl) {
      // Handled after the page's own listeners, since they may prevent it.
      setTimeout(() => {
        // What is selected has its toolbar.
        if (!event.defaultPrevented && !isSelecting(own)) this.#openAt(idsHere());
      });
    }
  }

  /** Of several the innermost; where its card was open, the next one further out. */
  #openAt(here: readonly string[]): void {
    const id = here[(here.indexOf(this.#pressedCardId ?? "") + 1) % here.length];
    // What is typed next is the note; on a touch screen that would bring the keyboard up.
    if (id) this.#cards.open(id, this.#input.isByTouch() ? null : "note", here);
  }

  #onPress(event: Event): void {
    if (this.#parts.overlay.owns(event)) return;
    this.#marker.forget();
    this.#pressedCardId = this.#stage.card?.id ?? null;
    if (this.#stage.open && this.#stage.open.kind !== "toast") this.#stage.leave();
  }

  /** Ends everything if the extension was reloaded, updated or removed while this page was open. */
  #endIfOrphaned(): boolean {
    if (isAlive()) return false;
    this.#parts.end();
    return true;
  }
}
