import { countOf } from "../../components/count.ts";
import { useGrowingCount } from "../../components/use-growing-count.ts";
import type { UndoReporter } from "../../components/use-undo.ts";
import type { Settings } from "../../lib/model/settings.ts";
import { ArticleEntry } from "./ArticleEntry.tsx";
import { type Dispatch, withMember } from "./library-state.ts";
import type { Entry } from "./library-view.ts";

interface Props {
  entries: readonly Entry[];
  settings: Settings;
  knownTags: readonly string[];
  selected: ReadonlySet<string>;
  /** Articles of which a text was kept. */
  readableIds: ReadonlySet<string>;
  isFiltered: boolean;
  dispatch: Dispatch;
  reporter: UndoReporter;
}

/** The articles, rendered in steps: more when the end of the list comes near. */
export function ArticleList(props: Props) {
  const { entries, settings, knownTags, selected, readableIds, dispatch, reporter } = props;
  const { count, end } = useGrowingCount();
  return (
    <>
      <SelectionBar {...props} />
      <ol class="list articles">
        {entries.slice(0, count).map((entry) => {
          const { id } = entry.article;
          const select = (isSelected: boolean) =>
            dispatch({ type: "select", ids: withMember(selected, id, isSelected) });
          return (
            <ArticleEntry
              key={id}
              {...{ entry, settings, knownTags, reporter }}
              isReadable={readableIds.has(id)}
              isSelected={selected.has(id)}
              onSelect={select}
            />
          );
        })}
      </ol>
      {count < entries.length && <div ref={end} class="end" />}
    </>
  );
}

function SelectionBar({ entries, selected, isFiltered, dispatch }: Props) {
  const ids = entries.map(({ article }) => article.id);
  const isAllSelected = ids.every((id) => selected.has(id));
  const select = (ids: readonly string[]) => dispatch({ type: "select", ids: new Set(ids) });
  return (
    <div class="line">
      <div class="all">
        <input
          type="checkbox"
          checked={isAllSelected}
          aria-label="Select all that are shown"
          onChange={() => select(isAllSelected ? [] : ids)}
        />
        <span role="status">
          {selected.size > 0 ? `${selected.size} selected` : totalsText(entries)}
        </span>
      </div>
      {selected.size > 0 && (
        <button type="button" class="link" onClick={() => select([])}>
          Select none
        </button>
      )}
      {isFiltered && (
        <button type="button" class="link" onClick={() => dispatch({ type: "showAll" })}>
          Show everything
        </button>
      )}
    </div>
  );
}

function totalsText(entries: readonly Entry[]): string {
  const highlights = entries.reduce((sum, { annotations }) => sum + annotations.length, 0);
  return `${countOf(entries.length, "article")}, ${countOf(highlights, "highlight")}`;
}
