import type { ComponentChildren } from "preact";
import { HighlightItem } from "../../components/HighlightItem.tsx";
import { sayCount } from "../../lib/i18n/say.ts";
import type { Annotation } from "../../lib/model/annotation.ts";
import { unsavedNote } from "../../lib/platform/unsaved-notes.ts";
import type { EntryContext } from "./entry-context.ts";

interface Props extends EntryContext {
  annotation: Annotation;
  children?: ComponentChildren;
}

/** One highlight in the panel's list. */
export function ListEntry({ annotation, children, ...context }: Props) {
  const { actions, keys, view, statuses, overlaps, currentId, settings, knownTags, lang } = context;
  const { id } = annotation;
  const others = overlaps.get(id) ?? 0;
  return (
    <HighlightItem
      {...{ annotation, knownTags, lang }}
      anchorStatus={statuses.get(id)}
      colors={settings.colors}
      isCurrent={currentId === id}
      isCompact={view.isCompact}
      hidesNote={view.hidesNotes}
      tabIndex={keys.roving.activeId === id ? 0 : -1}
      onFocus={() => keys.roving.setActive(id)}
      onPick={() => context.toggle(id)}
      onEditNote={() => keys.edit(id, "note")}
      onChange={(change) => actions.change(id, change)}
      recall={unsavedNote}
      hasFocus={context.wantedId === id}
      onNoteLeft={(note, before) => actions.leaveNote(id, note, before)}
      onCopy={() => context.copy(annotation)}
      onDelete={() => actions.remove(annotation)}
    >
      {others > 0 && <p class="status-line hint">{sayCount("panel.liesOver", others)}</p>}
      {children}
    </HighlightItem>
  );
}
