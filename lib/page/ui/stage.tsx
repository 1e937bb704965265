/**
 * What of ours is shown in the page, one part at a time: toolbar, card or message; how it comes,
 * takes the focus, is read out and goes.
 */

import type { VNode } from "preact";
import type { CardNotice } from "../../../components/HighlightCard.tsx";
import { Toast } from "../../../components/Toast.tsx";
import { messageOf } from "../../i18n/error-message.ts";
import { say } from "../../i18n/say.ts";
import type { Settings } from "../../model/settings.ts";
import type { Painter } from "../painting/painter.ts";
import type { OpenCard } from "./card-view.tsx";
import { FocusKeeper } from "./focus-keeper.ts";
import type { Overlay, OverlayPosition } from "./overlay.tsx";

export interface StageParts {
  doc: Document;
  overlay: Overlay;
  painter: Pick<Painter, "groundOf">;
  settings: () => Settings;
  /** Whether the reader works with the keyboard now. */
  isByKeys(): boolean;
}

/** What is shown. */
export type OpenPart = { kind: "toolbar" | "toast" } | OpenCard;

export interface Message {
  text: string;
  isFailure?: boolean;
  action?: CardNotice["action"];
}

/**
 * How often the overlay is shown again in a page that takes it away. After that the reader has the
 * panel.
 */
const MOST_LOSSES = 3;
/** What did not work, in words with room for the reason. */
type Failure =
  | ("page.notSaved" | "page.notCopied" | "page.notDeleted")
  | ("page.notRestored" | "page.notUndone" | "page.allKept");

/** Shows one part at a time. */
export class Stage {
  readonly focus: FocusKeeper;
  readonly #parts: StageParts;
  #open: OpenPart | null = null;
  /** Shows again what is shown, after the page took it away. */
  #showAgain = () => {};
  #losses = 0;
  /** Tab goes into what is shown: once, right after it came. */
  #takesTab = false;
  /** Draws a card anew. */
  drawCard: (card: OpenCard) => void = () => {};

  constructor(parts: StageParts) {
    this.#parts = parts;
    const { overlay } = parts;
    this.focus = new FocusKeeper(parts);
    overlay.onEscape = () => this.close();
    overlay.onRefused = () => {
      if (this.card) this.say({ text: say("page.pressRefused"), isFailure: true });
    };
    overlay.onLost = () => this.#onLost();
  }

  get open(): OpenPart | null {
    return this.#open;
  }

  /** The card that is open. */
  get card(): OpenCard | null {
    return this.#open?.kind === "card" ? this.#open : null;
  }

  get hasFocus(): boolean {
    return this.#parts.overlay.hasFocus();
  }

  show(part: OpenPart, child: VNode, position: OverlayPosition): void {
    const { settings, painter, overlay } = this.#parts;
    if (this.card && this.card !== part) this.card.note.stop();
    this.#takesTab = part.kind !== "card" && !overlay.hasFocus();
    this.#open = part;
    this.#showAgain = () => this.show(part, child, position);
    const { theme } = settings();
    const ranges = position === "window-foot" ? [] : position.beside;
    overlay.show(child, position, theme === "system" ? painter.groundOf(ranges) : theme);
  }

  /** Closes what is open; the focus goes back to where the reader was. */
  close(): void {
    const { hasFocus } = this;
    this.leave();
    if (hasFocus) this.focus.giveBack();
  }

  /** Closes what is open; the focus is left to who takes it. */
  leave(): void {
    this.card?.note.stop();
    this.#open = null;
    this.#parts.overlay.hide();
  }

  /** Moves the focus into what is open. */
  enter(passage?: Range): void {
    this.#takesTab = false;
    this.focus.enter(passage);
  }

  /** Tab was pressed in the page; true if it went into what is open, which is about `passage`. */
  takeTab(passage: Range | undefined): boolean {
    if (!this.#takesTab || !this.#open || this.hasFocus) return false;
    this.enter(passage);
    return true;
  }

  /** Says something in the card that is open, or at the foot of the window. */
  say(message: Message): void {
    const { text, isFailure = false, action } = message;
    const { card } = this;
    if (!card) {
      this.toast(message);
      return;
    }
    card.notice = { text, isFailure, action };
    this.drawCard(card);
    this.#parts.overlay.announce(text);
  }

  /** Says that something failed, and why. */
  sayFailure(what: Failure, error: unknown): void {
    this.say({ text: say(what, { reason: messageOf(error) }), isFailure: true });
  }

  /** At the foot of the window, for as long as the rule says (`timeToStay`). */
  toast({ text, isFailure = false, action }: Message): void {
    const done = () => this.close();
    const toast = <Toast isSilent text={text} failed={isFailure} action={action} onDone={done} />;
    this.show({ kind: "toast" }, toast, "window-foot");
    this.announce(text);
  }

  /** Reads words out. */
  announce(words: string): void {
    this.#parts.overlay.announce(words);
  }

  #onLost(): void {
    const open = this.#open;
    this.leave();
    this.#losses++;
    if (open && this.#losses <= MOST_LOSSES) this.#showAgain();
  }
}
