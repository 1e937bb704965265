import { ListFilter } from "lucide";
import { useState } from "preact/hooks";
import { formatMonth } from "../../components/format-date.ts";
import { Icon } from "../../components/Icon.tsx";
import type { Facet, TagFacet } from "../../lib/library/facets.ts";
import { colorFacets, type Listing } from "../../lib/library/listing.ts";
import { asksFor, type Operator, parseQuery, toggleValue } from "../../lib/library/query.ts";
import { hueOfTag, type Settings } from "../../lib/model/settings.ts";
import { FacetButton } from "./FacetButton.tsx";
import type { Dispatch, LibraryState } from "./library-state.ts";
import { SavedSearches } from "./SavedSearches.tsx";

interface Props {
  listing: Listing | null;
  state: LibraryState;
  settings: Settings;
  /** Records in the trash. */
  trashCount: number;
  dispatch: Dispatch;
  onTags(): void;
}

const HAS_NAMES: Readonly<Record<string, string>> = {
  note: "With a note",
  tag: "With a tag",
  change: "Edited since",
  missing: "Not found on the page",
};

/** The filters beside the list. Each is a word of the search; several of one kind widen it. */
export function Facets({ listing, state, settings, trashCount, dispatch, onTags }: Props) {
  const [isOpen, setOpen] = useState(false);
  const facets = listing?.facets;
  const query = parseQuery(state.query);
  const group = (operator: Operator): GroupParts => ({
    isOn: (value) => asksFor(query, operator, value),
    onToggle: (value) =>
      dispatch({ type: "search", query: toggleValue(state.query, operator, value) }),
  });
  const most = Math.max(1, ...(facets?.months ?? []).map(({ count }) => count));
  return (
    <div class="side">
      <button
        type="button"
        class="btn filters"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon icon={ListFilter} size={14} /> Filters
      </button>
      <nav class={isOpen ? "facets shown" : "facets"} aria-label="Filters">
        <SavedSearches {...{ state, settings, dispatch }} />
        <section>
          <h2>Colours</h2>
          <ul class="list">
            {facets &&
              colorFacets(facets).map(({ key, count }) => {
                const { name, hue } = settings.colors[key];
                const { isOn, onToggle } = group("color");
                const value = isOn(key) ? key : name;
                return (
                  <FacetButton
                    key={key}
                    label={name}
                    {...{ count, hue }}
                    isOn={isOn(value)}
                    onClick={() => onToggle(value)}
                  />
                );
              })}
          </ul>
        </section>
        <TagFacets
          facets={facets?.tags ?? []}
          settings={settings}
          {...group("tag")}
          onTags={onTags}
        />
        <FacetGroup title="Publications" facets={facets?.sites ?? []} {...group("site")} />
        <FacetGroup title="Authors" isFolded facets={facets?.authors ?? []} {...group("author")} />
        <FacetGroup
          title="Months"
          isFolded
          facets={facets?.months ?? []}
          nameOf={(month) => formatMonth(month)}
          shareOf={(count) => count / most}
          {...group("on")}
        />
        <FacetGroup
          title="More"
          facets={facets?.has ?? []}
          nameOf={(value) => HAS_NAMES[value] ?? value}
          {...group("has")}
        />
        <section>
          <ul class="list">
            <FacetButton
              label="Trash"
              count={trashCount}
              isOn={group("in").isOn("trash")}
              onClick={() => dispatch({ type: "toggleTrash" })}
            />
          </ul>
        </section>
      </nav>
    </div>
  );
}

/** Facets shown of a group before the reader asks for more. */
const FIRST_FACETS = 8;

interface GroupParts {
  isOn(value: string): boolean;
  onToggle(value: string): void;
}

interface FacetGroupProps extends GroupParts {
  title: string;
  facets: readonly Facet[];
  /** Closed at first. */
  isFolded?: boolean;
  nameOf?(value: string): string;
  /** Of the longest bar behind the numbers; none without it. */
  shareOf?(count: number): number;
}

function FacetGroup({
  title,
  facets,
  isFolded = false,
  nameOf = (value) => value,
  shareOf,
  isOn,
  onToggle,
}: FacetGroupProps) {
  const [isExpanded, setExpanded] = useState(false);
  if (facets.length === 0) return null;
  const shown = isExpanded
    ? facets
    : facets.filter(({ value }, i) => i < FIRST_FACETS || isOn(value));
  const list = (
    <>
      <ul class="list">
        {shown.map(({ value, count }) => (
          <FacetButton
            key={value}
            label={nameOf(value)}
            count={count}
            share={shareOf?.(count)}
            isOn={isOn(value)}
            onClick={() => onToggle(value)}
          />
        ))}
      </ul>
      <More isExpanded={isExpanded} count={facets.length - FIRST_FACETS} onToggle={setExpanded} />
    </>
  );
  if (!isFolded) {
    return (
      <section>
        <h2>{title}</h2>
        {list}
      </section>
    );
  }
  return (
    <details open={facets.some(({ value }) => isOn(value)) || undefined}>
      <summary>
        <h2>{title}</h2>
      </summary>
      {list}
    </details>
  );
}

interface TagFacetsProps extends GroupParts {
  facets: readonly TagFacet[];
  settings: Settings;
  onTags(): void;
}

/** The tags as a tree. */
function TagFacets({ facets, settings, isOn, onToggle, onTags }: TagFacetsProps) {
  const [isExpanded, setExpanded] = useState(false);
  if (facets.length === 0) return null;
  const isOnWithin = ({ value, below }: TagFacet): boolean => isOn(value) || below.some(isOnWithin);
  const branch = (all: readonly TagFacet[], depth: number) => (
    <ul class="list">
      {all.map((facet) => (
        <FacetButton
          key={facet.value}
          label={depth === 0 ? `#${facet.name}` : facet.name}
          title={`#${facet.value}`}
          count={facet.count}
          hue={hueOfTag(settings, facet.value)}
          isOn={isOn(facet.value)}
          onClick={() => onToggle(facet.value)}
        >
          {facet.below.length > 0 && branch(facet.below, depth + 1)}
        </FacetButton>
      ))}
    </ul>
  );
  const shown = isExpanded
    ? facets
    : facets.filter((facet, i) => i < FIRST_FACETS || isOnWithin(facet));
  return (
    <section class="tags">
      <h2>
        Tags
        <button type="button" class="link" onClick={onTags}>
          Edit tags
        </button>
      </h2>
      {branch(shown, 0)}
      <More isExpanded={isExpanded} count={facets.length - FIRST_FACETS} onToggle={setExpanded} />
    </section>
  );
}

function More({
  isExpanded,
  count,
  onToggle,
}: {
  isExpanded: boolean;
  count: number;
  onToggle(isExpanded: boolean): void;
}) {
  if (count <= 0) return null;
  return (
    <button
      type="button"
      class="link"
      aria-expanded={isExpanded}
      onClick={() => onToggle(!isExpanded)}
    >
      {isExpanded ? "Fewer" : `${count} more`}
    </button>
  );
}
