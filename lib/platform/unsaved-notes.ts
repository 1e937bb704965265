/**
 * The words of notes that could not be saved, by the record's id, until they are saved. The field
 * that they were typed in may be gone: with its card, its tab or the panel.
 */
import { browser } from "wxt/browser";
import type { NoteEdit, UnsavedNote } from "../model/annotation.ts";
import { mergeText } from "../model/merge-text.ts";
import { RecordGoneError } from "../model/tombstone.ts";

const keyOf = (id: string) => `unsaved-note:${id}`;

/**
 * Saves a change of a record; if that fails the words of its note are kept, and it rejects. Kept
 * words are forgotten when the note that was saved (`noteOf`) has them, or its field showed them.
 * Of a record that is gone nothing is kept: no field would show it, and nothing would remove it.
 */
export async function keepingWords<T>(
  id: string,
  { note, noteBefore = "", noteKept }: Partial<NoteEdit>,
  save: () => Promise<T>,
  noteOf: (saved: T) => string,
): Promise<T> {
  if (note === undefined) return save();
  try {
    const saved = await save();
    await forgetHeard(id, noteOf(saved), noteKept);
    return saved;
  } catch (error) {
    // If this fails, too, nothing is kept; why nothing was saved matters more.
    if (!(error instanceof RecordGoneError)) await keep(id, { note, noteBefore }).catch(() => {});
    throw error;
  }
}

/** The words of this record's note that were not saved; null if there are none. */
export async function unsavedNote(id: string): Promise<UnsavedNote | null> {
  const { local, session } = browser.storage;
  const key = keyOf(id);
  for (const area of [session, local]) {
    const stored = await area.get(key);
    if (stored[key]) return stored[key] as UnsavedNote;
  }
  return null;
}

/** On the disk, where they outlive the browser; if it is the disk that failed, in memory. */
async function keep(id: string, unsaved: UnsavedNote): Promise<void> {
  const { local, session } = browser.storage;
  const item = { [keyOf(id)]: unsaved };
  await local.set(item).then(
    () => session.remove(keyOf(id)), // older words, which would be found first
    () => session.set(item),
  );
}

/**
 * A field that was open before the words were kept knows nothing of them: its save leaves them to
 * the next field. A note was saved all the same: what fails here is only shown again.
 */
async function forgetHeard(id: string, saved: string, noteKept?: string): Promise<void> {
  const kept = await unsavedNote(id).catch(() => null);
  if (!kept) return;
  const { note, noteBefore } = kept;
  if (note !== noteKept && mergeText(noteBefore, note, saved) !== saved) return;
  await forgetWords([id]);
}

/** When these notes were saved, or their records are gone. Never rejects. */
export async function forgetWords(ids: readonly string[]): Promise<void> {
  const { local, session } = browser.storage;
  for (const area of [session, local]) await area.remove(ids.map(keyOf)).catch(() => {});
}
