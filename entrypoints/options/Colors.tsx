import { Quote } from "../../components/Quote.tsx";
import { COLOR_KEYS, type ColorKey } from "../../lib/model/annotation.ts";
import { type ColorChoice, DEFAULT_SETTINGS, HUES } from "../../lib/model/settings.ts";
import type { SectionProps } from "./App.tsx";

/** The five colours: what each means to the reader, and its tint. */
export function Colors({ settings, change }: SectionProps) {
  const set = (key: ColorKey, what: Partial<ColorChoice>) =>
    void change({ colors: { ...settings.colors, [key]: { ...settings.colors[key], ...what } } });
  return (
    <section aria-labelledby="colors">
      <h2 id="colors">Colours</h2>
      <p class="hint">
        Each colour has a meaning. A new name or tint changes all highlights of that colour.
      </p>
      <ul class="list colors">
        {COLOR_KEYS.map((key) => {
          const choice = settings.colors[key];
          return (
            <li key={key}>
              <input
                type="text"
                dir="auto"
                maxLength={40}
                aria-label={`Name of the colour ${DEFAULT_SETTINGS.colors[key].name}`}
                value={choice.name}
                onChange={(event) => {
                  const name =
                    event.currentTarget.value.trim() || DEFAULT_SETTINGS.colors[key].name;
                  event.currentTarget.value = name;
                  set(key, { name });
                }}
              />
              <div class="hues" role="radiogroup" aria-label={`PaletteEntry of ${choice.name}`}>
                {HUES.map((hue) => (
                  <label key={hue} title={hue} data-hue={hue}>
                    <input
                      type="radio"
                      name={`hue-${key}`}
                      aria-label={hue}
                      checked={hue === choice.hue}
                      onChange={() => set(key, { hue })}
                    />
                    <span class="dot" />
                  </label>
                ))}
              </div>
              <Quote text="a passage, as marked" hue={choice.hue} lang="en" />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
