import { useState } from "preact/hooks";
import type { Stamped } from "../lib/model/annotation.ts";
import { NoteField } from "./NoteField.tsx";
import { NoteText } from "./NoteText.tsx";

interface Props {
  note: Stamped<string>;
  /** As of `NoteField`. */
  onSave(note: string, before: string): Promise<Stamped<string>>;
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
  const leave = () => {
    setTakesFocus(false);
    setEdited(false);
  };
  if (!isEdited && note.value !== "") {
    return (
      <div class="note-shown">
        <NoteText text={note.value} onEdit={edit} />
        <button type="button" class="link" aria-label={`Edit: ${field.label}`} onClick={edit}>
          Edit
        </button>
      </div>
    );
  }
  return (
    <div onFocusIn={() => setEdited(true)}>
      <NoteField {...field} note={note} focus={takesFocus} onLeave={leave} />
    </div>
  );
}
