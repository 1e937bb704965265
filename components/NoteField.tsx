import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Stamped } from "../lib/model/annotation.ts";
import { LONGEST_NOTE } from "../lib/model/limits.ts";
import { caretAfter } from "../lib/model/merge-text.ts";
import { Autosave, type SaveState } from "./autosave.ts";
import { TextTooLongError, useLengthLimit } from "./length-limit.ts";

interface Props {
  note: Stamped<string>;
  /**
   * Saves a note that was made from `before`, and resolves with what the notebook has then; rejects
   * with a message for the reader. Called while typing, after a short pause, and on leaving.
   */
  onSave(note: string, before: string): Promise<Stamped<string>>;
  label: string;
  placeholder?: string;
  focus?: boolean;
  /** The reader went on to something else on the screen, and the note is saved. */
  onLeave?: (() => void) | undefined;
}

/**
 * A Markdown note, saved while it is typed. It shows whether it is saved; a text that could not be
 * saved stays in it.
 */
export function NoteField({
  note,
  onSave,
  label,
  placeholder = "Write a note…",
  focus = false,
  onLeave,
}: Props) {
  const [draft, setDraft] = useState(note.value);
  const [state, setState] = useState<SaveState>("");
  const field = useRef<HTMLTextAreaElement>(null);
  const latestSave = useRef(onSave);
  latestSave.current = onSave;
  const write = (text: string) => {
    if (field.current) replaceText(field.current, text);
    setDraft(text);
  };
  const [autosave] = useState(() => {
    const send = async (text: string, before: string) => {
      refuseTooLong(text);
      return latestSave.current(text, before);
    };
    return new Autosave(note, { send, show: setState, write });
  });
  const refusal = useLengthLimit(field, LONGEST_NOTE);

  // Before the browser paints: keys that are pressed as soon as the field is seen must not go to
  // the page.
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  // A change made elsewhere is shown here, also while the reader types.
  useEffect(() => autosave.receive(note), [autosave, note]);

  // A tab or a panel that is closed sends no blur, so leaving saves as well.
  useEffect(() => {
    const doc = field.current?.ownerDocument;
    const flush = () => autosave.flush();
    const flushIfHidden = () => doc?.hidden && flush();
    doc?.addEventListener("visibilitychange", flushIfHidden);
    doc?.defaultView?.addEventListener("pagehide", flush);
    return () => {
      doc?.removeEventListener("visibilitychange", flushIfHidden);
      doc?.defaultView?.removeEventListener("pagehide", flush);
      flush();
    };
  }, [autosave]);

  const edit = (text: string) => {
    setDraft(text);
    autosave.edit(text);
  };
  const leave = async () => {
    await autosave.save();
    // A window that is left takes the focus along and gives it back.
    if (autosave.isSaved && field.current?.ownerDocument.hasFocus()) onLeave?.();
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
        onInput={(event) => edit(event.currentTarget.value)}
        onCompositionStart={() => autosave.compose(true)}
        onCompositionEnd={() => autosave.compose(false)}
        onBlur={() => void leave()}
      />
      <Status state={state} refusal={refusal} />
    </div>
  );
}

/** What an input method or a program put into the field could not be refused there. */
function refuseTooLong(note: string): void {
  if (note.length > LONGEST_NOTE) throw new TextTooLongError(note.length, LONGEST_NOTE);
}

/** The caret and what is selected stay with their words. */
function replaceText(field: HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = field;
  field.value = text;
  field.setSelectionRange(
    caretAfter(selectionStart, value, text),
    caretAfter(selectionEnd, value, text),
  );
}

function Status({ state, refusal }: { state: SaveState; refusal: string }) {
  const failure = typeof state === "string" ? "" : `Not saved: ${state.error}`;
  const problem = refusal || failure;
  return (
    <span class={problem ? "saved failed" : "saved"} role="status">
      {problem || (typeof state === "string" && state)}
    </span>
  );
}
