import { useState } from "preact/hooks";
import { COLOR_KEYS } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import type { Facet, Filter, Library } from "./view.ts";

interface Props {
  library: Library;
  filter: Filter;
  settings: Settings;
  onFilter(filter: Filter): void;
  trashed: number;
  isTrash: boolean;
  onTrash(): void;
}

/** The filters beside the list: colours, tags, publications, and the way to the trash. */
export function Facets({ library, filter, settings, onFilter, trashed, isTrash, onTrash }: Props) {
  const set = (key: keyof Filter) => (value: string) =>
    onFilter({ ...filter, [key]: filter[key] === value ? undefined : value });
  const counts = new Map(library.colors.map(({ value, count }) => [value, count]));
  return (
    <nav class="facets" aria-label="Filters">
      <section>
        <h2>Colours</h2>
        <ul class="list">
          {COLOR_KEYS.map((key) => (
            <Choice
              key={key}
              label={settings.colors[key].name}
              count={counts.get(key) ?? 0}
              hue={settings.colors[key].hue}
              isOn={filter.color === key}
              onPick={() => set("color")(key)}
            />
          ))}
        </ul>
      </section>
      <Group title="Tags" mark="#" facets={library.tags} current={filter.tag} onPick={set("tag")} />
      <Group
        title="Publications"
        facets={library.publications}
        current={filter.publication}
        onPick={set("publication")}
      />
      <section>
        <ul class="list">
          <Choice label="Trash" count={trashed} isOn={isTrash} onPick={onTrash} />
        </ul>
      </section>
    </nav>
  );
}

const FIRST = 8;

interface GroupProps {
  title: string;
  mark?: string;
  facets: Facet[];
  current: string | undefined;
  onPick(value: string): void;
}

function Group({ title, mark = "", facets, current, onPick }: GroupProps) {
  const [isOpen, setOpen] = useState(false);
  if (facets.length === 0 && !current) return null;
  const all =
    facets.some(({ value }) => value === current) || !current
      ? facets
      : [{ value: current, count: 0 }, ...facets];
  const shown = isOpen ? all : all.filter(({ value }, i) => i < FIRST || value === current);
  return (
    <section>
      <h2>{title}</h2>
      <ul class="list">
        {shown.map(({ value, count }) => (
          <Choice
            key={value}
            label={mark + value}
            count={count}
            isOn={value === current}
            onPick={() => onPick(value)}
          />
        ))}
      </ul>
      {all.length > FIRST && (
        <button type="button" class="more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? "Fewer" : `${all.length - FIRST} more`}
        </button>
      )}
    </section>
  );
}

interface ChoiceProps {
  label: string;
  count: number;
  hue?: string;
  isOn: boolean;
  onPick(): void;
}

function Choice({ label, count, hue, isOn, onPick }: ChoiceProps) {
  return (
    <li>
      <button type="button" class="choice" aria-pressed={isOn} onClick={onPick}>
        {hue && <span class="dot" data-hue={hue} />}
        <span class="grow">
          <bdi>{label}</bdi>
        </span>
        <span class="count">{count}</span>
      </button>
    </li>
  );
}
