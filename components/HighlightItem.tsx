import type { ComponentChildren } from "preact";
import type { AnchorStatus } from "../lib/model/anchor-status.ts";
import { quoteOf } from "../lib/model/annotation.ts";
import { AnchorStatusLine } from "./AnchorStatusLine.tsx";
import { formatMoment, formatMomentInFull } from "./format-date.ts";
import { Actions, Colors, Fields, type HighlightProps } from "./HighlightParts.tsx";
import { NoteText } from "./NoteText.tsx";
import { Quote } from "./Quote.tsx";
import { TranslatedLine } from "./TranslatedLine.tsx";

interface Props extends HighlightProps {
  anchorStatus: Omit<AnchorStatus, "id"> | undefined;
  lang: string;
  isCurrent: boolean;
  /** Its note takes the focus. */
  hasFocus?: boolean;
  /** One line while it is not the current one. */
  isCompact?: boolean;
  /** The note is shown only while it is the current one. */
  hidesNote?: boolean;
  /** Of what opens it, in a list that is one stop of the Tab key. */
  tabIndex?: 0 | -1;
  /** More about its anchor status. */
  children?: ComponentChildren;
  onPick(): void;
  onFocus?(): void;
  /** A click on the note. */
  onEditNote?(): void;
}

/**
 * A highlight in the panel's list: the quote first, then the reader's note and tags; the current
 * one can be edited.
 */
export function HighlightItem(props: Props) {
  const { annotation, anchorStatus, colors, lang, isCurrent, onPick } = props;
  const { note, tags, color } = annotation.body;
  const colorSettings = colors[color.value];
  return (
    <li
      class={classOf(props)}
      data-id={annotation.id}
      data-state={anchorStatus?.state ?? "not-tried"}
      data-hue={colorSettings.hue}
    >
      <button
        type="button"
        class="pick"
        tabIndex={props.tabIndex}
        aria-expanded={isCurrent}
        onClick={onPick}
        onFocus={props.onFocus}
      >
        <Quote text={quoteOf(annotation)} hue={colorSettings.hue} lang={lang} />
      </button>
      {!isCurrent && !props.hidesNote && note.value && (
        <NoteText text={note.value} onEdit={props.onEditNote} />
      )}
      {isCurrent && <Editor {...props} />}
      <div class="meta">
        <span class="kind">{colorSettings.name}</span>
        {!isCurrent && tags.value.map((tag) => <bdi class="tag" key={tag}>{`#${tag}`}</bdi>)}
        <span class="grow" />
        <time dateTime={annotation.created} title={formatMomentInFull(annotation.created)}>
          {formatMoment(annotation.created, new Date())}
        </time>
      </div>
      <TranslatedLine target={annotation.target} />
      <AnchorStatusLine status={anchorStatus} />
      {props.children}
    </li>
  );
}

function classOf({ isCurrent, isCompact }: Props): string {
  if (isCurrent) return "item on";
  return isCompact ? "item compact" : "item";
}

function Editor({ hasFocus = false, ...props }: HighlightProps & Pick<Props, "hasFocus">) {
  return (
    <div class="editor">
      <Fields {...props} focus={hasFocus ? "note" : null} />
      <div class="row">
        <Colors {...props} />
        <span class="grow" />
        <Actions {...props} />
      </div>
    </div>
  );
}
