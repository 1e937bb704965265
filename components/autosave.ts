/**
 * A text that is saved while it is typed: one save at a time, the latest text last, and none is
 * lost, neither what is typed here nor what is written elsewhere meanwhile.
 */

import { messageOf } from "../lib/i18n/error-message.ts";
import type { NoteEdit, Stamped, UnsavedNote } from "../lib/model/annotation.ts";
import { mergeText } from "../lib/model/merge-text.ts";

export type SaveState = "" | "saving" | "saved" | { error: string };

/** Milliseconds from the last key to the save. */
export const SAVE_DELAY = 350;

export interface AutosaveParts {
  /**
   * Saves the text. Resolves with what the notebook has then: more, if something was written
   * elsewhere. Rejects with a message for the reader.
   */
  send(edit: NoteEdit): Promise<Stamped<string>>;
  /** Displays the state. */
  show(state: SaveState): void;
  /** The field is to show this text: what is written in it, and what was written elsewhere. */
  write(text: string): void;
}

export class Autosave {
  readonly #parts: AutosaveParts;
  /** What the notebook has, as far as is known here; the draft was made from it. */
  #stored: Stamped<string>;
  /** The text in the field. */
  #draft: string;
  /** The text that is being saved, or of which it is not known whether it was. */
  #sent: string | null = null;
  #isSending = false;
  /** Words that were not saved, here or in an earlier field, and that the draft has or had. */
  #kept: string | undefined;
  /** News of the notebook that the field cannot show yet. */
  #news: Stamped<string> | null = null;
  #isComposing = false;
  /** The last save failed, or its answer was lost. */
  #hasFailed = false;
  /** The field was edited since the last save began. */
  #isEdited = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(stored: Stamped<string>, parts: AutosaveParts) {
    this.#stored = stored;
    this.#draft = stored.value;
    this.#parts = parts;
  }

  /** The reader edited the text: saved after a pause. */
  edit(text: string): void {
    this.#draft = text;
    this.#isEdited = true;
    this.#parts.show("saving");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.save(), SAVE_DELAY);
  }

  /**
   * Saves what is not saved. While a save is in progress it does nothing: that one goes on with the
   * new text, so that an older text cannot overwrite a newer one.
   */
  async save(): Promise<void> {
    clearTimeout(this.#timer);
    if (this.#isSending || !this.#isEdited) return;
    this.#isEdited = false;
    // Edited and undone. What failed may have been heard, or is kept: that is undone, too.
    if (this.isSaved && !this.#hasFailed) return this.#parts.show("");
    try {
      do await this.#sendNow();
      while (!this.isSaved);
      this.#hasFailed = false;
      this.#parts.show("saved");
    } catch (error) {
      this.#isEdited = true; // tried again at the next key or on leaving
      this.#hasFailed = true;
      this.#parts.show({ error: messageOf(error) });
    }
  }

  /**
   * The field, the tab or the panel is closed: saves at once, without waiting for a save in
   * progress.
   */
  flush(): void {
    clearTimeout(this.#timer);
    const isDone = this.isSaved && !this.#hasFailed;
    if (isDone || (this.#isSending && this.#draft === this.#sent)) return;
    if (!this.#isSending) void this.save();
    // It follows what is being saved. If it fails, the save in progress tries again.
    else void this.#send(this.#draft, this.#sent ?? this.#stored.value).catch(() => {});
  }

  /** Words of a field that is gone, which could not be saved there: shown here, and tried again. */
  restore({ note, noteBefore }: UnsavedNote): void {
    this.#kept = note;
    const merged = mergeText(noteBefore, note, this.#draft);
    if (merged === this.#draft) return;
    this.#parts.write(merged);
    this.edit(merged);
  }

  /** The notebook has this text now. News that is older than what is known here is none. */
  receive(news: Stamped<string>): void {
    if (!this.#news || this.#news.modified < news.modified) this.#news = news;
    this.#adoptNews();
  }

  /** An input method begins or ends a word: until it ends, the field must not be written into. */
  compose(isComposing: boolean): void {
    this.#isComposing = isComposing;
    this.#adoptNews();
  }

  /** Whether the notebook has all that is in the field, as far as is known here. */
  get isSaved(): boolean {
    return this.#draft === this.#stored.value;
  }

  async #sendNow(): Promise<void> {
    const sent = this.#draft;
    this.#sent = sent;
    this.#isSending = true;
    try {
      const stored = await this.#send(sent, this.#stored.value);
      this.#sent = null;
      this.#stored = { ...stored, value: sent }; // and maybe more, which is news
      this.#isSending = false;
      this.receive(stored);
    } finally {
      this.#isSending = false;
      this.#adoptNews();
    }
  }

  async #send(note: string, noteBefore: string): Promise<Stamped<string>> {
    const noteKept = this.#kept;
    try {
      const stored = await this.#parts.send({ note, noteBefore, noteKept });
      if (this.#kept === noteKept) this.#kept = undefined;
      return stored;
    } catch (error) {
      this.#kept = note;
      throw error;
    }
  }

  /** The field shows what was written elsewhere, with what is written in it and not saved yet. */
  #adoptNews(): void {
    const news = this.#news;
    if (!news || this.#isSending || this.#isComposing) return;
    this.#news = null;
    const { value, modified } = this.#stored;
    if (news.modified < modified) return;
    // A save whose answer was lost may have been heard: then the notebook has all of it.
    const isHeard = this.#sent !== null && mergeText(value, this.#sent, news.value) === news.value;
    const base = isHeard ? (this.#sent ?? value) : value;
    if (isHeard) this.#sent = null;
    this.#stored = news;
    const merged = mergeText(base, this.#draft, news.value);
    if (merged === this.#draft) return;
    this.#draft = merged;
    this.#parts.write(merged);
  }
}
