import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { say } from "../lib/i18n/say.ts";
import type { NoteEdit, Stamped, UnsavedNote } from "../lib/model/annotation.ts";
import { LONGEST_NOTE } from "../lib/model/limits.ts";
import { caretAfter } from "../lib/model/merge-text.ts";
import { Autosave, type SaveState } from "./autosave.ts";
import { TextTooLongError, useLengthLimit } from "./length-limit.ts";

interface Props {
  note: Stamped<string>;
  /**
   * Saves a note, and resolves with what the notebook has then; rejects with a message for the
   * reader. Called while typing, after a short pause, and on leaving.
   */
  onSave(edit: NoteEdit): Promise<Stamped<string>>;
  /** The words of an earlier field that were not saved; asked anew if it is another function. */
  recall?(): Promise<UnsavedNote | null>;
  /** The reader left the field: the note that was in it before and the one that is in it now. */
  onLeave?(note: string, before: string): void;
  label: string;
  placeholder?: string;
  focus?: boolean;
  /** The reader went on to something else on the screen, and the note is saved. */
  onDone?: (() => void) | undefined;
}

/**
 * A Markdown note, saved while it is typed. It shows whether it is saved; a text that could not be
 * saved stays in it.
 */
export function NoteField({
  note,
  onSave,
  recall,
  label,
  placeholder = say("highlight.notePlaceholder"),
  focus = false,
  onLeave,
  onDone,
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
    const send = async (edit: NoteEdit) => {
      refuseTooLong(edit.note);
      return latestSave.current(edit);
    };
    return new Autosave(note, { send, show: setState, write });
  });
  const refusal = useLengthLimit(field, LONGEST_NOTE);
  const visit = useVisit(draft, onLeave);

  // Before the browser paints: keys that are pressed as soon as the field is seen must not go to
  // the page.
  useLayoutEffect(() => {
    if (focus) field.current?.focus();
  }, [focus]);

  // A change made elsewhere is shown here, also while the reader types.
  useEffect(() => autosave.receive(note), [autosave, note]);

  useRecall(autosave, recall);
  useFlush(autosave, field);

  const edit = (text: string) => {
    setDraft(text);
    autosave.edit(text);
  };
  const saveAndLeave = async () => {
    await autosave.save();
    // A window that is left takes the focus along and gives it back.
    if (autosave.isSaved && field.current?.ownerDocument.hasFocus()) onDone?.();
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
        onFocus={visit.begin}
        onBlur={() => {
          void saveAndLeave();
          visit.end();
        }}
      />
      <Status state={state} refusal={refusal} />
    </div>
  );
}

/** What an earlier field could not save comes into this one. */
function useRecall(autosave: Autosave, recall: Props["recall"]): void {
  useEffect(() => {
    let isHere = true;
    recall?.().then(
      (unsaved) => isHere && unsaved && autosave.restore(unsaved),
      () => {}, // nobody can say, so nothing is shown
    );
    return () => {
      isHere = false;
    };
  }, [autosave, recall]);
}

/** A tab or a panel that is closed sends no blur, so leaving saves as well. */
function useFlush(autosave: Autosave, field: { current: HTMLTextAreaElement | null }): void {
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
}

/** From the focus to the blur, or to the end of the field: tells what was made of the note. */
function useVisit(draft: string, onLeave: Props["onLeave"]): { begin(): void; end(): void } {
  const before = useRef<string | null>(null);
  const latest = useRef({ draft, onLeave });
  latest.current = { draft, onLeave };
  const visit = {
    begin: () => {
      before.current = latest.current.draft;
    },
    end: () => {
      const { draft, onLeave } = latest.current;
      const old = before.current;
      before.current = null;
      if (old !== null && old !== draft) onLeave?.(draft, old);
    },
  };
  useEffect(() => visit.end, []);
  return visit;
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

const STATE_TEXTS = { saving: "highlight.saving", saved: "highlight.saved" } as const;

function Status({ state, refusal }: { state: SaveState; refusal: string }) {
  const failure =
    typeof state === "object" ? say("highlight.notSavedBecause", { reason: state.error }) : "";
  const problem = refusal || failure;
  return (
    <span class={problem ? "saved failed" : "saved"} role="status">
      {problem || (typeof state === "string" && state && say(STATE_TEXTS[state]))}
    </span>
  );
}
