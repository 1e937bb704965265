/**
 * A text that is saved while it is typed: one save at a time, the latest text last, and none is
 * lost.
 */

import { messageOf } from "../lib/model/error-message.ts";

export type SaveState = "" | "Saving…" | "Saved" | { error: string };

/** Milliseconds from the last key to the save. */
export const SAVE_DELAY = 350;

export class Autosave {
  readonly #send: (text: string) => Promise<unknown>;
  readonly #show: (state: SaveState) => void;
  /** The text in the notebook, as far as is known here. */
  #stored: string;
  /** The text in the field. */
  #draft: string;
  /**
   * Texts that were saved from here and did not yet come back from the notebook through `receive`.
   */
  #expected: string[] = [];
  /** The text that is being saved. */
  #pending: string | null = null;
  /** The field was edited since the last save began. */
  #isEdited = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `send` saves, or rejects with a message for the reader; `show` displays the state. */
  constructor(
    text: string,
    send: (text: string) => Promise<unknown>,
    show: (state: SaveState) => void,
  ) {
    this.#stored = this.#draft = text;
    this.#send = send;
    this.#show = show;
  }

  /** The reader edited the text: saved after a pause. */
  edit(text: string): void {
    this.#draft = text;
    this.#isEdited = true;
    this.#show("Saving…");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), SAVE_DELAY);
  }

  /**
   * Saves what is not saved. While a save is in progress it does nothing: that one goes on with the
   * new text, so that an older text cannot overwrite a newer one.
   */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#pending !== null || !this.#isEdited) return;
    this.#isEdited = false;
    if (this.#draft === this.#stored) return this.#show(""); // edited and undone
    try {
      while (this.#draft !== this.#stored) await this.#sendNow(this.#draft);
      this.#show("Saved");
    } catch (error) {
      this.#isEdited = true; // tried again at the next key or on leaving
      this.#show({ error: messageOf(error) });
    }
  }

  /**
   * The field, the tab or the panel is closed: saves at once, without waiting for a save in
   * progress.
   */
  flush(): void {
    clearTimeout(this.#timer);
    if (this.#draft === this.#stored || this.#draft === this.#pending) return;
    if (this.#pending === null) void this.save();
    // If this fails, the save in progress tries again.
    else void this.#send(this.#draft).catch(() => {});
  }

  /**
   * The notebook has this text now. Returns what the field is to show: the text, or the draft that
   * is being edited.
   */
  receive(text: string): string {
    const index = this.#expected.indexOf(text);
    if (index >= 0) {
      this.#expected.splice(0, index + 1);
    } else if (text !== this.#stored) {
      if (this.#draft === this.#stored) this.#draft = text;
      this.#stored = text;
    }
    return this.#draft;
  }

  async #sendNow(text: string): Promise<void> {
    this.#pending = text;
    this.#expected.push(text);
    try {
      await this.#send(text);
      this.#stored = text;
    } catch (error) {
      this.#expected = this.#expected.filter((other) => other !== text);
      throw error;
    } finally {
      this.#pending = null;
    }
  }
}
