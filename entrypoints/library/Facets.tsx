import { ListFilter } from "lucide";
import { useState } from "preact/hooks";
import { formatMonth } from "../../components/format-date.ts";
import { Icon } from "../../components/Icon.tsx";
import { say, sayCount } from "../../lib/i18n/say.ts";
import type { Facets as AllFacets, Facet, TagFacet } from "../../lib/library/facets.ts";
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

const HAS_NAMES = {
  note: "library.hasNote",
  tag: "library.hasTag",
  change: "library.hasChange",
  missing: "library.hasMissing",
} as const;

function nameOfHas(value: string): string {
  return Object.hasOwn(HAS_NAMES, value) ? say(HAS_NAMES[value as keyof typeof HAS_NAMES]) : value;
}

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
        <Icon icon={ListFilter} size={14} /> {say("library.filters")}
      </button>
      <nav class={isOpen ? "facets shown" : "facets"} aria-label={say("library.filters")}>
        <SavedSearches {...{ state, settings, dispatch }} />
        <ColorFacets facets={facets} settings={settings} {...group("color")} />
        <TagFacets
          facets={facets?.tags ?? []}
          settings={settings}
          {...group("tag")}
          onTags={onTags}
        />
        <FacetGroup
          title={say("library.publications")}
          facets={facets?.sites ?? []}
          {...group("site")}
        />
        <FacetGroup
          title={say("library.authors")}
          isFolded
          facets={facets?.authors ?? []}
          {...group("author")}
        />
        <FacetGroup
          title={say("library.months")}
          isFolded
          facets={facets?.months ?? []}
          nameOf={(month) => formatMonth(month)}
          shareOf={(count) => count / most}
          {...group("on")}
        />
        <FacetGroup
          title={say("library.others")}
          facets={facets?.has ?? []}
          nameOf={nameOfHas}
          {...group("has")}
        />
        <section>
          <ul class="list">
            <FacetButton
              label={say("trash.heading")}
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

interface ColorFacetsProps extends GroupParts {
  facets: AllFacets | undefined;
  settings: Settings;
}

function ColorFacets({ facets, settings, isOn, onToggle }: ColorFacetsProps) {
  return (
    <section>
      <h2>{say("library.colors")}</h2>
      <ul class="list">
        {facets &&
          colorFacets(facets).map(({ key, count }) => {
            const { name, hue } = settings.colors[key];
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
  );
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
        {say("tags.heading")}
        <button type="button" class="link" onClick={onTags}>
          {say("tags.edit")}
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
      {isExpanded ? say("library.fewer") : sayCount("library.more", count)}
    </button>
  );
}
