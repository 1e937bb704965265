import { Hash, type IconNode, Pencil, Pilcrow } from "lucide";
import { say } from "../lib/i18n/say.ts";
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
      aria-label={say("page.toolbar")}
      onKeyDown={press}
    >
      <ColorDots
        colors={colors}
        current={current}
        onPick={onHighlight}
        label="shared.highlightAs"
      />
      <span class="sep" />
      <Tool
        icon={Pencil}
        label={say("page.withNote")}
        onPress={() => onHighlight(current, "note")}
      />
      <Tool icon={Hash} label={say("page.withTag")} onPress={() => onHighlight(current, "tag")} />
      {onBlock && <Tool icon={Pilcrow} label={say("page.wholeParagraph")} onPress={onBlock} />}
    </div>
  );
}

function Tool({ icon, label, onPress }: { icon: IconNode; label: string; onPress(): void }) {
  return (
    <button type="button" class="hit" title={label} aria-label={label} onClick={onPress}>
      <Icon icon={icon} />
    </button>
  );
}
