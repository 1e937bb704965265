import { Quote } from "../../components/Quote.tsx";
import { language, say } from "../../lib/i18n/say.ts";
import { COLOR_KEYS, type ColorKey } from "../../lib/model/annotation.ts";
import { type ColorChoice, HUES } from "../../lib/model/settings.ts";
import { defaultColorNames } from "../../lib/platform/settings.ts";
import type { SectionProps } from "./section.ts";

/** The five colours: the reader's name of each, and its hue. */
export function Colors({ settings: { colors }, change }: SectionProps) {
  const changeColor = (key: ColorKey, what: Partial<ColorChoice>) =>
    void change({ colors: { ...colors, [key]: { ...colors[key], ...what } } });
  return (
    <section aria-labelledby="colors">
      <h2 id="colors">{say("options.colorsHeading")}</h2>
      <p class="hint">{say("options.colorsHint")}</p>
      <ul class="list colors">
        {COLOR_KEYS.map((key) => (
          <ColorRow
            key={key}
            {...{ colorKey: key, ...colors[key] }}
            onChange={(what) => changeColor(key, what)}
          />
        ))}
      </ul>
    </section>
  );
}

interface ColorRowProps extends ColorChoice {
  colorKey: ColorKey;
  onChange(what: Partial<ColorChoice>): void;
}

function ColorRow({ colorKey, name, hue, onChange }: ColorRowProps) {
  const defaultName = defaultColorNames()[colorKey];
  const rename = (field: HTMLInputElement) => {
    field.value = field.value.trim() || defaultName;
    onChange({ name: field.value });
  };
  return (
    <li>
      <input
        type="text"
        dir="auto"
        maxLength={40}
        aria-label={say("options.colorName", { name: defaultName })}
        value={name}
        onChange={(event) => rename(event.currentTarget)}
      />
      <div class="hues" role="radiogroup" aria-label={say("options.colorTint", { name })}>
        {HUES.map((option) => (
          <label key={option} title={say(`colors.${option}`)} data-hue={option}>
            <input
              type="radio"
              name={`hue-${colorKey}`}
              aria-label={say(`colors.${option}`)}
              checked={option === hue}
              onChange={() => onChange({ hue: option })}
            />
            <span class="dot" />
          </label>
        ))}
      </div>
      <Quote text={say("options.colorSample")} hue={hue} lang={language()} />
    </li>
  );
}
