/**
 * The part of a card that holds note and tags: a frame with a page of ours, which the web page
 * cannot reach into. Nothing that the reader wrote stands in the web page's own document.
 */

import type { VNode } from "preact";
import { NoteElsewhere } from "../../../components/NoteElsewhere.tsx";
import { say } from "../../i18n/say.ts";
import type { Ground } from "../../model/settings.ts";
import { ask, askWithRetry } from "../../platform/messages.ts";
import { mayHoldNoteFrame, noteFrameAddress } from "../../platform/note-frame.ts";
import type { NoteFocus } from "../../platform/protocol.ts";

/** Pixels of an empty note without tags: the room that is kept until the frame says its height. */
const EMPTY_HEIGHT = 97;
/** The share of the window's height that the frame takes at most; more is scrolled in it. */
const MOST = 0.6;
/** Milliseconds after which a frame that said nothing was kept out by the page. */
const PATIENCE = 4000;

export interface CardNoteParts {
  win: Window & typeof globalThis;
  /** What the card stands on. */
  ground: Ground;
  /** Called when the card has to be drawn anew. */
  redraw(): void;
}

/** One card's note. */
export class CardNote {
  readonly id: string;
  readonly #win: Window & typeof globalThis;
  readonly #focus: NoteFocus;
  readonly #ground: Ground;
  readonly #redraw: () => void;
  #frame: HTMLIFrameElement | null = null;
  #address = "";
  #height = EMPTY_HEIGHT;
  #state: "opening" | "shown" | "kept out" | "panel refused" = "opening";
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What is typed goes to the page, though the card is open. */
  #hasLostKeys = false;

  constructor(id: string, focus: NoteFocus, parts: CardNoteParts) {
    this.id = id;
    this.#focus = focus;
    this.#win = parts.win;
    this.#ground = parts.ground;
    this.#redraw = parts.redraw;
    if (mayHoldNoteFrame(parts.win)) void this.#open();
    else this.#state = "kept out";
  }

  /** The focus is meant for the note, whose frame is not there yet. */
  get isAwaited(): boolean {
    return this.#focus !== null && this.#state === "opening";
  }

  /** The frame is there, and so high. */
  onHeight(height: number): void {
    clearTimeout(this.#timer);
    const wasAwaited = this.isAwaited;
    this.#state = "shown";
    this.#height = height;
    // Not before: until then nobody in the frame hears Escape.
    if (wasAwaited) this.#frame?.focus();
    this.#redraw();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  view(): VNode {
    const { innerHeight } = this.#win;
    if (this.#state === "kept out" || this.#state === "panel refused") {
      const wasRefused = this.#state === "panel refused";
      return <NoteElsewhere wasRefused={wasRefused} onOpen={() => void this.#openPanel()} />;
    }
    const height = `${Math.min(this.#height, Math.round(innerHeight * MOST))}px`;
    if (!this.#address) return <div style={{ height }} />;
    return (
      <>
        <iframe
          key={this.id}
          class="note-frame"
          title={say("noteFrame.title")}
          src={this.#address}
          style={{ height }}
          ref={(frame) => {
            this.#frame = frame;
          }}
          onFocus={() => this.#setLostKeys(false)}
          onBlur={(event) => this.#onBlur(event.currentTarget)}
        />
        {this.#hasLostKeys && (
          <p class="status-line hint" role="status">
            {say("page.typedToPage")}
          </p>
        )}
      </>
    );
  }

  async #open(): Promise<void> {
    this.#timer = setTimeout(() => this.#keepOut(), PATIENCE);
    try {
      const { token } = await askWithRetry("openNote", { id: this.id, focus: this.#focus });
      this.#address = noteFrameAddress(token, this.#ground);
      this.#redraw();
    } catch {
      this.#keepOut(); // the panel says what is wrong with the notebook
    }
  }

  #keepOut(): void {
    if (this.#state === "shown") return;
    this.#state = "kept out";
    this.#redraw();
  }

  /** The page may take the focus at any time. Nobody can forbid it, but the reader is told. */
  #onBlur(frame: HTMLIFrameElement): void {
    const doc = this.#win.document;
    const host = (frame.getRootNode() as ShadowRoot).host;
    // After the focus has moved on, if it has: a window that is left takes it along.
    setTimeout(() => {
      if (frame.isConnected && doc.hasFocus() && doc.activeElement !== host) {
        this.#setLostKeys(true);
      }
    });
  }

  #setLostKeys(hasLostKeys: boolean): void {
    if (this.#hasLostKeys === hasLostKeys) return;
    this.#hasLostKeys = hasLostKeys;
    this.#redraw();
  }

  async #openPanel(): Promise<void> {
    const opening = ask("openPanel", null); // first: nothing may stand between press and opening
    // If it fails the panel opens all the same, and the reader finds the highlight in it.
    void ask("wantNote", { id: this.id }).catch(() => {});
    try {
      await opening;
    } catch {
      this.#state = "panel refused"; // the browser took the press for nobody's
      this.#redraw();
    }
  }
}
