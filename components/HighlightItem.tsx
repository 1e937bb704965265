import type { ComponentChildren } from "preact";
import { quoteOf } from "../lib/model/annotation.ts";
import { formatMoment } from "./format-date.ts";
import { Actions, Colors, Fields, type HighlightProps } from "./HighlightParts.tsx";
import { Quote } from "./Quote.tsx";
import { type AnchorStatusView, StateLine } from "./StateLine.tsx";

interface Props extends HighlightProps {
  standing: AnchorStatusView | undefined;
  lang: string;
  isCurrent: boolean;
  /** More to say of where it stands. */
  children?: ComponentChildren;
  onPick(): void;
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
          {formatMoment(annotation.created, new Date())}
        </time>
      </div>
      <StateLine standing={standing} />
      {props.children}
    </li>
  );
}

function Editor(props: HighlightProps) {
  return (
    <div class="editor">
      <Fields {...props} />
      <div class="row">
        <Colors {...props} />
        <span class="grow" />
        <Actions {...props} />
      </div>
    </div>
  );
}
