import type { Key } from "../../lib/i18n/messages.ts";
import { say, sayCount } from "../../lib/i18n/say.ts";
import type { Listing, Sort, View } from "../../lib/library/listing.ts";
import { type Dispatch, isFiltered, type LibraryState } from "./library-state.ts";
import { choosableRows, type Row } from "./rows.ts";
import { chosenOf, NOTHING_CHOSEN, type Selection, withRows } from "./selection.ts";

interface Props {
  listing: Listing;
  rows: readonly Row[];
  state: LibraryState;
  selection: Selection;
  isReadingTexts: boolean;
  dispatch: Dispatch;
}

const SORT_NAMES = {
  marked: "library.lastMarked",
  published: "library.published",
  kept: "library.firstKept",
  title: "library.byTitle",
  publication: "library.byPublication",
  highlights: "library.mostHighlights",
} as const satisfies Record<Sort, Key>;
const VIEW_NAMES = {
  articles: "library.byArticle",
  tags: "library.byTag",
  days: "library.byDay",
} as const satisfies Record<View, Key>;
/** Texts without holes. */
type Name = (typeof SORT_NAMES)[Sort] | (typeof VIEW_NAMES)[View];

/** Above the list: how much there is, how it is laid out, and a box for all of it. */
export function ListBar({ listing, rows, state, selection, isReadingTexts, dispatch }: Props) {
  const boxes = choosableRows(rows);
  const isAll = boxes.length > 0 && boxes.every((row) => chosenOf(row, selection) === true);
  const hasOpen = rows.some((row) => row.kind === "article" && row.isOpen);
  const { sort, view } = state;
  const selectAll = () =>
    dispatch({
      type: "select",
      selection: isAll ? NOTHING_CHOSEN : withRows(selection, boxes, true),
    });
  return (
    <div class="line">
      <input
        type="checkbox"
        checked={isAll}
        aria-label={say("library.selectAll")}
        onChange={selectAll}
      />
      <span role="status">
        {say(isReadingTexts ? "library.totalsSoFar" : "library.totals", {
          articles: sayCount("shared.articles", listing.articles),
          highlights: sayCount("shared.highlights", listing.highlights),
        })}
      </span>
      {isFiltered(state) && (
        <button type="button" class="link" onClick={() => dispatch({ type: "showAll" })}>
          {say("library.showAll")}
        </button>
      )}
      <span class="grow" />
      <button
        type="button"
        class="link"
        onClick={() => dispatch({ type: "openAll", isOpen: !hasOpen })}
      >
        {say(hasOpen ? "library.closeAll" : "library.openAll")}
      </button>
      <Select
        label={say("library.layout")}
        names={VIEW_NAMES}
        value={view}
        onPick={(view) => dispatch({ type: "arrange", sort, view })}
      />
      <Select
        label={say("library.order")}
        names={SORT_NAMES}
        value={sort}
        onPick={(sort) => dispatch({ type: "arrange", sort, view })}
      />
    </div>
  );
}

interface SelectProps<T extends string> {
  label: string;
  names: Record<T, Name>;
  value: T;
  onPick(value: T): void;
}

function Select<T extends string>({ label, names, value, onPick }: SelectProps<T>) {
  return (
    <select
      aria-label={label}
      value={value}
      onChange={(event) => onPick(event.currentTarget.value as T)}
    >
      {(Object.entries(names) as [T, Name][]).map(([key, name]) => (
        <option key={key} value={key}>
          {say(name)}
        </option>
      ))}
    </select>
  );
}
