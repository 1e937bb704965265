import { X } from "lucide";
import type { AnchorStatus } from "../lib/model/anchor-status.ts";
import { AnchorStatusLine } from "./AnchorStatusLine.tsx";
import { Actions, Colors, Fields, type HighlightProps } from "./HighlightParts.tsx";
import { Icon } from "./Icon.tsx";

interface Props extends HighlightProps {
  anchorStatus: Omit<AnchorStatus, "id"> | undefined;
  focus: "note" | "tag" | null;
  onClose(): void;
}

/** What a click on a highlight opens: note, tags, colour, copy, delete. */
export function HighlightCard({ anchorStatus, focus, onClose, ...props }: Props) {
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
          <Icon icon={X} />
        </button>
      </div>
      <Fields {...props} focus={focus} />
      <AnchorStatusLine status={anchorStatus} />
    </div>
  );
}
