import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { say } from "../lib/i18n/say.ts";
import type { AnchorStatus } from "../lib/model/anchor-status.ts";
import { AnchorStatusLine } from "./AnchorStatusLine.tsx";
import { Actions, Colors, type HighlightProps } from "./HighlightParts.tsx";
import { Icon } from "./Icon.tsx";

/** What the card has to say of what the reader just did. */
export interface CardNotice {
  text: string;
  isFailure: boolean;
  action?: { label: string; run(): void } | undefined;
}

interface Props extends Omit<HighlightProps, "knownTags" | "recall"> {
  anchorStatus: Omit<AnchorStatus, "id"> | undefined;
  /** Which of the highlights at this place it is, from 1. */
  here: { at: number; of: number };
  onNextHere(): void;
  onClose(): void;
  /** A key that none of the buttons took. */
  onKey(event: KeyboardEvent): void;
  /** Note and tags, which stand in a frame of their own. */
  children: ComponentChildren;
  notice: CardNotice | null;
}

/** What a click on a highlight opens: colour, copy, delete, and room for note and tags. */
export function HighlightCard(props: Props) {
  const { anchorStatus, here, onNextHere, onClose, onKey, children, notice, ...highlight } = props;
  const color = highlight.colors[highlight.annotation.body.color.value];
  const press = (event: KeyboardEvent) => {
    if (!event.defaultPrevented) onKey(event);
  };
  return (
    <div
      class="bar card"
      role="dialog"
      aria-label={say("page.card")}
      tabIndex={-1}
      onKeyDown={press}
    >
      <div class="row">
        <Colors {...highlight} />
        <span class="kind" data-hue={color.hue}>
          {color.name}
        </span>
        <span class="grow" />
        <Actions {...highlight} />
        <button
          type="button"
          class="hit"
          title={say("page.closeWithKey")}
          aria-label={say("shared.close")}
          onClick={onClose}
        >
          <Icon icon={X} />
        </button>
      </div>
      {children}
      {here.of > 1 && (
        <p class="status-line hint split">
          <span>{say("page.placeHere", here)}</span>
          <button type="button" class="as-link" onClick={onNextHere}>
            {say("page.showNext")}
          </button>
        </p>
      )}
      {notice && <NoticeLine {...notice} />}
      <AnchorStatusLine status={anchorStatus} />
    </div>
  );
}

function NoticeLine({ text, isFailure, action }: CardNotice) {
  return (
    <p class={isFailure ? "status-line failed split" : "status-line split"}>
      <span dir="auto">{text}</span>
      {action && (
        <button type="button" class="as-link" onClick={action.run}>
          {action.label}
        </button>
      )}
    </p>
  );
}
