import { say } from "../lib/i18n/say.ts";
import { COLOR_KEYS, type ColorKey } from "../lib/model/annotation.ts";
import type { Settings } from "../lib/model/settings.ts";
import { moveFocusByArrows } from "./arrow-keys.ts";

interface Props {
  colors: Settings["colors"];
  /** The one that is set, or that Enter takes. */
  current?: ColorKey | undefined;
  onPick(color: ColorKey): void;
  /** What a dot does: the text of its label. */
  label: "shared.highlightAs" | "shared.changeTo" | "shared.showOnly" | "shared.makeAll";
}

/**
 * The five colours as buttons; arrow keys go from one to the next. Each has its name as label and
 * its number, which is its key: colour is never the only sign.
 */
export function ColorDots({ colors, current, onPick, label }: Props) {
  const moveFocus = (event: KeyboardEvent) => {
    // A toolbar moves it among all its buttons.
    if (!(event.currentTarget as Element).closest("[role=toolbar]")) moveFocusByArrows(event);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a toolbar's flex row in both browsers
    <div class="dots" role="group" aria-label={say("shared.colors")} onKeyDown={moveFocus}>
      {COLOR_KEYS.map((key, i) => (
        <button
          key={key}
          type="button"
          class="hit"
          aria-pressed={key === current}
          aria-label={say(label, { name: colors[key].name })}
          title={colors[key].name}
          onClick={() => onPick(key)}
        >
          <span class="dot" data-hue={colors[key].hue} data-number={i + 1} />
        </button>
      ))}
    </div>
  );
}
