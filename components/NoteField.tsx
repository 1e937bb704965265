import { useEffect, useRef, useState } from "preact/hooks";

interface Props {
  note: string;
  /** Saves; rejects with words for the reader. Called while typing, after a short pause, and on leaving. */
  onSave(note: string): Promise<unknown>;
  label: string;
  placeholder?: string;
  focus?: boolean;
}

/** Milliseconds after the last key at which the note is saved. */
const PAUSE = 350;

/** A Markdown note, saved as it is typed. It grows with its text, says when it is saved, and keeps what cannot be. */
export function NoteField({ note, onSave, label, placeholder = "Write a note…", focus = false }: Props) {
  const [draft, setDraft] = useState(note);
  const [state, setState] = useState<"" | "Saving…" | "Saved" | { error: string }>("");
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const sent = useRef(note);

  const save = async (text: string) => {
    clearTimeout(timer.current);
    if (text === sent.current) return;
    const before = sent.current;
    sent.current = text;
    setState("Saving…");
    try {
      await onSave(text);
      setState("Saved");
    } catch (error) {
      sent.current = before;
      setState({ error: error instanceof Error ? error.message : String(error) });
    }
  };
  const latest = useRef({ draft, save });
  latest.current = { draft, save };

  useEffect(() => {
    if (focus) field.current?.focus();
    return () => void latest.current.save(latest.current.draft); // leaving in the middle of a word saves it
  }, [focus]);

  // A change made elsewhere shows here, unless the reader is just writing.
  useEffect(() => {
    if (note === sent.current) return;
    if (latest.current.draft === sent.current) setDraft(note);
    sent.current = note;
  }, [note]);

  const type = (text: string) => {
    setDraft(text);
    setState("Saving…");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void latest.current.save(text), PAUSE);
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
        onBlur={(event) => void save(event.currentTarget.value)}
      />
      <span class={typeof state === "string" ? "saved" : "saved failed"} role="status">
        {typeof state === "string" ? state : `Not saved: ${state.error}`}
      </span>
    </div>
  );
}
