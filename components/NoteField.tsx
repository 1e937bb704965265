import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { Autosave, type SaveState } from "./autosave.ts";

interface Props {
  note: string;
  /** Saves; rejects with words for the reader. Called while typing, after a short pause, and on leaving. */
  onSave(note: string): Promise<unknown>;
  label: string;
  placeholder?: string;
  focus?: boolean;
}

/** A Markdown note, saved as it is typed. It grows with its text, says when it is saved, and keeps what cannot be. */
export function NoteField({
  note,
  onSave,
  label,
  placeholder = "Write a note…",
  focus = false,
}: Props) {
  const [draft, setDraft] = useState(note);
  const [state, setState] = useState<SaveState>("");
  const field = useRef<HTMLTextAreaElement>(null);
  const send = useRef(onSave);
  send.current = onSave;
  const saver = useRef<Autosave>(undefined);
  saver.current ??= new Autosave(note, (text) => send.current(text), setState);
  const autosave = saver.current;

  // Before the browser draws: keys that are pressed at the sight of the field are meant for it, not for the page.
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  // A change made elsewhere shows here, unless the reader is just writing.
  useEffect(() => setDraft(autosave.heard(note)), [autosave, note]);

  // Leaving in the middle of a word saves it: a tab or a panel that is closed sends no blur, and may take all with it.
  useEffect(() => {
    const doc = field.current?.ownerDocument;
    const leave = () => autosave.leave();
    const hide = () => doc?.hidden && leave();
    doc?.addEventListener("visibilitychange", hide);
    doc?.defaultView?.addEventListener("pagehide", leave);
    return () => {
      doc?.removeEventListener("visibilitychange", hide);
      doc?.defaultView?.removeEventListener("pagehide", leave);
      leave();
    };
  }, [autosave]);

  const type = (text: string) => {
    setDraft(text);
    autosave.type(text);
  };

  return (
    <div class="note-field">
      <textarea
        ref={field}
        dir="auto"
        rows={2}
        value={draft}
        placeholder={placeholder}
        aria-label={label}
        onInput={(event) => type(event.currentTarget.value)}
        onBlur={() => void autosave.save()}
      />
      <span class={typeof state === "string" ? "saved" : "saved failed"} role="status">
        {typeof state === "string" ? state : `Not saved: ${state.error}`}
      </span>
    </div>
  );
}
