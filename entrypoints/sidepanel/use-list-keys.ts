/** The keys of the list of highlights: the focus goes through it, and works on where it is. */

import type { RefObject } from "preact";
import { useEffect, useState } from "preact/hooks";
import { type KeyAction, listActionOf } from "../../components/highlight-keys.ts";
import { useAnnounce } from "../../components/LiveRegion.tsx";
import { type RovingList, useRovingList } from "../../components/roving-list.ts";
import { say } from "../../lib/i18n/say.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import type { HighlightActions } from "./highlight-actions.ts";

interface Parts {
  list: RefObject<HTMLElement | null>;
  /** As they stand in the list. */
  annotations: readonly Annotation[];
  currentId: string | null;
  actions: HighlightActions;
  colors: Settings["colors"];
  /** Opens a highlight, or closes the one that is open. */
  setCurrent(id: string | null): void;
}

export interface ListKeys {
  roving: RovingList;
  onKeyDown(event: KeyboardEvent): void;
  /** Opens a highlight with the focus in one of its fields. */
  edit(id: string, field: Field): void;
}

export type Field = "note" | "tag";

/** Where keys type. */
const FIELDS = "input, textarea, select";
/** What of an entry takes the focus. */
const ENTRY = ".pick";
const FIELD_SELECTORS: Record<Field, string> = {
  note: ".note-field textarea",
  tag: ".tag-field input",
};

/** Hears the keys on the list's element. */
export function useListKeys(parts: Parts): ListKeys {
  const { list, annotations, setCurrent } = parts;
  const announce = useAnnounce();
  const ids = annotations.map(({ id }) => id);
  const inEntry = (id: string, selector: string) =>
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"] ${selector}`);
  const roving = useRovingList(ids, (id) => inEntry(id, ENTRY));
  // The field is there once its highlight is drawn open.
  const [wanted, setWanted] = useState<{ id: string; field: Field } | null>(null);
  useEffect(() => {
    if (wanted) inEntry(wanted.id, FIELD_SELECTORS[wanted.field])?.focus();
  }, [wanted]);
  const edit = (id: string, field: Field) => {
    setCurrent(id);
    setWanted({ id, field });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as Element;
    const id = target.closest<HTMLElement>("[data-id]")?.dataset.id;
    const annotation = annotations.find((one) => one.id === id);
    const action = listActionOf(event);
    if (!annotation || !action || event.defaultPrevented) return;
    const isTyping = target.closest(FIELDS) !== null;
    if (isTyping && action.type !== "close") return;
    event.preventDefault();
    perform(action, annotation, { ...parts, roving, edit, announce, isTyping });
  };
  return { roving, onKeyDown, edit };
}

interface Performing extends Parts, Pick<ListKeys, "roving" | "edit"> {
  announce(text: string): void;
  /** The focus is in a field of the highlight. */
  isTyping: boolean;
}

function perform(action: KeyAction, annotation: Annotation, parts: Performing): void {
  const { roving, edit, actions, announce, colors, currentId, setCurrent, isTyping } = parts;
  const { id } = annotation;
  switch (action.type) {
    case "next":
    case "previous":
    case "first":
    case "last":
      roving.move(id, action.type);
      break;
    case "note":
    case "tag":
      edit(id, action.type);
      break;
    case "color":
      void actions.change(id, { color: action.color }).then(
        () => announce(say("panel.colorSet", { name: colors[action.color].name })),
        () => {}, // reported
      );
      break;
    case "copy":
      actions.copyQuote(annotation);
      break;
    case "delete":
      actions.remove(annotation);
      break;
    case "close":
      roving.focus(id);
      if (!isTyping && currentId === id) setCurrent(null);
  }
}
