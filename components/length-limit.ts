/**
 * A bound on what a text field takes: what is too long is refused in words before it is processed.
 */

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { sayCount } from "../lib/i18n/say.ts";

type Field = HTMLTextAreaElement | HTMLInputElement;

/** Thrown for a text that is too long to be saved; it stays in its field. */
export class TextTooLongError extends Error {
  override readonly name = "TextTooLongError";
  constructor(length: number, most: number) {
    super(sayCount("highlight.tooLong", length, { most }));
  }
}

/**
 * Refuses pastes, drops and keys that would make the field's text longer than `most`; what is in it
 * stays. Gives words for the reader, "" if nothing was refused since the last change. Not
 * `maxlength`: that cuts a text without a word.
 */
export function useLengthLimit(field: RefObject<Field | null>, most: number): string {
  const [refusal, setRefusal] = useState("");
  useEffect(() => {
    const element = field.current;
    if (!element) return;
    const check = (event: Event, added: number) => {
      const length = lengthWith(element, added);
      if (added === 0 || length <= most) return;
      event.preventDefault();
      setRefusal(sayCount("highlight.notAdded", added, { most }));
    };
    const onPaste = (event: Event) =>
      check(event, lengthIn((event as ClipboardEvent).clipboardData));
    const onDrop = (event: Event) => check(event, lengthIn((event as DragEvent).dataTransfer));
    const onBeforeInput = (event: Event) => {
      const { data, dataTransfer } = event as InputEvent;
      check(event, data?.length ?? lengthIn(dataTransfer));
    };
    const onInput = () => setRefusal("");
    const listeners = { paste: onPaste, drop: onDrop, beforeinput: onBeforeInput, input: onInput };
    const entries = Object.entries(listeners);
    for (const [type, listener] of entries) element.addEventListener(type, listener);
    return () => {
      for (const [type, listener] of entries) element.removeEventListener(type, listener);
    };
  }, [field, most]);
  return refusal;
}

function lengthIn(transfer: DataTransfer | null | undefined): number {
  return transfer?.getData("text/plain").length ?? 0;
}

/** The length of the field's text with that much more in place of what is selected. */
function lengthWith({ value, selectionStart, selectionEnd }: Field, added: number): number {
  return value.length - ((selectionEnd ?? 0) - (selectionStart ?? 0)) + added;
}
