/** What the card in the page and the panel's list have in common: the fields and buttons of one highlight. */
import { Copy, Trash2 } from "lucide";
import type { Annotation, AnnotationChange } from "../lib/model/annotation.ts";
import type { Settings } from "../lib/model/settings.ts";
import { ColorDots } from "./ColorDots.tsx";
import { Icon } from "./Icon.tsx";
import { NoteField } from "./NoteField.tsx";
import { TagField } from "./TagField.tsx";

export interface HighlightProps {
  annotation: Annotation;
  colors: Settings["colors"];
  knownTags: readonly string[];
  onChange(change: AnnotationChange): Promise<unknown>;
  onCopy(): void;
  onDelete(): void;
}

/** A failure is told to the reader by whoever gave `onChange`; only a note says it where it stands. */
const isTold = () => {};

interface FieldsProps extends Pick<HighlightProps, "annotation" | "knownTags" | "onChange"> {
  focus?: "note" | "tag" | null;
}

export function Fields({ annotation, knownTags, focus = null, onChange }: FieldsProps) {
  const { note, tags } = annotation.body;
  return (
    <>
      <NoteField
        key={annotation.id}
        note={note.value}
        label="Note on this highlight"
        focus={focus === "note"}
        onSave={(text) => onChange({ note: text })}
      />
      <TagField
        tags={tags.value}
        known={knownTags}
        focus={focus === "tag"}
        onChange={(tags, tagsBefore) => void onChange({ tags, tagsBefore }).catch(isTold)}
      />
    </>
  );
}

export function Colors({
  annotation,
  colors,
  onChange,
}: Pick<HighlightProps, "annotation" | "colors" | "onChange">) {
  return (
    <ColorDots
      colors={colors}
      current={annotation.body.color.value}
      onPick={(picked) => void onChange({ color: picked }).catch(isTold)}
      verb="Change to"
    />
  );
}

export function Actions({ onCopy, onDelete }: Pick<HighlightProps, "onCopy" | "onDelete">) {
  return (
    <>
      <button
        type="button"
        class="hit"
        title="Copy the words"
        aria-label="Copy the words"
        onClick={onCopy}
      >
        <Icon of={Copy} />
      </button>
      <button
        type="button"
        class="hit"
        title="Delete"
        aria-label="Delete this highlight"
        onClick={onDelete}
      >
        <Icon of={Trash2} />
      </button>
    </>
  );
}
