import { Hash, Pencil, Pilcrow } from "lucide";
import type { ColorKey } from "../lib/model/annotation.ts";
import type { Settings } from "../lib/model/settings.ts";
import { moveFocusByArrows } from "./arrow-keys.ts";
import { ColorDots } from "./ColorDots.tsx";
import { Icon } from "./Icon.tsx";

interface Props {
  colors: Settings["colors"];
  current: ColorKey;
  onHighlight(color: ColorKey, thenEdit?: "note" | "tag"): void;
  /** Highlights the whole blocks of the selection. */
  onBlock?: (() => void) | undefined;
  /** A key that moved no focus. */
  onKey?: ((event: KeyboardEvent) => void) | undefined;
}

/**
 * Shown at a selection: highlight it in one of the five colours, with a note, or with a tag. Arrow
 * keys go from button to button.
 */
export function SelectionToolbar({ colors, current, onHighlight, onBlock, onKey }: Props) {
  const press = (event: KeyboardEvent) => {
    moveFocusByArrows(event);
    if (!event.defaultPrevented) onKey?.(event);
  };
  return (
    <div
      class="bar"
      role="toolbar"
      tabIndex={-1}
      aria-label="Highlight the selection"
      onKeyDown={press}
    >
      <ColorDots
        colors={colors}
        current={current}
        onPick={onHighlight}
        label="shared.highlightAs"
      />
      <span class="sep" />
      <button
        type="button"
        class="hit"
        title="Highlight with a note"
        aria-label="Highlight with a note"
        onClick={() => onHighlight(current, "note")}
      >
        <Icon icon={Pencil} />
      </button>
      <button
        type="button"
        class="hit"
        title="Highlight with a tag"
        aria-label="Highlight with a tag"
        onClick={() => onHighlight(current, "tag")}
      >
        <Icon icon={Hash} />
      </button>
      {onBlock && (
        <button
          type="button"
          class="hit"
          title="Highlight the whole paragraph"
          aria-label="Highlight the whole paragraph"
          onClick={onBlock}
        >
          <Icon icon={Pilcrow} />
        </button>
      )}
    </div>
  );
}
