import { COLOR_KEYS, type ColorKey } from "../lib/model/annotation.ts";
import type { Settings } from "../lib/model/settings.ts";

interface Props {
  colors: Settings["colors"];
  /** The one that is chosen, or that Enter takes. */
  current?: ColorKey | undefined;
  onPick(color: ColorKey): void;
  /** What a dot does, for its label: "Highlight as", "Change to", "Show only". */
  verb: string;
}

/** The five colours as buttons; arrow keys go from one to the next. The name is the label: colour is never the only sign. */
export function ColorDots({ colors, current, onPick, verb }: Props) {
  const step = (event: KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    const buttons = [...(event.currentTarget as Element).querySelectorAll("button")];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    buttons[(at + by + buttons.length) % buttons.length]?.focus();
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand in a toolbar's flex row in both browsers
    <div class="dots" role="group" aria-label="Colour" onKeyDown={step}>
      {COLOR_KEYS.map((key) => (
        <button
          key={key}
          type="button"
          class="hit"
          aria-pressed={key === current}
          aria-label={`${verb} ${colors[key].name}`}
          title={colors[key].name}
          onClick={() => onPick(key)}
        >
          <span class="dot" data-hue={colors[key].hue} />
        </button>
      ))}
    </div>
  );
}
