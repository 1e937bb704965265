import { Copy, Trash2, X } from "lucide";
import type { Annotation, AnnotationChange } from "../lib/model/annotation.ts";
import type { Settings } from "../lib/model/settings.ts";
import { ColorDots } from "./ColorDots.tsx";
import { Icon } from "./Icon.tsx";
import { NoteField } from "./NoteField.tsx";
import { type StandingView, StateLine } from "./StateLine.tsx";
import { TagField } from "./TagField.tsx";

/** A failure is told to the reader by whoever gave `onChange`; only a note says it where it stands. */
const isTold = () => {};

interface Props {
  annotation: Annotation;
  standing: StandingView | undefined;
  colors: Settings["colors"];
  knownTags: readonly string[];
  focus: "note" | "tag" | null;
  onChange(change: AnnotationChange): Promise<unknown>;
  onCopy(): void;
  onDelete(): void;
  onClose(): void;
}

/** What a click on a highlight opens: note, tags, colour, copy, delete. */
export function HighlightCard(props: Props) {
  const { annotation, standing, colors, knownTags, focus, onChange, onCopy, onDelete, onClose } = props;
  const { note, tags, color } = annotation.body;
  return (
    <div class="bar card" role="dialog" aria-label="Highlight">
      <div class="row">
        <ColorDots
          colors={colors}
          current={color.value}
          onPick={(picked) => void onChange({ color: picked }).catch(isTold)}
          verb="Change to"
        />
        <span class="kind" data-hue={colors[color.value].hue}>
          {colors[color.value].name}
        </span>
        <span class="grow" />
        <button type="button" class="hit" title="Copy the words" aria-label="Copy the words" onClick={onCopy}>
          <Icon of={Copy} />
        </button>
        <button type="button" class="hit" title="Delete" aria-label="Delete this highlight" onClick={onDelete}>
          <Icon of={Trash2} />
        </button>
        <button type="button" class="hit" title="Close" aria-label="Close" onClick={onClose}>
          <Icon of={X} />
        </button>
      </div>
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
      <StateLine standing={standing} />
    </div>
  );
}
