import { Hash, Pencil } from "lucide";
import type { ColorKey } from "../lib/model/annotation.ts";
import type { Settings } from "../lib/model/settings.ts";
import { ColorDots } from "./ColorDots.tsx";
import { Icon } from "./Icon.tsx";

interface Props {
  colors: Settings["colors"];
  current: ColorKey;
  onHighlight(color: ColorKey, thenEdit?: "note" | "tag"): void;
}

/** Shown at a selection: highlight it in one of the five colours, with a note, or with a tag. */
export function SelectionToolbar({ colors, current, onHighlight }: Props) {
  return (
    <div class="bar" role="toolbar" aria-label="Highlight the selection">
      <ColorDots colors={colors} current={current} onPick={onHighlight} verb="Highlight as" />
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
    </div>
  );
}
