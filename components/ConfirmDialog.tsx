import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { say } from "../lib/i18n/say.ts";

interface Props {
  /** The question, with what it is about. */
  title: string;
  /** What happens, and what does not. */
  children: ComponentChildren;
  /** What the button does, as a verb. */
  confirm: string;
  /** A third answer, which destroys nothing. */
  other?: { label: string; onPick(): void };
  onConfirm(): void;
  onCancel(): void;
}

/**
 * A question about something that cannot be undone. The browser's own dialog: it holds the focus,
 * Escape says no, and the focus goes back to where it was. The first button is the harmless one.
 */
export function ConfirmDialog(props: Props) {
  const { title, children, confirm, other, onConfirm, onCancel } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const open = dialog.current;
    open?.showModal();
    return () => open?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="confirm"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault(); // it goes when what it asks about says so
        onCancel();
      }}
    >
      <h2 id={id}>{title}</h2>
      {children}
      <div class="answers">
        <button type="button" class="btn" onClick={onCancel}>
          {say("shared.cancel")}
        </button>
        {other && (
          <button type="button" class="btn" onClick={other.onPick}>
            {other.label}
          </button>
        )}
        <button type="button" class="btn danger" onClick={onConfirm}>
          {confirm}
        </button>
      </div>
    </dialog>
  );
}
