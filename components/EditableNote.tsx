import { useEffect, useRef, useState } from "preact/hooks";
import { say } from "../lib/i18n/say.ts";
import type { NoteEdit, Stamped, UnsavedNote } from "../lib/model/annotation.ts";
import { NoteField } from "./NoteField.tsx";
import { NoteText } from "./NoteText.tsx";

interface Props {
  note: Stamped<string>;
  /** As of `NoteField`. */
  onSave(edit: NoteEdit): Promise<Stamped<string>>;
  recall?(): Promise<UnsavedNote | null>;
  onLeave?(note: string, before: string): void;
  label: string;
  placeholder: string;
}

/**
 * A note as it reads, and as text while it is edited: from a click or the button until the reader
 * goes on to something else.
 */
export function EditableNote({ note, ...field }: Props) {
  const [isEdited, setEdited] = useState(false);
  const [takesFocus, setTakesFocus] = useState(false);
  const edit = () => {
    setTakesFocus(true);
    setEdited(true);
  };
  const leave = useAfterPress(() => {
    setTakesFocus(false);
    setEdited(false);
  });
  useEffect(() => {
    // What was not saved before is shown where it can be saved.
    field.recall?.().then(
      (unsaved) => unsaved && setEdited(true),
      () => {}, // nobody can say, so nothing is shown
    );
  }, [field.recall]);
  if (!isEdited && note.value !== "") {
    return (
      <div class="note-shown">
        <NoteText text={note.value} onEdit={edit} />
        <button
          type="button"
          class="link"
          aria-label={say("highlight.editField", { field: field.label })}
          onClick={edit}
        >
          {say("highlight.edit")}
        </button>
      </div>
    );
  }
  return (
    <div onFocusIn={() => setEdited(true)}>
      <NoteField {...field} note={note} focus={takesFocus} onDone={leave} />
    </div>
  );
}

/**
 * `work`, but not while the mouse is down: the field is left by a press on something else, which
 * would move away under the pointer before it is released, and the press would be lost.
 */
function useAfterPress(work: () => void): () => void {
  const isDown = useRef(false);
  const isWaiting = useRef(false);
  const latest = useRef(work);
  latest.current = work;
  useEffect(() => {
    const down = () => {
      isDown.current = true;
    };
    const up = () => {
      isDown.current = false;
      if (!isWaiting.current) return;
      isWaiting.current = false;
      setTimeout(() => latest.current()); // after the click, which follows
    };
    const listeners = { pointerdown: down, pointerup: up, pointercancel: up };
    const entries = Object.entries(listeners);
    for (const [type, listener] of entries) document.addEventListener(type, listener, true);
    return () => {
      for (const [type, listener] of entries) document.removeEventListener(type, listener, true);
    };
  }, []);
  return () => {
    if (isDown.current) isWaiting.current = true;
    else latest.current();
  };
}
