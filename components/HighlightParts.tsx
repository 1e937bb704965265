/**
 * The fields and buttons of one highlight, used by the card in the page, its note frame and the
 * panel's list.
 */
import { Copy, Trash2 } from "lucide";
import { useCallback } from "preact/hooks";
import { say } from "../lib/i18n/say.ts";
import type { Annotation, AnnotationChange, UnsavedNote } from "../lib/model/annotation.ts";
import type { Settings } from "../lib/model/settings.ts";
import { ColorDots } from "./ColorDots.tsx";
import { Icon } from "./Icon.tsx";
import { NoteField } from "./NoteField.tsx";
import { TagField } from "./TagField.tsx";

export interface HighlightProps {
  annotation: Annotation;
  colors: Settings["colors"];
  knownTags: readonly string[];
  /** Saves; reports a failure to the reader and rejects. */
  onChange(change: AnnotationChange): Promise<Annotation>;
  /** The words of this highlight's note that were not saved before. */
  recall(id: string): Promise<UnsavedNote | null>;
  /** The reader left the note's field: what it says now and what it said before. */
  onNoteLeft?(note: string, before: string): void;
  onCopy(): void;
  onDelete(): void;
}

/**
 * For changes whose failure `onChange` itself reports to the reader; only a note also shows it in
 * its own field.
 */
const ignoreReported = () => {};

/** Of a highlight only what its fields show. */
interface Noted {
  body: Pick<Annotation["body"], "note" | "tags">;
}

interface FieldsProps extends Pick<HighlightProps, "knownTags" | "recall"> {
  annotation: Pick<Annotation, "id"> & Noted;
  focus?: "note" | "tag" | null;
  onChange(change: AnnotationChange): Promise<Noted>;
  onNoteLeft?: HighlightProps["onNoteLeft"] | undefined;
}

/** Note and tags. */
export function Fields({
  annotation,
  knownTags,
  recall,
  focus = null,
  onChange,
  onNoteLeft = () => {},
}: FieldsProps) {
  const { id, body } = annotation;
  const { note, tags } = body;
  const recallThis = useCallback(() => recall(id), [id]);
  return (
    <>
      <NoteField
        key={id}
        note={note}
        label={say("highlight.note")}
        focus={focus === "note"}
        recall={recallThis}
        onLeave={onNoteLeft}
        onSave={async (edit) => (await onChange(edit)).body.note}
      />
      <TagField
        tags={tags.value}
        known={knownTags}
        focus={focus === "tag"}
        onChange={(tags, tagsBefore) => void onChange({ tags, tagsBefore }).catch(ignoreReported)}
      />
    </>
  );
}

/** The colour, to be changed. */
export function Colors({
  annotation,
  colors,
  onChange,
}: Pick<HighlightProps, "annotation" | "colors" | "onChange">) {
  return (
    <ColorDots
      colors={colors}
      current={annotation.body.color.value}
      onPick={(picked) => void onChange({ color: picked }).catch(ignoreReported)}
      label="shared.changeTo"
    />
  );
}

/** Copy and delete. */
export function Actions({ onCopy, onDelete }: Pick<HighlightProps, "onCopy" | "onDelete">) {
  const copy = say("shared.copyWithSource");
  return (
    <>
      <button type="button" class="hit" title={copy} aria-label={copy} onClick={onCopy}>
        <Icon icon={Copy} />
      </button>
      <button
        type="button"
        class="hit"
        title={say("shared.delete")}
        aria-label={say("shared.deleteHighlight")}
        onClick={onDelete}
      >
        <Icon icon={Trash2} />
      </button>
    </>
  );
}
