import { countOf } from "../../components/count.ts";
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

const SORT_NAMES: Record<Sort, string> = {
  marked: "Last marked",
  published: "Published",
  kept: "First kept",
  title: "Title",
  publication: "Publication",
  highlights: "Most highlights",
};
const VIEW_NAMES: Record<View, string> = { articles: "By article", tags: "By tag", days: "By day" };

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
        aria-label="Select all that are shown"
        onChange={selectAll}
      />
      <span role="status">
        {countOf(listing.articles, "article")}, {countOf(listing.highlights, "highlight")}
        {isReadingTexts && ", reading texts…"}
      </span>
      {isFiltered(state) && (
        <button type="button" class="link" onClick={() => dispatch({ type: "showAll" })}>
          Show everything
        </button>
      )}
      <span class="grow" />
      <button
        type="button"
        class="link"
        onClick={() => dispatch({ type: "openAll", isOpen: !hasOpen })}
      >
        {hasOpen ? "Close all" : "Open all"}
      </button>
      <Select
        label="Layout"
        names={VIEW_NAMES}
        value={view}
        onPick={(view) => dispatch({ type: "arrange", sort, view })}
      />
      <Select
        label="Order"
        names={SORT_NAMES}
        value={sort}
        onPick={(sort) => dispatch({ type: "arrange", sort, view })}
      />
    </div>
  );
}

interface SelectProps<T extends string> {
  label: string;
  names: Record<T, string>;
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
      {(Object.entries(names) as [T, string][]).map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  );
}
