import { Copy, Trash2 } from "lucide";
import type { ComponentChildren } from "preact";
import { type Annotation, type AnnotationChange, quoteOf } from "../lib/model/annotation.ts";
import { showMoment } from "../lib/model/dates.ts";
import type { Settings } from "../lib/model/settings.ts";
import { ColorDots } from "./ColorDots.tsx";
import { Icon } from "./Icon.tsx";
import { NoteField } from "./NoteField.tsx";
import { Quote } from "./Quote.tsx";
import { type StandingView, StateLine } from "./StateLine.tsx";
import { TagField } from "./TagField.tsx";

/** A failure is told to the reader by whoever gave `onChange`; only a note says it where it stands. */
const isTold = () => {};

interface Props {
  annotation: Annotation;
  standing: StandingView | undefined;
  colors: Settings["colors"];
  knownTags: readonly string[];
  lang: string;
  isCurrent: boolean;
  /** More to say of where it stands. */
  children?: ComponentChildren;
  onPick(): void;
  onChange(change: AnnotationChange): Promise<unknown>;
  onCopy(): void;
  onDelete(): void;
}

/** A highlight in the panel's list: the quote first, what the reader says of it beside it; the current one can be edited. */
export function HighlightItem(props: Props) {
  const { annotation, standing, colors, lang, isCurrent, onPick } = props;
  const { note, tags, color } = annotation.body;
  const choice = colors[color.value];
  return (
    <li
      class={isCurrent ? "item on" : "item"}
      data-id={annotation.id}
      data-state={standing?.state ?? "not-tried"}
      data-hue={choice.hue}
    >
      <button type="button" class="pick" aria-expanded={isCurrent} onClick={onPick}>
        <Quote text={quoteOf(annotation)} hue={choice.hue} lang={lang} />
      </button>
      {!isCurrent && note.value && (
        <p class="note" dir="auto">
          {note.value}
        </p>
      )}
      {isCurrent && <Editor {...props} />}
      <div class="meta">
        <span class="kind">{choice.name}</span>
        {!isCurrent && tags.value.map((tag) => <bdi class="tag" key={tag}>{`#${tag}`}</bdi>)}
        <span class="grow" />
        <time dateTime={annotation.created} title={new Date(annotation.created).toLocaleString()}>
          {showMoment(annotation.created, new Date())}
        </time>
      </div>
      <StateLine standing={standing} />
      {props.children}
    </li>
  );
}

function Editor({ annotation, colors, knownTags, onChange, onCopy, onDelete }: Props) {
  const { note, tags, color } = annotation.body;
  return (
    <div class="editor">
      <NoteField note={note.value} label="Note on this highlight" onSave={(text) => onChange({ note: text })} />
      <TagField
        tags={tags.value}
        known={knownTags}
        onChange={(tags, tagsBefore) => void onChange({ tags, tagsBefore }).catch(isTold)}
      />
      <div class="row">
        <ColorDots
          colors={colors}
          current={color.value}
          onPick={(picked) => void onChange({ color: picked }).catch(isTold)}
          verb="Change to"
        />
        <span class="grow" />
        <button type="button" class="hit" title="Copy the words" aria-label="Copy the words" onClick={onCopy}>
          <Icon of={Copy} />
        </button>
        <button type="button" class="hit" title="Delete" aria-label="Delete this highlight" onClick={onDelete}>
          <Icon of={Trash2} />
        </button>
      </div>
    </div>
  );
}
