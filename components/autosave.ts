/** A text that is saved while it is typed: one save after the other, the latest last, and nothing typed is forgotten. */

export type SaveState = "" | "Saving…" | "Saved" | { error: string };

/** Milliseconds after the last key at which the text is saved. */
export const PAUSE = 350;

export class Autosave {
  readonly #send: (text: string) => Promise<unknown>;
  readonly #show: (state: SaveState) => void;
  /** What the notebook has, as far as is known here. */
  #kept: string;
  #draft: string;
  /** Saved from here, and not yet come back as news of the notebook. */
  #expected: string[] = [];
  /** The text that was sent and not yet answered. */
  #underWay: string | null = null;
  #isTyped = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `send` saves, or rejects with words for the reader; `show` tells how it went. */
  constructor(
    text: string,
    send: (text: string) => Promise<unknown>,
    show: (state: SaveState) => void,
  ) {
    this.#kept = this.#draft = text;
    this.#send = send;
    this.#show = show;
  }

  /** The reader typed: saved after a pause. */
  type(text: string): void {
    this.#draft = text;
    this.#isTyped = true;
    this.#show("Saving…");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), PAUSE);
  }

  /** Saves what is not saved; while another save is under way, after it: an old text must not land on a newer one. */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#underWay !== null || !this.#isTyped) return;
    this.#isTyped = false;
    if (this.#draft === this.#kept) return this.#show(""); // typed and taken back
    try {
      while (this.#draft !== this.#kept) await this.#sendNow(this.#draft);
      this.#show("Saved");
    } catch (error) {
      this.#isTyped = true; // tried again at the next key, or on leaving
      this.#show({ error: error instanceof Error ? error.message : String(error) });
    }
  }

  /** The field, the tab or the panel goes away: saves at once, since there may be no later. */
  leave(): void {
    clearTimeout(this.#timer);
    if (this.#draft === this.#kept || this.#draft === this.#underWay) return;
    if (this.#underWay === null) void this.save();
    else void this.#send(this.#draft).catch(() => {}); // the save under way comes back to it, if it still can
  }

  /** News of the notebook. Gives what the field shows: the news, unless it is our own or the reader is just writing. */
  heard(text: string): string {
    const own = this.#expected.indexOf(text);
    if (own >= 0) {
      this.#expected.splice(0, own + 1);
    } else if (text !== this.#kept) {
      if (this.#draft === this.#kept) this.#draft = text;
      this.#kept = text;
    }
    return this.#draft;
  }

  async #sendNow(text: string): Promise<void> {
    this.#underWay = text;
    this.#expected.push(text);
    try {
      await this.#send(text);
      this.#kept = text;
    } catch (error) {
      this.#expected = this.#expected.filter((other) => other !== text);
      throw error;
    } finally {
      this.#underWay = null;
    }
  }
}
