import { X } from "lucide";
import { Actions, Colors, Fields, type HighlightProps } from "./HighlightParts.tsx";
import { Icon } from "./Icon.tsx";
import { type AnchorStatusView, StateLine } from "./StateLine.tsx";

interface Props extends HighlightProps {
  standing: AnchorStatusView | undefined;
  focus: "note" | "tag" | null;
  onClose(): void;
}

/** What a click on a highlight opens: note, tags, colour, copy, delete. */
export function HighlightCard({ standing, focus, onClose, ...props }: Props) {
  const color = props.annotation.body.color.value;
  return (
    <div class="bar card" role="dialog" aria-label="Highlight">
      <div class="row">
        <Colors {...props} />
        <span class="kind" data-hue={props.colors[color].hue}>
          {props.colors[color].name}
        </span>
        <span class="grow" />
        <Actions {...props} />
        <button type="button" class="hit" title="Close" aria-label="Close" onClick={onClose}>
          <Icon of={X} />
        </button>
      </div>
      <Fields {...props} focus={focus} />
      <StateLine standing={standing} />
    </div>
  );
}
