import { X } from "lucide";
import type { ComponentChildren } from "preact";
import type { AnchorStatus } from "../lib/model/anchor-status.ts";
import { AnchorStatusLine } from "./AnchorStatusLine.tsx";
import { Actions, Colors, type HighlightProps } from "./HighlightParts.tsx";
import { Icon } from "./Icon.tsx";

interface Props extends Omit<HighlightProps, "knownTags" | "recall"> {
  anchorStatus: Omit<AnchorStatus, "id"> | undefined;
  onClose(): void;
  /** Note and tags, which stand in a frame of their own. */
  children: ComponentChildren;
  /** Why a press was not taken; "" if it was. */
  refusal: string;
}

/** What a click on a highlight opens: colour, copy, delete, and room for note and tags. */
export function HighlightCard({ anchorStatus, onClose, children, refusal, ...props }: Props) {
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
      {children}
      {refusal && (
        <p class="saved failed" role="status">
          {refusal}
        </p>
      )}
      <AnchorStatusLine status={anchorStatus} />
    </div>
  );
}
