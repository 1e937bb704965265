import { useState } from "preact/hooks";
import { COLOR_KEYS } from "../../lib/model/annotation.ts";
import type { Settings } from "../../lib/model/settings.ts";
import type { Dispatch, LibraryState } from "./library-state.ts";
import type { Facet, Filter, LibraryView } from "./library-view.ts";

interface Props {
  view: LibraryView;
  state: LibraryState;
  settings: Settings;
  /** Records in the trash. */
  trashCount: number;
  dispatch: Dispatch;
}

/** The filters beside the list: colours, tags, publications; and the way to the trash. */
export function Facets({ view, state, settings, trashCount, dispatch }: Props) {
  const { filter } = state;
  const toggle = (key: keyof Filter) => (value: string) =>
    dispatch({
      type: "filter",
      filter: { ...filter, [key]: filter[key] === value ? undefined : value },
    });
  const colorCounts = new Map(view.colors.map(({ value, count }) => [value, count]));
  return (
    <nav class="facets" aria-label="Filters">
      <section>
        <h2>Colours</h2>
        <ul class="list">
          {COLOR_KEYS.map((key) => (
            <FacetButton
              key={key}
              label={settings.colors[key].name}
              count={colorCounts.get(key) ?? 0}
              hue={settings.colors[key].hue}
              isOn={filter.color === key}
              onClick={() => toggle("color")(key)}
            />
          ))}
        </ul>
      </section>
      <FacetGroup
        title="Tags"
        prefix="#"
        facets={view.tags}
        current={filter.tag}
        onToggle={toggle("tag")}
      />
      <FacetGroup
        title="Publications"
        facets={view.publications}
        current={filter.publication}
        onToggle={toggle("publication")}
      />
      <section>
        <ul class="list">
          <FacetButton
            label="Trash"
            count={trashCount}
            isOn={state.isTrashShown}
            onClick={() => dispatch({ type: "toggleTrash" })}
          />
        </ul>
      </section>
    </nav>
  );
}

/** Facets shown of a group before the reader asks for more. */
const FIRST_FACETS = 8;

interface FacetGroupProps {
  title: string;
  /** Put before every value. */
  prefix?: string;
  facets: readonly Facet[];
  current: string | undefined;
  onToggle(value: string): void;
}

function FacetGroup({ title, prefix = "", facets, current, onToggle }: FacetGroupProps) {
  const [isExpanded, setExpanded] = useState(false);
  if (facets.length === 0 && !current) return null;
  // The current value stays, also if nothing has it any more, so that the filter can be removed.
  const isCurrentListed = !current || facets.some(({ value }) => value === current);
  const all = isCurrentListed ? facets : [{ value: current, count: 0 }, ...facets];
  const shown = isExpanded
    ? all
    : all.filter(({ value }, i) => i < FIRST_FACETS || value === current);
  return (
    <section>
      <h2>{title}</h2>
      <ul class="list">
        {shown.map(({ value, count }) => (
          <FacetButton
            key={value}
            label={prefix + value}
            count={count}
            isOn={value === current}
            onClick={() => onToggle(value)}
          />
        ))}
      </ul>
      {all.length > FIRST_FACETS && (
        <button
          type="button"
          class="link"
          aria-expanded={isExpanded}
          onClick={() => setExpanded(!isExpanded)}
        >
          {isExpanded ? "Fewer" : `${all.length - FIRST_FACETS} more`}
        </button>
      )}
    </section>
  );
}

interface FacetButtonProps {
  label: string;
  count: number;
  hue?: string;
  isOn: boolean;
  onClick(): void;
}

function FacetButton({ label, count, hue, isOn, onClick }: FacetButtonProps) {
  return (
    <li>
      <button type="button" class="facet" aria-pressed={isOn} onClick={onClick}>
        {hue && <span class="dot" data-hue={hue} />}
        <span class="grow">
          <bdi>{label}</bdi>
        </span>
        <span class="count">{count}</span>
      </button>
    </li>
  );
}
